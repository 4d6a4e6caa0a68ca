import { useState } from 'react'
import { daySaid } from '../../../shared/domain/deadlines/words'
import { formatCents } from '../../../shared/domain/money'
import type { LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import { ledgerCsv, ledgerReport } from '../../../shared/sheets/respond/ledger'
import { go } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useReport } from '../../paper/useReport'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { useSay } from '../../ui/Status'
import { Tag } from '../../ui/Tag'
import { dayOf } from '../../words/times'
import { DueSide } from './DueSide'
import { MoneyFrame } from './MoneyFrame'
import { asOfNow, coversNow, isLate, lateWords, openWords } from './moneyWords'
import { saveLedger } from './saveLedger'
import { useLedger, useWholeSum } from './useLedger'

type Filter = 'open' | 'late' | 'all'
const filters: readonly { id: Filter; name: string; key: string }[] = [
  { id: 'open', name: 'Not paid', key: '1' },
  { id: 'late', name: 'Late', key: '2' },
  { id: 'all', name: 'All', key: '3' },
]
const isIn = (filter: Filter, row: LedgerRow, today: string): boolean =>
  filter === 'all' || (filter === 'late' ? isLate(row, today) : !row.paid)

const filtered = (_: Desk, rows: readonly LedgerRow[], filter: Filter, today: string) =>
  rows.filter((row) => isIn(filter, row, today))
const counted = (_: Desk, rows: readonly LedgerRow[], today: string) =>
  filters.map(({ id }) => rows.filter((row) => isIn(id, row, today)).length)

/** Every entry with a summary to pay, the first due first; what it owes stands beside it. */
export function DuePart() {
  const desk = useDeskHandle()
  const rows = useLedger()
  const today = dayOf(useNow(60_000))
  const [filter, setFilter] = useState<Filter>('open')
  const [chosen, choose] = useState<string>()
  const shown = useMade([], filtered, rows, filter, today)
  const counts = useMade([], counted, rows, today)
  const sum = useWholeSum(rows)
  const report = useReport()
  const say = useSay()
  const row = shown.find(({ entry }) => entry === chosen) ?? shown[0]
  const asked = (key: string) => {
    const found = filters.find((one) => one.key === key)
    if (found !== undefined) setFilter(found.id)
    return found !== undefined
  }
  const print = () => report.print(() => ledgerReport(rows, { asOf: asOfNow(desk), covers: coversNow(desk) }))
  const save = async () => {
    const saved = await saveLedger(desk, ledgerCsv(shown))
    say(saved.words, saved.done ? 'good' : 'stop')
  }
  return (
    <MoneyFrame
      part={undefined}
      className="list-screen money"
      about={sum === undefined ? 'adding up …' : openWords(sum)}
    >
      <div className="list-and-card">
        <section className="card" aria-label="Due-date ledger">
          <div className="money-filters">
            {filters.map(({ id, name, key }, nth) => (
              <Button key={id} aria-pressed={filter === id} onClick={() => setFilter(id)}>
                {name} <span className="muted">{counts[nth]}</span> <Kbd>{key}</Kbd>
              </Button>
            ))}
            <span className="money-filters__out">
              <Button onClick={() => void save()}>Save as CSV</Button>
              <Button disabled={report.busy} onClick={() => void print()}>
                Print the ledger
              </Button>
            </span>
            {report.said !== undefined && (
              <p className="small muted" role="status">
                {report.said}
              </p>
            )}
          </div>
          <ListGrid
            label="What is due"
            className="money-grid"
            rows={shown}
            columns={columnsOn(today)}
            keyOf={({ entry }) => entry}
            chosenId={row?.entry}
            onChoose={choose}
            onOpen={(id) => go({ at: 'entry', id })}
            onKey={asked}
            focused
            empty={
              rows.length === 0 ? 'No entry was released yet. A release begins its ten working days.' : 'None here.'
            }
          />
        </section>
        <DueSide row={row} today={today} />
      </div>
    </MoneyFrame>
  )
}

const columnsOn = (today: string): ListColumn<LedgerRow>[] => [
  { id: 'due', head: 'Money due', cell: ({ moneyDue }) => <span className="small">{daySaid(moneyDue)}</span> },
  { id: 'entry', head: 'Entry', cell: ({ called }) => <span className="mono">{called}</span> },
  { id: 'importer', head: 'Importer', cell: ({ partyName }) => partyName },
  { id: 'type', head: 'Type', cell: ({ paymentType }) => paymentType || <span className="muted">none</span> },
  {
    id: 'amount',
    head: 'Estimate, $',
    cell: ({ money: { totalCents } }) =>
      totalCents === undefined ? <span className="muted">not known</span> : formatCents(totalCents),
  },
  { id: 'state', head: 'State', cell: (row) => <StateTag row={row} today={today} /> },
]

function StateTag({ row, today }: { row: LedgerRow; today: string }) {
  if (row.payments.length > 1) return <Tag tone="stop">paid twice?</Tag>
  const late = lateWords(row, today)
  if (late !== '') return <Tag tone="stop">{late}</Tag>
  if (row.paid) return <Tag tone="good">paid</Tag>
  return row.moneyDue === today ? <Tag tone="later">today</Tag> : <Tag>open</Tag>
}
