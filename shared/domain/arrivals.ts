import { entitiesOf, isRemoved, type DeskState } from '../journal/state'
import { firstArrivals, isLive } from './queue/ties'
import { addDays, momentMs } from './calendar'
import { fieldsOf } from './entryFile'
import type { FieldsOf } from './kinds'

/** How far ahead a list of arrivals is looked at: what an outage of two weeks would meet. */
export const ARRIVALS_AHEAD_DAYS = 14

export interface ExpectedArrival {
  id: string
  fields: FieldsOf<'arrival'>
  /** past: its day went by and nobody took it off the list */
  when: 'past' | 'ahead' | 'later' | 'dayNotKnown'
}

/**
 * Shipments expected, the earliest first, without those that were cancelled and the rows that repeat another; on one
 * day what spoils comes first, then the earlier last free day. What has no day stands at the end, never left out.
 * @param today calendar day here
 */
export function arrivalsExpected(state: DeskState, today: string): ExpectedArrival[] {
  const until = addDays(today, ARRIVALS_AHEAD_DAYS)
  const { firsts } = firstArrivals(state)
  return firsts
    .map((entity): ExpectedArrival => {
      const fields = fieldsOf('arrival', entity)
      return { id: entity.id, fields, when: whenOf(fields.arrivalDay, today, until) }
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

export interface ArrivalAside {
  id: string
  fields: FieldsOf<'arrival'>
  /** a bill that was cancelled; a row that repeats another, with the id of that one */
  why: 'cancelled' | 'repeats'
  repeats: string
}

/** What stays on record and is not expected: cancelled bills, and rows that repeat another. By day, as the list is. */
export function arrivalsAside(state: DeskState): ArrivalAside[] {
  const { repeats } = firstArrivals(state)
  return [...entitiesOf(state, 'arrival').values()]
    .filter((entity) => !isRemoved(entity) && (!isLive(entity) || repeats.has(entity.id)))
    .map((entity): ArrivalAside => {
      const fields = fieldsOf('arrival', entity)
      const why = isLive(entity) ? 'repeats' : 'cancelled'
      return { id: entity.id, fields, why, repeats: repeats.get(entity.id) ?? '' }
    })
    .sort((a, b) => ((a.fields.arrivalDay ?? '9') + a.id < (b.fields.arrivalDay ?? '9') + b.id ? -1 : 1))
}

function whenOf(day: string | undefined, today: string, until: string): ExpectedArrival['when'] {
  if (day === undefined) return 'dayNotKnown'
  if (day < today) return 'past'
  return day <= until ? 'ahead' : 'later'
}

const keyOf = ({ id, fields }: ExpectedArrival): string =>
  [fields.arrivalDay ?? '9', fields.perishable === true ? 0 : 1, fields.lastFreeDay ?? '9', id].join(' ')

/**
 * The moment of the oldest row of a list that came from elsewhere: a list is as old as its oldest row. undefined when
 * no row says when it was made.
 */
export function oldestAsOf(rows: readonly { fields: { asOf?: string | undefined } }[]): string | undefined {
  let oldest: string | undefined
  for (const { fields } of rows)
    if (fields.asOf !== undefined && (oldest === undefined || momentMs(fields.asOf) < momentMs(oldest)))
      oldest = fields.asOf
  return oldest
}
