import { textOf, type Entity } from '../../journal/state'
import { entryType } from '../../knowledge/entryTypes'
import { entryCalled } from '../standing'
import { rememberBy } from '../remember'
import { exceptionId, type ExceptionRule, type FoundException } from './exceptions'
import { judgedByEntry } from './exceptionsKept'
import { momentSaid } from './momentSaid'
import type { EntryActs } from './paperActs'

/**
 * An entry of a type for which CBP is asked first, or which is not made here (practice 25), that went on paper without a
 * named answer of CBP. An answer that was keyed only after the paper was made is said, and is for the lead to settle.
 */
export const typeNotAllowed: ExceptionRule = (state) => found(state)

const RULE = 'typeNotAllowed'
const source = 'Entry types: 01 and 11 first; the others when CBP has answered by name (CBP Form 7501, block 2)'

const judged = judgedByEntry()
const found = rememberBy(['entry', 'fact'], (state) => judged(state, [], judge))

function judge(entry: Entity, { acts, voided }: EntryActs): FoundException[] {
  const type = entryType(textOf(entry, 'entryType'))
  if (type === undefined || type.support === 'full') return []
  const [first] = acts
  if (first === undefined || (voided && acts.every(({ what }) => what === 'printed'))) return []
  const answer = textOf(entry, 'typeAllowedBy')
  const keyedAt = answer === '' ? '' : (entry.fields['typeAllowedBy']?.at ?? '')
  if (answer !== '' && keyedAt < first.entity.born.at) return []
  const done = [first.what === 'printed' ? 'printed' : 'handed over', momentSaid(first.when)].filter(Boolean).join(' ')
  const lacking =
    answer === ''
      ? 'without a named answer of CBP that it may go on paper'
      : `before CBP’s answer was keyed (${answer})`
  return [
    {
      id: exceptionId(RULE, entry.id),
      rule: RULE,
      entry: entry.id,
      what: `${entryCalled(entry)} is of type ${type.code}, ${type.name.toLowerCase()}, and was ${done} ${lacking}.`,
      source,
      since: first.when,
    },
  ]
}
