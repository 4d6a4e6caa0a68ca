import { entitiesOf, entityOf, isRemoved, rowsOfEntry, textOf, type DeskState, type Entity } from '../../journal/state'
import type { RoadId } from '../../knowledge/roads'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { entriesOfArrival, entriesOfFlight, subjectId, type Subject } from './subject'

/** What can go a road: an entry, a shipment expected, an entry in flight. A client is the fourth subject: all of its own. */
export type ShipmentSubject = Exclude<Subject, 'importer'>

export interface RoadStanding {
  road: RoadId
  /** `default`: nobody chose; `origin`: chosen for the arrival or the entry in flight that the entry was opened for */
  from: 'own' | 'origin' | 'client' | 'default'
  /** id of the record that says so; '' by default */
  record: string
  fields: FieldsOf<'road'>
}

const byDefault: RoadStanding = { road: 'paper', from: 'default', record: '', fields: {} }

/** The road of a shipment: its own, else that of what it was opened for, else its client’s, else paper. A few look-ups. */
export const roadOf = (state: DeskState, subject: Subject, of: string): RoadStanding => roadReader(state)(subject, of)

/** The same for many: a client’s road is looked up once, and a desk on which nobody chose is not looked through. */
export function roadReader(state: DeskState): (subject: Subject, of: string) => RoadStanding {
  if (entitiesOf(state, 'road').size === 0) return () => byDefault
  const clients = new Map<string, RoadStanding>()
  const clientRoad = (importer: string): RoadStanding => {
    const known = clients.get(importer)
    if (known !== undefined) return known
    const found = standing(state, 'importer', importer)
    const road: RoadStanding = found === undefined ? byDefault : { ...found, from: 'client' }
    clients.set(importer, road)
    return road
  }
  return (subject, of) => {
    const own = standing(state, subject, of)
    if (own !== undefined) return { ...own, from: 'own' }
    if (subject === 'importer') return byDefault
    const entity = entityOf(state, subject, of)
    const origin =
      subject !== 'entry'
        ? undefined
        : (standing(state, 'arrival', textOf(entity, 'arrival')) ??
          standing(state, 'inFlight', textOf(entity, 'inFlight')))
    return origin === undefined ? clientRoad(textOf(entity, 'importer')) : { ...origin, from: 'origin' }
  }
}

function standing(state: DeskState, subject: Subject, of: string): Omit<RoadStanding, 'from'> | undefined {
  if (of === '') return undefined
  const record = subjectId(subject, of)
  const entity = entityOf(state, 'road', record)
  if (entity === undefined || isRemoved(entity)) return undefined
  const fields = fieldsOf('road', entity)
  // A record that was keyed without a road (an authorization alone) chooses nothing.
  return fields.road === undefined ? undefined : { road: fields.road, record, fields }
}

export interface Shipment {
  /** subject and record: the same for every laptop */
  id: string
  subject: ShipmentSubject
  of: string
  /** id of the client; '' when not known */
  importer: string
  importerName: string
  /** entry number, else bill, else reference, as people call it */
  name: string
  /** port and mode, for the list */
  port: string
  mode: string
  /** released or kept in ACE: nothing is left to send down a road */
  done: boolean
}

/**
 * Every shipment once: entries that stand, shipments expected and entries in flight for which no entry was opened. Void
 * numbers, cancelled bills and rows that repeat another one are no shipments.
 */
export const shipmentsOf = rememberBy(
  ['entry', 'fact', 'arrival', 'inFlight', 'flightDecision'],
  (state): readonly Shipment[] => {
    const shipments: Shipment[] = []
    for (const entry of entitiesOf(state, 'entry').values()) {
      if (isRemoved(entry)) continue
      const ended = endOf(state, entry.id)
      if (ended === 'void') continue
      shipments.push(shipment('entry', entry, textOf(entry, 'entryNumber'), ended === 'released'))
    }
    for (const arrival of entitiesOf(state, 'arrival').values()) {
      if (isRemoved(arrival) || textOf(arrival, 'cancelled') === 'true' || textOf(arrival, 'duplicateOf') !== '')
        continue
      if (entriesOfArrival(state, arrival.id).length > 0) continue
      shipments.push(shipment('arrival', arrival, textOf(arrival, 'bill') || textOf(arrival, 'reference'), false))
    }
    for (const flight of entitiesOf(state, 'inFlight').values()) {
      if (isRemoved(flight) || entriesOfFlight(state, flight.id).length > 0) continue
      const decision = textOf(entityOf(state, 'flightDecision', flight.id), 'decision')
      if (decision === 'cancelled') continue
      const name = textOf(flight, 'entryNumber') || textOf(flight, 'bill')
      shipments.push(
        shipment('inFlight', flight, name, decision === 'nothingToDo' || textOf(flight, 'state') === 'released'),
      )
    }
    return shipments
  },
)

function shipment(subject: ShipmentSubject, entity: Entity, name: string, done: boolean): Shipment {
  return {
    id: subjectId(subject, entity.id),
    subject,
    of: entity.id,
    importer: textOf(entity, 'importer'),
    importerName: textOf(entity, 'importerName'),
    name: name || 'no number yet',
    port: textOf(entity, 'portOfEntry'),
    mode: textOf(entity, 'modeOfTransport'),
    done,
  }
}

/** Whether an entry is void or released, from its facts; void outlasts all the rest. */
function endOf(state: DeskState, entry: string): 'void' | 'released' | undefined {
  let end: 'released' | undefined
  for (const fact of rowsOfEntry(state, 'fact', entry)) {
    const what = textOf(fact, 'what')
    if (textOf(fact, 'withdrawn') === 'true') continue
    if (what === 'voided') return 'void'
    if (what === 'released' || what === 'releasedConditionally') end = 'released'
  }
  return end
}
