import { useState } from 'react'
import { momentMs } from '../../../shared/domain/calendar'
import type { Version } from '../../../shared/domain/incident/reports'
import { socAddress } from '../../../shared/exchange/reports/reportFiles'
import { entityOf, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { keyedMoment, keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { versionName } from './reportWords'

const texts = {
  from: 'Key the address it was sent from.',
  to: 'Key the address it was sent to.',
  messageId: 'Key the message id: the mail program shows it under message source or headers. None: key none, and why.',
} as const
type Box = keyof typeof texts

/** That a version was sent: from where, when, under which message id. Without these it is not called sent. */
export function SentDialog({ version, onClose }: { version: Version; onClose: () => void }) {
  const desk = useDeskHandle()
  const { fields } = version
  const [boxes, setBoxes] = useState<Record<Box, string>>(() => ({
    from: fields.sentFrom ?? textOf(entityOf(desk.state, 'firm', 'firm'), 'cleanEmail'),
    to: fields.sentTo ?? socAddress(desk.drill),
    messageId: fields.messageId ?? '',
  }))
  const [by, setBy] = useState(() => fields.sentBy ?? operatorName(desk))
  const [at, setAt] = useState(() => (fields.sentAt === undefined ? keyedNow(desk.now()) : keyedMoment(fields.sentAt)))
  const [faults, setFaults] = useState<Partial<Record<Box, string>> & { at?: MomentError }>({})
  const { busy, refusal, record } = useRecord()
  const read = momentFrom(at, desk.now().zone)
  const early =
    read.ok &&
    read.value !== null &&
    fields.madeAt !== undefined &&
    momentMs(read.value.moment) < momentMs(fields.madeAt) - 60_000

  const save = async () => {
    const missing = (Object.keys(texts) as Box[]).filter((box) => cleanLine(boxes[box]) === '')
    setFaults({
      ...Object.fromEntries(missing.map((box) => [box, texts[box]])),
      ...(read.ok ? (read.value === null ? { at: noDay } : {}) : { at: read.error }),
    })
    const [first] = missing
    if (first !== undefined) return document.getElementById(`sent-${first}`)?.focus()
    if (!read.ok || read.value === null) return document.getElementById('sent-at-day')?.focus()
    const recorded = await record({
      action: 'report.sent',
      kind: 'reportVersion',
      id: version.id,
      patch: [
        ['sentFrom', cleanLine(boxes.from)],
        ['sentTo', cleanLine(boxes.to)],
        ['sentAt', read.value.moment],
        ['sentBy', cleanLine(by) || operatorName(desk)],
        ['messageId', cleanLine(boxes.messageId)],
      ],
    })
    if (recorded) onClose()
  }
  const box = (name: Box) => ({
    id: `sent-${name}`,
    value: boxes[name],
    error: faults[name],
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [name]: event.target.value }),
  })
  return (
    <Dialog
      open
      wide
      title={`${versionName(version)} was sent`}
      about="From the clean machine, by mail. A call or a saved file is not it."
      onClose={onClose}
    >
      <RecordForm save="Record as sent" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <TextField label="From" mono {...box('from')} />
          <TextField label="To" mono {...box('to')} />
          <MomentField id="sent-at" label="Sent" value={at} error={faults.at} onChange={setAt} />
          <TextField id="sent-by" label="Sent by" value={by} onChange={(event) => setBy(event.target.value)} />
        </div>
        <TextField label="Message id" mono {...box('messageId')} />
        {early && <p role="note">Before this version was made here. It is recorded as you key it.</p>}
      </RecordForm>
    </Dialog>
  )
}

export const noDay: MomentError = { type: 'DayNotRead', words: 'Key the day and the time.' }
