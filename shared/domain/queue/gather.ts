import { entitiesOf, entityOf, isRemoved, textOf, type DeskState, type Entity } from '../../journal/state'
import { closuresOf } from '../closures'
import { entriesOfFlight, subjectId } from '../respond/subject'
import { rememberBy } from '../remember'
import type { Shipment } from './item'
import { shipmentOfArrival, shipmentOfEntry, shipmentOfFlight, storedOf, type Stored } from './shipmentFields'
import { isToBeWorked } from './entriesToWork'
import { entriesByProgress, type EntryStanding } from '../standing'
import { tiesOf, type Ties } from './ties'

/**
 * Keeps what was read of each shipment. Asked before anything is made, without a list or a function for each: thirty
 * thousand of them would cost more than the reading.
 */
export interface Keeper {
  /** true: made from exactly these before; it is counted as still there */
  still(subject: Shipment['subject'], of: string, ...from: From): boolean
  put(subject: Shipment['subject'], of: string, from: From, shipment: Shipment): void
}
/** Records and texts of which a shipment is made: while each is the same as before, so is the shipment. */
export type From = readonly [
  record: unknown,
  second: unknown,
  client: unknown,
  clientRoad: unknown,
  assignment: unknown,
  override: unknown,
  road: unknown,
  closed: unknown,
  words: string,
]

const onPaper: ReadonlySet<string> = new Set(['originalOnPaper', 'newNumber'])
const closes: ReadonlySet<string> = new Set(['nothingToDo', 'cancelled', 'handedOver'])

/** entry → where it stands; every entry that was not removed. */
const standingById = rememberBy(
  ['entry', 'fact'],
  (state) => new Map(entriesByProgress(state).map((standing) => [standing.id, standing])),
)

/** Records of which anything is stored: they are few, and thirty thousand shipments ask. */
const subjectsSaid = rememberBy(['assignment', 'override', 'road'], (state) => {
  const subjects = new Set<string>()
  for (const kind of ['assignment', 'override', 'road'])
    for (const entity of entitiesOf(state, kind).values()) subjects.add(textOf(entity, 'of'))
  return subjects
})

const nothing: Stored = { assignment: undefined, override: undefined, road: undefined }

/**
 * Every shipment that is still to be worked, one each: entries neither released nor void, arrivals without an entry,
 * entries in flight that go on paper and were not opened yet.
 */
export function gather(state: DeskState, keeper: Keeper): void {
  const look = lookAround(state)
  gatherEntries(look, keeper)
  gatherArrivals(look, keeper)
  gatherFlights(look, keeper)
}

type Look = ReturnType<typeof lookAround>

function lookAround(state: DeskState) {
  const said = subjectsSaid(state)
  const clients = entitiesOf(state, 'importer')
  return {
    state,
    ties: tiesOf(state),
    standing: standingById(state),
    closed: closuresOf(state).moving,
    arrivals: entitiesOf(state, 'arrival'),
    clientOf: (entity: Entity): Entity | undefined => {
      const id = entity.fields['importer']?.v
      return typeof id === 'string' ? clients.get(id) : undefined
    },
    roadOfClient: (client: Entity | undefined): Entity | undefined =>
      client !== undefined && said.has(client.id)
        ? entityOf(state, 'road', subjectId('importer', client.id))
        : undefined,
    storedOf: (entry: string, arrival: string, inFlight: string): Stored => {
      if (said.size === 0 || !(said.has(entry) || said.has(arrival) || said.has(inFlight))) return nothing
      const of = { entry, arrival, inFlight }
      return {
        assignment: storedOf(state, 'assignment', of),
        override: storedOf(state, 'override', of),
        road: storedOf(state, 'road', of),
      }
    },
  }
}

function gatherEntries({ state, ties, standing, closed, arrivals, ...of }: Look, keeper: Keeper): void {
  const withPga = entitiesOf(state, 'pgaVerdict').size + entitiesOf(state, 'priorNotice').size > 0
  for (const one of standing.values()) {
    if (!isToBeWorked(one)) continue
    const { entity } = one
    const arrivalId = ties.arrivalOf.get(entity.id) ?? ''
    const arrival = arrivalId === '' ? undefined : arrivals.get(arrivalId)
    const inFlight = String(entity.fields['inFlight']?.v ?? '')
    const client = of.clientOf(entity)
    const road = of.roadOfClient(client)
    const own = of.storedOf(entity.id, arrivalId, inFlight)
    const others = otherNumbers(ties, standing, arrivalId, entity.id)
    const words = textFrom(others) + (withPga ? pgaOf(state, entity.id) : '')
    const { assignment, override } = own
    if (keeper.still('entry', entity.id, one, arrival, client, road, assignment, override, own.road, closed, words))
      continue
    keeper.put(
      'entry',
      entity.id,
      [one, arrival, client, road, assignment, override, own.road, closed, words],
      shipmentOfEntry(state, one, { arrival, inFlight, stored: own, client, closed, others }),
    )
  }
}

function gatherArrivals({ state, ties, standing, arrivals, ...of }: Look, keeper: Keeper): void {
  const more = containersOf(ties, arrivals)
  for (const arrival of ties.firsts) {
    const stops = arrivalStops(state, ties, standing, arrival.id)
    if (stops === undefined) continue
    const client = of.clientOf(arrival)
    const road = of.roadOfClient(client)
    const own = of.storedOf('', arrival.id, '')
    const containers = 1 + (more.size === 0 ? 0 : (more.get(arrival.id) ?? 0))
    const words = textFrom(stops)
    const { assignment, override } = own
    if (
      keeper.still('arrival', arrival.id, arrival, containers, client, road, assignment, override, own.road, '', words)
    )
      continue
    keeper.put(
      'arrival',
      arrival.id,
      [arrival, containers, client, road, assignment, override, own.road, '', words],
      shipmentOfArrival(state, arrival, { stops, stored: own, client, containers }),
    )
  }
}

