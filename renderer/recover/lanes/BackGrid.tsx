import type { Ref } from 'react'
import type { BackItem } from '../../../shared/domain/recover/backQueue'
import { backReason, shortLaneNames, stepWords } from '../../../shared/domain/recover/laneReasons'
import { takenBy, takenTwice } from '../../../shared/domain/queue/work'
import type { DeskState } from '../../../shared/journal/state'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { ToneMark } from '../../ui/Tag'
import { workOf } from './laneChanges'
import type { BackRow } from './useBackQueue'

export interface BackGridProps {
  ref: Ref<HTMLDivElement>
  state: DeskState
  rows: readonly BackRow[]
  marked: ReadonlySet<string>
  chosenId: string | undefined
  onChoose: (id: string) => void
  onOpen: () => void
  onKey: (key: string) => boolean
  empty: string
}

/** What is not home, in its place, with the keyboard as soon as it stands. */
export function BackGrid({ state, marked, ...list }: BackGridProps) {
  return (
    <ListGrid
      {...list}
      label="Entries to bring home"
      className="back-grid"
      columns={columnsOf(state, marked)}
      keyOf={({ item }) => item.id}
      rowHeight={52}
      focused
    />
  )
}

const columnsOf = (state: DeskState, marked: ReadonlySet<string>): readonly ListColumn<BackRow>[] => [
  {
    id: 'nth',
    head: '',
    cell: ({ nth, item }) =>
      marked.has(item.id) ? <span aria-label="marked">■</span> : <span className="muted">{nth}</span>,
  },
  {
    id: 'entry',
    head: 'Entry',
    cell: ({ item }) => (
      <>
        <div className="mono">{item.entryNumber}</div>
        <div className="small muted">{item.importerName}</div>
      </>
    ),
  },
  { id: 'why', head: 'Why here', cell: ({ item }) => <Why item={item} /> },
  {
    id: 'lane',
    head: 'Lane, next',
    cell: ({ item }) => (
      <>
        <div>{shortLaneNames[item.home.lane.lane]}</div>
        <div className="small muted">{stepWords[item.step]}</div>
      </>
    ),
  },
  { id: 'who', head: 'Who', cell: ({ item }) => <Whose state={state} item={item} /> },
]

function Why({ item }: { item: BackItem }) {
  const urgent = item.rule === 'summaryLate' || item.rule === 'rejected'
  return (
    <span className={urgent ? 'back__over' : undefined}>
      {urgent && <ToneMark tone="stop" spoken="" />} {backReason(item)}
    </span>
  )
}

function Whose({ state, item }: { state: DeskState; item: BackItem }) {
  const twice = takenTwice(state, workOf(item))
  if (twice.length > 0)
    return (
      <span className="back__over">
        <ToneMark tone="stop" spoken="" /> twice
      </span>
    )
  return <>{takenBy(workOf(item))?.name ?? ''}</>
}
