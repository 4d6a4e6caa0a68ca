import { momentOf, type Now } from '../words/times'

/** YYYY-MM-DD → MM/DD/YYYY, as a dialog proposes it. */
export const keyedDay = (day: string): string => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`

/**
 * A day (MM/DD/YYYY) and a time (HH:MM, 24 hours) as keyed in a dialog, in this laptop's zone and at its offset now.
 * undefined when there is no such day or time.
 */
export function momentFrom(
  day: string,
  time: string,
  now: Omit<Now, 'ms'>,
): { moment: string; day: string } | undefined {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/u.exec(day)
  const clock = /^([01]?\d|2[0-3]):?([0-5]\d)$/u.exec(time)
  if (parts === null || clock === null) return undefined
  const two = (text: string | undefined) => (text ?? '').padStart(2, '0')
  const iso = `${parts[3]}-${two(parts[1])}-${two(parts[2])}`
  const utc = Date.parse(`${iso}T${two(clock[1])}:${two(clock[2])}:00Z`)
  if (Number.isNaN(utc) || new Date(utc).toISOString().slice(0, 10) !== iso) return undefined
  return { moment: momentOf({ ...now, ms: utc - now.offsetMinutes * 60_000 }), day: iso }
}
