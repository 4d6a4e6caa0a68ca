import { ruleNames } from '../../../shared/domain/respond/exceptionRules'
import { isOpen, type ExceptionStanding } from '../../../shared/domain/respond/exceptions'
import { momentSaid } from '../../../shared/domain/respond/momentSaid'
import type { ReportBlock } from '../../../shared/sheets/report'
import type { ReportBody } from '../../paper/useReport'

/** All exceptions for the lead and for the files: open ones first, each with who said why and who settled it. */
export function exceptionsReport(all: readonly ExceptionStanding[]): ReportBody {
  const open = all.filter(isOpen)
  const settled = all.filter((one) => !isOpen(one))
  return {
    title: 'Exceptions',
    under: `${open.length} open, ${settled.length} settled. What was done all the same, against which rule; nothing of it was refused.`,
    blocks: [...listed('Open', open), ...listed('Settled', settled)],
  }
}

const listed = (text: string, rows: readonly ExceptionStanding[]): ReportBlock[] => [
  { is: 'heading', text, aside: rows.length === 0 ? 'none' : String(rows.length) },
  ...(rows.length === 0
    ? []
    : [
        {
          is: 'table' as const,
          head: ['Rule', 'What was done', 'Why', 'Settled'],
          parts: [1.2, 3.4, 1.8, 1.8],
          rows: rows.map((one) => [
            ruleName(one.rule),
            one.what,
            said(one.reason, one.reasonBy, one.reasonAt),
            said(one.settledHow, one.settledBy, one.settledAt),
          ]),
        },
      ]),
]

const said = (words: string, by: string, at: string): string =>
  words === '' ? '' : `${words} (${[by, momentSaid(at)].filter(Boolean).join(', ')})`

export const ruleName = (rule: string): string => ruleNames[rule] ?? rule
