import { useState } from 'react'
import { FIRST_INCIDENT } from '../../shared/domain/incident/incidents'
import { stages } from '../../shared/knowledge/stages'
import { entityOf, textOf } from '../../shared/journal/state'
import { useDeskHandle } from '../store/hooks'
import { Field, SelectField, TextField } from '../ui/Field'
import { MomentField } from '../ui/MomentField'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'
import { momentOf } from '../words/times'
import {
  incidentBoxes,
  incidentPatch,
  incidentTimes,
  zonesOf,
  type IncidentBoxes,
  type MomentFaults,
  type MomentOf,
} from './incidentBoxes'
import { DoubtLines } from './now/DoubtLines'
import { peopleOf } from './now/people'
import { useDoubts } from './now/useDoubts'

export interface IncidentFormProps {
  /** the first of the desk unless told otherwise: the one that letters state */
  incident?: string
  /** also what was said when it was declared: title, discovery, lead, stage … */
  whole?: boolean
  /** in a dialog: after recording, and when it is left */
  onClose?: () => void
}

/** What the downtime letter says of the outage and of CBP's leave. A letter says *requested* or *granted*, never nothing. */
export function IncidentForm({ incident = FIRST_INCIDENT, whole = false, onClose }: IncidentFormProps) {
  const desk = useDeskHandle()
  const [recorded] = useState(() => {
    const entity = entityOf(desk.state, 'incident', incident)
    return (field: string) => textOf(entity, field)
  })
  const [before, setBefore] = useState(() => incidentBoxes(recorded, desk.now()))
  const [boxes, setBoxes] = useState(before)
  const [faults, setFaults] = useState<MomentFaults>({})
  const { busy, refusal, record } = useRecord()
  const doubts = useDoubts()
  const say = useSay()
  const zones = zonesOf(recorded, desk.now().zone)
  const box = (field: Exclude<keyof IncidentBoxes, MomentOf>) => ({
    id: `incident-${field}`,
    value: boxes[field],
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })
  const moment = (field: MomentOf) => ({
    id: `incident-${field}`,
    value: boxes[field],
    error: faults[field],
    hint: zones(field) === desk.now().zone ? undefined : `By the clock of ${zones(field)}, where it happened.`,
    onChange: (value: IncidentBoxes[MomentOf]) => setBoxes({ ...boxes, [field]: value }),
  })
  const granted = boxes.authorisationState === 'granted'
  const asked = granted || boxes.authorisationState === 'requested'

  const save = async () => {
    const read = incidentPatch(before, boxes, zones)
    setFaults(read.ok ? {} : read.error.faults)
    if (!read.ok) return
    if (read.value.length > 0) {
      if (whole && !doubts.settled(incidentTimes(boxes, zones))) return
      const began = read.value.some(([field]) => field === 'stage')
      const patch = began ? [...read.value, ['stageSince', momentOf(desk.now())] as [string, string]] : read.value
      const keyed = { action: 'incident.keyed', kind: 'incident', id: incident, patch } as const
      if (!(await record(keyed))) return
      setBefore(boxes)
      say('Recorded. Letters printed from now on say it.', 'good')
    }
    onClose?.()
  }

  return (
    <RecordForm
      save={doubts.asked ? 'Record all the same' : 'Record'}
      busy={busy}
      refusal={refusal}
      onCancel={onClose}
      onSave={save}
    >
      {whole && (
        <>
          <div className="form-grid">
            <TextField label="What it is called" placeholder="Incident" {...box('title')} />
            <TextField label="Who leads" list="incident-people" {...box('lead')} />
            <div>
              <MomentField label="Discovered" {...moment('discoveredAt')} />
              <DoubtLines words={doubts.beside('discoveredAt')} />
            </div>
            <SelectField
              label="Stage"
              options={[
                { value: '', label: 'not keyed' },
                ...stages.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              {...box('stage')}
            />
            <TextField
              label="Tell everybody again after, minutes"
              placeholder="240"
              error={faults.tellEveryMinutes}
              {...box('tellEveryMinutes')}
            />
          </div>
          <Field id="incident-knownAtStart" label="What was known at the start">
            <textarea className="input" rows={2} {...box('knownAtStart')} />
          </Field>
          <datalist id="incident-people">
            {peopleOf(desk.state).map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
      <div className="form-grid">
        <div>
          <MomentField
            label="The outage began"
            {...moment('outageBegan')}
            hint={moment('outageBegan').hint ?? 'By the clock of this laptop’s zone.'}
          />
          <DoubtLines words={doubts.beside('outageBegan')} />
        </div>
        <TextField label="Expected to last" placeholder="not known" {...box('expectedDuration')} />
        <TextField label="Own reference" {...box('reference')} />
        <TextField label="SOC report number" {...box('socReportNumber')} />
      </div>
      <SelectField
        label="CBP’s authorization of downtime procedures"
        options={[
          { value: '', label: 'not keyed' },
          { value: 'notAsked', label: 'not asked for yet' },
          { value: 'requested', label: 'asked for, no answer yet' },
          { value: 'granted', label: 'granted' },
        ]}
        {...box('authorisationState')}
      />
      {asked && (
        <div className="form-grid">
          <MomentField label="Asked for" {...moment('authorisationAskedAt')} />
          <TextField label={granted ? 'Granted by' : 'Asked of'} {...box('authorisationBy')} />
          {granted && <MomentField label="Granted" {...moment('authorisationGrantedAt')} />}
          {granted && <TextField label="Their reference" mono {...box('authorisationReference')} />}
        </div>
      )}
    </RecordForm>
  )
}
