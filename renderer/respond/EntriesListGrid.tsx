import type { Ref } from 'react'
import { formatCents } from '../../shared/domain/money'
import { ListGrid, type ListColumn } from '../ui/ListGrid'
import { Tag } from '../ui/Tag'
import { progressWords } from '../words/clocks'
import { isSortBy, type ListRow, type SortBy } from './EntriesListRows'

const columns: readonly (ListColumn<ListRow> & { id: SortBy })[] = [
  { id: 'entryNumber', head: 'Entry number', cell: (row) => <span className="mono">{row.entryNumber}</span> },
  {
    id: 'importer',
    head: 'Importer',
    cell: (row) => row.importer || <span className="muted">importer not keyed</span>,
  },
  {
    id: 'port',
    head: 'Port · mode',
    cell: (row) => (
      <span className="small">
        <span className="mono">{row.port}</span> {row.mode}
      </span>
    ),
  },
  { id: 'opened', head: 'Opened', cell: (row) => <span className="small">{row.opened}</span> },
  { id: 'value', head: 'Value, $', cell: (row) => (row.valueCents === 0 ? '' : formatCents(row.valueCents)) },
  { id: 'state', head: 'State', cell: (row) => <StateTag row={row} /> },
]

export interface EntriesListGridProps {
  ref: Ref<HTMLDivElement>
  rows: readonly ListRow[]
  chosenId: string | undefined
  sort: { by: SortBy; descending: boolean }
  onSort: (by: SortBy) => void
  onChoose: (id: string) => void
  onOpen: (id: string) => void
  /** a letter on the chosen row; true when it meant something */
  onKey: (key: string) => boolean
  empty: string
}

/** The entries as a list that is sorted by its heads and has the keyboard as soon as it stands. */
export function EntriesListGrid({ sort, onSort, ...list }: EntriesListGridProps) {
  return (
    <ListGrid
      {...list}
      label="Entries"
      className="entries__grid"
      columns={columns}
      keyOf={(row) => row.id}
      rowHeight={48}
      focused
      sort={{
        ...sort,
        onSort: (column) => {
          if (isSortBy(column)) onSort(column)
        },
      }}
    />
  )
}

function StateTag({ row }: { row: ListRow }) {
  const state = progressWords[row.clocks.progress]
  const alarmed = row.clocks.alarms.length > 0
  return <Tag tone={alarmed ? 'stop' : state.tone}>{alarmed ? `${state.words}, look` : state.words}</Tag>
}
