import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react'
import './listGrid.css'

export interface ListColumn<Row> {
  id: string
  head: string
  cell: (row: Row) => ReactNode
}

/** The heads are buttons: which column the rows are sorted by, and which way. */
export interface ListSort {
  by: string
  descending: boolean
  onSort: (column: string) => void
}

export interface ListGridProps<Row> {
  ref?: Ref<HTMLDivElement>
  /** read aloud as the name of the list */
  label: string
  rows: readonly Row[]
  keyOf: (row: Row) => string
  columns: readonly ListColumn<Row>[]
  /** class that holds `--columns`, the widths of the columns as in grid-template-columns */
  className: string
  chosenId: string | undefined
  onChoose: (id: string) => void
  /** Enter on the chosen row, or a double press */
  onOpen: (id: string) => void
  /** a letter on the chosen row; true when it meant something */
  onKey?: (key: string, id: string) => boolean
  /** the rows drawn are among the last ones: time to read more */
  onNearEnd?: () => void
  sort?: ListSort
  /** the list has the keyboard as soon as it stands */
  focused?: boolean
  /** height of a row, px */
  rowHeight?: number
  empty: string
}

/** A long list: one stop for the Tab key, arrows and Page, Home and End in it; only the rows in sight are drawn. */
export function ListGrid<Row>(props: ListGridProps<Row>) {
  const { label, rows, keyOf, columns, className, chosenId, rowHeight = 46, empty } = props
  const box = useRef<HTMLDivElement>(null)
  const chosen = rows.findIndex((row) => keyOf(row) === chosenId)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 3,
  })
  useEffect(() => {
    const inSight = virtual.scrollRect?.height ?? 0
    const from = virtual.scrollOffset ?? 0
    // Asking the list to scroll lays the page anew at every press: rows of one height need it only at an edge.
    if (chosen < 0 || (chosen * rowHeight >= from && (chosen + 1) * rowHeight <= from + inSight)) return
    virtual.scrollToIndex(chosen)
  }, [chosen, virtual, rowHeight])

  const drawn = virtual.getVirtualItems().at(-1)?.index ?? 0
  const { onNearEnd, ref, focused } = props
  useImperativeHandle(ref, () => box.current as HTMLDivElement, [])
  useEffect(() => {
    if (focused === true) box.current?.focus({ preventScroll: true })
  }, [focused])
  useEffect(() => {
    if (drawn >= rows.length - 20) onNearEnd?.()
  }, [drawn, rows.length, onNearEnd])

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
      if (row !== undefined) props.onChoose(keyOf(row))
    } else if (chosenId === undefined || chosen < 0) return
    else if (event.key === 'Enter') props.onOpen(chosenId)
    else if (props.onKey?.(event.key.length === 1 ? event.key.toUpperCase() : event.key, chosenId) !== true) return
    event.preventDefault()
  }

  return (
    <div className={`list-grid ${className}`}>
      <ListHead columns={columns} sort={props.sort} />
      <div
        className="list-grid__scroll"
        ref={box}
        role={rows.length === 0 ? 'group' : 'grid'}
        tabIndex={0}
        aria-label={label}
        {...(rows.length === 0 ? {} : { 'aria-rowcount': rows.length })}
        aria-activedescendant={chosen >= 0 ? `list-row-${chosen}` : undefined}
        onKeyDown={onKeyDown}
      >
        {rows.length === 0 ? (
          <p className="list-grid__empty muted">{empty}</p>
        ) : (
          <div className="list-grid__all" role="rowgroup" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => {
              const row = rows[index]
              if (row === undefined) return null
              const key = keyOf(row)
              return (
                // The grid around it has the keyboard (aria-activedescendant); the press is for a pointer.
                // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- see above
                <div
                  key={key}
                  className="list-grid__row"
                  id={`list-row-${index}`}
                  role="row"
                  aria-rowindex={index + 1}
                  aria-selected={index === chosen}
                  style={{ top: start, height: rowHeight }}
                  onClick={() => props.onChoose(key)}
                  onDoubleClick={() => props.onOpen(key)}
                >
                  {columns.map((column) => (
                    <span role="gridcell" key={column.id}>
                      {column.cell(row)}
                    </span>
                  ))}
                </div>
              )
            })}
          </div>
        )}
      </div>
    </div>
  )
}

/** Titles only are not read aloud before the rows; titles that sort are buttons. */
function ListHead<Row>({ columns, sort }: { columns: readonly ListColumn<Row>[]; sort: ListSort | undefined }) {
  if (sort === undefined)
    return (
      <div className="list-grid__head" aria-hidden="true">
        {columns.map((column) => (
          <span key={column.id}>{column.head}</span>
        ))}
      </div>
    )
  return (
    <div className="list-grid__head" role="presentation">
      {columns.map(({ id, head }) => (
        <span key={id} role="presentation">
          <button
            type="button"
            onClick={() => sort.onSort(id)}
            aria-label={`Sort by ${head}`}
            aria-pressed={sort.by === id}
          >
            {head} {sort.by === id ? (sort.descending ? '▼' : '▲') : ''}
          </button>
        </span>
      ))}
    </div>
  )
}
