import { openIncidents } from '../../../shared/domain/incident/incidents'
import { reviewNote } from '../../../shared/domain/respond/reviewRecord'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { LineDialog } from '../../ui/LineDialog'
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
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const save = async (text: string) => {
    const note = {
      text,
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
    <LineDialog
      id="review-note"
      title={`Send ${entryNumber} back to ${keyer}`}
      about="The note stands at the head of the entry until it is reviewed, and the entry is on that person’s list."
      label="What is to be looked at again"
      maxLength={300}
      missing="Say what is to be looked at again."
      save="Send back"
      busy={busy}
      refusal={refusal}
      onSave={save}
      onClose={() => onClose(false)}
    />
  )
}
