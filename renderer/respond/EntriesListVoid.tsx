import { useState } from 'react'
import type { Change } from '../../shared/journal/item'
import { entityOf, valueOf } from '../../shared/journal/state'
import { operatorName } from '../frame/Rail'
import { useDesk, useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { cleanLine } from '../ui/boxes'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'
import { dayOf, momentOf } from '../words/times'

export interface VoidDialogProps {
  entryId: string
  entryNumber: string
  onClose: () => void
}

/** Entry and number are voided together, with a reason: the number is never offered again and stays in the accounting. */
export function VoidDialog({ entryId, entryNumber, onClose }: VoidDialogProps) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const save = async () => {
    const clean = cleanLine(reason)
    if (clean === '') return setMissing('Say why: the accounting of numbers carries the reason.')
    if (!(await record(voidChanges(desk, entryId, entryNumber, clean, operator)))) return
    say(`${entryNumber} is void and stays accounted for.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={`Void ${entryNumber}`}
      about="The number is never given again. Paper that carries it is taken back or marked void by hand."
      onClose={onClose}
    >
      <RecordForm
        save="Void it"
        stop
        busy={busy}
        refusal={refusal}
        onCancel={onClose}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          id="void-reason"
          label="Why"
          placeholder="paper jam, opened by mistake, shipment waits …"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={missing}
        />
      </RecordForm>
    </Dialog>
  )
}

function voidChanges(desk: Desk, entryId: string, entryNumber: string, reason: string, by: string): Change[] {
  const now = desk.now()
  const changes: Change[] = [
    {
      action: 'entry.voided',
      kind: 'fact',
      id: desk.randomId(),
      patch: [
        ['entry', entryId],
        ['what', 'voided'],
        ['happenedAt', momentOf(now)],
        ['day', dayOf(now)],
        ['reason', reason],
        ['by', by],
      ],
    },
  ]
  const number = entityOf(desk.state, 'number', entryNumber)
  if (number !== undefined && valueOf(number, 'voided') !== true)
    changes.push({
      action: 'reserve.number.voided',
      kind: 'number',
      id: entryNumber,
      patch: [
        ['voided', true],
        ['voidReason', reason],
      ],
    })
  return changes
}
