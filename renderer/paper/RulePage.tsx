import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Screen } from '../ui/Screen'
import { lineSource, ruleReport, type PublishedRule } from './ruleReport'
import { useReport } from './useReport'
import './rule.css'

interface RulePageProps {
  rule: PublishedRule
  title: string
  about: string
  nav: ReactNode
  /** what to know before reading the lines */
  children: ReactNode
}

/** A published rule: anybody can look why one thing stands before another. */
export function RulePage({ rule, title, about, nav, children }: RulePageProps) {
  const { busy, said, print } = useReport()
  return (
    <Screen
      title={title}
      about={about}
      actions={
        <>
          {nav}
          <Button large disabled={busy} onClick={() => void print(() => ruleReport(rule))}>
            Print the rule
          </Button>
        </>
      }
    >
      {said !== undefined && <p role="status">{said}</p>}
      <Card>
        <div className="stack rule">
          <p>{children}</p>
          <DataTable
            caption="Lines of the rule, in order"
            rows={rule.lines.map((line, at) => ({ ...line, nth: at + 1 }))}
            keyOf={(line) => line.id}
            empty=""
            columns={[
              { id: 'nth', head: 'Line', cell: ({ nth, title: name }) => `${nth}. ${name}` },
              { id: 'when', head: 'Speaks when', cell: ({ when }) => when },
              { id: 'compares', head: 'Then first', cell: ({ compares }) => compares },
              { id: 'source', head: 'Source', cell: (line) => <span className="small muted">{lineSource(line)}</span> },
            ]}
          />
          <div>
            <p>{rule.tied}:</p>
            <ol className="rule__ties">
              {rule.ties.map((tie) => (
                <li key={tie}>{tie}</li>
              ))}
            </ol>
          </div>
          {rule.besides !== undefined && <p>{rule.besides}</p>}
        </div>
      </Card>
    </Screen>
  )
}
