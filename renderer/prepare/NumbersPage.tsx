import { useState } from 'react'
import { reserveOf, type BlockReserve, type Reserve } from '../../shared/domain/reserve'
import { entityOf, textOf } from '../../shared/journal/state'
import { routeToHash } from '../frame/routes'
import { useDesk, useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Screen } from '../ui/Screen'
import { AddBlock } from './AddBlock'
import { OpenEmergency } from './OpenEmergency'
import { ReconcileBlock } from './ReconcileBlock'
import { ReserveWords } from './ReserveWords'
import { VoidNumber } from './VoidNumber'

const reserveOfDesk = (desk: Desk): Reserve => reserveOf(desk.state, desk.device)
type Open =
  | { what: 'add' }
  | { what: 'void' }
  | { what: 'emergency'; block: BlockReserve }
  | { what: 'reconcile'; block: BlockReserve }

/** The reserve of this laptop: every block, what became of its numbers, and what can be done about it. */
export function NumbersPage() {
  const reserve = useDesk(reserveOfDesk, sameReserve)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <Screen
      title="Entry numbers"
      about={
        reserve.next === undefined
          ? 'nothing can be drawn on this laptop'
          : `the next one is ${reserve.next.entryNumber}`
      }
      actions={
        <>
          <Button large onClick={() => setOpen({ what: 'void' })}>
            Void a number
          </Button>
          <Button large look="primary" onClick={() => setOpen({ what: 'add' })}>
            Add a block
          </Button>
        </>
      }
    >
      <Card title="This laptop alone">
        <ReserveWords reserve={reserve} />
      </Card>
      <Card title="Blocks">
        <BlockTable reserve={reserve} onOpen={setOpen} />
      </Card>
      <p className="muted small">
        A number is drawn once in the life of the firm. Every number of every block, with what became of it, stands in
        the accounting under <a href={routeToHash({ at: 'recover' })}>Recover</a>.
      </p>
      {open?.what === 'add' && <AddBlock onClose={close} />}
      {open?.what === 'void' && <VoidNumber onClose={close} />}
      {open?.what === 'emergency' && <OpenEmergency block={open.block} onClose={close} />}
      {open?.what === 'reconcile' && <ReconcileBlock block={open.block} onClose={close} />}
    </Screen>
  )
}

function BlockTable({ reserve, onOpen }: { reserve: Reserve; onOpen: (open: Open) => void }) {
  const device = useDeskHandle().device
  return (
    <DataTable
      caption="Blocks of entry numbers"
      rows={reserve.blocks}
      keyOf={(block) => block.id}
      empty="No block yet. Have the main system lock a range, then add it here."
      columns={[
        {
          id: 'range',
          head: 'Block',
          cell: (block) => <span className="mono nowrap">{`${block.filerCode}-${block.first} to ${block.last}`}</span>,
        },
        { id: 'purpose', head: 'For', cell: (block) => <BlockState block={block} mine={block.device === device} /> },
        { id: 'size', head: 'Size', number: true, cell: (block) => block.size },
        { id: 'keyed', head: 'Keyed', number: true, cell: (block) => block.keyed },
        { id: 'void', head: 'Void', number: true, cell: (block) => block.voided },
        { id: 'open', head: 'Open', number: true, cell: (block) => block.open },
        { id: 'found', head: 'On paper', number: true, cell: (block) => block.foundOnPaper },
        { id: 'held', head: 'Held back', number: true, cell: (block) => block.heldBack },
        { id: 'left', head: 'Left', number: true, cell: (block) => block.left },
        { id: 'do', head: 'To do', cell: (block) => <BlockAction block={block} onOpen={onOpen} /> },
      ]}
    />
  )
}

const purposes = { ordinary: 'ordinary', emergency: 'emergency', tearOff: 'tear-off sheets', branch: 'branch' } as const
const quarantines = {
  deviceReplaced: 'quarantine: its laptop was replaced',
  contested: 'quarantine: two laptops claim it',
  withdrawn: 'withdrawn',
} as const

function BlockState({ block, mine }: { block: BlockReserve; mine: boolean }) {
  const owner = useDesk((desk) => textOf(entityOf(desk.state, 'device', block.device), 'label') || block.device)
  return (
    <>
      <span className="nowrap">
        {purposes[block.purpose]}
        {block.emergency === undefined ? '' : `, ${block.emergency}`}
      </span>
      {block.quarantine !== undefined && <div className="small">{quarantines[block.quarantine]}</div>}
      {!mine && <div className="small muted">of {owner}</div>}
    </>
  )
}

function BlockAction({ block, onOpen }: { block: BlockReserve; onOpen: (open: Open) => void }) {
  const mine = useDeskHandle().device === block.device
  if (block.quarantine === 'deviceReplaced')
    return <Button onClick={() => onOpen({ what: 'reconcile', block })}>Reconcile with paper</Button>
  if (mine && block.emergency === 'closed')
    return <Button onClick={() => onOpen({ what: 'emergency', block })}>Open it</Button>
  return null
}

const sameReserve = (a: Reserve, b: Reserve) => JSON.stringify(a) === JSON.stringify(b)
