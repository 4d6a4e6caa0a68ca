import { addDays, daysFrom } from '../../../shared/domain/calendar'
import type { Duty } from '../../../shared/domain/deadlines/duty'
import { dueMs } from '../../../shared/domain/deadlines/order'
import { timeLeft, type TimeLeft } from '../../../shared/domain/deadlines/timeLeft'
import { dayOf, type Now } from '../../words/times'

export interface DutyRow {
  duty: Duty
  left: TimeLeft
  /** its time is over: done, or a right that ended */
  over: boolean
}

export const filters = [
  { id: 'due', name: 'To do' },
  { id: 'incident', name: 'Incident' },
  { id: 'entries', name: 'Entries' },
  { id: 'statutory', name: 'No discretion' },
  { id: 'overdue', name: 'Overdue' },
  { id: 'done', name: 'Done' },
] as const
export type FilterId = (typeof filters)[number]['id']

/** In the order in which they are due, as they come. */
export function rowsOf(duties: readonly Duty[], now: Now): DutyRow[] {
  return duties.map((duty) => {
    const left = timeLeft(duty, now)
    return { duty, left, over: duty.done || left.words === 'over' }
  })
}

const passes: Record<FilterId, (row: DutyRow) => boolean> = {
  due: (row) => !row.over,
  incident: (row) => !row.over && row.duty.incident !== undefined,
  entries: (row) => !row.over && row.duty.entry !== undefined,
  statutory: (row) => !row.over && !row.duty.discretion,
  overdue: (row) => row.left.overdue,
  done: (row) => row.over,
}

export const filtered = (rows: readonly DutyRow[], by: FilterId): DutyRow[] => rows.filter(passes[by])

/** How many rows each filter lets through. */
export const countsOf = (rows: readonly DutyRow[]): Record<FilterId, number> => ({
  due: filtered(rows, 'due').length,
  incident: filtered(rows, 'incident').length,
  entries: filtered(rows, 'entries').length,
  statutory: filtered(rows, 'statutory').length,
  overdue: filtered(rows, 'overdue').length,
  done: filtered(rows, 'done').length,
})

export const STRIP_DAYS = 14

/** How many things are due on each of the next fourteen days, today first; what is overdue stands on today. */
export function dueByDay(rows: readonly DutyRow[], now: Now): { day: string; count: number; red: boolean }[] {
  const today = dayOf(now)
  const days = Array.from({ length: STRIP_DAYS }, (_, nth) => ({ day: addDays(today, nth), count: 0, red: false }))
  for (const { duty, left, over } of rows) {
    if (over || duty.nature === 'cbpMay') continue
    const day = 'day' in duty.due ? duty.due.day : dayOf({ ms: dueMs(duty), offsetMinutes: now.offsetMinutes })
    const cell = days[Math.max(0, daysFrom(today, day))]
    if (cell === undefined) continue
    cell.count += 1
    cell.red ||= left.overdue || !duty.discretion
  }
  return days
}
