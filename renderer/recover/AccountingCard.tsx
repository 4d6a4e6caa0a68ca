import { accounting, type NumberState } from '../../shared/domain/reserve'
import { numberAlarmSentence } from '../../shared/exchange/numberAlarmWords'
import { routeToHash } from '../frame/routes'
import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Tag } from '../ui/Tag'

const words: Record<NumberState, string> = {
  unused: 'not used yet',
  sealed: 'in a closed emergency block',
  quarantined: 'in quarantine',
  open: 'being keyed',
  keyed: 'printed or handed over',
  void: 'void',
  foundOnPaper: 'found on paper',
  outsideBlocks: 'in no block',
}

const accountsOf = (desk: Desk) => accounting(desk.state)

/** Every number in exactly one state; the same figures go into the bundle's accounting.csv. */
export function AccountingCard() {
  const accounts = useMade(['block', 'number', 'entry', 'fact', 'device', 'loss'], accountsOf)
  const rows = (Object.keys(words) as NumberState[])
    .map((state) => ({ state, count: accounts.totals[state] }))
    .filter(({ count }) => count > 0)
  return (
    <Card
      title="Entry numbers accounted for"
      aside={
        accounts.faults.length === 0 ? (
          <Tag tone="good">adds up</Tag>
        ) : (
          <Tag tone="stop">{accounts.faults.length === 1 ? '1 alarm' : `${accounts.faults.length} alarms`}</Tag>
        )
      }
    >
      <div className="stack">
        <DataTable
          caption="Numbers by state"
          columns={[
            { id: 'state', head: 'State', cell: (row) => words[row.state] },
            { id: 'count', head: 'Numbers', number: true, cell: (row) => row.count.toLocaleString('en-US') },
          ]}
          rows={rows}
          keyOf={(row) => row.state}
          empty="No block of numbers is on this laptop."
        />
        <p className="small muted">
          {accounts.size.toLocaleString('en-US')} numbers in {accounts.blocks.length} blocks, {accounts.taken} of them
          taken. This laptop alone, with what was merged into it.{' '}
          <a href={routeToHash({ at: 'recover', page: 'accounting' })}>Full accounting: what is still open</a>
        </p>
        {accounts.faults.length > 0 && (
          <ul className="stack">
            {accounts.faults.map((fault) => (
              <li key={JSON.stringify(fault)}>
                <Tag tone="stop">{numberAlarmSentence(fault)}</Tag>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  )
}
