import type { ReactNode } from 'react'
import { queueByHand, queueRules, queueTies } from '../../../shared/knowledge/queueRules'
import { useReport } from '../../paper/useReport'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Screen } from '../../ui/Screen'
import { dayWords } from '../../words/times'
import { ruleReport } from './queueReports'

/** The published rule: anybody can look why one shipment stands before another. */
export function RulePart({ nav }: { nav: ReactNode }) {
  const { busy, said, print } = useReport()
  return (
    <Screen
      title="Queue"
      about="how it is ranked"
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
        <div className="stack queue__rule">
          <p>
            A shipment stands under the first line that speaks for it. Nothing is added up: no sum of small reasons
            passes the law.
          </p>
          <DataTable
            caption="Lines of the rule, in order"
            rows={queueRules.map((rule, at) => ({ ...rule, nth: at + 1 }))}
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
            <p>Under one line at one time:</p>
            <ol className="queue__reasons">
              {queueTies.map((tie) => (
                <li key={tie}>{tie}</li>
              ))}
            </ol>
          </div>
          <p>{queueByHand}</p>
        </div>
      </Card>
    </Screen>
  )
}
