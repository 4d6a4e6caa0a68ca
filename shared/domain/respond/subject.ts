import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { joinedId } from '../incident/joinedId'
import { rememberBy } from '../remember'

/** What a record of the queue, of a road or of a work list is about. */
export type Subject = 'entry' | 'arrival' | 'inFlight' | 'importer'

/** Id of the one record that a shipment or client has of a kind, so that two laptops write on the same one. */
export const subjectId = (subject: Subject, of: string): string => joinedId(subject, of)

const entriesByOrigin = rememberBy(['entry', 'arrival', 'flightDecision'], (state) => {
  const arrivals = new Map<string, string[]>()
  const flights = new Map<string, string[]>()
  const add = (to: Map<string, string[]>, key: string, entry: string) => {
    if (key === '' || entry === '') return
    const there = to.get(key) ?? []
    if (!there.includes(entry)) to.set(key, [...there, entry])
  }
  const stands = (id: string) => {
    const entity = entityOf(state, 'entry', id)
    return entity !== undefined && !isRemoved(entity)
  }
  for (const entry of entitiesOf(state, 'entry').values()) {
    if (isRemoved(entry)) continue
    add(arrivals, textOf(entry, 'arrival'), entry.id)
    add(flights, textOf(entry, 'inFlight'), entry.id)
  }
  for (const arrival of entitiesOf(state, 'arrival').values()) {
    const entry = textOf(arrival, 'entry')
    if (stands(entry)) add(arrivals, arrival.id, entry)
  }
  for (const decision of entitiesOf(state, 'flightDecision').values()) {
    const entry = textOf(decision, 'entry')
    if (!isRemoved(decision) && stands(entry)) add(flights, textOf(decision, 'inFlight') || decision.id, entry)
  }
  return { arrivals, flights }
})

const none: readonly string[] = []

/** Ids of the entries that were opened for a shipment expected; two or more are a second number for one bill. */
export const entriesOfArrival = (state: DeskState, arrival: string): readonly string[] =>
  entriesByOrigin(state).arrivals.get(arrival) ?? none

/** Ids of the entries that were opened here for an entry in flight. */
export const entriesOfFlight = (state: DeskState, inFlight: string): readonly string[] =>
  entriesByOrigin(state).flights.get(inFlight) ?? none
