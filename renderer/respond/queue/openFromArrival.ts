import type { Importer } from '../../../shared/domain/kinds'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { tiesOf } from '../../../shared/domain/queue/ties'
import type { Change, Patch } from '../../../shared/journal/item'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../../shared/journal/state'
import { modeFamily } from '../../../shared/knowledge/modes'
import type { Result } from '../../../shared/result'
import type { Desk, RecordError } from '../../store/types'
import { addedChange, type FieldValue } from '../entryPatches'
import { importerValues } from '../fillFrom'
import { drawFor, type Opened } from '../openEntry'

/**
 * Draws a number and opens the entry of a shipment expected, with all that the list knows: one item, in which the entry
 * names its arrival and the arrival its entry, so that the queue never shows two.
 * @param sameBillReason why a new number although another may be on file for this bill (practice 3)
 */
export const openFromArrival = (
  desk: Desk,
  arrivalId: string,
  sameBillReason?: string,
): Promise<Result<Opened, RecordError>> =>
  drawFor(desk, (entryId, entryNumber) =>
    arrivalChanges(desk.state, arrivalId, { entryId, entryNumber, sameBillReason }, () => desk.randomId()),
  )

export interface New {
  entryId: string
  entryNumber: string
  sameBillReason?: string | undefined
}

/** Every value that came from the list is marked K; what it does not know is left to be keyed, never guessed. */
export function arrivalChanges(state: DeskState, arrivalId: string, of: New, newId: () => string): Change[] {
  const arrival = fieldsOf('arrival', entityOf(state, 'arrival', arrivalId))
  const patch: Patch = [
    ['entryNumber', of.entryNumber, 'C'],
    ['entryType', '01', 'C'],
    ['arrival', arrivalId],
    ...clientPatch(state, arrivalId),
    ...fromList('modeOfTransport', arrival.modeOfTransport),
    ...portPatch(state, arrival.portOfEntry),
    ...fromList('brokerReference', arrival.reference),
    ...carrierPatch(arrival.carrier),
    ...conveyancePatch(arrival.modeOfTransport, arrival.conveyance),
    ...fromList('firms', arrival.firms),
    ...fromList('arrivalDate', arrival.arrivalDay ?? arrival.arrivesAt?.slice(0, 10)),
    ...fromList('description', arrival.goods),
    ...signerPatch(state),
    ['consigneeSame', true, 'C'],
    ...(of.sameBillReason === undefined ? [] : ([['sameBillReason', of.sameBillReason]] as Patch)),
  ]
  const rows: Change[] = []
  if (arrival.bill !== undefined)
    rows.push(addedChange('bill', { id: newId(), entry: of.entryId, order: '000001' }, billValues(arrival)))
  containersOf(state, arrivalId).forEach((containerNumber, nth) =>
    rows.push(
      addedChange('container', { id: newId(), entry: of.entryId, order: String(nth + 1).padStart(6, '0') }, [
        ['containerNumber', containerNumber, 'K'],
      ]),
    ),
  )
  return [
    { action: 'entry.opened', kind: 'entry', id: of.entryId, patch },
    ...rows,
    { action: 'arrival.keyed', kind: 'arrival', id: arrivalId, patch: [['entry', of.entryId]] },
  ]
}

const fromList = (field: string, value: string | undefined): Patch =>
  value === undefined || value === '' ? [] : [[field, value, 'K']]

/** The client of the kit by its record, its number or its name; else what the list itself says. */
function clientPatch(state: DeskState, arrivalId: string): Patch {
  const arrival = fieldsOf('arrival', entityOf(state, 'arrival', arrivalId))
  const client = clientOf(state, arrival)
  if (client !== undefined)
    return importerValues(client.id, client.fields).flatMap(([field, value, mark]): Patch =>
      value === null ? [] : [mark === undefined ? [field, value] : [field, value, mark]],
    )
  return [...fromList('importerName', arrival.importerName), ...fromList('importerNumber', arrival.importerNumber)]
}

function clientOf(
  state: DeskState,
  arrival: { importer?: string | undefined; importerName?: string | undefined; importerNumber?: string | undefined },
): { id: string; fields: Importer } | undefined {
  const bare = (text: string | undefined) => (text ?? '').replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
  const found = arrival.importer === undefined ? undefined : entityOf(state, 'importer', arrival.importer)
  if (found !== undefined && !isRemoved(found)) return { id: found.id, fields: fieldsOf('importer', found) }
  const [number, name] = [bare(arrival.importerNumber), bare(arrival.importerName)]
  for (const client of entitiesOf(state, 'importer').values()) {
    if (isRemoved(client)) continue
    const isIt =
      number === ''
        ? name !== '' && bare(textOf(client, 'name')) === name
        : bare(textOf(client, 'importerNumber')) === number
    if (isIt) return { id: client.id, fields: fieldsOf('importer', client) }
  }
  return undefined
}

function portPatch(state: DeskState, port: string | undefined): Patch {
  if (port !== undefined) return [['portOfEntry', port, 'K']]
  const home = textOf(entityOf(state, 'firm', 'firm'), 'homePort')
  return home === '' ? [] : [['portOfEntry', home, 'K']]
}

/** Four letters are a carrier’s code; anything else is its name. */
const carrierPatch = (carrier: string | undefined): Patch =>
  fromList(/^[A-Z]{4}$/u.test(carrier ?? '') ? 'carrierCode' : 'carrierName', carrier)

/** A truck has a trip, a flight its number, a vessel its name; of other ways only what carries them is known. */
function conveyancePatch(mode: string | undefined, conveyance: string | undefined): Patch {
  const family = modeFamily(mode)
  return fromList(family === 'truck' ? 'tripNumber' : family === 'air' ? 'voyage' : 'conveyanceName', conveyance)
}

/** As on any new entry: the first of those who sign. */
function signerPatch(state: DeskState): Patch {
  const first = [...entitiesOf(state, 'signer').values()].find((signer) => !isRemoved(signer))
  return first === undefined ? [] : [['signer', first.id, 'K']]
}

function billValues(arrival: {
  bill?: string | undefined
  carrier?: string | undefined
  modeOfTransport?: string | undefined
  quantity?: string | undefined
  unit?: string | undefined
}): FieldValue[] {
  const bill = arrival.bill ?? ''
  const family = modeFamily(arrival.modeOfTransport)
  // An air waybill begins with the airline's digits; other bills with the carrier's four letters, when they are there.
  const scac = family === 'air' ? '' : (/^([A-Z]{4})(?=\d|-)/u.exec(bill)?.[1] ?? '')
  const carrier = /^[A-Z]{4}$/u.test(arrival.carrier ?? '') && family !== 'air' ? (arrival.carrier ?? '') : ''
  return [
    ...(family === 'truck' ? [['billType', 'R', 'C'] as const] : []),
    ...((scac || carrier) === '' ? [] : [['scac', scac || carrier, 'K'] as const]),
    ['billNumber', scac === '' ? bill : bill.slice(4).replace(/^-/u, ''), 'K'],
    ...(arrival.quantity === undefined ? [] : [['quantity', arrival.quantity, 'K'] as const]),
    ...(arrival.unit === undefined ? [] : [['unit', arrival.unit, 'K'] as const]),
  ]
}

/** Its own container, and those of the rows that repeat its bill. */
function containersOf(state: DeskState, arrivalId: string): string[] {
  const { repeats } = tiesOf(state)
  const ids = [arrivalId, ...[...repeats].filter(([, first]) => first === arrivalId).map(([id]) => id)]
  return [...new Set(ids.map((id) => textOf(entityOf(state, 'arrival', id), 'container')))].filter(Boolean)
}
