/** Days and times in the operator's words. Everything comes from the wall clock that is passed in. */

export interface Now {
  ms: number
  offsetMinutes: number
  zone: string
}

const two = (n: number) => String(Math.trunc(n)).padStart(2, '0')
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

/** The wall clock as a Date whose UTC parts are the local ones. */
const local = (now: Pick<Now, 'ms' | 'offsetMinutes'>) => new Date(now.ms + now.offsetMinutes * 60_000)

/** 2026-11-24, the calendar day here. */
export const dayOf = (now: Pick<Now, 'ms' | 'offsetMinutes'>): string => local(now).toISOString().slice(0, 10)

/** 16:28, or 16:28:03. */
export function timeOf(now: Pick<Now, 'ms' | 'offsetMinutes'>, seconds = false): string {
  return local(now)
    .toISOString()
    .slice(11, seconds ? 19 : 16)
}

/** RFC 9557: 2026-11-24T02:05:00-06:00[America/Chicago], as moments are stored. */
export function momentOf(now: Now): string {
  const sign = now.offsetMinutes < 0 ? '-' : '+'
  const offset = Math.abs(now.offsetMinutes)
  return `${local(now).toISOString().slice(0, 19)}${sign}${two(offset / 60)}:${two(offset % 60)}[${now.zone}]`
}

/** 24 Nov 2026 */
export function dayWords(day: string): string {
  const [year, month, date] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1] ?? ''} ${year ?? ''}`
}

/** Tue 24 Nov 05:40, in the zone in which it happened. */
export function momentWords(moment: string): string {
  const date = new Date(`${moment.slice(0, 10)}T00:00:00Z`)
  return `${weekdays[date.getUTCDay()] ?? ''} ${date.getUTCDate()} ${months[date.getUTCMonth()] ?? ''} ${moment.slice(11, 16)}`
}

/** Whole calendar days from one day to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** today, yesterday, 3 days ago, in 4 days */
export function agoWords(day: string, today: string): string {
  const days = daysBetween(day, today)
  if (days === 0) return 'today'
  if (days === 1) return 'yesterday'
  if (days === -1) return 'tomorrow'
  return days > 0 ? `${days} days ago` : `in ${-days} days`
}
