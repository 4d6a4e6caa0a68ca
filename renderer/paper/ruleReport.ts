import type { Sourced } from '../../shared/knowledge/fact'
import { dayWords } from '../words/times'
import type { ReportBody } from './useReport'

/** One line of a rule: what stands under it, and what decides between two of them. */
export interface RuleLine extends Sourced {
  id: string
  title: string
  when: string
  compares: string
}

/** A published rule in lines, as it is shown on a page and hung on the wall. */
export interface PublishedRule {
  /** title of the paper, and the sentence under it */
  title: string
  under: string
  lines: readonly RuleLine[]
  /** width of each column of the paper, in parts */
  parts: readonly [number, number, number, number]
  /** what the ties are asked under: "Under one line on one day" */
  tied: string
  ties: readonly string[]
  /** what goes before the rule */
  besides?: string
}

/** "house rule, no law; read 24 Nov 2026" */
export const lineSource = ({ source, checkedOn }: Sourced): string => `${source}; read ${dayWords(checkedOn)}`

/** The rule as it hangs on the wall. */
export const ruleReport = ({ title, under, lines, parts, tied, ties, besides }: PublishedRule): ReportBody => ({
  title,
  under,
  blocks: [
    {
      is: 'table',
      head: ['Line', 'Speaks when', 'Then first', 'Source'],
      parts,
      rows: lines.map((line, at) => [`${at + 1}. ${line.title}`, line.when, line.compares, lineSource(line)]),
    },
    { is: 'heading', text: tied },
    ...ties.map((tie, at) => ({ is: 'text', text: `${at + 1}. ${tie}` }) as const),
    ...(besides === undefined ? [] : [{ is: 'text', text: besides } as const]),
  ],
})
