import type { Wall } from '../journal/item'
import { momentMs } from './calendar'
import type { EntryFile, Row } from './entryFile'
import type { Fact } from './kinds'

/** Reading the facts of an entry. `EntryFile.facts` holds those that were not withdrawn. */

export type FactRow = Row<Fact>
export type What = NonNullable<Fact['what']>

const DAY_MS = 86_400_000

/** When it happened, for order: its moment, else its day, else when it was recorded. */
const happenedMs = ({ fields, entity }: FactRow): number =>
  fields.happenedAt !== undefined
    ? momentMs(fields.happenedAt)
    : fields.day !== undefined
      ? withinDay(fields.day, entity.born.wall)
      : entity.born.wall.ms

/**
 * A day alone stands in it where it was recorded, and at its end when that was later: what a table says of today is not
 * older than what was told by telephone this morning.
 */
function withinDay(day: string, recorded: Wall): number {
  const begin = Date.parse(`${day}T00:00:00Z`) - recorded.offsetMinutes * 60_000
  return Math.min(Math.max(recorded.ms, begin), begin + DAY_MS - 1)
}

/** Clocks and deadlines ask for the order of the same facts: it is made once. */
const ordered = new WeakMap<readonly FactRow[], readonly FactRow[]>()

/** In order of happening; of two at one moment, the one recorded later comes later. */
export function inOrder(facts: readonly FactRow[]): readonly FactRow[] {
  const known = ordered.get(facts)
  if (known !== undefined) return known
  const sorted = facts
    .map((fact) => ({ fact, ms: happenedMs(fact) }))
    .sort((a, b) => a.ms - b.ms || (a.fact.entity.born.at < b.fact.entity.born.at ? -1 : 1))
    .map(({ fact }) => fact)
  ordered.set(facts, sorted)
  return sorted
}

/** The last fact of any of these kinds. */
export const standingFact = (file: EntryFile, whats: readonly What[]): FactRow | undefined =>
  inOrder(file.facts).findLast((fact) => fact.fields.what !== undefined && whats.includes(fact.fields.what))

/** Its day at the port, YYYY-MM-DD. */
export const dayOfFact = (fact: FactRow): string | undefined => fact.fields.day ?? fact.fields.happenedAt?.slice(0, 10)

/** The same; where none was stated, the day on which it was recorded, by that laptop's clock. */
export const dayKnown = (fact: FactRow): string => {
  const { ms, offsetMinutes } = fact.entity.born.wall
  return dayOfFact(fact) ?? new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 10)
}

/**
 * Facts that show that something of an entry left the laptop: its number is then keyed, no more open. What was changed
 * since, or what was said about ACE, lading and free time alone, does not show it.
 */
export const LEFT_THE_LAPTOP: ReadonlySet<What> = new Set<What>([
  'printed',
  'presented',
  'released',
  'held',
  'examOrdered',
  'refused',
  'summaryPresented',
  'paid',
  'pgaCleared',
  'keyedByOfficer',
  'acceptedInAce',
  'releasedConditionally',
  'conditionMet',
  'redeliveryOrdered',
  'redelivered',
  'liquidated',
  'holdLifted',
  'examDone',
  'documentsGiven',
  'terminalConfirmed',
  'terminalRefused',
  'pickedUp',
  'emptyReturned',
])
