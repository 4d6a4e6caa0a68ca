import { useMemo, useState } from 'react'
import { FULL_STATES, type FullNumber, type FullState } from '../../../shared/domain/recover/accountedNumbers'
import { filedWords, fullStateWords } from '../../../shared/domain/recover/accountingWords'
import { openOfNumber, type FullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { go } from '../../frame/routes'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { Tag } from '../../ui/Tag'
import { dayWords } from '../../words/times'
import { AccountingFrame } from './AccountingFrame'
import { NumberSide } from './NumberSide'

type Filter = FullState | 'all' | 'red'

/** Every number of every block, and those used outside, with what became of each and what proves it. */
export function NumbersPart({ accounts }: { accounts: FullAccounting }) {
  const [filter, setFilter] = useState<Filter>('all')
  const [text, setText] = useState('')
  const [chosenId, choose] = useState<string>()
  const rows = useMemo(() => shownOf(accounts, filter, text), [accounts, filter, text])
  const chosen = rows.find(({ entryNumber }) => entryNumber === chosenId) ?? rows[0]
  const columns = useMemo(() => columnsOf(accounts), [accounts])
  return (
    <AccountingFrame accounts={accounts} part="~numbers">
      <div className="list-and-card">
        <section className="card" aria-label="Every number">
          <div className="accounting__filters">
            <input
              className="input"
              type="search"
              aria-label="Find a number"
              placeholder="Number or importer"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
            <select
              className="input"
              aria-label="State"
              value={filter}
              onChange={(event) => setFilter(event.target.value as Filter)}
            >
              <option value="all">All states</option>
              <option value="red">With something open</option>
              {FULL_STATES.map((one) => (
                <option key={one} value={one}>
                  {fullStateWords[one]} ({accounts.totals[one].toLocaleString('en-US')})
                </option>
              ))}
            </select>
            <span className="small muted" role="status">
              {rows.length.toLocaleString('en-US')} of {accounts.numbers.length.toLocaleString('en-US')}
            </span>
          </div>
          <ListGrid
            label="Numbers"
            className="accounting-numbers"
            rows={rows}
            keyOf={({ entryNumber }) => entryNumber}
            chosenId={chosen?.entryNumber}
            onChoose={choose}
            onOpen={(number) => {
              const row = rows.find(({ entryNumber }) => entryNumber === number)
              if (row !== undefined && row.entry !== '') go({ at: 'entry', id: row.entry })
            }}
            focused
            columns={columns}
            empty={accounts.numbers.length === 0 ? 'No block of numbers is on this laptop.' : 'No number is like that.'}
          />
        </section>
        <NumberSide row={chosen} accounts={accounts} />
      </div>
    </AccountingFrame>
  )
}

function shownOf(accounts: FullAccounting, filter: Filter, text: string): readonly FullNumber[] {
  const words = text.trim().toLowerCase()
  if (filter === 'all' && words === '') return accounts.numbers
  const bare = words.replaceAll('-', '')
  return accounts.numbers.filter((row) => {
    if (filter === 'red' ? openOfNumber(accounts, row).length === 0 : filter !== 'all' && row.state !== filter)
      return false
    if (words === '') return true
    return (
      (bare !== '' && row.entryNumber.replaceAll('-', '').toLowerCase().includes(bare)) ||
      row.importer.toLowerCase().includes(words)
    )
  })
}

const columnsOf = (accounts: FullAccounting): ListColumn<FullNumber>[] => [
  { id: 'number', head: 'Entry number', cell: ({ entryNumber }) => <span className="mono">{entryNumber}</span> },
  {
    id: 'state',
    head: 'State',
    cell: (row) =>
      openOfNumber(accounts, row).length > 0 ? (
        <Tag tone="stop">{fullStateWords[row.state]}</Tag>
      ) : (
        <span className="small">{fullStateWords[row.state]}</span>
      ),
  },
  { id: 'importer', head: 'Importer', cell: ({ importer, reason, state }) => (state === 'void' ? reason : importer) },
  { id: 'presented', head: 'Presented', cell: ({ presented }) => <Day day={presented?.day} /> },
  { id: 'released', head: 'Released', cell: ({ released }) => <Day day={released?.day} /> },
  {
    id: 'filed',
    head: 'Filed',
    cell: ({ filed, state }) => (
      <span className="small">{filed === undefined || state === 'void' ? '' : filedWords[filed.state]}</span>
    ),
  },
]

const Day = ({ day = '' }: { day: string | undefined }) => (
  <span className="small">{day === '' ? '' : dayWords(day)}</span>
)
