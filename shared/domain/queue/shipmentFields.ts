import type { FieldsOf } from '../kinds'
import { fieldsOf } from '../entryFile'
import { entityOf, isRemoved, rowsOfEntry, textOf, type DeskState, type Entity } from '../../journal/state'
import { entryType } from '../../knowledge/entryTypes'
import type { Closed } from '../calendar'
import { subjectId } from '../respond/subject'
import type { Shipment } from './item'
import { standingFact } from '../facts'
import type { EntryStanding } from '../standing'
import { duesOf, entryDueOfArrival } from './entriesToWork'

/** A shipment out of its records. Each is read when one of them changed; `items.ts` keeps what was read. */

type Arrival = FieldsOf<'arrival'>

const roads: Readonly<Record<string, string>> = {
  serviceCentre: 'goes to a service center',
  otherBroker: 'goes to another broker',
  inBond: 'goes on in-bond',
  wait: 'waits: the road says so',
}

/** What the queue stores of a shipment by subject: an entry keeps what was said of the arrival that it was opened for. */
export function storedOf(
  state: DeskState,
  kind: 'assignment' | 'override' | 'road',
  { entry, arrival, inFlight }: { entry: string; arrival: string; inFlight: string },
): Entity | undefined {
  const of = (subject: 'entry' | 'arrival' | 'inFlight', id: string) =>
    id === '' ? undefined : entityOf(state, kind, subjectId(subject, id))
  return of('entry', entry) ?? of('arrival', arrival) ?? of('inFlight', inFlight)
}

const roadStop = (state: DeskState, road: Entity | undefined, importer: string): string[] => {
  const own = road !== undefined && !isRemoved(road) ? textOf(road, 'road') : ''
  const client = own === '' && importer !== '' ? entityOf(state, 'road', subjectId('importer', importer)) : undefined
  const chosen = own || (client !== undefined && !isRemoved(client) ? textOf(client, 'road') : '')
  return chosen in roads ? [roads[chosen] ?? ''] : []
}

const dayOf = (moment: string | undefined): string => moment?.slice(0, 10) ?? ''

/** What an arrival says, of any shipment that has one. */
const arrivalPart = (arrival: Arrival) => ({
  agencies: arrival.agencies ?? '',
  noticeConfirmed: (arrival.priorNotice ?? '') !== '',
  urgency: arrival.urgency ?? ('' as const),
  perishable: arrival.perishable === true,
  lastFreeDay: arrival.lastFreeDay ?? '',
  costPerDay: arrival.costPerDay ?? 0,
  hold: arrival.hold ?? '',
  heldSince: '',
  reference: arrival.reference ?? '',
  bill: arrival.bill ?? '',
  container: arrival.container ?? '',
  firms: arrival.firms ?? '',
  goods: arrival.goods ?? '',
})

/** For which no entry was opened here. */
export function shipmentOfArrival(
  state: DeskState,
  entity: Entity,
  {
    stops,
    stored,
    client,
    containers,
  }: { stops: readonly string[]; stored: Stored; client: Entity | undefined; containers: number },
): Shipment {
  const arrival = fieldsOf('arrival', entity)
  const arrivalDay = dayOf(arrival.arrivesAt) || (arrival.arrivalDay ?? '')
  const { container = '', hold = '' } = arrival
  // Field by field: twenty thousand are read when a large desk is opened, and copying parts of objects takes longest.
  return {
    id: subjectId('arrival', entity.id),
    subject: 'arrival',
    of: entity.id,
    agencies: arrival.agencies ?? '',
    noticeConfirmed: (arrival.priorNotice ?? '') !== '',
    urgency: arrival.urgency ?? '',
    perishable: arrival.perishable === true,
    lastFreeDay: arrival.lastFreeDay ?? '',
    costPerDay: arrival.costPerDay ?? 0,
    hold,
    heldSince: '',
    reference: arrival.reference ?? '',
    bill: arrival.bill ?? '',
    container: containers > 1 ? `${container} and ${containers - 1} more` : container,
    firms: arrival.firms ?? '',
    goods: arrival.goods ?? '',
    entry: '',
    arrival: entity.id,
    inFlight: '',
    entryNumber: '',
    progress: undefined,
    importer: arrival.importer ?? '',
    importerName: arrival.importerName ?? textOf(client, 'name'),
    mode: arrival.modeOfTransport ?? '',
    port: arrival.portOfEntry ?? '',
    arrivalDay,
    arrivesAt: arrival.arrivesAt ?? '',
    entryDue: entryDueOfArrival(arrivalDay),
    summaryDue: '',
    tier: textOf(client, 'tier'),
    pgaCleared: false,
    stops: [...heldStop(hold), ...stops, ...roadStop(state, stored.road, arrival.importer ?? '')],
    assignment: stored.assignment,
    override: stored.override,
  }
}

export interface Stored {
  assignment: Entity | undefined
  override: Entity | undefined
  road: Entity | undefined
}

const heldStop = (hold: string): string[] => (hold === '' ? [] : [`held: ${hold}`])

