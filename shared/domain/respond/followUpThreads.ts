import { inOrder, type FactRow } from '../facts'
import type { FollowUpRule } from '../../knowledge/followUpRules'

/**
 * The facts that opened what is still open under a rule, in order of happening. A closing fact closes all that was opened
 * before it. Of a rule that counts no `each`, the first fact since the last closing stands for the thread: *since*.
 */
export function threadsOf(rule: FollowUpRule, facts: readonly FactRow[]): readonly FactRow[] {
  let open: FactRow[] = []
  for (const fact of inOrder(facts)) {
    const { what } = fact.fields
    if (what === undefined) continue
    if (what === 'voided') return []
    if (rule.closes.includes(what)) open = []
    if (rule.opens.includes(what)) open.push(fact)
  }
  return rule.each === true ? open : open.slice(0, 1)
}
