import { entitiesOf, isRemoved, type DeskState } from '../journal/state'
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
 * Shipments expected, the earliest first; on one day what spoils comes first, then the earlier last free day. What has
 * no day stands at the end, never left out.
 * @param today calendar day here
 */
export function arrivalsExpected(state: DeskState, today: string): ExpectedArrival[] {
  const until = addDays(today, ARRIVALS_AHEAD_DAYS)
  return [...entitiesOf(state, 'arrival').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity): ExpectedArrival => {
      const fields = fieldsOf('arrival', entity)
      return { id: entity.id, fields, when: whenOf(fields.arrivalDay, today, until) }
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
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
