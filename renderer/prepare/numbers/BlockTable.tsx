import type { BlockReserve, Reserve } from '../../../shared/domain/reserve'
import { entityOf, textOf } from '../../../shared/journal/state'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { ToneMark } from '../../ui/Tag'
import { dayWords } from '../../words/times'

/** Which dialog of the reserve is open. */
export type Open =
  | { what: 'add' }
  | { what: 'void' }
  | { what: 'paper' }
  | { what: 'proof'; block: BlockReserve }
  | { what: 'emergency'; block: BlockReserve }
  | { what: 'reconcile'; block: BlockReserve }

/** Every block, what became of its numbers, and what is to be done about it. */
export function BlockTable({ reserve, onOpen }: { reserve: Reserve; onOpen: (open: Open) => void }) {
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
          cell: (block) => (
            <>
              <span className="mono nowrap">{`${block.filerCode}-${block.first} to ${block.last}`}</span>
              <div className="small muted">{block.size === 1 ? 'one number' : `${block.size} numbers`}</div>
            </>
          ),
        },
        { id: 'purpose', head: 'For', cell: (block) => <BlockState block={block} mine={block.device === device} /> },
        {
          id: 'taken',
          head: 'Taken',
          cell: (block) => (
            <>
              {block.taken}
              <div className="small muted">{takenWords(block)}</div>
            </>
          ),
        },
        { id: 'left', head: 'Left', number: true, cell: (block) => <Left block={block} /> },
        {
          id: 'locked',
          head: 'Range locked',
          cell: (block) => <Locked block={block} onOpen={onOpen} />,
        },
        { id: 'do', head: 'To do', cell: (block) => <BlockAction block={block} onOpen={onOpen} /> },
      ]}
    />
  )
}

/** What the taken numbers are, in parts that add up to them; and what is held back besides. */
function takenWords({ keyed, voided, open, foundOnPaper, heldBack }: BlockReserve): string {
  const parts = [
    [keyed, 'keyed'],
    [voided, 'void'],
    [open, 'open'],
    [foundOnPaper, 'on paper'],
    [heldBack, 'held back'],
  ] as const
  return parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ')
}

/** 20 % or less of a block is left: said where it is, whoever draws from it. */
function Left({ block: { left, size, quarantine } }: { block: BlockReserve }) {
  if (quarantine !== undefined || size === 0 || left * 5 > size) return left
  return (
    <span className="nowrap">
      <ToneMark tone={left === 0 ? 'stop' : 'later'} spoken={left === 0 ? 'Used up: ' : 'A fifth or less: '} /> {left}
    </span>
  )
}

function Locked({ block, onOpen }: { block: BlockReserve; onOpen: (open: Open) => void }) {
  const [proof = '', on = '', by = ''] = useDesk(
    ({ state }) => {
      const entity = entityOf(state, 'block', block.id)
      return ['lockedProof', 'lockedOn', 'lockedBy'].map((field) => textOf(entity, field))
    },
    (a, b) => a.join('\n') === b.join('\n'),
  )
  const range = `${block.filerCode}-${block.first}`
  if (proof === '' || on === '')
    return (
      <Button onClick={() => onOpen({ what: 'proof', block })} aria-label={`File the proof that ${range} is locked`}>
        File the proof
      </Button>
    )
  return (
    <>
      <Button
        look="quiet"
        className="button--cell"
        onClick={() => onOpen({ what: 'proof', block })}
        aria-label={`Proof that ${range} is locked: ${proof}`}
      >
        {dayWords(on)}
      </Button>
      <div className="small muted">{by}</div>
    </>
  )
}

const purposes = { ordinary: 'ordinary', emergency: 'emergency', tearOff: 'tear-off sheets', branch: 'branch' } as const
const quarantines = {
  deviceLost: 'quarantine: its laptop is lost',
  deviceReplaced: 'quarantine: its laptop was replaced',
  contested: 'quarantine: two laptops claim it',
  withdrawn: 'withdrawn',
} as const

function BlockState({ block, mine }: { block: BlockReserve; mine: boolean }) {
  const owner = useDesk((desk) => textOf(entityOf(desk.state, 'device', block.device), 'label') || block.device)
  const heldBy = useDesk((desk) => textOf(entityOf(desk.state, 'block', block.id), 'heldBy'))
  return (
    <>
      <span className="nowrap">
        {purposes[block.purpose]}
        {block.emergency === undefined ? '' : `, ${block.emergency}`}
      </span>
      {block.quarantine !== undefined && <div className="small">{quarantines[block.quarantine]}</div>}
      {heldBy !== '' && <div className="small muted">{heldBy}</div>}
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
