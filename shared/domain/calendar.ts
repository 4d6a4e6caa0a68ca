import { Temporal } from 'temporal-polyfill'
import { extraClosures, federalHolidays } from '../knowledge/holidays'

/** Days are calendar days at the port, YYYY-MM-DD, without a time zone; text order is their order. */

const dayMs = 86_400_000
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`)
const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

/** An existing day, YYYY-MM-DD. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const ms = msOf(text)
  return !Number.isNaN(ms) && dayOf(ms) === text
}

export const addDays = (day: string, days: number): string => dayOf(msOf(day) + days * dayMs)
/** Whole days from `a` to `b`; negative when b is earlier. */
export const daysFrom = (a: string, b: string): number => Math.round((msOf(b) - msOf(a)) / dayMs)

/** Days since 1 January 1970 (a Thursday): a list of ten thousand deadlines cannot make a text of each day it counts. */
function numberOf(day: string): number {
  const number = msOf(day) / dayMs
  if (Number.isNaN(number)) throw new RangeError(`Not a day: ${day}`)
  return number
}
const yearOf = (number: number): number => new Date(number * dayMs).getUTCFullYear()

/** year → the days observed in it, by number; the rules are worked out once. */
const observed = new Map<number, ReadonlyMap<number, string>>()

function observedIn(year: number): ReadonlyMap<number, string> {
  const known = observed.get(year)
  if (known !== undefined) return known
  const days = new Map<number, string>()
  // A 1 January on a Saturday is observed on the last day of the year before.
  for (const { day, name } of [...extraClosures, ...federalHolidays(year + 1), ...federalHolidays(year)])
    if (day.startsWith(String(year).padStart(4, '0'))) days.set(numberOf(day), name)
  observed.set(year, days)
  return days
}

/** The federal holiday or closure observed on this day, by name. */
export const holidayOn = (day: string): string | undefined => observedIn(Number(day.slice(0, 4))).get(numberOf(day))

/** Days that CBP said are no working days, beyond the federal holidays: day → name. */
export type Closed = ReadonlyMap<string, string>
export const noClosures: Closed = new Map()

/** A map of closures is read into numbers once: ten thousand deadlines ask for the same one. */
const numbered = new WeakMap<Closed, ReadonlyMap<number, string>>()

function numbersOf(closed: Closed): ReadonlyMap<number, string> {
  const known = numbered.get(closed)
  if (known !== undefined) return known
  const made = new Map([...closed].map(([day, name]) => [numberOf(day), name]))
  numbered.set(closed, made)
  return made
}

const isWorking = (number: number, closed: ReadonlyMap<number, string>): boolean => {
  const fromMonday = (((number + 3) % 7) + 7) % 7
  return fromMonday < 5 && !observedIn(yearOf(number)).has(number) && !closed.has(number)
}

/** Monday to Friday except federal holidays (19 CFR 101.6) and the closures given. */
export const isWorkingDay = (day: string, closed: Closed = noClosures): boolean =>
  isWorking(numberOf(day), numbersOf(closed))

/** The n-th working day after a day; the day itself is day 0, whether or not it is one. */
export function addWorkingDays(day: string, count: number, closed: Closed = noClosures): string {
  const extra = numbersOf(closed)
  let at = numberOf(day)
  for (let left = count; left > 0;) {
    at += 1
    if (isWorking(at, extra)) left -= 1
  }
  return dayOf(at * dayMs)
}

/** Weekdays after `from`, up to and with `to`, that are no working days: each with the name of the holiday or closure. */
export function skippedBetween(from: string, to: string, closed: Closed = noClosures): { day: string; name: string }[] {
  const skipped: { day: string; name: string }[] = []
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const name = holidayOn(day) ?? closed.get(day)
    if (name !== undefined && !isWeekend(day)) skipped.push({ day, name })
  }
  return skipped
}

/** Saturday or Sunday. */
export const isWeekend = (day: string): boolean => (((numberOf(day) + 3) % 7) + 7) % 7 > 4

/**
 * Clock hours after a moment with zone (RFC 9557): hours run through weekends and are the same length on the night the
 * clocks change. Answers in the same zone: `2026-11-03T19:00:00-06:00[America/Chicago]`.
 */
export function addHours(moment: string, hours: number): string {
  return Temporal.ZonedDateTime.from(moment).add({ hours }).toString({ smallestUnit: 'second' })
}

/** The same for whole minutes. */
export function addMinutes(moment: string, minutes: number): string {
  return Temporal.ZonedDateTime.from(moment).add({ minutes }).toString({ smallestUnit: 'second' })
}

/**
 * The moment of a wall time in a zone, at that zone's offset then: `2026-07-04T02:05` is -05:00 in Chicago whenever it is
 * keyed. Of an hour that the clocks repeat the first is taken; one that they skip stands an hour later, as on a clock
 * that was put forward.
 */
export function momentAt(wall: string, zone: string): string {
  return Temporal.PlainDateTime.from(wall)
    .toZonedDateTime(zone, { disambiguation: 'compatible' })
    .toString({ smallestUnit: 'second' })
}

/** Milliseconds of a stored moment, for order only. */
export function momentMs(moment: string): number {
  const zoneAt = moment.indexOf('[')
  return Date.parse(zoneAt < 0 ? moment : moment.slice(0, zoneAt))
}
