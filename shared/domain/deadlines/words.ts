import { Temporal } from 'temporal-polyfill'
import type { FiledSummary } from '../filedSummary'

/** Days and moments as the steps of a count and papers say them. */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']

const weekday = (day: string): string => weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''

/** Wed 18 Nov 2026 */
export const daySaid = (day: string): string =>
  `${weekday(day)} ${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1] ?? ''} ${day.slice(0, 4)}`

const offsetOf = (moment: string): string =>
  (/([+-]\d{2}:\d{2})(?=\[|$)/u.exec(moment)?.[1] ?? '').replace('-', '−').replace('+00:00', '±00:00')

/** Sat 31 Oct 2026 22:10 −05:00, by the clock where it happened. */
export const momentSaid = (moment: string): string =>
  `${daySaid(moment.slice(0, 10))} ${moment.slice(11, 16)} ${offsetOf(moment)}`.trim()

/**
 * That the clocks change between two moments, in the zone of the first, for whoever counts by the face of a clock.
 * None: nothing is said. Moments are RFC 9557.
 */
export function clockChangesSaid(from: string, to: string): string[] {
  const end = Temporal.ZonedDateTime.from(to)
  const said: string[] = []
  let at = Temporal.ZonedDateTime.from(from)
  for (let most = 4; most > 0; most -= 1) {
    const next = at.getTimeZoneTransition('next')
    if (next === null || Temporal.ZonedDateTime.compare(next, end) > 0) break
    const minutes = (next.offsetNanoseconds - next.subtract({ seconds: 1 }).offsetNanoseconds) / 60_000_000_000
    const day = daySaid(next.toPlainDate().toString())
    said.push(
      minutes < 0
        ? `the clocks go back by ${spanSaid(-minutes)} on ${day}: the hours count, not the face of the clock`
        : `the clocks go forward by ${spanSaid(minutes)} on ${day}: the hours count, not the face of the clock`,
    )
    at = next
  }
  return said
}

/** `presented Tue 24 Nov 2026`, `accepted in ACE Tue 24 Nov 2026` */
export const summaryFiledSaid = ({ how, day }: Pick<FiledSummary, 'how' | 'day'>): string =>
  `${how === 'presented' ? 'presented' : 'accepted in ACE'} ${daySaid(day)}`

const spanSaid = (minutes: number): string => (minutes === 60 ? 'an hour' : `${minutes} minutes`)

/** When a duty is due: where it happened, and by the clock of this laptop when that shows another time. */
export interface DueSaid {
  /** `Tue 3 Nov 2026 19:00 −06:00`, or `by the end of Thu 3 Dec 2026` */
  there: string
  /** the same instant in the zone given; absent where both clocks show the same */
  here?: string
}

export function dueSaid(due: { moment: string } | { day: string }, zone: string): DueSaid {
  if ('day' in due) return { there: `by the end of ${daySaid(due.day)}` }
  const here = Temporal.ZonedDateTime.from(due.moment).withTimeZone(zone).toString({ smallestUnit: 'second' })
  const there = momentSaid(due.moment)
  return momentSaid(here) === there ? { there } : { there, here: momentSaid(here) }
}
