import { useRef, useState } from 'react'
import { wentAlone } from '../../../shared/domain/respond/reviewRecord'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

/** At night there is one person: it goes, with name and reason, and stands among the exceptions. */
export function AloneDialog({ entryId, onClose }: { entryId: string; onClose: () => void }) {
  const desk = useDeskHandle()
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const save = async () => {
    const clean = cleanLine(why)
    if (clean === '') return setMissing('Say why nobody else looks: it stands beside your name.')
    if (!(await record(wentAlone(entryId, operatorName(desk), clean)))) return
    say('Recorded: it goes without a second person. It is an exception until the lead has settled it.')
    onClose()
  }
  return (
    <Dialog
      open
      title="Go without a second person"
      about="Printing and handing over go on. It stands among the exceptions, with your name, until the lead has settled it."
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Go alone" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="alone-why"
          ref={first}
          label="Why nobody else looks"
          placeholder="02:00, nobody else in the office, truck waits"
          maxLength={300}
          value={why}
          error={missing}
          onChange={(event) => setWhy(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
