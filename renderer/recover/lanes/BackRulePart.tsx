import type { ReactNode } from 'react'
import { backEntryRules, backEntryTies } from '../../../shared/knowledge/backEntryRules'
import { RulePage } from '../../paper/RulePage'
import type { PublishedRule } from '../../paper/ruleReport'

const backEntryRule: PublishedRule = {
  title: 'How back entry is ranked',
  under: 'An entry stands under the first line that speaks for it; nothing is added up.',
  lines: backEntryRules,
  parts: [20, 46, 20, 22],
  tied: 'Under one line on one day',
  ties: backEntryTies,
}

/** The published rule: anybody can look why one entry stands before another. */
export function BackRulePart({ nav }: { nav: ReactNode }) {
  return (
    <RulePage rule={backEntryRule} title="Lanes and queue" about="how back entry is ranked" nav={nav}>
      An entry stands under the first line that speaks for it. Nothing is added up: no sum of small reasons passes the
      law. Under the first two lines it stands whatever its lane is; the row says what has to be done first.
    </RulePage>
  )
}
