import { useState } from 'react'
import { notificationId, type NotifyRow } from '../../../shared/domain/incident/notify'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { CheckField, TextField } from '../../ui/Field'
import { keyedMoment, momentFrom, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'

/** What differs from the rule for one of the matrix, and why. */
export function NotificationDialog({
  incident,
  row,
  onClose,
}: {
  incident: string
  row: NotifyRow
  onClose: () => void
}) {
  const desk = useDeskHandle()
  const [due, setDue] = useState(() => keyedMoment(row.keyed?.dueAt ?? row.dueAt ?? ''))
  const [notNeeded, setNotNeeded] = useState(row.keyed?.notNeeded === true)
  const [why, setWhy] = useState(row.keyed?.why ?? '')
  const [fault, setFault] = useState<MomentError>()
  const [missing, setMissing] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    const read = momentFrom(due, desk.now().zone)
    setFault(read.ok ? undefined : read.error)
    const reason = cleanLine(why)
    setMissing(reason === '' ? 'Say why it is otherwise than the rule.' : undefined)
    if (!read.ok || reason === '') return
    const saved = await record({
      action: 'notification.keyed',
      kind: 'notification',
      id: notificationId(incident, row.party.id, row.stage),
      patch: [
        ['incident', incident],
        ['contact', row.party.id],
        ['stage', row.stage],
        ['notNeeded', notNeeded],
        ['dueAt', notNeeded ? null : (read.value?.moment ?? null)],
        ['why', reason],
      ],
    })
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      title={`${row.party.name}: otherwise than the rule`}
      about={`The rule: ${row.rule.what} ${row.rule.withinMinutes === undefined ? 'Only when they ask.' : `Within ${row.rule.withinMinutes} minutes of the stage's begin (${row.rule.minutesAre}).`}`}
      onClose={onClose}
    >
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <CheckField
          id="notify-not"
          label="Not needed at this stage"
          checked={notNeeded}
          onChange={(event) => setNotNeeded(event.target.checked)}
        />
        {!notNeeded && (
          <MomentField id="notify-due" label="To be told by" value={due} error={fault} onChange={setDue} />
        )}
        <TextField
          id="notify-why"
          label="Why"
          value={why}
          error={missing}
          onChange={(event) => setWhy(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
