import { entitiesOf, isRemoved, type DeskState, type Entity } from '../../journal/state'
import type { FoundException } from './exceptions'
import { paperActs, type EntryActs } from './paperActs'

/**
 * Judging ten thousand entries at each box that is left would be felt. So every verdict is kept with what it was judged
 * from, what did not move is not judged again, and a list in which nothing changed is the same list.
 */
interface Verdict {
  id: string
  acts: EntryActs
  entry: Entity | undefined
  exceptions: readonly FoundException[]
}
interface Kept {
  acts: ReadonlyMap<string, EntryActs>
  also: readonly unknown[]
  verdicts: Verdict[]
  list: readonly FoundException[]
}
type Judge = (entry: Entity, acts: EntryActs) => readonly FoundException[]

/**
 * Exceptions of all entries of which something went on paper.
 * @returns a function of the desk, of what the verdict rests on besides the entry and its facts (compared by identity),
 * and of how one entry is judged
 */
export function judgedByEntry(): (
  state: DeskState,
  also: readonly unknown[],
  judge: Judge,
) => readonly FoundException[] {
  const kept = new WeakMap<DeskState['kinds'], Kept>()
  return (state, also, judge) => {
    const acts = paperActs(state)
    const entries = entitiesOf(state, 'entry')
    const before = kept.get(state.kinds)
    const alsoSame = before?.also.every((one, nth) => one === also[nth]) === true
    let changed = before === undefined
    const judged = (id: string, of: EntryActs, was: Verdict | undefined): Verdict => {
      const entry = entries.get(id)
      if (was !== undefined && alsoSame && was.entry === entry && was.acts === of) return was
      const found = entry === undefined || isRemoved(entry) || of.acts.length === 0 ? none : judge(entry, of)
      const exceptions = was !== undefined && areSame(was.exceptions, found) ? was.exceptions : found
      if (exceptions !== was?.exceptions) changed = true
      return { id, acts: of, entry, exceptions }
    }
    let verdicts: Verdict[]
    if (before !== undefined && before.acts === acts) {
      ;({ verdicts } = before)
      verdicts.forEach((was, nth) => {
        const verdict = judged(was.id, was.acts, was)
        if (verdict !== was) verdicts[nth] = verdict
      })
    } else {
      const known = new Map(before?.verdicts.map((verdict) => [verdict.id, verdict]))
      verdicts = [...acts].map(([id, of]) => judged(id, of, known.get(id)))
      changed ||= before?.verdicts.length !== verdicts.length
    }
    const list = changed || before === undefined ? verdicts.flatMap(({ exceptions }) => exceptions) : before.list
    kept.set(state.kinds, { acts, also, verdicts, list })
    return list
  }
}

const none: readonly FoundException[] = []

const areSame = (a: readonly FoundException[], b: readonly FoundException[]): boolean =>
  a.length === b.length && a.every((one, nth) => isSame(one, b[nth]))

const isSame = (a: FoundException, b: FoundException | undefined): boolean =>
  b !== undefined && a.id === b.id && a.what === b.what && a.entry === b.entry && a.since === b.since

/** The list of before, or its exceptions, where they say the same. */
export function keptIfSame(
  before: readonly FoundException[],
  found: readonly FoundException[],
): readonly FoundException[] {
  if (before === found || areSame(before, found)) return before
  const known = new Map(before.map((one) => [one.id, one]))
  return found.map((one) => {
    const was = known.get(one.id)
    return was !== undefined && isSame(was, one) ? was : one
  })
}
