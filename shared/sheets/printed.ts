import type { Wall } from '../journal/item'

/** How stored scalars stand on paper (forms are dated MM/DD/YYYY and money has no sign before it). */

/** YYYY-MM-DD → MM/DD/YYYY. */
export const printedDay = (day: string): string => `${day.slice(5, 7)}/${day.slice(8, 10)}/${day.slice(0, 4)}`

const grouped = (whole: number): string => String(whole).replace(/\B(?=(\d{3})+$)/gu, ',')

/** Cents → 1,972.50. */
export const printedCents = (cents: number): string =>
  `${grouped(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`

/** Cents → whole dollars, 50 cents and more up, as the 7501 has them. */
export const printedDollars = (cents: number): string => grouped(Math.floor((cents + 50) / 100))

/** The stored leaf (street, city, state, postal code, country) → one line for the street, one for the rest. */
export function addressLines(leaf: string): string[] {
  const [street = '', city = '', state = '', postalCode = '', country = ''] = leaf.split('\n')
  const region = [state, postalCode].filter(Boolean).join(' ')
  const place = [city, region].filter(Boolean).join(', ')
  const abroad = country === '' || country === 'US' ? '' : country
  return [street, [place, abroad].filter(Boolean).join(', ')].filter(Boolean)
}

/** RFC 9557 moment → 11/24/2026 02:05 CST. */
export function printedMoment(moment: string): string {
  const zone = /\[([^\]]+)\]$/u.exec(moment)?.[1] ?? 'UTC'
  const offset = /([+-]\d{2}:\d{2})\[/u.exec(moment)?.[1] ?? '+00:00'
  const iso = moment.slice(0, moment.indexOf('['))
  return `${printedDay(moment.slice(0, 10))} ${moment.slice(11, 16)} ${zoneName(Date.parse(iso), zone, offset)}`
}

/** The laptop's clock at the print → 11/24/2026 05:40 CST. */
export function printedWall(wall: Wall): string {
  const local = new Date(wall.ms + wall.offsetMinutes * 60_000).toISOString()
  const hours = String(Math.floor(Math.abs(wall.offsetMinutes) / 60)).padStart(2, '0')
  const minutes = String(Math.abs(wall.offsetMinutes) % 60).padStart(2, '0')
  const offset = `${wall.offsetMinutes < 0 ? '-' : '+'}${hours}:${minutes}`
  return `${printedDay(local.slice(0, 10))} ${local.slice(11, 16)} ${zoneName(wall.ms, wall.zone, offset)}`
}

/** Making a formatter takes a hundred times as long as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()
function zoned(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone)
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'short' })
    formatters.set(zone, formatter)
  }
  return formatter
}

/** CST, EST; the offset itself where the zone has no letters. */
function zoneName(ms: number, zone: string, offset: string): string {
  try {
    const parts = zoned(zone).formatToParts(ms)
    const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? ''
    return /^[A-Z]{3,5}$/u.test(name) ? name : `UTC${offset}`
  } catch {
    return `UTC${offset}`
  }
}
