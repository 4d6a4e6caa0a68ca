import { useState } from 'react'
import { entityOf, textOf } from '../../shared/journal/state'
import { useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { SelectField, TextField } from '../ui/Field'
import { MomentField } from '../ui/MomentField'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'
import { incidentBoxes, incidentPatch, type IncidentBoxes, type MomentFaults, type MomentOf } from './incidentBoxes'

export interface IncidentFormProps {
  /** in a dialog: after recording, and when it is left */
  onClose?: () => void
}

/** What the downtime letter says of the outage and of CBP's leave. A letter says *requested* or *granted*, never nothing. */
export function IncidentForm({ onClose }: IncidentFormProps) {
  const desk = useDeskHandle()
  const [before, setBefore] = useState(() => boxesOf(desk))
  const [boxes, setBoxes] = useState(before)
  const [faults, setFaults] = useState<MomentFaults>({})
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const box = (field: Exclude<keyof IncidentBoxes, MomentOf>) => ({
    id: `incident-${field}`,
    value: boxes[field],
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })
  const moment = (field: MomentOf) => ({
    id: `incident-${field}`,
    value: boxes[field],
    error: faults[field],
    onChange: (value: IncidentBoxes[MomentOf]) => setBoxes({ ...boxes, [field]: value }),
  })
  const granted = boxes.authorisationState === 'granted'
  const asked = granted || boxes.authorisationState === 'requested'

  const save = async () => {
    const read = incidentPatch(before, boxes, desk.now().zone)
    setFaults(read.ok ? {} : read.error.faults)
    if (!read.ok) return
    if (read.value.length > 0) {
      const keyed = { action: 'incident.keyed', kind: 'incident', id: 'incident', patch: read.value } as const
      if (!(await record(keyed))) return
      setBefore(boxes)
      say('Recorded. Letters printed from now on say it.', 'good')
    }
    onClose?.()
  }

  return (
    <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
      <div className="form-grid">
        <MomentField label="The outage began" hint="By the clock of this laptop’s zone." {...moment('outageBegan')} />
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

function boxesOf(desk: Desk): IncidentBoxes {
  const incident = entityOf(desk.state, 'incident', 'incident')
  return incidentBoxes((field) => textOf(incident, field), desk.now())
}
