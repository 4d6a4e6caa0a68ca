import type { Wall } from '../../journal/item'
import { entityOf, textOf, type DeskState } from '../../journal/state'
import { joinedId } from '../incident/joinedId'

/**
 * A breach of a rule that happened all the same (practice 1): never refused, red until the lead has settled it. It is
 * computed from facts, so that nobody can forget to record one; only what a person says about it is stored.
 */
export interface FoundException {
  /** `exceptionId` of the rule and what it is about: the same for every laptop */
  id: string
  rule: string
  /** id of the entry it is about; '' when of none */
  entry: string
  /** a sentence for the operator: what was done, against which rule */
  what: string
  source: string
  /** when it came to be, as stored; absent = not known */
  since?: string | undefined
}

export interface ExceptionStanding extends FoundException {
  reason: string
  reasonBy: string
  reasonAt: string
  settledBy: string
  settledAt: string
  settledHow: string
}

/** One rule that can be broken; a theme a file. */
export type ExceptionRule = (state: DeskState, now: Wall) => readonly FoundException[]

export const exceptionId = (rule: string, of: string): string => joinedId(rule, of)

/** All that was found by the given rules, with what was said about each; open ones first, then the oldest. */
export function exceptionsOf(state: DeskState, now: Wall, rules: readonly ExceptionRule[]): ExceptionStanding[] {
  return rules
    .flatMap((rule) => rule(state, now))
    .map((found): ExceptionStanding => {
      const said = entityOf(state, 'exception', found.id)
      return {
        ...found,
        reason: textOf(said, 'reason'),
        reasonBy: textOf(said, 'by'),
        reasonAt: textOf(said, 'at'),
        settledBy: textOf(said, 'settledBy'),
        settledAt: textOf(said, 'settledAt'),
        settledHow: textOf(said, 'settledHow'),
      }
    })
    .sort(
      (a, b) =>
        Number(a.settledBy !== '') - Number(b.settledBy !== '') ||
        ((a.since ?? '') < (b.since ?? '') ? -1 : (a.since ?? '') > (b.since ?? '') ? 1 : a.id < b.id ? -1 : 1),
    )
}

export const isOpen = (exception: Pick<ExceptionStanding, 'settledBy'>): boolean => exception.settledBy === ''
