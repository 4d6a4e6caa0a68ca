import { momentMs } from '../calendar'
import type { Duty } from './duty'

/** When a duty is due, in milliseconds, for order and for the time left. A day ends at midnight of the zone whose offset is given. */
export const dueMs = ({ due }: Pick<Duty, 'due'>, offsetMinutes = 0): number =>
  'moment' in due ? momentMs(due.moment) : Date.parse(`${due.day}T00:00:00Z`) + 86_400_000 - offsetMinutes * 60_000

/** The first due first; of two at one time the one that no leave can move. */
export function byDue(duties: readonly Duty[], offsetMinutes = 0): Duty[] {
  return duties
    .map((duty) => ({ duty, ms: dueMs(duty, offsetMinutes) }))
    .sort(
      (a, b) =>
        a.ms - b.ms || Number(a.duty.discretion) - Number(b.duty.discretion) || (a.duty.id < b.duty.id ? -1 : 1),
    )
    .map(({ duty }) => duty)
}
