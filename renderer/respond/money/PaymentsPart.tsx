import { useState } from 'react'
import type { LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import { paymentCases, type PaymentCase } from '../../../shared/domain/respond/moneyDecisions'
import { paymentWays } from '../../../shared/knowledge/paymentTypes'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { dayOf } from '../../words/times'
import { MoneyFrame } from './MoneyFrame'
import { centsWords } from './moneyWords'
import { PaidDialog } from './PaidDialog'
import { PaymentsMade } from './PaymentsMade'
import { SheetDialog } from './SheetDialog'
import { useLedger } from './useLedger'

/** A screen of importers; the rest is one decision away. */
const MOST = 200

const openCases = ({ state }: Desk, rows: readonly LedgerRow[], today: string): PaymentCase[] =>
  paymentCases(state, rows, today)
    .filter(({ sum }) => sum.open > 0)
    .sort((a, b) => Number(onPaper(b)) - Number(onPaper(a)) || (a.firstDue < b.firstDue ? -1 : 1))
/** Those that take a check over the counter come first. */
const onPaper = ({ decision }: PaymentCase): boolean => decision?.decision === 'paper'

/** The sheet for the cashier, and what was paid. */
export function PaymentsPart() {
  const rows = useLedger()
  const today = dayOf(useNow(60_000))
  const cases = useMade(['incident', 'closure', 'paymentDecision'], openCases, rows, today)
  const [doing, setDoing] = useState<{ what: 'sheet' | 'paid'; party: string }>()
  const open = cases.find(({ party }) => party === doing?.party)
  const close = () => setDoing(undefined)
  return (
    <MoneyFrame part="~payments" className="money">
      <Card title="To be paid, by importer">
        <DataTable<PaymentCase>
          caption="To be paid, by importer"
          rows={cases.slice(0, MOST)}
          keyOf={({ party }) => party}
          empty="Nothing is to be paid."
          columns={[
            { id: 'name', head: 'Importer', cell: ({ name }) => name },
            {
              id: 'decision',
              head: 'Decision',
              cell: ({ decision }) =>
                paymentWays.find(({ way }) => way === decision?.decision)?.name ?? (
                  <span className="muted">none yet</span>
                ),
            },
            { id: 'entries', head: 'Entries', number: true, cell: ({ sum }) => sum.open },
            {
              id: 'amount',
              head: 'Estimate',
              number: true,
              cell: ({ sum }) => (
                <>
                  {sum.openNotKnown === sum.open ? 'not known' : centsWords(sum.openCents)}
                  {sum.openNotKnown > 0 && sum.openNotKnown < sum.open && (
                    <div className="small muted">{sum.openNotKnown} not known</div>
                  )}
                </>
              ),
            },
            {
              id: 'do',
              head: '',
              cell: ({ party, name }) => (
                <div className="row money-do">
                  <Button
                    look={party === cases[0]?.party ? 'primary' : 'plain'}
                    aria-label={`Payment sheet: ${name}`}
                    onClick={() => setDoing({ what: 'sheet', party })}
                  >
                    Payment sheet
                  </Button>
                  <Button aria-label={`It was paid: ${name}`} onClick={() => setDoing({ what: 'paid', party })}>
                    It was paid
                  </Button>
                </div>
              ),
            },
          ]}
        />
        {cases.length > MOST && <p className="small muted">and {cases.length - MOST} more importers.</p>}
      </Card>
      <PaymentsMade />
      {open !== undefined && doing?.what === 'sheet' && <SheetDialog key={open.party} about={open} onClose={close} />}
      {open !== undefined && doing?.what === 'paid' && <PaidDialog key={open.party} about={open} onClose={close} />}
    </MoneyFrame>
  )
}
