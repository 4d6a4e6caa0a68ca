import { useState } from 'react'
import type { ReconnectionRow } from '../../../shared/domain/recover/reconnection'
import type { Patch } from '../../../shared/journal/item'
import { cleanProse } from '../../communicate/calls/callForm'
import { useWhen } from '../../communicate/evidence/useWhen'
import { LongField } from '../../communicate/facts/LongField'
import { useSealedFile, withFile } from '../../communicate/useSealedFile'
import { FileField } from '../../ui/FileField'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

/** What CBP answered: granted or refused, by whom, under which reference, on which conditions. */
export function LeaveAnswerDialog({ row, onClose }: { row: ReconnectionRow; onClose: () => void }) {
  const say = useSay()
  const when = useWhen()
  const { busy, refusal, record } = useRecord()
  const [boxes, setBoxes] = useState(() => ({
    state: row.fields.state === 'refused' ? 'refused' : 'granted',
    answeredBy: row.fields.answeredBy ?? '',
    reference: row.fields.reference ?? '',
    conditions: row.fields.conditions ?? '',
  }))
  const [missing, setMissing] = useState(false)
  const file = useSealedFile()
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })
  const save = async () => {
    const answeredBy = cleanLine(boxes.answeredBy)
    const answeredAt = when.read()
    setMissing(answeredBy === '')
    if (answeredBy === '' || answeredAt === undefined) return
    const kept = await file.seal()
    if (!kept.ok) return
    const patch: Patch = [
      ['state', boxes.state],
      ['answeredBy', answeredBy],
      ['answeredAt', answeredAt],
      ['reference', cleanLine(boxes.reference) || null],
      ['conditions', cleanProse(boxes.conditions) || null],
      ...(kept.value === undefined ? [] : ([['document', kept.value.id]] as Patch)),
    ]
    const change = { action: 'reconnection.answered', kind: 'reconnection', id: row.id, patch }
    if (!(await record(withFile(kept.value, [change])))) return
    say(boxes.state === 'granted' ? 'Recorded: leave is granted.' : 'Recorded: leave is refused.', 'good')
    onClose()
  }
  return (
    <Dialog
      open
      wide
      title="The answer of CBP"
      about="As it was said or written. A condition that was set stands on every later version of the evidence."
      onClose={onClose}
    >
      <RecordForm
        save="Record the answer"
        busy={busy || file.sealing}
        refusal={refusal ?? file.problem}
        onCancel={onClose}
        onSave={save}
      >
        <div className="form-grid">
          <SelectField
            id="reconnect-state"
            label="Answer"
            value={boxes.state}
            options={[
              { value: 'granted', label: 'granted' },
              { value: 'refused', label: 'refused' },
            ]}
            onChange={({ target }) => put({ state: target.value })}
          />
          <TextField
            id="reconnect-by"
            label="Answered by: name and title"
            value={boxes.answeredBy}
            error={missing ? 'Key who answered.' : undefined}
            onChange={({ target }) => put({ answeredBy: target.value })}
          />
          <TextField
            id="reconnect-reference"
            label="Their reference"
            mono
            value={boxes.reference}
            onChange={({ target }) => put({ reference: target.value })}
          />
        </div>
        <LongField
          id="reconnect-conditions"
          label={boxes.state === 'granted' ? 'Conditions' : 'What is wanted first'}
          value={boxes.conditions}
          onChange={({ target }) => put({ conditions: target.value })}
        />
        <div className="before-pair">
          <MomentField id="reconnect-at" label="Answered" value={when.value} error={when.error} onChange={when.set} />
          <FileField id="reconnect-file" label="The written answer" hint="Sealed here." onFile={file.choose} />
        </div>
      </RecordForm>
    </Dialog>
  )
}