function gatherFlights({ state, ties, standing, arrivals, ...of }: Look, keeper: Keeper): void {
  for (const decided of entitiesOf(state, 'flightDecision').values()) {
    if (isRemoved(decided) || !onPaper.has(textOf(decided, 'decision'))) continue
    const id = textOf(decided, 'inFlight') || decided.id
    const flight = entityOf(state, 'inFlight', id)
    if (flight === undefined || isRemoved(flight)) continue
    // A void number brings its goods back, as those of an arrival: they must not vanish from the work.
    if (entriesOfFlight(state, id).some((entry) => standing.get(entry)?.progress !== 'void')) continue
    const arrivalId = ties.arrivalOfFlight.get(id) ?? ''
    const arrival = arrivals.get(arrivalId)
    const client = of.clientOf(flight)
    const road = of.roadOfClient(client)
    const own = of.storedOf('', arrivalId, id)
    const { assignment, override } = own
    if (keeper.still('inFlight', id, flight, arrival, client, road, assignment, override, own.road, decided, ''))
      continue
    keeper.put(
      'inFlight',
      id,
      [flight, arrival, client, road, assignment, override, own.road, decided, ''],
      shipmentOfFlight(state, flight, { arrival, stored: own, client, decided }),
    )
  }
}

const noOthers: readonly string[] = []
const textFrom = (words: readonly string[]): string => (words.length === 0 ? '' : words.join())

/** Numbers of other entries that stand for the same arrival: the likelier error (practice 3). */
function otherNumbers(
  ties: Ties,
  standing: ReadonlyMap<string, EntryStanding>,
  arrival: string,
  entry: string,
): readonly string[] {
  const entries = arrival === '' ? undefined : ties.entries.get(arrival)
  if (entries === undefined || entries.length < 2) return noOthers
  return entries
    .filter((id) => id !== entry && standing.get(id) !== undefined && standing.get(id)?.progress !== 'void')
    .map((id) => textOf(standing.get(id)?.entity, 'entryNumber') || 'no number yet')
}

/** What stops an arrival that has to be worked; undefined when another record holds its place, or it is done. */
function arrivalStops(
  state: DeskState,
  ties: Ties,
  standing: ReadonlyMap<string, EntryStanding>,
  arrival: string,
): readonly string[] | undefined {
  const tied = ties.entries.get(arrival)
  // Mostly there are none of these at all: twenty thousand look-ups that find nothing are not made.
  const perhaps = ties.perhaps.size === 0 ? undefined : ties.perhaps.get(arrival)
  const flight = ties.flightOf.size === 0 ? undefined : ties.flightOf.get(arrival)
  if (tied === undefined && perhaps === undefined && flight === undefined) return noOthers
  const entries: EntryStanding[] = []
  for (const id of tied ?? noOthers) {
    const entry = standing.get(id)
    if (entry === undefined) continue
    if (entry.progress !== 'void') return undefined
    entries.push(entry)
  }
  // A number that was spoiled does not make the goods go away: the shipment waits again.
  const stops = entries.map(({ entity }) => `number ${textOf(entity, 'entryNumber')} is void`)
  const held = perhaps === undefined ? undefined : standing.get(perhaps)
  if (held !== undefined && held.progress !== 'void')
    stops.push(`${textOf(held.entity, 'entryNumber') || 'an entry'} has this bill: the same shipment?`)
  if (flight === undefined) return stops
  const entity = entityOf(state, 'inFlight', flight)
  const decided = entityOf(state, 'flightDecision', flight)
  const decision = decided === undefined || isRemoved(decided) ? '' : textOf(decided, 'decision')
  if (closes.has(decision)) return undefined
  if (onPaper.has(decision)) return entriesOfFlight(state, flight).length === 0 ? undefined : stops
  const number = textOf(entity, 'entryNumber')
  return [
    ...stops,
    decision === 'waitForAce'
      ? `waits for ACE${number === '' ? '' : `: ${number}`}`
      : `in flight at the cut${number === '' ? '' : ` as ${number}`}: decide first`,
  ]
}

/** id of the first arrival → how many other containers come under its bill. */
function containersOf(ties: Ties, arrivals: ReadonlyMap<string, Entity>): ReadonlyMap<string, number> {
  const all = new Map<string, Set<string>>()
  for (const [id, first] of ties.repeats) {
    const [container, own] = [textOf(arrivals.get(id), 'container'), textOf(arrivals.get(first), 'container')]
    if (container !== '' && container !== own) all.set(first, (all.get(first) ?? new Set()).add(container))
  }
  return new Map([...all].map(([first, containers]) => [first, containers.size]))
}

/** What persons said of the agencies and of the prior notice of an entry: the same text while they stand the same. */
const pgaOf = (state: DeskState, entry: string): string => {
  let text = ''
  for (const kind of ['pgaVerdict', 'priorNotice'])
    if (entitiesOf(state, kind).size > 0)
      for (const row of state.rowsOf?.(kind, entry) ?? []) text += `${row.id}@${row.touched.at} `
  return text
}
