import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type Ref } from 'react'
import { formatCents } from '../../shared/domain/money'
import { Tag } from '../ui/Tag'
import { progressWords } from '../words/clocks'
import type { ListRow, SortBy } from './EntriesListRows'

const rowHeight = 48
const columns: readonly { by: SortBy; name: string }[] = [
  { by: 'entryNumber', name: 'Entry number' },
  { by: 'importer', name: 'Importer' },
  { by: 'port', name: 'Port · mode' },
  { by: 'opened', name: 'Opened' },
  { by: 'value', name: 'Value, $' },
  { by: 'state', name: 'State' },
]

export interface EntriesListGridProps {
  ref: Ref<HTMLDivElement>
  rows: readonly ListRow[]
  chosenId: string | undefined
  sort: { by: SortBy; descending: boolean }
  onSort: (by: SortBy) => void
  onChoose: (id: string) => void
  onOpen: (row: ListRow) => void
  /** a letter or Enter on the chosen row; true when it meant something */
  onKey: (key: string) => boolean
  empty: string
}

/** One stop for the Tab key; arrows, Page and Home/End move in it. Only the rows in sight are drawn. */
export function EntriesListGrid({
  ref,
  rows,
  chosenId,
  sort,
  onSort,
  onChoose,
  onOpen,
  onKey,
  empty,
}: EntriesListGridProps) {
  const box = useRef<HTMLDivElement>(null)
  useImperativeHandle(ref, () => box.current as HTMLDivElement, [])
  const chosen = rows.findIndex((row) => row.id === chosenId)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  useEffect(() => box.current?.focus({ preventScroll: true }), [])
  useEffect(() => {
    if (chosen >= 0) virtual.scrollToIndex(chosen)
  }, [chosen, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / rowHeight) - 1)
    const to = {
      ArrowDown: chosen + 1,
      ArrowUp: chosen - 1,
      PageDown: chosen + page,
      PageUp: chosen - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key]
    if (to !== undefined) {
      const row = rows[Math.max(0, Math.min(rows.length - 1, to))]
      if (row !== undefined) onChoose(row.id)
    } else if (!onKey(event.key.length === 1 ? event.key.toUpperCase() : event.key)) return
    event.preventDefault()
  }

  return (
    <>
      <div className="entries__head" role="presentation">
        {columns.map((column) => (
          <span key={column.by} role="presentation">
            <button
              type="button"
              onClick={() => onSort(column.by)}
              aria-label={`Sort by ${column.name}`}
              aria-pressed={sort.by === column.by}
            >
              {column.name} {sort.by === column.by ? (sort.descending ? '▼' : '▲') : ''}
            </button>
          </span>
        ))}
      </div>
      <div
        className="entries__scroll"
        ref={box}
        role={rows.length === 0 ? 'group' : 'grid'}
        tabIndex={0}
        aria-label="Entries"
        {...(rows.length === 0 ? {} : { 'aria-rowcount': rows.length })}
        aria-activedescendant={chosen >= 0 ? `entry-row-${chosen}` : undefined}
        onKeyDown={onKeyDown}
      >
        {rows.length === 0 ? (
          <p className="entries__empty muted">{empty}</p>
        ) : (
          <div className="entries__all" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map((item) => {
              const row = rows[item.index]
              if (row === undefined) return null
              return (
                <RowOf
                  key={row.id}
                  row={row}
                  nth={item.index}
                  top={item.start}
                  chosen={row.id === chosenId}
                  onChoose={onChoose}
                  onOpen={onOpen}
                />
              )
            })}
          </div>
        )}
      </div>
    </>
  )
}

interface RowProps {
  row: ListRow
  nth: number
  top: number
  chosen: boolean
  onChoose: (id: string) => void
  onOpen: (row: ListRow) => void
}

function RowOf({ row, nth, top, chosen, onChoose, onOpen }: RowProps) {
  const state = progressWords[row.clocks.progress]
  return (
    // The grid around it has the keyboard (aria-activedescendant); the press is for a pointer.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
    <div
      className="entries__row"
      id={`entry-row-${nth}`}
      role="row"
      aria-rowindex={nth + 1}
      aria-selected={chosen}
      style={{ top }}
      onClick={() => onChoose(row.id)}
      onDoubleClick={() => onOpen(row)}
    >
      <span role="gridcell" className="mono">
        {row.entryNumber}
      </span>
      <span role="gridcell">{row.importer || <span className="muted">importer not keyed</span>}</span>
      <span role="gridcell" className="small">
        <span className="mono">{row.port}</span> {row.mode}
      </span>
      <span role="gridcell" className="small">
        {row.opened}
      </span>
      <span role="gridcell">{row.valueCents === 0 ? '' : formatCents(row.valueCents)}</span>
      <span role="gridcell">
        <Tag tone={row.clocks.alarms.length > 0 ? 'stop' : state.tone}>
          {row.clocks.alarms.length > 0 ? `${state.words}, look` : state.words}
        </Tag>
      </span>
    </div>
  )
}
