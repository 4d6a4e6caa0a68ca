import { useState } from 'react'
import type { BreachRow } from '../../../shared/domain/incident/breaches'
import { oddDiscovery } from '../../../shared/domain/incident/breachesOdd'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { keyedMoment, keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { cleanLines, when } from './answerBoxes'
import { LongField } from './LongField'

export interface BreachDialogProps {
  incident: string
  /** undefined: found now */
  breach: BreachRow | undefined
  onClose: () => void
}

/** A breach of records, found or put right. From its discovery 72 hours run, whatever else is known. */
export function BreachDialog({ incident, breach, onClose }: BreachDialogProps) {
  const desk = useDeskHandle()
  const { fields } = breach ?? { fields: {} as BreachRow['fields'] }
  const [what, setWhat] = useState(fields.what ?? '')
  const [records, setRecords] = useState<string>(fields.records ?? 'electronic')
  const [discovered, setDiscovered] = useState(() =>
    fields.discoveredAt === undefined ? keyedNow(desk.now()) : keyedMoment(fields.discoveredAt),
  )
  const [by, setBy] = useState(fields.discoveredBy ?? operatorName(desk))
  const [faults, setFaults] = useState<{ what?: string; discovered?: MomentError | undefined }>({})
  const { busy, refusal, record } = useRecord()
  const read = momentFrom(discovered, desk.now().zone)
  const odd = read.ok && read.value !== null ? oddDiscovery(desk.state, incident, read.value.moment, desk.now().ms) : []

  const save = async () => {
    const said = cleanLines(what)
    setFaults({
      ...(said === '' ? { what: 'Say in a sentence which records, and how it is known.' } : {}),
      discovered: read.ok ? undefined : read.error,
    })
    if (said === '') return document.getElementById('breach-what')?.focus()
    if (!read.ok) return document.getElementById('breach-discovered-day')?.focus()
    const unchanged = fields.discoveredAt !== undefined && sameKeyed(keyedMoment(fields.discoveredAt), discovered)
    const recorded = await record({
      action: breach === undefined ? 'breach.found' : 'breach.keyed',
      kind: 'breach',
      id: breach?.id ?? desk.randomId(),
      patch: [
        ...when(breach === undefined, ['incident', incident]),
        ['what', said],
        ['records', records],
        // A moment that was not touched keeps its zone.
        ...when(!unchanged, ['discoveredAt', read.value?.moment ?? null]),
        ['discoveredBy', cleanLine(by) || operatorName(desk)],
      ],
    })
    if (recorded) onClose()
  }

  return (
    <Dialog
      open
      wide
      title={breach === undefined ? 'A breach was found' : 'Put the breach right'}
      about="Known access to records of your customs business, on machines or on paper. A ransom note alone is an incident; what was read or taken is a breach."
      onClose={onClose}
    >
      <RecordForm
        save={breach === undefined ? 'Record: 72 hours run' : 'Record'}
        busy={busy}
        refusal={refusal}
        onCancel={onClose}
        onSave={save}
      >
        <LongField
          id="breach-what"
          label="What was breached, and how it is known"
          value={what}
          error={faults.what}
          hint="Ctrl+Enter records."
          onChange={(event) => setWhat(event.target.value)}
        />
        <div className="form-grid">
          <SelectField
            id="breach-records"
            label="Records"
            options={[
              { value: 'electronic', label: 'electronic' },
              { value: 'physical', label: 'on paper' },
              { value: 'both', label: 'both' },
            ]}
            value={records}
            onChange={(event) => setRecords(event.target.value)}
          />
          <MomentField
            id="breach-discovered"
            label="Discovered"
            value={discovered}
            error={faults.discovered}
            onChange={setDiscovered}
          />
          <TextField id="breach-by" label="Discovered by" value={by} onChange={(event) => setBy(event.target.value)} />
        </div>
        {odd.map((sentence) => (
          <p key={sentence} role="note" className="field field--later">
            <span className="field__error">{sentence}</span>
          </p>
        ))}
      </RecordForm>
    </Dialog>
  )
}

const sameKeyed = (a: { day: string; time: string }, b: { day: string; time: string }): boolean =>
  a.day === b.day && a.time === b.time
