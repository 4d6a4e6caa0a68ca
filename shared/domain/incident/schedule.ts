import { Temporal } from 'temporal-polyfill'
import type { DeskState } from '../../journal/state'
import { momentMs } from '../calendar'
import { atMs, callsOf, isTold, type CallRow } from './callsMade'
import { partsOf, type IncidentPart } from './rows'

/** A call that comes again: which of its times were held, which were missed, and which is next. */
export type ScheduleRow = IncidentPart<'callSchedule'>

export const schedulesOf = (state: DeskState, incident: string): ScheduleRow[] =>
  partsOf(state, 'callSchedule', incident)

const A_DAY = 1_440

/**
 * The n-th time of a recurring call, in the zone it was agreed in. Whole days stay at their hour on the clock when the
 * clocks change (nine o'clock is nine o'clock); shorter steps are clock hours that pass, as the 72 hours are counted.
 */
export function occurrenceAt(firstAt: string, everyMinutes: number, nth: number): string {
  const first = Temporal.ZonedDateTime.from(firstAt)
  const minutes = everyMinutes * nth
  const at = everyMinutes % A_DAY === 0 ? first.add({ days: minutes / A_DAY }) : first.add({ minutes })
  return at.toString({ smallestUnit: 'second' })
}

export interface Occurrence {
  nth: number
  at: string
  /** the call that was held for it */
  held: CallRow | undefined
}

export interface ScheduleStanding {
  row: ScheduleRow
  /** every time up to now, and the next one, the oldest first */
  occurrences: readonly Occurrence[]
  next: Occurrence | undefined
  /** its time has come, and nobody has held it */
  overdue: boolean
  /** nobody held it, and the one after is nearer now */
  missed: readonly Occurrence[]
  /** the last that was held, whenever */
  lastHeld: CallRow | undefined
}

/** More occurrences than this are not counted one by one: a call every five minutes of a forgotten incident. */
const MOST = 2_000

export function scheduleStanding(row: ScheduleRow, calls: readonly CallRow[], nowMs: number): ScheduleStanding {
  const held = calls.filter(({ fields }) => fields.schedule === row.id && isTold(fields.outcome))
  const lastHeld = held.at(-1)
  const { firstAt, everyMinutes } = row.fields
  const none = { row, occurrences: [], next: undefined, overdue: false, missed: [], lastHeld }
  if (firstAt === undefined) return none
  const half = ((everyMinutes ?? 0) * 60_000) / 2
  const occurrences: Occurrence[] = []
  let next: Occurrence | undefined
  for (let nth = 0; nth < (everyMinutes === undefined ? 1 : MOST) && next === undefined; nth++) {
    const at = occurrenceAt(firstAt, everyMinutes ?? A_DAY, nth)
    const ms = momentMs(at)
    const call = held.find((one) =>
      everyMinutes === undefined ? true : (nth === 0 || atMs(one) >= ms - half) && atMs(one) < ms + half,
    )
    const occurrence = { nth, at, held: call }
    occurrences.push(occurrence)
    if (call === undefined && (everyMinutes === undefined || nowMs < ms + half)) next = occurrence
  }
  return {
    row,
    occurrences,
    next,
    overdue: next !== undefined && momentMs(next.at) < nowMs,
    missed: occurrences.filter((one) => one.held === undefined && one !== next),
    lastHeld,
  }
}

/** All recurring calls of an incident, the one due first at the top. */
export function scheduleStandings(state: DeskState, incident: string, nowMs: number): ScheduleStanding[] {
  const calls = callsOf(state, incident)
  const dueMs = ({ next }: ScheduleStanding) => (next === undefined ? Number.MAX_SAFE_INTEGER : momentMs(next.at))
  return schedulesOf(state, incident)
    .map((row) => scheduleStanding(row, calls, nowMs))
    .sort((a, b) => dueMs(a) - dueMs(b))
}

/** After the first day a call every few hours becomes a daily one, unless somebody wants otherwise. */
export const proposesDaily = ({ row, occurrences }: ScheduleStanding, nowMs: number): boolean =>
  (row.fields.everyMinutes ?? A_DAY) < A_DAY &&
  occurrences[0] !== undefined &&
  nowMs - momentMs(occurrences[0].at) >= A_DAY * 60_000

/** What is proposed for a new one: CBP headquarters, agencies. */
export const firstDayEvery = 240
export const dailyEvery = A_DAY
