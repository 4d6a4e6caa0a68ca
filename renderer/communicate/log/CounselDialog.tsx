import { useState } from 'react'
import type { Line } from '../../../shared/log/lines'
import { placeOf } from '../../../shared/log/view'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine, filled } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

/** Keeps one line apart for counsel, or gives it back; the line itself stays as it is. */
export function CounselDialog({ line, counsel, onClose }: { line: Line; counsel: boolean; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [why, setWhy] = useState('')
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    const patch = filled({ counsel, why: cleanLine(why) })
    if (!(await record({ action: 'log.counselMarked', kind: 'counselMark', id: line.id, patch }))) return
    say(counsel ? 'Kept apart for counsel from now on.' : 'It stands in ordinary prints again.', 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={counsel ? 'Keep this line apart for counsel' : 'No longer for counsel'}
      about={
        counsel
          ? 'It stays in the log, marked. Ordinary prints and exports leave it out and say how many were left out.'
          : 'Ordinary prints and exports hold it again.'
      }
      onClose={onClose}
    >
      <blockquote className="log-quote">
        {placeOf(desk.state, line)}: {line.sentence}
      </blockquote>
      <RecordForm
        save={counsel ? 'Keep it apart' : 'Give it back'}
        busy={busy}
        refusal={refusal}
        onCancel={onClose}
        onSave={save}
      >
        <TextField
          id="counsel-why"
          label="Why"
          hint="It may stay empty"
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
