import { useState } from 'react'
import { reserveOf, type Reserve } from '../../shared/domain/reserve'
import { routeToHash } from '../frame/routes'
import { useDesk } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Screen } from '../ui/Screen'
import { AddBlock } from './AddBlock'
import { LockProof } from './numbers/LockProof'
import { PaceWords } from './numbers/PaceWords'
import { PaperNumbers } from './numbers/PaperNumbers'
import { OpenEmergency } from './OpenEmergency'
import { ReconcileBlock } from './ReconcileBlock'
import { BlockTable, type Open } from './numbers/BlockTable'
import { ReserveWords } from './ReserveWords'
import { VoidNumber } from './VoidNumber'

const reserveOfDesk = (desk: Desk): Reserve => reserveOf(desk.state, desk.device)
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
          <Button large onClick={() => setOpen({ what: 'paper' })}>
            Used on paper
          </Button>
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
        <div className="stack">
          <ReserveWords reserve={reserve} />
          <PaceWords />
        </div>
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
      {open?.what === 'paper' && <PaperNumbers onClose={close} />}
      {open?.what === 'proof' && <LockProof block={open.block} onClose={close} />}
      {open?.what === 'emergency' && <OpenEmergency block={open.block} onClose={close} />}
      {open?.what === 'reconcile' && <ReconcileBlock block={open.block} onClose={close} />}
    </Screen>
  )
}

const sameReserve = (a: Reserve, b: Reserve) => JSON.stringify(a) === JSON.stringify(b)
