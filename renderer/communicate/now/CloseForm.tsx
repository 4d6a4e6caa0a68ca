import { useState } from 'react'
import type { Change } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { TextField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

interface WhyFormProps {
  incident: string
  onClose: () => void
}

/** Who closes it, and why; the clocks that law set go on. */
export function CloseForm({ incident, onClose }: WhyFormProps) {
  const desk = useDeskHandle()
  return (
    <WhyForm
      id="close-why"
      label="Why it is over"
      missing="Say why it is over: the log and the after-action report ask it."
      save="Close it"
      said="The incident is closed."
      onClose={onClose}
      changeOf={(why) => ({
        action: 'incident.closed',
        kind: 'incident',
        id: incident,
        patch: [
          ['closedAt', momentOf(desk.now())],
          ['closedBy', operatorName(desk)],
          ['closedWhy', why],
        ],
      })}
    />
  )
}

/** A correction: it was not over. */
export function ReopenForm({ incident, onClose }: WhyFormProps) {
  return (
    <WhyForm
      id="reopen-why"
      label="Why it is open again"
      missing="Say why: the journal keeps it."
      save="Open it again"
      said="The incident is open again."
      onClose={onClose}
      changeOf={(why) => ({
        action: 'incident.keyed',
        kind: 'incident',
        id: incident,
        patch: [
          ['closedAt', null],
          ['closedBy', null],
          ['closedWhy', null],
          ['reopenedWhy', why],
        ],
      })}
    />
  )
}

interface WhyProps {
  id: string
  label: string
  missing: string
  save: string
  said: string
  changeOf: (why: string) => Change
  onClose: () => void
}

function WhyForm({ id, label, missing, save, said, changeOf, onClose }: WhyProps) {
  const [why, setWhy] = useState('')
  const [error, setError] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const done = async () => {
    const clean = cleanLine(why)
    if (clean === '') return setError(missing)
    if (!(await record(changeOf(clean)))) return
    say(said, 'good')
    onClose()
  }
  return (
    <RecordForm save={save} busy={busy} refusal={refusal} onSave={done} onCancel={onClose}>
      <TextField
        id={id}
        ref={focusFirst}
        label={label}
        value={why}
        error={error}
        onChange={(event) => setWhy(event.target.value)}
      />
    </RecordForm>
  )
}
