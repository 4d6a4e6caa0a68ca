import { Temporal } from 'temporal-polyfill'

/** Zones as contacts name them, in their own field or behind their hours (`08:00-17:00 Eastern`). */
const zones: Readonly<Record<string, string>> = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  arizona: 'America/Phoenix',
  pacific: 'America/Los_Angeles',
  alaska: 'America/Anchorage',
  hawaii: 'Pacific/Honolulu',
  atlantic: 'America/Puerto_Rico',
  utc: 'UTC',
}

export interface TheirClock {
  /** Wed 04:12, Eastern; undefined: their zone is not known, and is not guessed from a number */
  time: string | undefined
  zone: string | undefined
  /** within the hours they gave; undefined: hours not known, or not read */
  open: boolean | undefined
}

/** What their clock shows, and whether they said to be there. Hours are read as clock hours of their zone. */
export function theirClock({ hours, zone }: { hours: string; zone: string }, nowMs: number): TheirClock {
  const named = zoneNamed(zone) ?? zoneNamed(hours)
  const always = /\b24\s*(?:h\b|hours)|around the clock|24\/7/iu.test(hours)
  if (named === undefined) return { time: undefined, zone: undefined, open: always ? true : undefined }
  const local = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(named.iana)
  const time = `${weekdays[local.dayOfWeek - 1] ?? ''} ${two(local.hour)}:${two(local.minute)}`
  return { time, zone: named.name, open: always ? true : isOpen(hours, local) }
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const two = (n: number): string => String(n).padStart(2, '0')

function zoneNamed(text: string): { name: string; iana: string } | undefined {
  for (const [word, iana] of Object.entries(zones))
    if (new RegExp(`\\b${word}\\b`, 'iu').test(text))
      return { name: word === 'utc' ? 'UTC' : word.charAt(0).toUpperCase() + word.slice(1), iana }
  return undefined
}

function isOpen(hours: string, local: Temporal.ZonedDateTime): boolean | undefined {
  const read = /\b([01]?\d|2[0-4]):?([0-5]\d)\s*(?:-|–|to)\s*([01]?\d|2[0-4]):?([0-5]\d)\b/u.exec(hours)
  if (read === null) return undefined
  const [from, to] = [Number(read[1]) * 60 + Number(read[2]), Number(read[3]) * 60 + Number(read[4])]
  if (/Monday to Friday|Mon(?:day)?\s*[-–]\s*Fri|weekdays/iu.test(hours) && local.dayOfWeek > 5) return false
  const now = local.hour * 60 + local.minute
  return from <= to ? now >= from && now < to : now >= from || now < to
}
