import type { Change, Wall } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import { exceptionRules } from './exceptionRules'
import { exceptionsOf, type ExceptionStanding, type FoundException } from './exceptions'
import { keptIfSame } from './exceptionsKept'
import { settledStamps } from './outsideAuthorisation'

/** All exceptions of the desk by the rules of the house; a list that did not move is not made again. */

interface Made {
  lists: readonly (readonly FoundException[])[]
  said: number
  all: readonly ExceptionStanding[]
}
const last = new WeakMap<DeskState['kinds'], Made>()
const none: readonly FoundException[] = []

/** Open ones first, then the oldest. */
export function exceptionsAll(state: DeskState, now: Wall): readonly ExceptionStanding[] {
  const before = last.get(state.kinds)
  const lists = exceptionRules.map((rule, nth) => keptIfSame(before?.lists[nth] ?? none, rule(state, now)))
  const said = state.kindVersions.get('exception') ?? 0
  const isSame =
    state.kindVersions.size > 0 && before?.said === said && lists.every((list, nth) => list === before.lists[nth])
  if (isSame) return before.all
  const all = exceptionsOf(
    state,
    now,
    lists.map((list) => () => list),
  )
  last.set(state.kinds, { lists, said, all })
  return all
}

const counted = new WeakMap<readonly FoundException[], { settled: ReadonlyMap<string, string>; open: number }>()

/** How many are open: counted, not sorted, and each list only when it moved, so that the frame may ask at each key. */
export function openExceptions(state: DeskState, now: Wall): number {
  const settled = settledStamps(state)
  return exceptionRules.reduce((sum, rule) => sum + openIn(rule(state, now), settled), 0)
}

function openIn(list: readonly FoundException[], settled: ReadonlyMap<string, string>): number {
  const known = counted.get(list)
  if (known?.settled === settled) return known.open
  const open = list.reduce((sum, { id }) => sum + (settled.has(id) ? 0 : 1), 0)
  counted.set(list, { settled, open })
  return open
}

/** The open ones of one entry. */
export function openExceptionsOfEntry(state: DeskState, now: Wall, entry: string): FoundException[] {
  const settled = settledStamps(state)
  return exceptionRules.flatMap((rule) => rule(state, now).filter((one) => one.entry === entry && !settled.has(one.id)))
}

interface Explained {
  by: string
  reason: string
  /** RFC 9557 */
  at: string
}

/** Why it was done all the same; the exception stays red until the lead has settled it. */
export const explainedChange = ({ id, entry }: FoundException, { by, reason, at }: Explained): Change => ({
  action: 'exception.explained',
  kind: 'exception',
  id,
  patch: [
    ...(entry === '' ? [] : ([['entry', entry]] as [string, string][])),
    ['reason', reason],
    ['by', by],
    ['at', at],
  ],
})

/** How the lead settled it. */
export const settledChange = (
  { id, entry }: FoundException,
  { by, how, at }: { by: string; how: string; at: string },
): Change => ({
  action: 'exception.settled',
  kind: 'exception',
  id,
  patch: [
    ...(entry === '' ? [] : ([['entry', entry]] as [string, string][])),
    ['settledBy', by],
    ['settledAt', at],
    ['settledHow', how],
  ],
})
