import { useState } from 'react'
import { procedureAnswers, versionName, type ProcedureRow } from '../../../shared/domain/respond/procedure'
import { cleanProse } from '../../communicate/calls/callForm'
import { useWhen } from '../../communicate/evidence/useWhen'
import { LongField } from '../../communicate/facts/LongField'
import { useSealedFile, withFile } from '../../communicate/useSealedFile'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { FileField } from '../../ui/FileField'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'

/** What CBP said of a version; the written answer is kept with it. */
export function ProcedureAnswerDialog({ row, onClose }: { row: ProcedureRow; onClose: () => void }) {
  const when = useWhen()
  const { busy, refusal, record } = useRecord()
  const [boxes, setBoxes] = useState({
    answer: row.fields.answer ?? 'accepted',
    by: row.fields.answeredBy ?? '',
    text: row.fields.answerText ?? '',
  })
  const file = useSealedFile()
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })

  const save = async () => {
    const at = when.read()
    if (at === undefined) return
    const kept = await file.seal()
    if (!kept.ok) return
    const answered = {
      action: 'procedure.answered',
      kind: 'procedure',
      id: row.id,
      patch: [
        ['answer', boxes.answer],
        ['answeredBy', cleanLine(boxes.by) || null],
        ['answeredAt', at],
        ['answerText', cleanProse(boxes.text) || null],
        ...(kept.value === undefined ? [] : [['answerDocument', kept.value.id] as [string, string]]),
      ] as [string, string | null][],
    }
    if (await record(withFile(kept.value, [answered]))) onClose()
  }
  return (
    <Dialog open title={`Answer to the ${versionName(row).toLowerCase()}`} onClose={onClose}>
      <RecordForm
        save="Record the answer"
        busy={busy || file.sealing}
        refusal={refusal ?? file.problem}
        onCancel={onClose}
        onSave={save}
      >
        <div className="form-grid">
          <SelectField
            id="procedure-answer"
            label="Answer"
            value={boxes.answer}
            onChange={(event) => put({ answer: event.target.value as typeof boxes.answer })}
            options={Object.entries(procedureAnswers).map(([value, label]) => ({ value, label }))}
          />
          <TextField
            id="procedure-by"
            label="By: name and title"
            value={boxes.by}
            onChange={(event) => put({ by: event.target.value })}
          />
        </div>
        <MomentField
          id="procedure-answered"
          label="Answered"
          value={when.value}
          error={when.error}
          onChange={when.set}
        />
        <LongField
          id="procedure-text"
          label="In their words"
          value={boxes.text}
          onChange={(event) => put({ text: event.target.value })}
        />
        <FileField
          id="procedure-file"
          label="The written answer, as a file"
          hint="Kept sealed, with its SHA-256"
          onFile={file.choose}
        />
      </RecordForm>
    </Dialog>
  )
}
