import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import type { Answers, Statement } from '../../../shared/domain/incident/facts'
import { proposedAnswer } from '../../../shared/domain/incident/factsProposed'
import { entityOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentWords } from '../../words/times'
import { answerBoxes, answerPatch, isOlder, type AnswerBoxes, type AnswerFaults } from './answerBoxes'
import { sureOptions, valueWords } from './factWords'
import { LongField } from './LongField'

export interface AnswerDialogProps {
  incident: string
  answers: Answers
  /** where answers stand side by side: the one that is put right */
  correcting: Statement | undefined
  onClose: () => void
}

/** Keys what somebody said to one question. What stood before is kept; nothing is edited. */
export function AnswerDialog({ incident, answers, correcting, onClose }: AnswerDialogProps) {
  const desk = useDeskHandle()
  const { question, standing } = answers
  const before = question.many ? correcting : standing.at(-1)
  const [boxes, setBoxes] = useState(() => ({
    ...answerBoxes(desk.now(), before?.fields.saidBy),
    value: correcting?.fields.value ?? '',
  }))
  const [faults, setFaults] = useState<AnswerFaults>({})
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const set = (some: Partial<AnswerBoxes>) => setBoxes((all) => ({ ...all, ...some }))
  const { zone } = desk.now()
  const offered = proposedAnswer(question.id, fieldsOf('incident', entityOf(desk.state, 'incident', incident)))
  const older = !question.many && isOlder(boxes, before, zone)

  const save = async () => {
    const read = answerPatch(older ? boxes : { ...boxes, beneath: false }, {
      incident,
      topic: question.id,
      zone,
      operator: operatorName(desk),
      replaces: correcting?.id,
    })
    setFaults(read.ok ? {} : read.error.faults)
    if (!read.ok) return document.getElementById(faultBox(read.error.faults))?.focus()
    const stated = {
      action: 'incidentFact.stated',
      kind: 'incidentFact',
      id: desk.randomId(),
      patch: read.value,
    } as const
    if (!(await record(stated))) return
    say(`Recorded: ${question.caption}.`, 'good')
    onClose()
  }

  return (
    <Dialog open wide title={question.caption} about={question.hint} onClose={onClose}>
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        {before !== undefined && (
          <p className="small muted">
            Takes the place of: {valueWords(before)} ({before.fields.saidBy}
            {before.fields.saidAt === undefined ? '' : `, ${momentWords(before.fields.saidAt)}`})
          </p>
        )}
        <LongField
          id="answer-value"
          label={boxes.notKnownYet ? 'What is known so far, if anything' : 'Answer'}
          mono={question.exact === true}
          value={boxes.value}
          error={faults.value}
          hint="Ctrl+Enter records."
          onChange={(event) => set({ value: event.target.value })}
        />
        {offered !== undefined && boxes.value === '' && (
          <p className="answer__offer">
            <span className="small muted">Said at the declaration: {offered}</span>
            <Button
              look="quiet"
              onClick={() => {
                set({ value: offered })
                document.getElementById('answer-value')?.focus()
              }}
            >
              Use it
            </Button>
          </p>
        )}
        <CheckField
          id="answer-unknown"
          label="Not known yet: that is an answer, and it is tracked"
          checked={boxes.notKnownYet}
          onChange={(event) => set({ notKnownYet: event.target.checked })}
        />
        {boxes.notKnownYet && (
          <div className="form-grid">
            <TextField
              id="answer-askedOf"
              label="Who goes on asking"
              value={boxes.askedOf}
              onChange={(event) => set({ askedOf: event.target.value })}
            />
            <MomentField
              id="answer-again"
              label="Ask again"
              value={boxes.askAgainAt}
              error={faults.askAgainAt}
              onChange={(askAgainAt) => set({ askAgainAt })}
            />
          </div>
        )}
        <div className="form-grid">
          <TextField
            id="answer-saidBy"
            label="Said by"
            hint="Left empty: you."
            value={boxes.saidBy}
            onChange={(event) => set({ saidBy: event.target.value })}
          />
          <MomentField
            id="answer-said"
            label="Said"
            value={boxes.saidAt}
            error={faults.saidAt}
            onChange={(saidAt) => set({ saidAt })}
          />
          {!boxes.notKnownYet && (
            <SelectField
              id="answer-sure"
              label="How sure is that"
              options={sureOptions}
              value={boxes.sureness}
              onChange={(event) => set({ sureness: event.target.value })}
            />
          )}
        </div>
        {older && (
          <CheckField
            id="answer-beneath"
            label="This was said before the answer that stands: put it beneath, and let that one stand"
            checked={boxes.beneath}
            onChange={(event) => set({ beneath: event.target.checked })}
          />
        )}
        <CheckField
          id="answer-counsel"
          label="For counsel: never in a report, and exported apart"
          checked={boxes.counsel}
          onChange={(event) => set({ counsel: event.target.checked })}
        />
      </RecordForm>
    </Dialog>
  )
}

const faultBox = (faults: AnswerFaults): string =>
  faults.value !== undefined
    ? 'answer-value'
    : faults.saidAt !== undefined
      ? `answer-said-${faults.saidAt.type === 'DayNotRead' ? 'day' : 'time'}`
      : `answer-again-${faults.askAgainAt?.type === 'DayNotRead' ? 'day' : 'time'}`
