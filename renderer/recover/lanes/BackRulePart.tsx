import type { ReactNode } from 'react'
import { backEntryRules, backEntryTies } from '../../../shared/knowledge/backEntryRules'
import { useReport, type ReportBody } from '../../paper/useReport'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { dayWords } from '../../words/times'

/** The rule as it hangs on the wall. */
const ruleReport = (): ReportBody => ({
  title: 'How back entry is ranked',
  under: 'An entry stands under the first line that speaks for it; nothing is added up.',
  blocks: [
    {
      is: 'table',
      head: ['Line', 'Speaks when', 'Then first', 'Source'],
      parts: [20, 46, 20, 22],
      rows: backEntryRules.map(({ title, when, compares, source, checkedOn }, at) => [
        `${at + 1}. ${title}`,
        when,
        compares,
        `${source}; read ${dayWords(checkedOn)}`,
      ]),
    },
    { is: 'heading', text: 'Under one line on one day' },
    ...backEntryTies.map((tie, at) => ({ is: 'text', text: `${at + 1}. ${tie}` }) as const),
  ],
})

/** The published rule: anybody can look why one entry stands before another. */
export function BackRulePart({ nav }: { nav: ReactNode }) {
  const { busy, said, print } = useReport()
  return (
    <Screen
      title="Lanes and queue"
      about="how back entry is ranked"
      actions={
        <>
          {nav}
          <Button large disabled={busy} onClick={() => void print(ruleReport)}>
            Print the rule
          </Button>
        </>
      }
    >
      {said !== undefined && <p role="status">{said}</p>}
      <Card>
        <div className="stack back__rule">
          <p>
            An entry stands under the first line that speaks for it. Nothing is added up: no sum of small reasons passes
            the law. Under the first two lines it stands whatever its lane is; the row says what has to be done first.
          </p>
          <DataTable
            caption="Lines of the rule, in order"
            rows={backEntryRules.map((rule, at) => ({ ...rule, nth: at + 1 }))}
            keyOf={(rule) => rule.id}
            empty=""
            columns={[
              { id: 'nth', head: 'Line', cell: ({ nth, title }) => `${nth}. ${title}` },
              { id: 'when', head: 'Speaks when', cell: ({ when }) => when },
              { id: 'compares', head: 'Then first', cell: ({ compares }) => compares },
              {
                id: 'source',
                head: 'Source',
                cell: ({ source, checkedOn }) => (
                  <span className="small muted">
                    {source}; read {dayWords(checkedOn)}
                  </span>
                ),
              },
            ]}
          />
          <div>
            <p>Under one line on one day:</p>
            <ol className="back__ties">
              {backEntryTies.map((tie) => (
                <li key={tie}>{tie}</li>
              ))}
            </ol>
          </div>
        </div>
      </Card>
    </Screen>
  )
}
