import { formatCents } from '../../../shared/domain/money'
import type { LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import { ratesOnFile, type RateOnFile } from '../../../shared/domain/respond/moneyRates'
import {
  sumOf,
  sumsByImporter,
  sumsByPaymentType,
  sumsByWeek,
  type MoneySum,
  type NamedSum,
} from '../../../shared/domain/respond/moneySums'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { Tag } from '../../ui/Tag'
import { dayOf, dayWords } from '../../words/times'
import { MoneyFrame } from './MoneyFrame'
import { openWords } from './moneyWords'
import { useLedger } from './useLedger'

/** A screen of importers; all of them are on the printed ledger. */
const MOST = 200

const summed = (_: Desk, rows: readonly LedgerRow[]) => ({
  sum: sumOf(rows),
  importers: sumsByImporter(rows),
  types: sumsByPaymentType(rows),
  weeks: sumsByWeek(rows),
})

/** The same money by importer, by payment type and by the week in which it is due; and the rates it is made with. */
export function SumsPart() {
  const { sum, importers, types, weeks } = useMade([], summed, useLedger())
  const today = dayOf(useNow(60_000))
  return (
    <MoneyFrame part="~sums" className="money" about={openWords(sum)}>
      <Sums title="By importer" rows={importers.slice(0, MOST)} sum={sum} left={importers.length - MOST} />
      <Sums title="By payment type" rows={types} sum={sum} />
      <Sums title="By the week in which the money is due" rows={weeks} sum={sum} />
      <Card title="Rates on file: every amount is an estimate">
        <DataTable<RateOnFile>
          caption="Rates on file"
          rows={ratesOnFile(today)}
          keyOf={({ what }) => what}
          empty=""
          columns={[
            { id: 'what', head: 'What', cell: ({ what }) => what },
            { id: 'rate', head: 'Rate', cell: ({ rate }) => rate },
            {
              id: 'source',
              head: 'Source',
              cell: ({ source, confidence }) => (
                <span className="small">
                  {source}
                  {confidence === 'sure' ? '' : ` (${confidence})`}
                </span>
              ),
            },
            {
              id: 'age',
              head: 'Looked up',
              cell: ({ stale, checkedOn }) =>
                stale === undefined ? (
                  <span className="nowrap">{dayWords(checkedOn)}</span>
                ) : (
                  <Tag tone="later">{stale}</Tag>
                ),
            },
          ]}
        />
      </Card>
    </MoneyFrame>
  )
}

type Shown = NamedSum & { isWhole?: true }

function Sums({
  title,
  rows,
  sum,
  left = 0,
}: {
  title: string
  rows: readonly NamedSum[]
  sum: MoneySum
  left?: number
}) {
  const shown: Shown[] = rows.length === 0 ? [] : [...rows, { ...sum, key: ' all', name: 'All', isWhole: true }]
  const cell = (row: Shown, text: string | number) => (row.isWhole === true ? <strong>{text}</strong> : text)
  return (
    <Card title={title}>
      <DataTable<Shown>
        caption={title}
        rows={shown}
        keyOf={({ key }) => key}
        empty="No entry was released yet."
        columns={[
          { id: 'name', head: 'Of', cell: (row) => cell(row, row.name) },
          { id: 'entries', head: 'Entries', number: true, cell: (row) => cell(row, row.entries) },
          { id: 'open', head: 'Not paid', number: true, cell: (row) => cell(row, row.open) },
          { id: 'openCents', head: 'Not paid, $', number: true, cell: (row) => cell(row, formatCents(row.openCents)) },
          { id: 'notKnown', head: 'Amount not known', number: true, cell: (row) => cell(row, row.notKnown) },
          { id: 'cents', head: 'All known, $', number: true, cell: (row) => cell(row, formatCents(row.cents)) },
        ]}
      />
      {left > 0 && (
        <p className="small muted">and {left} more importers: they are on the printed ledger, and in All.</p>
      )}
    </Card>
  )
}
