import type { DeskState } from '../../journal/state'
import { momentMs } from '../calendar'
import type { FieldsOf } from '../kinds'
import { partsOf, type IncidentPart } from './rows'

export type CallRow = IncidentPart<'call'>
export type Outcome = NonNullable<FieldsOf<'call'>['outcome']>

/** What came of a call: its key, what it is called, and after how many minutes they are rung again (proposals of ours). */
export const outcomes = [
  { outcome: 'reached', key: '1', name: 'Reached' },
  { outcome: 'leftMessage', key: '2', name: 'Left a message', againMinutes: 60 },
  { outcome: 'noAnswer', key: '3', name: 'No answer', againMinutes: 15 },
  { outcome: 'busy', key: '4', name: 'Busy', againMinutes: 5 },
  { outcome: 'wrongNumber', key: '5', name: 'Wrong number' },
  { outcome: 'refused', key: '6', name: 'Would not take it' },
] as const satisfies readonly { outcome: Outcome; key: string; name: string; againMinutes?: number }[]

export const outcomeName = (outcome: Outcome | undefined): string =>
  outcome === 'letter' ? 'Told by letter' : (outcomes.find((one) => one.outcome === outcome)?.name ?? 'not keyed')

/** They know of it now: spoken with, or told by letter. */
export const isTold = (outcome: Outcome | undefined): boolean => outcome === 'reached' || outcome === 'letter'

/** Every call of an incident, in the order in which they happened. */
export const callsOf = (state: DeskState, incident: string): CallRow[] =>
  partsOf(state, 'call', incident).sort((a, b) => atMs(a) - atMs(b) || (a.born < b.born ? -1 : 1))

/** Of a call without a time: 0, before all others. */
export const atMs = ({ fields }: CallRow): number => (fields.at === undefined ? 0 : momentMs(fields.at))

/** Minutes until they are rung again where nobody was reached; undefined: this line is given up. */
export const againAfter = (outcome: Outcome | undefined): number | undefined => {
  const found = outcomes.find((one) => one.outcome === outcome)
  return found !== undefined && 'againMinutes' in found ? found.againMinutes : undefined
}