/** An entry that is neither released nor void, with what its arrival says besides. */
export function shipmentOfEntry(
  state: DeskState,
  standing: EntryStanding,
  {
    arrival: entity,
    inFlight,
    stored,
    client,
    closed,
    others,
  }: {
    arrival: Entity | undefined
    inFlight: string
    stored: Stored
    client: Entity | undefined
    closed: Closed
    others: readonly string[]
  },
): Shipment {
  const { entry } = standing.file
  const arrival = fieldsOf('arrival', entity)
  const part = arrivalPart(arrival)
  const arrivalDay = entry.arrivalDate ?? (dayOf(arrival.arrivesAt) || (arrival.arrivalDay ?? ''))
  const dues = duesOf(standing, closed)
  const byOfficer = officerHold(standing)
  const type = entryType(entry.entryType)
  return {
    ...part,
    id: subjectId('entry', standing.entity.id),
    subject: 'entry',
    of: standing.entity.id,
    agencies: [part.agencies, ...agenciesSaid(state, standing.entity.id)].filter(Boolean).join(' '),
    noticeConfirmed: part.noticeConfirmed || hasNotice(state, standing.entity.id),
    lastFreeDay: standingFact(standing.file, ['freeTimeStated'])?.fields.dueDay ?? part.lastFreeDay,
    hold: byOfficer || part.hold,
    heldSince: byOfficer === '' ? '' : (standing.since ?? ''),
    reference: entry.brokerReference ?? part.reference,
    firms: entry.firms ?? part.firms,
    goods: entry.description ?? part.goods,
    entry: standing.entity.id,
    arrival: entity?.id ?? '',
    inFlight,
    entryNumber: entry.entryNumber ?? '',
    progress: standing.progress,
    importer: entry.importer ?? '',
    importerName: entry.importerName ?? arrival.importerName ?? textOf(client, 'name'),
    mode: entry.modeOfTransport ?? arrival.modeOfTransport ?? '',
    port: entry.portOfEntry ?? arrival.portOfEntry ?? '',
    arrivalDay,
    arrivesAt: dayOf(arrival.arrivesAt) === arrivalDay ? (arrival.arrivesAt ?? '') : '',
    entryDue:
      dues.entryDue || (isMade(standing) ? '' : entryDueOfArrival(entry.arrivalDate === undefined ? arrivalDay : '')),
    summaryDue: dues.summaryDue,
    tier: textOf(client, 'tier'),
    pgaCleared: standing.clocks.pga.state === 'cleared',
    stops: [
      ...heldStop(byOfficer || part.hold),
      ...(type?.support === 'askCbp' && (entry.typeAllowedBy ?? '') === ''
        ? [`type ${entry.entryType ?? ''}: no named answer of CBP`]
        : []),
      ...others.map((other) => `a second number for this shipment: ${other}`),
      ...roadStop(state, stored.road, entry.importer ?? ''),
    ],
    assignment: stored.assignment,
    override: stored.override,
  }
}

const isMade = ({ progress }: EntryStanding): boolean => progress !== 'open' && progress !== 'printed'

const officerHold = ({ progress }: EntryStanding): string =>
  progress === 'held' ? 'by CBP' : progress === 'exam' ? 'exam ordered' : progress === 'refused' ? 'refused' : ''

const hasNotice = (state: DeskState, entry: string): boolean =>
  rowsOfEntry(state, 'priorNotice', entry).some((row) => !isRemoved(row) && textOf(row, 'confirmation') !== '')

/** Agencies that a person said are concerned; FDA’s food is said as the flag that must have a prior notice. */
const agenciesSaid = (state: DeskState, entry: string): string[] => [
  ...new Set(
    rowsOfEntry(state, 'pgaVerdict', entry)
      .filter((row) => !isRemoved(row) && textOf(row, 'verdict') === 'applies')
      .map((row) =>
        textOf(row, 'agency') !== 'FDA'
          ? textOf(row, 'agency')
          : textOf(row, 'program') === 'FOO'
            ? 'FDA FD4'
            : 'FDA FD2',
      ),
  ),
]

/** In flight at the cut, decided to go on paper, and no entry opened here for it yet. */
export function shipmentOfFlight(
  state: DeskState,
  entity: Entity,
  {
    arrival: expected,
    stored,
    client,
    decided,
  }: {
    arrival: Entity | undefined
    stored: Stored
    client: Entity | undefined
    decided: Entity
  },
): Shipment {
  const flight = fieldsOf('inFlight', entity)
  const arrival = fieldsOf('arrival', expected)
  const part = arrivalPart(arrival)
  const arrivalDay = dayOf(arrival.arrivesAt) || (arrival.arrivalDay ?? flight.arrivalDay ?? '')
  return {
    ...part,
    id: subjectId('inFlight', entity.id),
    subject: 'inFlight',
    of: entity.id,
    entry: '',
    arrival: expected?.id ?? '',
    inFlight: entity.id,
    entryNumber: textOf(decided, 'entryNumber') || (flight.entryNumber ?? ''),
    progress: undefined,
    reference: flight.reference ?? part.reference,
    bill: flight.bill ?? part.bill,
    container: flight.container ?? part.container,
    importer: flight.importer ?? arrival.importer ?? '',
    importerName: flight.importerName ?? arrival.importerName ?? textOf(client, 'name'),
    mode: flight.modeOfTransport ?? arrival.modeOfTransport ?? '',
    port: flight.portOfEntry ?? arrival.portOfEntry ?? '',
    arrivalDay,
    arrivesAt: arrival.arrivesAt ?? '',
    entryDue: entryDueOfArrival(arrivalDay),
    summaryDue: '',
    tier: textOf(client, 'tier'),
    pgaCleared: false,
    stops: [
      ...heldStop(part.hold),
      textOf(decided, 'decision') === 'newNumber'
        ? 'decided: on paper under a new number, not opened yet'
        : 'decided: on paper under its own number, not opened yet',
      ...roadStop(state, stored.road, flight.importer ?? ''),
    ],
    assignment: stored.assignment,
    override: stored.override,
  }
}
