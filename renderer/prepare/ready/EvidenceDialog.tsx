import { useRef, useState } from 'react'
import { evidenceOf } from '../../../shared/domain/evidence'
import { textOf, type Entity } from '../../../shared/journal/state'
import { evidenceLines } from '../../../shared/knowledge/readinessLines'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { useRecord } from '../../ui/useRecord'
import { recordErrorWords, writingErrorWords } from '../../words/errors'
import { dayOf, dayWords } from '../../words/times'
import { KeyedForm } from '../KeyedForm'
import type { KeyedField } from '../keyedFields'

const fields: readonly KeyedField[] = [
  { field: 'what', label: 'What was done or seen' },
  {
    field: 'doneOn',
    label: 'On which day',
    sort: 'day',
    needed: 'Key the day on which it was done: it counts from then.',
  },
  { field: 'by', label: 'By whom' },
  { field: 'where', label: 'Where it is' },
  {
    field: 'goodUntil',
    label: 'Good until',
    sort: 'day',
    hint: 'When the paper says so itself; else it counts for the time of its line.',
  },
]

const listOf = ({ state }: Desk, line: string): Entity[] => evidenceOf(state, line)

/** Evidence of one line of readiness: what, when, who, where, and the paper itself. Filed with its day, never ticked. */
export function EvidenceDialog({ line, onClose }: { line: string; onClose: () => void }) {
  const about = evidenceLines.find((one) => one.id === line)
  const desk = useDeskHandle()
  const filed = useMade(['evidence'], listOf, line)
  const paper = useRef<{ id: string; name: string }>(undefined)
  const { record, refusal } = useRecord()
  if (about === undefined) return null
  return (
    <Dialog
      open
      wide
      title={about.title}
      about={`${about.show.replace(/\.$/u, '')}. Counts for ${about.goodDays} days${about.age === 'ours' ? ', a time of ours' : ''}.`}
      onClose={onClose}
    >
      <Paper onKept={(kept) => (paper.current = kept)} />
      <KeyedForm
        action="evidence.filed"
        kind="evidence"
        id={undefined}
        fields={fields.map((field) =>
          field.field !== 'doneOn'
            ? field
            : { ...field, refuse: (day) => (day > dayOf(desk.now()) ? 'That day is still to come.' : undefined) },
        )}
        needed={['what', 'Say in a few words what was done or seen.']}
        also={() => [['line', line], ...(paper.current === undefined ? [] : [['document', paper.current.id] as const])]}
        onDone={onClose}
        onCancel={onClose}
      />
      {filed.length > 0 && (
        <>
          <h3>On file</h3>
          <ul className="evidence">
            {filed.map((entity) => (
              <li key={entity.id}>
                <span>
                  {dayWords(textOf(entity, 'doneOn'))}: {textOf(entity, 'what')}
                  {textOf(entity, 'by') !== '' && `, ${textOf(entity, 'by')}`}
                  {textOf(entity, 'document') !== '' && ' (with its paper)'}
                </span>
                <Button
                  look="quiet"
                  aria-label={`Withdraw the evidence of ${dayWords(textOf(entity, 'doneOn'))}`}
                  onClick={() =>
                    void record({
                      action: 'evidence.removed',
                      kind: 'evidence',
                      id: entity.id,
                      patch: [['removed', true]],
                    })
                  }
                >
                  Withdraw
                </Button>
              </li>
            ))}
          </ul>
          {refusal !== undefined && <p role="alert">{refusal}</p>}
        </>
      )}
    </Dialog>
  )
}

/** The paper is sealed when it is chosen and named by the evidence that is recorded then. */
function Paper({ onKept }: { onKept: (kept: { id: string; name: string }) => void }) {
  const desk = useDeskHandle()
  const [said, setSaid] = useState<string>()
  const keep = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setSaid(`Sealing ${file.name} …`)
    const bytes = new Uint8Array(await file.arrayBuffer())
    const kept = await desk.putDocument(bytes, { name: file.name, mime: file.type || 'application/octet-stream' })
    if (!kept.ok) return setSaid(writingErrorWords(kept.error))
    const recorded = await desk.record(kept.value)
    if (!recorded.ok) return setSaid(recordErrorWords(recorded.error))
    onKept({ id: kept.value.id, name: file.name })
    setSaid(`${file.name} is sealed and goes with the evidence that you save.`)
  }
  return (
    <Field id="evidence-paper" label="The paper itself, if there is one" hint={said}>
      <input
        id="evidence-paper"
        className="input"
        type="file"
        onChange={(event) => void keep(event.target.files?.[0])}
      />
    </Field>
  )
}
