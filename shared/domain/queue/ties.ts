import { entitiesOf, isRemoved, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'
import { rememberBy } from '../remember'
import { bareBill, importerKey, isSameShipment, sameImporter, shipmentKey } from './shipment'

/** Which records are one shipment: arrivals that repeat each other, the entries opened for them, entries in flight. */
export interface Ties {
  /** arrivals that stand for a shipment: not cancelled, not removed, and repeating no other */
  firsts: readonly Entity[]
  /** id of an arrival → id of the one it repeats */
  repeats: ReadonlyMap<string, string>
  /** id of the first arrival → ids of the entries here that hold it, by record or by bill and importer */
  entries: ReadonlyMap<string, readonly string[]>
  /** id of an entry → id of its arrival */
  arrivalOf: ReadonlyMap<string, string>
  /** id of the first arrival → entry in flight with the same bill, whose importer is the same or not known */
  flightOf: ReadonlyMap<string, string>
  /** the same the other way */
  arrivalOfFlight: ReadonlyMap<string, string>
  /** id of the first arrival → an entry with the same bill while one of the two has no importer: a person has to look */
  perhaps: ReadonlyMap<string, string>
}

export const isLive = (arrival: Entity): boolean => !isRemoved(arrival) && valueOf(arrival, 'cancelled') !== true

/** bare bill → entries that hold it; with house bills keyed the master belongs to many and is left out. */
export const entriesByBill = rememberBy(['bill'], (state) => {
  const byEntry = new Map<string, { master: boolean; key: string }[]>()
  const housed = new Set<string>()
  for (const bill of entitiesOf(state, 'bill').values()) {
    const key = bareBill(textOf(bill, 'scac'), textOf(bill, 'billNumber'))
    if (key === '' || isRemoved(bill)) continue
    const entry = textOf(bill, 'entry')
    const type = textOf(bill, 'billType')
    if (type === 'H') housed.add(entry)
    byEntry.set(entry, [...(byEntry.get(entry) ?? []), { master: type === 'M', key }])
  }
  const entries = new Map<string, string[]>()
  for (const [entry, bills] of byEntry)
    for (const { master, key } of bills)
      if (!master || !housed.has(entry)) entries.set(key, [...(entries.get(key) ?? []), entry])
  return entries
})

const flightsByBill = rememberBy(['inFlight'], (state) => {
  const flights = new Map<string, Entity[]>()
  for (const flight of entitiesOf(state, 'inFlight').values()) {
    const { bill } = shipmentKey(flight)
    if (bill !== '' && !isRemoved(flight)) flights.set(bill, [...(flights.get(bill) ?? []), flight])
  }
  return flights
})

const earlier = (a: Entity, b: Entity): boolean => (a.born.at === b.born.at ? a.id < b.id : a.born.at < b.born.at)

export const tiesOf = rememberBy(
  ['arrival', 'entry', 'bill', 'inFlight', 'flightDecision', 'importer'],
  (state): Ties => {
    const arrivals = entitiesOf(state, 'arrival')
    const { firsts, repeats } = firstArrivals(state)
    const entries = new Map<string, string[]>()
    const arrivalOf = new Map<string, string>()
    const tie = (arrival: string, entry: string) => {
      const there = entries.get(arrival)
      if (there === undefined) entries.set(arrival, [entry])
      else if (!there.includes(entry)) there.push(entry)
      if (!arrivalOf.has(entry)) arrivalOf.set(entry, arrival)
    }
    const byBill = entriesByBill(state)
    const flights = flightsByBill(state)
    const perhaps = new Map<string, string>()
    const flightOf = new Map<string, string>()
    const arrivalOfFlight = new Map<string, string>()
    // As `entriesOfArrival` says it, in one pass: thirty thousand questions would each ask for its index anew.
    const here = entitiesOf(state, 'entry')
    for (const entry of here.values()) {
      const arrival = entry.fields['arrival']?.v
      if (typeof arrival === 'string' && !isRemoved(entry)) tie(repeats.get(arrival) ?? arrival, entry.id)
    }
    for (const arrival of arrivals.values()) {
      const id = arrival.fields['entry']?.v
      const entry = typeof id === 'string' ? here.get(id) : undefined
      if (entry !== undefined && !isRemoved(entry)) tie(repeats.get(arrival.id) ?? arrival.id, entry.id)
    }
    for (const first of firsts) {
      const key = shipmentKey(first)
      if (key.bill === '') continue
      for (const id of byBill.get(key.bill) ?? []) {
        const entry = here.get(id)
        if (entry === undefined || isRemoved(entry)) continue
        const same = sameImporter(state, key.importer, importerKey(entry))
        if (same === 'yes') tie(first.id, id)
        else if (same === 'notKnown') perhaps.set(first.id, id)
      }
      if (flights.size === 0) continue
      const flight = flights
        .get(key.bill)
        ?.find((one) => sameImporter(state, key.importer, shipmentKey(one).importer) !== 'no')
      if (flight === undefined || arrivalOfFlight.has(flight.id)) continue
      flightOf.set(first.id, flight.id)
      arrivalOfFlight.set(flight.id, first.id)
    }
    return { firsts, repeats, entries, arrivalOf, flightOf, arrivalOfFlight, perhaps }
  },
)

/**
 * Live arrivals without those that repeat another. A repeat is marked (`duplicateOf`) or found by bill; of a group the
 * one that was there first stays, whatever two laptops marked of each other: a shipment is never lost from the queue.
 */
function withoutRepeats(state: DeskState): Pick<Ties, 'firsts' | 'repeats'> {
  const arrivals = entitiesOf(state, 'arrival')
  const parent = new Map<string, Entity>()
  const rootOf = (entity: Entity): Entity => {
    let at = entity
    for (let next = parent.get(at.id); next !== undefined; next = parent.get(at.id)) at = next
    return at
  }
  const join = (a: Entity, b: Entity) => {
    const [x, y] = [rootOf(a), rootOf(b)]
    if (x.id === y.id) return
    if (earlier(x, y)) parent.set(y.id, x)
    else parent.set(x.id, y)
  }
  const byBill = new Map<string, Entity | Entity[]>()
  const live: Entity[] = []
  for (const arrival of arrivals.values()) {
    if (!isLive(arrival)) continue
    live.push(arrival)
    const marked = valueOf(arrival, 'duplicateOf')
    const other = typeof marked === 'string' ? arrivals.get(marked) : undefined
    if (other !== undefined && isLive(other)) join(arrival, other)
    const { bill } = shipmentKey(arrival)
    if (bill === '') continue
    const there = byBill.get(bill)
    if (there === undefined) byBill.set(bill, arrival)
    else {
      const group = Array.isArray(there) ? there : [there]
      for (const one of group) if (isSameShipment(state, shipmentKey(one), shipmentKey(arrival))) join(arrival, one)
      group.push(arrival)
      byBill.set(bill, group)
    }
  }
  if (parent.size === 0) return { firsts: live, repeats: new Map<string, string>() }
  const repeats = new Map<string, string>()
  for (const arrival of live) if (parent.has(arrival.id)) repeats.set(arrival.id, rootOf(arrival).id)
  return { firsts: live.filter((arrival) => !repeats.has(arrival.id)), repeats }
}

/** Which arrivals stand for a shipment, and which repeat one. */
export const firstArrivals = rememberBy(['arrival', 'importer'], withoutRepeats)
