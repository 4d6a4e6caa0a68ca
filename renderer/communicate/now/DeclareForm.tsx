import { useState } from 'react'
import { FIRST_INCIDENT } from '../../../shared/domain/incident/incidents'
import { stepsToDo } from '../../../shared/domain/incident/declare'
import { entityOf, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { Field, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { focusFirst } from '../../ui/focusFirst'
import { RecordForm } from '../../ui/RecordForm'
import { recordErrorWords } from '../../words/errors'
import { declareIncident, type Declared } from './declare'
import { declareBoxes, declareSaid, type DeclareBoxes, type DeclareFaults } from './declareBoxes'
import { DoubtLines } from './DoubtLines'
import { peopleOf } from './people'
import { useDoubts } from './useDoubts'

/** Five boxes, all of them proposed or empty: Enter declares. */
export function DeclareForm({
  second,
  onDeclared,
  onClose,
}: {
  second: boolean
  onDeclared: (declared: Declared) => void
  onClose: () => void
}) {
  const desk = useDeskHandle()
  const [boxes, setBoxes] = useState<DeclareBoxes>(() =>
    declareBoxes(
      desk.now(),
      operatorName(desk),
      second ? '' : textOf(entityOf(desk.state, 'incident', FIRST_INCIDENT), 'outageBegan'),
    ),
  )
  const [faults, setFaults] = useState<DeclareFaults>({})
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const doubts = useDoubts()
  const [people] = useState(() => peopleOf(desk.state))
  const { from, steps } = stepsToDo(desk.state)
  const key = (more: Partial<DeclareBoxes>) => setBoxes({ ...boxes, ...more })

  const save = async () => {
    if (busy) return
    const said = declareSaid(boxes, desk.now())
    setFaults(said.ok ? {} : said.error.faults)
    if (!said.ok || !doubts.settled(said.value)) return
    setBusy(true)
    const declared = await declareIncident(desk, said.value)
    setBusy(false)
    if (declared.ok) onDeclared(declared.value)
    else setRefusal(recordErrorWords(declared.error))
  }

  return (
    <RecordForm
      save={doubts.asked ? 'Declare all the same' : 'Declare'}
      busy={busy}
      refusal={refusal}
      onSave={save}
      onCancel={onClose}
    >
      <div className="declare__times">
        <div>
          <MomentField
            id="declare-discovered"
            label="Discovered"
            value={boxes.discoveredAt}
            error={faults.discoveredAt}
            onChange={(discoveredAt) => key({ discoveredAt })}
          />
          <DoubtLines words={doubts.beside('discoveredAt')} />
        </div>
        <div>
          <MomentField
            id="declare-outage"
            label="Outage began"
            value={boxes.outageBegan}
            error={faults.outageBegan}
            onChange={(outageBegan) => key({ outageBegan })}
          />
          <DoubtLines words={doubts.beside('outageBegan')} />
        </div>
      </div>
      <Field
        id="declare-known"
        label="What is known"
        hint="May stay empty. Facts only, no guess at the cause. Shift+Enter begins a new line."
      >
        <textarea
          id="declare-known"
          className="input"
          rows={2}
          ref={focusFirst}
          aria-describedby="declare-known-hint"
          value={boxes.knownAtStart}
          onChange={(event) => key({ knownAtStart: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            void save()
          }}
        />
      </Field>
      <div className="declare__times">
        <TextField
          id="declare-lead"
          label="Who leads"
          list="declare-people"
          value={boxes.lead}
          onChange={(event) => key({ lead: event.target.value })}
        />
        <TextField
          id="declare-expected"
          label="Expected to last"
          placeholder="not known"
          value={boxes.expectedDuration}
          onChange={(event) => key({ expectedDuration: event.target.value })}
        />
      </div>
      <datalist id="declare-people">
        {people.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p className="small muted">
        {from === 'plan'
          ? `The ${steps.length} steps of your plan become tasks with owners and times.`
          : `Your continuity plan is empty: the ${steps.length} steps of the template become tasks.`}{' '}
        Directory and plan are kept as they stand. All of it can be corrected later.
      </p>
    </RecordForm>
  )
}
