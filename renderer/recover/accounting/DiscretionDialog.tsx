import { useState } from 'react'
import { parseDay } from '../../../shared/domain/input'
import { discretionsOf, portsNamed } from '../../../shared/domain/recover/discretion'
import { letterIncident } from '../../../shared/domain/incident/letterIncident'
import type { Patch } from '../../../shared/journal/item'
import { discretionSource } from '../../../shared/knowledge/paymentTypes'
import { useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { momentFrom, type KeyedMoment, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { boxErrorWords } from '../../words/boxes'
import { dayWords } from '../../words/times'

const listed = ({ state }: Desk) => discretionsOf(state)

const empty = { grantedBy: '', grantedAs: '', reference: '', from: '', until: '', ports: '', conditions: '' }
type Boxes = typeof empty
type Faults = Partial<Record<keyof Boxes, string | undefined>>

/** CBP's discretion as it was granted: by whom, under what reference, for which days and ports. */
export function DiscretionDialog({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const before = useMade(['discretion'], listed)
  const [boxes, setBoxes] = useState(empty)
  const [grantedAt, setGrantedAt] = useState<KeyedMoment>({ day: '', time: '' })
  const [faults, setFaults] = useState<Faults>({})
  const [when, setWhen] = useState<MomentError>()
  const { busy, refusal, record } = useRecord()
  const box = (field: keyof Boxes) => ({
    id: `discretion-${field}`,
    value: boxes[field],
    error: faults[field],
    onChange: (event: { target: { value: string } }) => {
      setBoxes({ ...boxes, [field]: event.target.value })
      setFaults({ ...faults, [field]: undefined })
    },
  })
  const save = async () => {
    const read = readBoxes(boxes)
    const granted = momentFrom(grantedAt, desk.now().zone)
    setFaults('faults' in read ? read.faults : {})
    setWhen(granted.ok ? undefined : granted.error)
    if ('faults' in read || !granted.ok) return
    const incident = letterIncident(desk.state)?.id
    const patch: Patch = [
      ...(incident === undefined ? [] : ([['incident', incident]] as Patch)),
      ...read.patch,
      ...(granted.value === null ? [] : ([['grantedAt', granted.value.moment]] as Patch)),
    ]
    const keyed = { action: 'discretion.keyed', kind: 'discretion', id: desk.randomId(), patch } as const
    if (!(await record(keyed))) return
    say(
      'Kept. The summaries that it covers, and that were not released on downtime, have an attachment to print.',
      'good',
    )
    onClose()
  }
  const remove = async (id: string) => {
    await record({ action: 'discretion.removed', kind: 'discretion', id, patch: [['removed', true]] })
  }
  return (
    <Dialog
      open
      wide
      title="CBP’s discretion on late summaries"
      about="Case by case, from the Office of Trade and Field Operations. It moves no deadline, and interest runs until paid."
      onClose={onClose}
    >
      <RecordForm save="Keep it" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <TextField label="Granted by" {...box('grantedBy')} />
          <TextField label="As, office" {...box('grantedAs')} />
          <TextField label="Reference" {...box('reference')} />
          <TextField label="Ports" placeholder="empty: all ports" hint="Port codes, as 2304, 5301" {...box('ports')} />
          <TextField label="Summaries due from" mono placeholder="MM/DD/YYYY" {...box('from')} />
          <TextField label="Until, this day too" mono placeholder="MM/DD/YYYY" {...box('until')} />
        </div>
        <div className="form-grid">
          <TextField label="Conditions" {...box('conditions')} />
          <MomentField
            id="discretion-grantedAt"
            label="Granted"
            value={grantedAt}
            error={when}
            onChange={setGrantedAt}
          />
        </div>
        <p className="small muted">
          {discretionSource.source}; {discretionSource.confidence}, checked {dayWords(discretionSource.checkedOn)}.
        </p>
        {before.length > 0 && (
          <ul className="stack stack--tight" aria-label="Keyed before">
            {before.map(({ id, fields }) => (
              <li key={id}>
                {[fields.grantedBy, fields.reference].filter(Boolean).join(', ')}: {dayWords(fields.from ?? '')} to{' '}
                {dayWords(fields.until ?? '')}, {fields.ports ?? 'all ports'}{' '}
                <Button look="quiet" disabled={busy} onClick={() => void remove(id)}>
                  Remove
                </Button>
              </li>
            ))}
          </ul>
        )}
      </RecordForm>
    </Dialog>
  )
}

function readBoxes(boxes: Boxes): { patch: Patch } | { faults: Faults } {
  const faults: Faults = {}
  const grantedBy = cleanLine(boxes.grantedBy)
  if (grantedBy === '') faults.grantedBy = 'Name who granted it.'
  const from = parseDay(boxes.from)
  const until = parseDay(boxes.until)
  if (!from.ok) faults.from = boxErrorWords(from.error)
  if (!until.ok) faults.until = boxErrorWords(until.error)
  if (from.ok && until.ok && until.value < from.value) faults.until = 'This day is before the first one.'
  const ports = cleanLine(boxes.ports)
  if (ports !== '' && portsNamed(ports).length === 0) faults.ports = 'Port codes have four digits, as 2304.'
  if (Object.keys(faults).length > 0 || !from.ok || !until.ok) return { faults }
  const said = (field: string, text: string): Patch => (cleanLine(text) === '' ? [] : [[field, cleanLine(text)]])
  return {
    patch: [
      ['grantedBy', grantedBy],
      ...said('grantedAs', boxes.grantedAs),
      ...said('reference', boxes.reference),
      ['from', from.value],
      ['until', until.value],
      ...(ports === '' ? [] : ([['ports', portsNamed(ports).join(' ')]] as Patch)),
      ...said('conditions', boxes.conditions),
    ],
  }
}
