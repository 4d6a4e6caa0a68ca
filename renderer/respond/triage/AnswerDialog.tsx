import { useRef, useState } from 'react'
import type { TriageRow } from '../../../shared/domain/respond/triage'
import { flightAnswerWords, saidAsWords, type SaidAs } from '../../../shared/domain/respond/triageWords'
import type { FlightAnswer } from '../../../shared/knowledge/flightDecisions'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { answerKeys } from './answerKeys'
import { flightName } from './triageText'
import { useAnswers, type Answering } from './useAnswers'

const roles = Object.entries(saidAsWords).map(([value, label]) => ({ value, label }))
const answers = answerKeys.map(({ answer }) => ({ value: answer, label: flightAnswerWords[answer] }))
const isAnswer = (text: string): text is FlightAnswer => answers.some(({ value }) => value === text)
const isRole = (text: string): text is SaidAs => text in saidAsWords

export interface AnswerDialogProps {
  row: TriageRow
  answer: FlightAnswer | undefined
  from: Answering | undefined
  onRecorded: (who: Answering) => void
  onClose: () => void
}

/** The first answer of a call: who says it is asked once, and the next ones need a single key. */
export function AnswerDialog({ row, answer, from, onRecorded, onClose }: AnswerDialogProps) {
  const [said, setSaid] = useState<string>(answer ?? '')
  const [saidBy, setSaidBy] = useState(from?.saidBy ?? '')
  const [saidAs, setSaidAs] = useState<SaidAs>(from?.saidAs ?? 'port')
  const [note, setNote] = useState('')
  const [missing, setMissing] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useAnswers()
  const save = async () => {
    const who = { saidBy: cleanLine(saidBy), saidAs }
    if (who.saidBy === '' || !isAnswer(said)) return setMissing(true)
    if (await record(row, said, who, cleanLine(note))) onRecorded(who)
  }
  return (
    <Dialog
      open
      title={`What was said of ${flightName(row)}`}
      about="It is recorded with this minute and your name. The next answers of the same call are one key each, down the list."
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Record the answer" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <TextField
            id="triage-saidBy"
            label="Who says it"
            ref={first}
            placeholder="Officer Ruiz, badge 4471"
            value={saidBy}
            error={missing && cleanLine(saidBy) === '' ? 'Key the name: it stands beside the answer.' : undefined}
            onChange={({ target }) => setSaidBy(target.value)}
          />
          <SelectField
            id="triage-saidAs"
            label="As"
            options={roles}
            value={saidAs}
            onChange={({ target }) => {
              if (isRole(target.value)) setSaidAs(target.value)
            }}
          />
        </div>
        <SelectField
          id="triage-answer"
          label="Answer"
          options={[{ value: '', label: 'choose' }, ...answers]}
          value={said}
          error={missing && !isAnswer(said) ? 'Choose what was said.' : undefined}
          hint={
            said === 'notInAce' && saidAs !== 'port' && saidAs !== 'clientRepresentative'
              ? 'Only the port or the client representative can say that ACE does not have it: from anybody else it counts as not known.'
              : undefined
          }
          onChange={({ target }) => setSaid(target.value)}
        />
        <TextField
          id="triage-note"
          label="What else was said"
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
