import { addDays, daysFrom } from '../calendar'
import { dayKnown, inOrder } from '../facts'
import { acceptedSummary } from '../filedSummary'
import type { DeskState } from '../../journal/state'
import { homeStandings, type HomeStanding } from './home'

/** A pace is read off this many days, weekends among them: whoever keys on Sundays keeps it up. */
const PACE_DAYS = 7
/** So many days are drawn; earlier ones are summed into the first. */
const SHOWN_DAYS = 28

export interface BurnDownDay {
  day: string
  /** entries that came home on it */
  done: number
  /** still to come home at its end, of those that are known today */
  left: number
}

export interface BurnDown {
  /** entries that are filed at all: all = done + left */
  all: number
  done: number
  left: number
  /** from the first that came home on, to today; empty before that */
  days: readonly BurnDownDay[]
  /** entries a day; undefined while nothing came home in the last days */
  perDay: number | undefined
  /** the day on which the last comes home at this pace; undefined without a pace, and when nothing is left */
  endsOn: string | undefined
}

/**
 * How the work goes down, from recorded moments alone: when ACE accepted the last message that an entry needed.
 * @param today calendar day here
 */
export function burnDown(state: DeskState, today: string): BurnDown {
  const doneOn: string[] = []
  let left = 0
  for (const standing of homeStandings(state)) {
    if (!standing.home) left += 1
    else {
      const day = homeOn(standing)
      if (day !== undefined) doneOn.push(day > today ? today : day)
    }
  }
  return burnDownOf(doneOn, left, today)
}

/** @param doneOn the day of each entry that came home, in any order */
export function burnDownOf(doneOn: readonly string[], left: number, today: string): BurnDown {
  const all = doneOn.length + left
  const base = { all, done: doneOn.length, left }
  const sorted = [...doneOn].sort()
  const [first] = sorted
  if (first === undefined) return { ...base, days: [], perDay: undefined, endsOn: undefined }
  const counts = new Map<string, number>()
  for (const day of sorted) counts.set(day, (counts.get(day) ?? 0) + 1)
  const begin = daysFrom(first, today) >= SHOWN_DAYS ? addDays(today, 1 - SHOWN_DAYS) : first
  const days: BurnDownDay[] = []
  let still = all - sorted.filter((day) => day < begin).length
  for (let day = begin; day <= today; day = addDays(day, 1)) {
    const done = counts.get(day) ?? 0
    still -= done
    days.push({ day, done, left: still })
  }
  const from = addDays(today, 1 - PACE_DAYS)
  const recent = sorted.filter((day) => day >= from)
  // Two busy days after a quiet week are two busy days.
  const perDay = recent[0] === undefined ? undefined : recent.length / (daysFrom(recent[0], today) + 1)
  const endsOn = perDay === undefined || left === 0 ? undefined : addDays(today, Math.ceil(left / perDay))
  return { ...base, days, perDay, endsOn }
}

/** undefined: it never had to be filed (void, combined, handed over, no number). */
function homeOn({ lane, cargoRelease, entrySummary }: HomeStanding): string | undefined {
  const { file } = lane.entry
  if (lane.lane === 'nothingToFile') {
    if (lane.reason === 'chosen') return lane.chosen?.at?.slice(0, 10)
    if (lane.reason !== 'summaryInAce') return undefined
    const fact = acceptedSummary(inOrder(file.facts))
    return fact === undefined ? undefined : dayKnown(fact)
  }
  const days = [cargoRelease, entrySummary].flatMap(({ state, receipt }) =>
    state === 'accepted' && receipt !== undefined ? [(receipt.answeredAt ?? receipt.at ?? '').slice(0, 10)] : [],
  )
  return days.filter(Boolean).sort().at(-1)
}
