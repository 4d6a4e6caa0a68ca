import type { BlockReserve } from '../../../shared/domain/reserve'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { dayOf } from '../../words/times'
import { KeyedForm } from '../KeyedForm'
import type { KeyedField } from '../keyedFields'

const fieldsOn = (today: string): readonly KeyedField[] => [
  {
    field: 'lockedProof',
    label: 'The proof',
    hint: 'What was seen: the main system’s screen of number ranges, its vendor’s letter, where it lies.',
  },
  {
    field: 'lockedOn',
    label: 'Seen on',
    sort: 'day',
    needed: 'Key the day on which it was seen: without one the proof counts for nothing.',
    refuse: (day) => (day > today ? 'That day is still to come.' : undefined),
  },
  { field: 'lockedBy', label: 'Seen by' },
]

/** Proof on file that the main system locked the range: a number given twice cannot be taken back (practice 2). */
export function LockProof({ block, onClose }: { block: BlockReserve; onClose: () => void }) {
  const today = dayOf(useDeskHandle().now())
  return (
    <Dialog
      open
      title="Proof that the range is locked"
      about={`${block.filerCode}-${block.first} to ${block.last}. A restored main system runs backwards and would give these numbers out again.`}
      onClose={onClose}
    >
      <KeyedForm
        action="reserve.block.keyed"
        kind="block"
        id={block.id}
        fields={fieldsOn(today)}
        needed={['lockedProof', 'Say what the proof is and where it lies.']}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  )
}
