import { useState } from 'react'
import type { BlockReserve } from '../../shared/domain/reserve'
import { operatorName } from '../frame/Rail'
import { useDesk } from '../store/hooks'
import { cleanLine } from '../ui/boxes'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'

/** The lead opens the emergency block with a reason: "ask the office" asks an office that is dead (practice 2). */
export function OpenEmergency({ block, onClose }: { block: BlockReserve; onClose: () => void }) {
  const operator = useDesk(operatorName)
  const [boxes, setBoxes] = useState({ why: '', by: operator })
  const [missing, setMissing] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const save = async () => {
    const why = cleanLine(boxes.why)
    const by = cleanLine(boxes.by)
    if (why === '' || by === '') return setMissing('Say why, and who opens it: both stand in the log.')
    const saved = await record({
      action: 'reserve.block.opened',
      kind: 'block',
      id: block.id,
      patch: [
        ['openedWhy', why],
        ['openedBy', by],
      ],
    })
    if (!saved) return
    say(`The emergency block is open: ${block.size} numbers from ${block.filerCode}-${block.first}.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title="Open the emergency block"
      about={`${block.size} numbers, ${block.filerCode}-${block.first} to ${block.last}. It stays open: it is not closed again.`}
      onClose={onClose}
    >
      <RecordForm save="Open it" busy={busy} refusal={missing ?? refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="emergency-why"
          label="Why"
          placeholder="the block is used up and the office cannot be reached"
          value={boxes.why}
          onChange={(event) => setBoxes({ ...boxes, why: event.target.value })}
        />
        <TextField
          id="emergency-by"
          label="Opened by"
          value={boxes.by}
          onChange={(event) => setBoxes({ ...boxes, by: event.target.value })}
        />
      </RecordForm>
    </Dialog>
  )
}
