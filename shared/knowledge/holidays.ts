import type { Sourced } from './fact'

/** Federal holidays: 5 USC 6103(a), mirrored in 19 CFR 101.6; observed days: 5 USC 6103(b), EO 11582. */
export const holidaysSource: Sourced = {
  source: '5 USC 6103; 19 CFR 101.6; EO 11582',
  checkedOn: '2026-11-24',
  confidence: 'sure',
}

/** Fixed: [month, day]. Floating: [month, weekday 0 = Sunday, which; -1 = last]. Juneteenth since 2021. */
const fixed: readonly (readonly [name: string, month: number, day: number, since?: number])[] = [
  ["New Year's Day", 1, 1],
  ['Juneteenth', 6, 19, 2021],
  ['Independence Day', 7, 4],
  ['Veterans Day', 11, 11],
  ['Christmas Day', 12, 25],
]
const floating: readonly (readonly [name: string, month: number, weekday: number, which: number])[] = [
  ['Birthday of Martin Luther King, Jr.', 1, 1, 3],
  ["Washington's Birthday", 2, 1, 3],
  ['Memorial Day', 5, 1, -1],
  ['Labor Day', 9, 1, 1],
  ['Columbus Day', 10, 1, 2],
  ['Thanksgiving Day', 11, 4, 4],
]

export interface Holiday {
  /** the day observed, YYYY-MM-DD: a Saturday's holiday on the Friday before, a Sunday's on the Monday after */
  day: string
  name: string
}

/**
 * Holidays by the year they belong to. A 1 January on a Saturday is observed on 31 December of the year before, so ask
 * for the year after as well. Closures by executive order are no holidays: CBP says each time whether they count.
 */
export function federalHolidays(year: number): readonly Holiday[] {
  const days = [
    ...fixed
      .filter(([, , , since]) => since === undefined || year >= since)
      .map(([name, month, day]) => ({ name, day: observed(utc(year, month, day)) })),
    ...floating.map(([name, month, weekday, which]) => ({
      name,
      day: isoDay(nthWeekday(year, month, weekday, which)),
    })),
  ]
  return days.sort((a, b) => (a.day < b.day ? -1 : 1))
}

/** Extra days without business, from CBP's own messages: an executive order's closure that CBP said counts. None known. */
export const extraClosures: readonly (Holiday & Sourced)[] = []

const utc = (year: number, month: number, day: number): Date => new Date(Date.UTC(year, month - 1, day))
const isoDay = (date: Date): string => date.toISOString().slice(0, 10)

function observed(date: Date): string {
  const shift = date.getUTCDay() === 6 ? -1 : date.getUTCDay() === 0 ? 1 : 0
  return isoDay(new Date(date.getTime() + shift * 86_400_000))
}

function nthWeekday(year: number, month: number, weekday: number, which: number): Date {
  if (which < 0) {
    const last = utc(year, month + 1, 0)
    return utc(year, month, last.getUTCDate() - ((last.getUTCDay() - weekday + 7) % 7))
  }
  const first = utc(year, month, 1)
  return utc(year, month, 1 + ((weekday - first.getUTCDay() + 7) % 7) + (which - 1) * 7)
}
