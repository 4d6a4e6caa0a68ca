import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { importerKey, isSameShipment, sameImporter, shipmentKey, shipmentKeyOf, type ShipmentKey } from './shipment'
import { entriesByBill, firstArrivals, isLive } from './ties'

/** What a new row of a list of arrivals is found to be: the same as an earlier one, or of an entry that is here. */
export interface ArrivalTie {
  duplicateOf?: string
  entry?: string
}
type Fields = Readonly<Record<string, unknown>>

/**
 * For the rows of one list, one after the other: each is looked up on the desk and among those asked before it. A row
 * that the desk knows already is only tied to an entry, never marked as a repeat of itself.
 */
export function arrivalTies(state: DeskState): (id: string, fields: Fields) => ArrivalTie {
  const { repeats } = firstArrivals(state)
  const byBill = new Map<string, { id: string; key: ShipmentKey }[]>()
  const add = (id: string, key: ShipmentKey) => {
    if (key.bill !== '') byBill.set(key.bill, [...(byBill.get(key.bill) ?? []), { id, key }])
  }
  for (const arrival of entitiesOf(state, 'arrival').values())
    if (isLive(arrival) && !repeats.has(arrival.id)) add(arrival.id, shipmentKey(arrival))
  return (id, fields) => {
    const key = shipmentKeyOf(fields)
    if (key.bill === '' || fields['cancelled'] === true) return {}
    const known = entityOf(state, 'arrival', id)
    const first = byBill.get(key.bill)?.find((one) => one.id !== id && isSameShipment(state, one.key, key))
    const isNew = known === undefined || isRemoved(known)
    if (isNew && first !== undefined) return { duplicateOf: first.id }
    if (isNew) add(id, key)
    const entry = known !== undefined && textOf(known, 'entry') !== '' ? undefined : entryOf(state, key)
    return entry === undefined ? {} : { entry }
  }
}

/** The entry here that holds the bill for the same importer. */
function entryOf(state: DeskState, key: ShipmentKey): string | undefined {
  return (entriesByBill(state).get(key.bill) ?? []).find((id) => {
    const entry = entityOf(state, 'entry', id)
    return entry !== undefined && !isRemoved(entry) && sameImporter(state, key.importer, importerKey(entry)) === 'yes'
  })
}
