import type { Condition } from '../../knowledge/pga/types'
import type { Answered, Goods } from './types'

/** `open`: an answer that it leans on is not there. An open condition is not met, and neither is its contrary. */
export type Truth = 'yes' | 'no' | 'open'

export interface Asked {
  goods: Goods
  /** digits of the number of chapters 1 to 97 */
  digits: string
  /** of the agency asked about: programs that apply */
  programs: ReadonlySet<string>
}

export function truthOf(condition: Condition | undefined, asked: Asked): Truth {
  if (condition === undefined) return 'yes'
  if ('question' in condition) {
    const answered = counting(asked.goods.answers.get(condition.question))
    if (answered === undefined) return 'open'
    return condition.is.includes(answered) ? 'yes' : 'no'
  }
  if ('origin' in condition) {
    if (asked.goods.origin === '') return 'open'
    return condition.origin.includes(asked.goods.origin) ? 'yes' : 'no'
  }
  if ('program' in condition) return asked.programs.has(condition.program) ? 'yes' : 'no'
  if ('mode' in condition) {
    if (asked.goods.mode === undefined) return 'open'
    return condition.mode.includes(asked.goods.mode) ? 'yes' : 'no'
  }
  if ('hts' in condition)
    return asked.digits === '' ? 'open' : condition.hts.some((prefix) => asked.digits.startsWith(prefix)) ? 'yes' : 'no'
  if ('all' in condition) return allOf(condition.all, asked)
  if ('any' in condition) return anyOf(condition.any, asked)
  const inner = truthOf(condition.not, asked)
  return inner === 'open' ? 'open' : inner === 'yes' ? 'no' : 'yes'
}

export const isMet = (condition: Condition | undefined, asked: Asked): boolean => truthOf(condition, asked) === 'yes'

/** The answer, where it says something: an expired one and *not known* leave the question open. */
export function counting(answered: Answered | undefined): string | undefined {
  return answered === undefined || answered.expired || answered.answer === 'notKnown' || answered.answer === ''
    ? undefined
    : answered.answer
}

function allOf(conditions: readonly Condition[], asked: Asked): Truth {
  let truth: Truth = 'yes'
  for (const one of conditions) {
    const found = truthOf(one, asked)
    if (found === 'no') return 'no'
    if (found === 'open') truth = 'open'
  }
  return truth
}

function anyOf(conditions: readonly Condition[], asked: Asked): Truth {
  let truth: Truth = 'no'
  for (const one of conditions) {
    const found = truthOf(one, asked)
    if (found === 'yes') return 'yes'
    if (found === 'open') truth = 'open'
  }
  return truth
}
