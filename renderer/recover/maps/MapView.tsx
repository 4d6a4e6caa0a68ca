import { useRef, useState } from 'react'
import { orderKeyAt, orderKeyBetween } from '../../../shared/domain/orderKey'
import { homeKinds } from '../../../shared/domain/recover/home'
import { entriesChosen } from '../../../shared/domain/recover/mapFiling'
import type { ExportMap, MapColumn } from '../../../shared/domain/recover/maps'
import { columnFaults } from '../../../shared/exchange/maps/mapRows'
import { go } from '../../frame/routes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { Screen } from '../../ui/Screen'
import { ColumnDialog } from './ColumnDialog'
import { ColumnHow, ColumnKeys } from './ColumnParts'
import { FirstRowsCard } from './FirstRowsCard'
import { MapDialog } from './MapDialog'
import { columnFaultWords, columnHolds, mapSort } from './mapWords'
import { useColumnEdits } from './useColumnEdits'
import { WriteDialog } from './WriteDialog'

/** What the preview shows: those still to be written, or where there are none, all. */
const shownOf = ({ state }: Desk, map: ExportMap): readonly string[] => {
  const open = entriesChosen(state, map, { of: 'notExported' }).entries
  return open.length > 0 ? open : entriesChosen(state, { forWhom: 'people' }, { of: 'all' }).entries
}

type Open = { what: 'column'; column: MapColumn } | { what: 'about' } | { what: 'copy' } | { what: 'write' }

/** The columns of one map, changed by keyboard, and beside them the first rows as they would be written. */
export function MapView({ map }: { map: ExportMap }) {
  const desk = useDeskHandle()
  const entries = useMade(homeKinds, shownOf, map)
  const [chosenId, setChosenId] = useState<string>()
  const [open, setOpen] = useState<Open>()
  const grid = useRef<HTMLDivElement>(null)
  const { columns, ready } = map
  const at = Math.max(
    0,
    columns.findIndex(({ id }) => id === chosenId),
  )
  const chosen = columns[at]
  const keying = map.purpose === 'keying'
  const faults = columnFaults(map)
  const close = (saved?: string) => {
    setOpen(undefined)
    if (saved !== undefined) setChosenId(saved)
    grid.current?.focus()
  }

  const { busy, move, remove, removeMap } = useColumnEdits(map, at, setChosenId)
  const add = () => {
    const order = orderKeyBetween(chosen?.order, columns[at + 1]?.order) ?? orderKeyAt(columns.length)
    const blank = { header: '', source: 'entry.entryNumber', constant: '', format: undefined, longest: undefined }
    setOpen({ what: 'column', column: { ...blank, id: desk.randomId(), order, required: false } })
  }
  const onKey = (key: string): boolean => {
    if (ready) return false
    const run = { A: add, U: () => void move(-1), D: () => void move(1), Delete: () => void remove() }[key]
    run?.()
    return run !== undefined
  }

  return (
    <Screen
      title={map.name}
      about={[map.target, mapSort(map)].filter(Boolean).join(' · ')}
      className="list-screen"
      actions={
        <>
          <Button onClick={() => go({ at: 'recover', page: 'maps' })}>All maps</Button>
          {ready ? (
            <Button onClick={() => setOpen({ what: 'copy' })}>Copy it to change it</Button>
          ) : (
            <Button onClick={() => setOpen({ what: 'about' })}>Name and kind</Button>
          )}
          {keying ? (
            <Button look="primary" onClick={() => go({ at: 'recover', page: 'keying' })}>
              To guided keying
            </Button>
          ) : (
            <Button look="primary" disabled={faults.length > 0} onClick={() => setOpen({ what: 'write' })}>
              Write the file
            </Button>
          )}
        </>
      }
    >
      <div className="map-design">
        <Card
          title={keying ? 'Boxes of its screen, in order' : 'Columns, in order'}
          className="map-design__columns"
          aside={
            !ready && (
              <Button onClick={add} aria-keyshortcuts="A">
                Add <Kbd>A</Kbd>
              </Button>
            )
          }
        >
          {!ready && <ColumnKeys />}
          <ListGrid
            ref={grid}
            label="Columns"
            className="column-grid"
            rows={columns}
            keyOf={({ id }) => id}
            chosenId={chosen?.id}
            onChoose={setChosenId}
            onOpen={() => chosen !== undefined && !ready && setOpen({ what: 'column', column: chosen })}
            onKey={onKey}
            focused
            rowHeight={44}
            empty="No column yet. A adds one."
            columns={[
              { id: 'at', head: '', cell: (column) => <span className="muted">{columns.indexOf(column) + 1}</span> },
              {
                id: 'header',
                head: keying ? 'Box there' : 'Column',
                cell: ({ header }) => <span className="strong">{header}</span>,
              },
              { id: 'holds', head: 'Holds', cell: columnHolds },
              { id: 'format', head: 'Written as', cell: (column) => <ColumnHow column={column} /> },
            ]}
          />
        </Card>
        <div className="map-design__side">
          {faults.map((fault) => (
            <p key={fault.header} role="alert" className="field__error">
              {columnFaultWords(fault)}
            </p>
          ))}
          <FirstRowsCard map={map} entries={entries} />
          {!ready && (
            <div className="row">
              <Button look="quiet" disabled={busy} onClick={() => void removeMap()}>
                Take this map out
              </Button>
            </div>
          )}
        </div>
      </div>
      {open?.what === 'column' && <ColumnDialog map={map} column={open.column} sample={entries[0]} onClose={close} />}
      {open?.what === 'about' && <MapDialog map={map} onClose={close} />}
      {open?.what === 'copy' && <MapDialog map={map} copy onClose={close} />}
      {open?.what === 'write' && <WriteDialog map={map} onClose={close} />}
    </Screen>
  )
}
