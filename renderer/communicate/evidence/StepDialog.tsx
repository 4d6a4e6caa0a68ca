import { useRef, useState } from 'react'
import { whereNow, type ExhibitRow } from '../../../shared/exchange/evidence/exhibits'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { stepChange, stepKinds, type StepDraft, type StepKind } from './exhibitForm'
import { useWhen } from './useWhen'

const boxes: readonly { field: Exclude<keyof StepDraft, 'what'>; label: string }[] = [
  { field: 'by', label: 'Who did it' },
  { field: 'from', label: 'From whom' },
  { field: 'to', label: 'To whom' },
  { field: 'how', label: 'How' },
  { field: 'on', label: 'On what, or where' },
  { field: 'result', label: 'What came of it' },
]

/** The next step of an exhibit's custody. A step is never changed; a wrong one is followed by a right one. */
export function StepDialog({ exhibit, onClose }: { exhibit: ExhibitRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [draft, setDraft] = useState<StepDraft>(() => ({
    what: 'handedOver',
    by: operatorName(desk),
    from: whereNow(exhibit).holder,
    to: '',
    how: '',
    on: '',
    result: '',
  }))
  const when = useWhen()
  const { busy, refusal, record } = useRecord()
  const first = useRef<HTMLSelectElement>(null)
  const number = exhibit.fields.number ?? exhibit.id
  const save = async () => {
    const at = when.read()
    if (at === undefined || !(await record(stepChange(desk.randomId(), exhibit.id, at, draft)))) return
    say(`${number}: the step is recorded.`, 'good')
    onClose()
  }
  return (
    <Dialog open wide title={`Custody of ${number}: next step`} onClose={onClose} initialFocus={first}>
      <RecordForm save="Record the step" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="evidence-boxes">
          <SelectField
            id="step-what"
            label="What is done"
            ref={first}
            options={stepKinds}
            value={draft.what}
            onChange={(event) => setDraft({ ...draft, what: event.target.value as StepKind })}
          />
          <MomentField id="step-at" label="When" value={when.value} error={when.error} onChange={when.set} />
          {boxes.map(({ field, label }) => (
            <TextField
              key={field}
              id={`step-${field}`}
              label={label}
              value={draft[field]}
              onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
            />
          ))}
        </div>
      </RecordForm>
    </Dialog>
  )
}
