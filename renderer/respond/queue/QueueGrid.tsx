import type { Ref } from 'react'
import { handOf } from '../../../shared/domain/queue/item'
import { dollars, reasonOf, timeLeftWords } from '../../../shared/domain/queue/reasons'
import { takenBy, takenTwice } from '../../../shared/domain/queue/work'
import type { DeskState } from '../../../shared/journal/state'
import { ListGrid, type ListColumn } from '../../ui/ListGrid'
import { ToneMark } from '../../ui/Tag'
import type { Now } from '../../words/times'
import { billOf, type QueueRow } from './useQueue'
import './queue.css'

export interface QueueGridProps {
  ref: Ref<HTMLDivElement>
  state: DeskState
  rows: readonly QueueRow[]
  now: Now
  chosenId: string | undefined
  onChoose: (id: string) => void
  onOpen: (id: string) => void
  /** a letter on the chosen row; true when it meant something */
  onKey: (key: string) => boolean
  empty: string
}

/** The queue as a list that has the keyboard as soon as it stands. */
export function QueueGrid({ state, now, ...list }: QueueGridProps) {
  return (
    <ListGrid
      {...list}
      label="Queue"
      className="queue-grid"
      columns={columnsOf(state, now)}
      keyOf={(row) => row.item.id}
      rowHeight={54}
      focused
    />
  )
}

const columnsOf = (state: DeskState, now: Now): readonly ListColumn<QueueRow>[] => [
  { id: 'nth', head: '', cell: ({ nth }) => <span className="muted">{nth}</span> },
  { id: 'what', head: 'Shipment', cell: ({ item }) => <What state={state} item={item} /> },
  {
    id: 'why',
    head: 'Why here',
    cell: ({ item }) => (
      <span className={handOf(item.shipment) === 1 ? undefined : 'queue__hand'}>{reasonOf(item, now)}</span>
    ),
  },
  { id: 'left', head: 'Left', cell: ({ item }) => <Left item={item} now={now} /> },
  {
    id: 'cost',
    head: 'A day',
    cell: ({ item }) => (item.shipment.costPerDay === 0 ? '' : dollars(item.shipment.costPerDay)),
  },
  { id: 'who', head: 'Who', cell: ({ item }) => <WhoCell state={state} item={item} /> },
]

function What({ state, item: { shipment } }: { state: DeskState; item: QueueRow['item'] }) {
  const bill = billOf(state, shipment)
  return (
    <>
      <div>{shipment.importerName || <span className="muted">client not named</span>}</div>
      <div className="small mono">{shipment.entryNumber || bill || shipment.container || shipment.reference}</div>
    </>
  )
}

function Left({ item, now }: { item: QueueRow['item']; now: Now }) {
  const { words, over } = timeLeftWords(item, now)
  return (
    <span className={over ? 'queue__over' : undefined}>
      {over && <ToneMark tone="stop" spoken="" />}
      {words}
    </span>
  )
}

function WhoCell({ state, item }: { state: DeskState; item: QueueRow['item'] }) {
  const twice = takenTwice(state, item)
  if (twice.length > 0)
    return (
      <>
        <div className="queue__over">
          <ToneMark tone="stop" spoken="" />
          twice
        </div>
        <div className="small">{twice.join(', ')}</div>
      </>
    )
  return <>{takenBy(item)?.name ?? ''}</>
}
