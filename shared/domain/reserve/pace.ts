import type { DeskState } from '../../journal/state'
import { addDays, daysFrom } from '../calendar'
import type { Reserve } from '../reserve'
import { readNumbers } from './numbers'

/** A pace is read off this many days: longer than one bad day, shorter than a quiet month. */
const PACE_DAYS = 7
/** What an outage may last; the reserve is held against it (three weeks, as the go-bag is counted). */
export const RESERVE_DAYS = 21

export interface ReservePace {
  /** numbers of the blocks this laptop draws from, taken in the last days */
  taken: number
  /** days over which they were taken: from the first of them on, at least 1 */
  days: number
  perDay: number
  /** whole days that what is left will last; undefined when nothing was taken lately: there is no pace */
  daysLeft: number | undefined
  /** what 21 days at this pace need; undefined without a pace */
  needed: number | undefined
}

/**
 * How long the numbers of this laptop last at the pace of the last seven days. The pace starts with the first number
 * taken in them: two busy days after a quiet month are two busy days.
 * @param today calendar day here; a number's own day is that of the laptop that drew it
 */
export function reservePace(state: DeskState, reserve: Reserve, today: string): ReservePace {
  const mine = reserve.blocks.filter((block) => block.drawable)
  const from = addDays(today, 1 - PACE_DAYS)
  let taken = 0
  let first = today
  for (const numbers of readNumbers(state).values())
    for (const { filerCode, serial, entity } of numbers) {
      if (!mine.some((one) => one.filerCode === filerCode && Number(one.first) <= serial && serial <= Number(one.last)))
        continue
      const { ms, offsetMinutes } = entity.born.wall
      const day = new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 10)
      if (day < from || day > today) continue
      taken += 1
      if (day < first) first = day
    }
  const days = daysFrom(first, today) + 1
  const perDay = taken / days
  return {
    taken,
    days,
    perDay,
    daysLeft: taken === 0 ? undefined : Math.floor(reserve.left / perDay),
    needed: taken === 0 ? undefined : Math.ceil(perDay * RESERVE_DAYS),
  }
}
