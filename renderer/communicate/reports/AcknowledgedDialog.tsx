import { useState } from 'react'
import type { Version } from '../../../shared/domain/incident/reports'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { keyedMoment, keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { noDay } from './SentDialog'
import { versionName } from './reportWords'

/** That the SOC acknowledged a version: who, when, and their number or words. */
export function AcknowledgedDialog({ version, onClose }: { version: Version; onClose: () => void }) {
  const desk = useDeskHandle()
  const { fields } = version
  const [by, setBy] = useState(fields.acknowledgedBy ?? '')
  const [words, setWords] = useState(fields.acknowledgement ?? '')
  const [at, setAt] = useState(() =>
    fields.acknowledgedAt === undefined ? keyedNow(desk.now()) : keyedMoment(fields.acknowledgedAt),
  )
  const [faults, setFaults] = useState<{ by?: string; at?: MomentError }>({})
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    const who = cleanLine(by)
    const read = momentFrom(at, desk.now().zone)
    setFaults({
      ...(who === '' ? { by: 'Key who acknowledged it: a name, a desk, an automatic answer.' } : {}),
      ...(read.ok ? (read.value === null ? { at: noDay } : {}) : { at: read.error }),
    })
    if (who === '') return document.getElementById('ack-by')?.focus()
    if (!read.ok || read.value === null) return document.getElementById('ack-at-day')?.focus()
    const recorded = await record({
      action: 'report.acknowledged',
      kind: 'reportVersion',
      id: version.id,
      patch: [
        ['acknowledgedBy', who],
        ['acknowledgedAt', read.value.moment],
        ['acknowledgement', cleanLine(words) || null],
      ],
    })
    if (recorded) onClose()
  }
  return (
    <Dialog
      open
      wide
      title={`${versionName(version)} was acknowledged`}
      about="Sent is not acknowledged: record the answer of the SOC when it came."
      onClose={onClose}
    >
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <TextField
            id="ack-by"
            label="Acknowledged by"
            value={by}
            error={faults.by}
            onChange={(event) => setBy(event.target.value)}
          />
          <MomentField id="ack-at" label="Acknowledged" value={at} error={faults.at} onChange={setAt} />
        </div>
        <TextField
          id="ack-words"
          label="Their number or words"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
