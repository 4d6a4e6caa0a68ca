import { partWords, shortLaneNames } from '../../../shared/domain/recover/laneReasons'
import { blockWords } from '../../../shared/exchange/abi/draftWords'
import { go } from '../../frame/routes'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { Tag } from '../../ui/Tag'
import type { FilingRow } from './useFilingDraft'

export interface FilingGridProps {
  rows: readonly FilingRow[]
  /** false while they are looked through: none is said to be kept back yet */
  known: boolean
  chosenId: string | undefined
  onChoose: (id: string) => void
  onKey: (key: string) => boolean
}

/** Ranked as in the lanes: what can be written, and the first reason of what cannot. */
export function FilingGrid({ rows, known, chosenId, onChoose, onKey }: FilingGridProps) {
  return (
    <ListGrid
      label="Entries to file"
      className="filing-grid"
      rows={rows}
      keyOf={({ item }) => item.id}
      chosenId={chosenId}
      onChoose={onChoose}
      onOpen={(id) => go({ at: 'entry', id })}
      onKey={onKey}
      focused
      columns={known ? columns : unknownColumns}
      empty="Every entry is home, or has nothing to file."
    />
  )
}

const columns: readonly ListColumn<FilingRow>[] = [
  { id: 'entry', head: 'Entry', cell: ({ item }) => <span className="mono">{item.entryNumber || 'no number'}</span> },
  { id: 'importer', head: 'Importer', cell: ({ item }) => item.importerName },
  {
    id: 'lane',
    head: 'Lane',
    cell: ({ item }) => <span className="small">{shortLaneNames[item.home.lane.lane]}</span>,
  },
  {
    id: 'state',
    head: 'Draft',
    cell: ({ written, reasons }) =>
      written.length === 0 ? (
        <Tag tone="stop">kept back</Tag>
      ) : reasons.length > 0 ? (
        <Tag tone="later">in part</Tag>
      ) : (
        <Tag tone="good">can go</Tag>
      ),
  },
  {
    id: 'why',
    head: 'Why, or how far it came',
    cell: ({ item: { home }, reasons: [first] }) => (
      <span className="small muted">
        {first === undefined
          ? `release ${partWords[home.cargoRelease.state]}, summary ${partWords[home.entrySummary.state]}`
          : blockWords(first)}
      </span>
    ),
  },
]
/** Which entry it is stands at once. */
const unknownColumns = columns.map((column) =>
  column.id === 'state' || column.id === 'why' ? { ...column, cell: () => <span className="muted">…</span> } : column,
)
