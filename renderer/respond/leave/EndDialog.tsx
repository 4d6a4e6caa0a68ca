import { useState } from 'react'
import type { AuthorisationRow } from '../../../shared/domain/respond/authorisation'
import { answerChanges, removalOf } from '../../../shared/domain/respond/authorisationRecord'
import { useWhen } from '../../communicate/evidence/useWhen'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'

/** It stands no more: ended by CBP, given up, or keyed by mistake. What was done under it before keeps its cover. */
export function EndDialog({ row, onClose }: { row: AuthorisationRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const when = useWhen()
  const { busy, refusal, record } = useRecord()
  const [how, setHow] = useState('ended')
  const [why, setWhy] = useState('')
  const [wrong, setWrong] = useState<string>()
  const mistake = how === 'mistake'

  const save = async () => {
    const reason = cleanLine(why)
    const at = when.read()
    setWrong(reason === '' && !mistake ? 'Say why: the log and the exceptions name it.' : undefined)
    if (at === undefined || (reason === '' && !mistake)) return
    const changes = mistake
      ? [removalOf(row.id)]
      : answerChanges(desk.state, row.id, { state: 'ended', until: at, endedWhy: reason })
    if (await record(changes)) onClose()
  }
  return (
    <Dialog
      open
      title="It stands no more"
      about="What was printed while it held stays covered; what is printed from then on is not."
      onClose={onClose}
    >
      <RecordForm save="Record the end" busy={busy} refusal={refusal} onCancel={onClose} onSave={save} stop={mistake}>
        <SelectField
          id="leave-end-how"
          label="What happened"
          value={how}
          onChange={(event) => setHow(event.target.value)}
          options={[
            { value: 'ended', label: 'it ended, was taken back or given up' },
            ...(row.ofIncident ? [] : [{ value: 'mistake', label: 'it was keyed by mistake: take it off the list' }]),
          ]}
        />
        {mistake ? (
          <p className="field__error">All that was printed under it is then without authorization.</p>
        ) : (
          <>
            <MomentField id="leave-end" label="Ended" value={when.value} error={when.error} onChange={when.set} />
            <TextField
              id="leave-end-why"
              label="Why"
              value={why}
              error={wrong}
              onChange={(event) => setWhy(event.target.value)}
            />
          </>
        )}
      </RecordForm>
    </Dialog>
  )
}
