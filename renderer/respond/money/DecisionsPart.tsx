import { useState } from 'react'
import { daySaid } from '../../../shared/domain/deadlines/words'
import type { LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import { paymentCases, type PaymentCase } from '../../../shared/domain/respond/moneyDecisions'
import { outageRunning, type Outage } from '../../../shared/domain/respond/moneyWay'
import { paymentWays } from '../../../shared/knowledge/paymentTypes'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag } from '../../ui/Tag'
import { dayOf, daysBetween, dayWords } from '../../words/times'
import { DecisionDialog } from './DecisionDialog'
import { MoneyFrame } from './MoneyFrame'
import { centsWords, entriesWords } from './moneyWords'
import { useLedger } from './useLedger'

/** A screen of importers; those who are to be decided stand first. */
const MOST = 200

const casesOf = ({ state }: Desk, rows: readonly LedgerRow[], today: string) => ({
  outage: outageRunning(state),
  cases: paymentCases(state, rows, today),
})

/** By day 6: what becomes of each importer's summaries and duties while the broker is down. */
export function DecisionsPart() {
  const rows = useLedger()
  const today = dayOf(useNow(60_000))
  const { outage, cases } = useMade(['incident', 'closure', 'paymentDecision'], casesOf, rows, today)
  const [deciding, decide] = useState<string>()
  const open = cases.find(({ party }) => party === deciding)
  const waiting = cases.filter(({ asks }) => asks === 'asked' || asks === 'overdue').length
  return (
    <MoneyFrame part="~decisions" className="money" about={waiting === 0 ? undefined : `${waiting} to decide`}>
      <p>{outageWords(outage, today)}</p>
      <Card title="Each importer needs one decision">
        <DataTable<PaymentCase>
          caption="Decisions by importer"
          rows={cases.slice(0, MOST)}
          keyOf={({ party }) => party}
          empty="No importer has a summary that falls due."
          columns={[
            { id: 'name', head: 'Importer', cell: ({ name }) => name },
            {
              id: 'due',
              head: 'First due',
              cell: ({ firstDue }) => <span className="nowrap">{daySaid(firstDue)}</span>,
            },
            {
              id: 'amount',
              head: 'Estimate',
              number: true,
              cell: ({ sum }) => (
                <>
                  {sum.openNotKnown === sum.open ? 'not known' : centsWords(sum.openCents)}
                  <div className="small muted">
                    {entriesWords(sum.entries)}
                    {sum.openNotKnown === 0 ? '' : `, ${sum.openNotKnown} not known`}
                  </div>
                </>
              ),
            },
            { id: 'decision', head: 'Decision', cell: (one) => <Decided one={one} /> },
            { id: 'consent', head: 'Client’s consent', cell: (one) => <Consent one={one} /> },
            {
              id: 'do',
              head: '',
              cell: ({ party, name, decision, asks }) => (
                <Button
                  look={asks !== 'decided' && party === cases[0]?.party ? 'primary' : 'plain'}
                  aria-label={`${decision === undefined ? 'Decide' : 'Change'}: ${name}`}
                  onClick={() => decide(party)}
                >
                  {decision === undefined ? 'Decide' : 'Change'}
                </Button>
              ),
            },
          ]}
        />
        {cases.length > MOST && <p className="small muted">and {cases.length - MOST} more importers.</p>}
      </Card>
      {open !== undefined && (
        <DecisionDialog key={open.party} about={open} outage={outage} onClose={() => decide(undefined)} />
      )}
    </MoneyFrame>
  )
}

function outageWords(outage: Outage | undefined, today: string): string {
  if (outage === undefined)
    return 'No outage is recorded as running: nobody has to decide yet. Key when it began under Communicate, or beside an entry.'
  return `The outage began ${dayWords(outage.began)}: today is day ${daysBetween(outage.began, today) + 1}. By day 6, or four working days before the first summary is due, each importer is decided.`
}

const wayName = (way: string | undefined): string => paymentWays.find((one) => one.way === way)?.name ?? ''

function Decided({ one: { decision, asks, decideBy } }: { one: PaymentCase }) {
  if (decision !== undefined)
    return (
      <>
        {wayName(decision.decision)}
        <div className="small muted">{[decision.by, decision.why].filter(Boolean).join(': ')}</div>
      </>
    )
  const by = decideBy === undefined ? '' : `by ${daySaid(decideBy)}`
  if (asks === 'overdue') return <Tag tone="stop">overdue, {by}</Tag>
  if (asks === 'asked') return <Tag tone="later">decide today</Tag>
  return <span className="muted">{by === '' ? 'not asked' : `decide ${by}`}</span>
}

function Consent({ one: { consent, decision } }: { one: PaymentCase }) {
  if (decision === undefined) return null
  switch (consent) {
    case 'missing':
      return <Tag tone="stop">missing</Tag>
    case 'given':
      return (
        <span className="small">
          {decision.consentBy}, {dayWords((decision.consentAt ?? '').slice(0, 10))}
          {decision.consentHow === undefined ? '' : `, ${decision.consentHow}`}
          {decision.document === undefined ? '; no document yet' : '; document sealed'}
        </span>
      )
    case 'notNeeded':
      return <span className="muted">not needed</span>
  }
}
