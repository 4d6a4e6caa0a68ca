import { momentMs } from '../calendar'
import type { Duty } from './duty'

/** When a duty is due, in milliseconds, for order and for the time left. A day ends at midnight of the zone whose offset is given. */
export const dueMs = ({ due }: Pick<Duty, 'due'>, offsetMinutes = 0): number =>
  'moment' in due ? momentMs(due.moment) : Date.parse(`${due.day}T00:00:00Z`) + 86_400_000 - offsetMinutes * 60_000

/** A duty with the moment it stands at, so that a long list is not counted anew to be put in order. */
export interface PlacedDuty {
  duty: Duty
  ms: number
}

const before = (a: PlacedDuty, b: PlacedDuty): number =>
  a.ms - b.ms || Number(a.duty.discretion) - Number(b.duty.discretion) || (a.duty.id < b.duty.id ? -1 : 1)

/** The first due first; of two at one time the one that no leave can move. */
export const placedByDue = (duties: readonly Duty[], offsetMinutes = 0): PlacedDuty[] =>
  duties.map((duty) => ({ duty, ms: dueMs(duty, offsetMinutes) })).sort(before)

export const byDue = (duties: readonly Duty[], offsetMinutes = 0): Duty[] =>
  placedByDue(duties, offsetMinutes).map(({ duty }) => duty)

/** Two lists in that order as one in that order: the few of the incident change each minute, the many of the entries do not. */
export function mergedByDue(one: readonly PlacedDuty[], other: readonly PlacedDuty[]): Duty[] {
  const all: Duty[] = []
  let at = 0
  for (const placed of other) {
    for (let next = one[at]; next !== undefined && before(next, placed) < 0; next = one[at]) {
      all.push(next.duty)
      at += 1
    }
    all.push(placed.duty)
  }
  for (const { duty } of one.slice(at)) all.push(duty)
  return all
}
