import { useState } from 'react'
import { parseDay } from '../../../shared/domain/input'
import { formatCents } from '../../../shared/domain/money'
import {
  byImporter,
  bySurety,
  exposures,
  interestRatesOf,
  type Exposure,
  type InterestRateRow,
} from '../../../shared/domain/respond/moneyInterest'
import type { LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import { interestRules } from '../../../shared/knowledge/interest'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { TextField } from '../../ui/Field'
import { keyedMoment } from '../../ui/moments'
import { boxErrorWords } from '../../words/boxes'
import { dayOf, dayWords } from '../../words/times'
import { MoneyFrame } from './MoneyFrame'
import { RatesCard } from './RatesCard'
import { useLedger } from './useLedger'

const ratesOf = ({ state }: Desk) => interestRatesOf(state)
const exposed = (_: Desk, rows: readonly LedgerRow[], paidOn: string, rates: readonly InterestRateRow[]) => ({
  importers: exposures(rows, { group: byImporter, paidOn, rates }).slice(0, MOST),
  sureties: exposures(rows, { group: bySurety, paidOn, rates }).slice(0, MOST),
})
const MOST = 200

/** What late money costs by importer and by surety, with the rate that a person looked up. */
export function InterestPart() {
  const today = dayOf(useNow(60_000))
  const rates = useMade(['interestRate'], ratesOf)
  const [keyed, setKeyed] = useState<string>()
  const read = keyed === undefined || keyed.trim() === '' ? undefined : parseDay(keyed)
  const paidOn = read?.ok === true ? read.value : today
  const { importers, sureties } = useMade([], exposed, useLedger(), paidOn, rates)
  return (
    <MoneyFrame part="~interest" className="money">
      <div className="money-halves">
        <div className="stack">
          <Card title="If it is paid on">
            <TextField
              id="interest-paidOn"
              label="Assumed day of payment"
              mono
              value={keyed ?? keyedMoment(today).day}
              error={read?.ok === false ? boxErrorWords(read.error) : undefined}
              hint={`${dayWords(paidOn)}. What is due on that day or later bears no interest by then.`}
              onChange={(event) => setKeyed(event.target.value)}
            />
          </Card>
          <Exposed title="Exposure by importer, estimate" rows={importers} />
          <Exposed title="Exposure by surety, estimate" rows={sureties} />
        </div>
        <div className="stack">
          <RatesCard rates={rates} today={today} />
          <Card title="How it is counted">
            <ul className="money-days small">
              {Object.values(interestRules).map(({ words, source, confidence, checkedOn }) => (
                <li key={words}>
                  {words}{' '}
                  <span className="muted">
                    {source}, {confidence === 'sure' ? '' : `${confidence}, `}checked {dayWords(checkedOn)}
                  </span>
                </li>
              ))}
            </ul>
          </Card>
        </div>
      </div>
    </MoneyFrame>
  )
}

function Exposed({ title, rows }: { title: string; rows: readonly Exposure[] }) {
  return (
    <Card title={title}>
      <DataTable<Exposure>
        caption={title}
        rows={rows}
        keyOf={({ key }) => key}
        empty="Nothing is late on that day."
        columns={[
          { id: 'name', head: 'Of', cell: ({ name }) => name },
          {
            id: 'late',
            head: 'Late',
            number: true,
            cell: ({ late, notKnown }) => (notKnown === 0 ? late : `${late}, ${notKnown} not known`),
          },
          { id: 'owed', head: 'Owed, $', number: true, cell: ({ owedCents }) => formatCents(owedCents) },
          {
            id: 'interest',
            head: 'Interest, $',
            number: true,
            cell: ({ interestCents }) =>
              interestCents === undefined ? (
                <span className="small">not computed: key the rate</span>
              ) : (
                formatCents(interestCents)
              ),
          },
        ]}
      />
    </Card>
  )
}
