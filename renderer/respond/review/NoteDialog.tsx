import { useRef, useState } from 'react'
import { openIncidents } from '../../../shared/domain/incident/incidents'
import { reviewNote } from '../../../shared/domain/respond/reviewRecord'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

export interface NoteDialogProps {
  entryId: string
  entryNumber: string
  keyer: string
  /** true: it was sent back */
  onClose: (sent: boolean) => void
}

/** Back to whoever keyed it, with what is wrong in a line. */
export function NoteDialog({ entryId, entryNumber, keyer, onClose }: NoteDialogProps) {
  const desk = useDeskHandle()
  const [text, setText] = useState('')
  const [missing, setMissing] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const save = async () => {
    const clean = cleanLine(text)
    if (clean === '') return setMissing('Say what is to be looked at again.')
    const note = {
      text: clean,
      name: operatorName(desk),
      device: desk.device,
      at: momentOf(desk.now()),
      incident: openIncidents(desk.state)[0]?.id,
    }
    if (!(await record(reviewNote(desk.state, entryId, note)))) return
    say(`Sent back to ${keyer}.`, 'good')
    onClose(true)
  }
  return (
    <Dialog
      open
      title={`Send ${entryNumber} back to ${keyer}`}
      about="The note stands at the head of the entry until it is reviewed, and the entry is on that person’s list."
      onClose={() => onClose(false)}
      initialFocus={first}
    >
      <RecordForm save="Send back" busy={busy} refusal={refusal} onCancel={() => onClose(false)} onSave={save}>
        <TextField
          id="review-note"
          ref={first}
          label="What is to be looked at again"
          maxLength={300}
          value={text}
          error={missing}
          onChange={(event) => setText(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
