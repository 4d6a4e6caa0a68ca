import type { Freshness, InFlightState } from '../../shared/domain/inFlight'
import type { Tone } from '../ui/Tag'

/** The states of an entry in flight, as the operator reads them. */
export const inFlightStateWords: Readonly<Record<InFlightState, string>> = {
  sentNoAnswer: 'sent, no answer',
  unknown: 'not known',
  notSent: 'not sent',
  accepted: 'accepted',
  released: 'released',
  summaryDue: 'summary due',
}

/** Which number goes on the paper (practice 5): the original, unless CBP says that it is not on file. */
export const numberOnPaper: Readonly<Record<InFlightState, string>> = {
  sentNoAnswer: 'Its own number. Ask CBP first whether it is on file; a new one only when CBP says it is not.',
  unknown: 'Its own number. Ask CBP first whether it is on file.',
  notSent: 'Its own number, where it has one; else the next of this laptop.',
  accepted: 'Its own number: it is on file. No new entry.',
  released: 'None for the release: only the summary is open.',
  summaryDue: 'Its own number, on the summary.',
}

export const freshnessTone: Readonly<Record<Freshness, Tone>> = {
  fresh: 'good',
  amber: 'later',
  red: 'stop',
  noAge: 'later',
}

/** *7 hours old*, *3 days 4 hours old* */
export function hoursOldWords(hours: number | undefined): string {
  if (hours === undefined) return 'age not known'
  if (hours === 0) return 'less than an hour old'
  const [days, rest] = [Math.floor(hours / 24), hours % 24]
  const words = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`
  if (days === 0) return `${words(hours, 'hour')} old`
  return rest === 0 ? `${words(days, 'day')} old` : `${words(days, 'day')} ${words(rest, 'hour')} old`
}
