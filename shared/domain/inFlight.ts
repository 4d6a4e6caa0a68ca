import { entitiesOf, isRemoved, type DeskState } from '../journal/state'
import { oldestAsOf } from './arrivals'
import { momentMs } from './calendar'
import { fieldsOf } from './entryFile'
import type { FieldsOf } from './kinds'

/**
 * Entries that the main system had under way: at the cut most of them are newer than the kit (practice 5), so that the
 * list is worth only what its age says.
 */
export const IN_FLIGHT_AMBER_HOURS = 12
export const IN_FLIGHT_RED_HOURS = 24

export type InFlightState = NonNullable<FieldsOf<'inFlight'>['state']>
/** In the order of the day: what may be there twice comes first. */
export const inFlightStates: readonly InFlightState[] = [
  'sentNoAnswer',
  'unknown',
  'notSent',
  'accepted',
  'released',
  'summaryDue',
]

export type Freshness = 'fresh' | 'amber' | 'red' | 'noAge'

export interface InFlightRow {
  id: string
  fields: FieldsOf<'inFlight'>
  state: InFlightState
  /** whole hours since the row was so; undefined when the row does not say */
  hours: number | undefined
  freshness: Freshness
}

export interface InFlightList {
  rows: readonly InFlightRow[]
  counts: Readonly<Record<InFlightState, number>>
  /** the list is as old as its oldest row */
  asOf: string | undefined
  hours: number | undefined
  freshness: Freshness
}

/** @param nowMs wall clock, milliseconds since 1970 */
export function inFlightList(state: DeskState, nowMs: number): InFlightList {
  const rows = [...entitiesOf(state, 'inFlight').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity): InFlightRow => {
      const fields = fieldsOf('inFlight', entity)
      const hours = hoursSince(fields.asOf, nowMs)
      return { id: entity.id, fields, state: fields.state ?? 'unknown', hours, freshness: freshnessOf(hours) }
    })
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const counts = Object.fromEntries(inFlightStates.map((one) => [one, 0])) as Record<InFlightState, number>
  for (const row of rows) counts[row.state] += 1
  const asOf = oldestAsOf(rows)
  const hours = hoursSince(asOf, nowMs)
  const ageless = rows.some((row) => row.freshness === 'noAge')
  return {
    rows,
    counts,
    asOf,
    hours,
    freshness: ageless && freshnessOf(hours) !== 'red' ? 'noAge' : freshnessOf(hours),
  }
}

/** Whole hours between a stored moment and now; never negative, also when a clock was put back. */
export const hoursSince = (moment: string | undefined, nowMs: number): number | undefined =>
  moment === undefined ? undefined : Math.max(0, Math.floor((nowMs - momentMs(moment)) / 3_600_000))

export function freshnessOf(hours: number | undefined): Freshness {
  if (hours === undefined) return 'noAge'
  if (hours >= IN_FLIGHT_RED_HOURS) return 'red'
  return hours >= IN_FLIGHT_AMBER_HOURS ? 'amber' : 'fresh'
}

const keyOf = ({ id, fields, state }: InFlightRow): string =>
  [inFlightStates.indexOf(state), fields.arrivalDay ?? '9', fields.entryNumber ?? '~', id].join(' ')
