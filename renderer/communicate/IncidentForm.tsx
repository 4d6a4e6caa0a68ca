import { useState } from 'react'
import { entityOf, textOf } from '../../shared/journal/state'
import { useDeskHandle } from '../store/hooks'
import { cleanLine } from '../ui/boxes'
import { SelectField, TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'
import type { Desk } from '../store/types'
import { momentAt } from '../words/times'

const moments = ['outageBegan', 'authorisationAskedAt', 'authorisationGrantedAt'] as const
const lines = ['reference', 'socReportNumber', 'expectedDuration', 'authorisationBy', 'authorisationReference'] as const
type Boxes = Record<(typeof moments)[number] | (typeof lines)[number] | 'authorisationState', string>

/** What the downtime letter says of the outage and of CBP's leave. A letter says *requested* or *granted*, never nothing. */
export function IncidentForm() {
  const desk = useDeskHandle()
  const [before, setBefore] = useState(() => boxesOf(desk))
  const [boxes, setBoxes] = useState(before)
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const box = (field: keyof Boxes) => ({
    id: `incident-${field}`,
    value: boxes[field],
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })
  const granted = boxes.authorisationState === 'granted'
  const asked = granted || boxes.authorisationState === 'requested'

  const save = async () => {
    const patch = patchOf(before, boxes, desk)
    if (patch.length === 0) return
    if (!(await record({ action: 'incident.keyed', kind: 'incident', id: 'incident', patch }))) return
    setBefore(boxes)
    say('Recorded. Letters printed from now on say it.', 'good')
  }

  return (
    <RecordForm
      save="Record"
      busy={busy}
      refusal={refusal}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <div className="form-grid">
        <TextField
          label="The outage began"
          type="datetime-local"
          hint="By the clock of this laptop’s zone."
          {...box('outageBegan')}
        />
        <TextField label="Expected to last" placeholder="not known" {...box('expectedDuration')} />
        <TextField label="Own reference" {...box('reference')} />
        <TextField label="SOC report number" {...box('socReportNumber')} />
      </div>
      <SelectField
        label="CBP’s authorisation of downtime procedures"
        options={[
          { value: '', label: 'not keyed' },
          { value: 'notAsked', label: 'not asked yet' },
          { value: 'requested', label: 'requested' },
          { value: 'granted', label: 'granted' },
        ]}
        {...box('authorisationState')}
      />
      <div className="form-grid">
        {asked && <TextField label="Requested at" type="datetime-local" {...box('authorisationAskedAt')} />}
        {asked && <TextField label={granted ? 'Granted by' : 'Asked of'} {...box('authorisationBy')} />}
        {granted && <TextField label="Granted at" type="datetime-local" {...box('authorisationGrantedAt')} />}
        {granted && <TextField label="Their reference" {...box('authorisationReference')} />}
      </div>
    </RecordForm>
  )
}

function boxesOf(desk: Desk): Boxes {
  const incident = entityOf(desk.state, 'incident', 'incident')
  const fields = [...moments, ...lines, 'authorisationState'] as const
  return Object.fromEntries(
    fields.map((field) => {
      const text = textOf(incident, field)
      return [field, moments.some((moment) => moment === field) ? text.slice(0, 16) : text]
    }),
  ) as Boxes
}

function patchOf(before: Boxes, after: Boxes, desk: Desk): [string, string | null][] {
  const { zone } = desk.now()
  return Object.entries(after)
    .filter(([field, text]) => before[field as keyof Boxes] !== text)
    .map(([field, text]) => {
      if (text === '') return [field, null]
      return [field, moments.some((moment) => moment === field) ? momentAt(text, zone) : cleanLine(text)]
    })
}
