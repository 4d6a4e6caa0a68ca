import { momentAt } from '../../shared/domain/calendar'
import { parseDay } from '../../shared/domain/input'
import { err, ok, type Result } from '../../shared/result'
import { boxErrorWords } from '../words/boxes'
import { dayOf, timeOf, type Now } from '../words/times'

/** A moment as it is keyed: the day month first, the time on the 24-hour clock, both as text. */
export interface KeyedMoment {
  day: string
  time: string
}

export type MomentError = { type: 'DayNotRead'; words: string } | { type: 'TimeNotRead'; words: string }

const keyedDay = (day: string): string => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`

/** A stored moment as its two boxes show it, in the zone in which it happened; '' when there is none. */
export const keyedMoment = (moment: string): KeyedMoment =>
  moment === '' ? { day: '', time: '' } : { day: keyedDay(moment.slice(0, 10)), time: moment.slice(11, 16) }

/** What a dialog proposes: this minute. */
export const keyedNow = (now: Now): KeyedMoment => ({ day: keyedDay(dayOf(now)), time: timeOf(now) })

/**
 * The moment that two boxes say, in this zone and at the zone's offset on that day; null when both are empty. Its
 * error says which box is to be mended, and how.
 */
export function momentFrom(
  { day, time }: KeyedMoment,
  zone: string,
): Result<{ moment: string; day: string } | null, MomentError> {
  if (day.trim() === '' && time.trim() === '') return ok(null)
  const read = parseDay(day)
  if (!read.ok) return err({ type: 'DayNotRead', words: boxErrorWords(read.error) })
  const clock = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/u.exec(time.trim())
  if (clock === null)
    return err({ type: 'TimeNotRead', words: 'Not read as a time. Key 0540 or 05:40, on the 24-hour clock.' })
  const moment = momentAt(`${read.value}T${(clock[1] ?? '').padStart(2, '0')}:${clock[2] ?? ''}`, zone)
  return ok({ moment, day: moment.slice(0, 10) })
}
