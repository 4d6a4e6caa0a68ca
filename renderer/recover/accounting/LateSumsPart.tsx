import { formatCents } from '../../../shared/domain/money'
import type { LateRow } from '../../../shared/domain/recover/late'
import { lateByImporter, lateBySurety, type LateSum } from '../../../shared/domain/recover/lateSums'
import { statutoryRules } from '../../../shared/sheets/recover/lateList'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { LateFrame, type LateAround } from './LateFrame'

/** A screen of importers; those with most that is late stand first, and the file has all. */
const MOST = 200

const summed = (_: Desk, rows: readonly LateRow[], today: string, rates: LateAround['rates']) => ({
  importers: lateByImporter(rows, { today, rates }),
  sureties: lateBySurety(rows, { today, rates }),
})

/** What is late by importer and by surety: each affected importer and its surety is told (interest runs until paid). */
export function LateSumsPart({ rows, around }: { rows: readonly LateRow[]; around: LateAround }) {
  const { importers, sureties } = useMade([], summed, rows, around.today, around.rates)
  return (
    <LateFrame part="~sums" rows={rows} around={around}>
      <p className="small muted">Late summaries alone; US dollars, estimates. What is not known is in no sum.</p>
      <div className="late__sums">
        <Sums title="By importer" rows={importers} />
        <Sums title="By surety" rows={sureties} />
        <Card title="No discretion moves these">
          <ul className="small stack stack--tight">
            {statutoryRules.map(({ caption, from, amount, source }) => (
              <li key={caption}>
                {caption}: {amount} calendar days from {from} <span className="muted">{source}</span>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </LateFrame>
  )
}

function Sums({ title, rows }: { title: string; rows: readonly LateSum[] }) {
  return (
    <Card title={title}>
      <DataTable<LateSum>
        caption={title}
        rows={rows.slice(0, MOST)}
        keyOf={({ key }) => key}
        empty="No summary is due on this desk yet."
        columns={[
          { id: 'name', head: 'Of', cell: ({ name }) => name },
          {
            id: 'late',
            head: 'Late',
            number: true,
            cell: ({ late, entries }) => <span className="nowrap">{`${late} of ${entries}`}</span>,
          },
          { id: 'covered', head: 'Discretion', number: true, cell: ({ covered }) => covered },
          { id: 'duty', head: 'Duty', number: true, cell: ({ dutyCents }) => formatCents(dutyCents) },
          { id: 'fees', head: 'Fees', number: true, cell: ({ feesCents }) => formatCents(feesCents) },
          {
            id: 'interest',
            head: 'Interest',
            number: true,
            cell: ({ interestCents, notKnown }) => (
              <>
                {interestCents === undefined ? (
                  <span className="small nowrap">no rate</span>
                ) : (
                  formatCents(interestCents)
                )}
                {notKnown > 0 && <div className="small muted">{notKnown} not known</div>}
              </>
            ),
          },
        ]}
      />
      {rows.length > MOST && <p className="small muted">and {rows.length - MOST} more; the file has all.</p>}
    </Card>
  )
}
