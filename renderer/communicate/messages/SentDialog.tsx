import { useState } from 'react'
import type { MessageRow } from '../../../shared/domain/incident/messages'
import { filledMessage } from '../../../shared/domain/incident/messagesFilled'
import { nameOf, sentChange, type Recipient } from '../../../shared/domain/incident/messagesSent'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { cleanMailbox } from './messageFiles'

const ways = [
  { value: 'email', label: 'E-mail' },
  { value: 'phone', label: 'Read on the telephone' },
  { value: 'fax', label: 'Fax' },
  { value: 'paper', label: 'Paper, by hand' },
  { value: 'secure', label: 'Secure channel' },
] as const

export interface SentDialogProps {
  incident: string
  message: MessageRow
  to: readonly Recipient[]
  onClose: () => void
}

/** That it was given to several at once: how, from where, when. One record each. */
export function SentDialog({ incident, message, to, onClose }: SentDialogProps) {
  const desk = useDeskHandle()
  const [channel, setChannel] = useState<(typeof ways)[number]['value']>('email')
  const [from, setFrom] = useState(() => cleanMailbox(desk)?.address ?? '')
  const [at, setAt] = useState(() => keyedNow(desk.now()))
  const [error, setError] = useState<MomentError>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()

  const save = async () => {
    const read = momentFrom(at, desk.now().zone)
    setError(read.ok ? undefined : read.error)
    if (!read.ok) return document.getElementById('sent-at-day')?.focus()
    const moment = read.value?.moment ?? momentOf(desk.now())
    const given = { message: message.id, incident, at: moment, by: operatorName(desk) }
    const changes = to.map((one) => {
      const filled = filledMessage(desk.state, incident, message, one.party, moment)
      return sentChange(one, filled, given, { channel, from: cleanLine(from) }, desk.randomId())
    })
    if (!(await record(changes))) return
    say(`Recorded as sent to ${to.length === 1 ? nameOfOne(to) : `${to.length} recipients`}.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={`Sent to ${to.length === 1 ? nameOfOne(to) : `${to.length} recipients`}`}
      about={`${to.length === 1 ? 'One record' : 'One record each'}, with what stood in the file.${message.approved ? '' : ' It is a draft, and is recorded as one.'}`}
      onClose={onClose}
    >
      <RecordForm save="Record as sent" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <p className="small">{to.map(({ party }) => nameOf(party)).join(', ')}</p>
        <SelectField
          id="sent-how"
          label="How"
          value={channel}
          options={ways}
          onChange={(event) => setChannel(ways.find(({ value }) => value === event.target.value)?.value ?? 'email')}
        />
        <TextField id="sent-from" label="From" mono value={from} onChange={(event) => setFrom(event.target.value)} />
        <MomentField id="sent-at" label="Sent" value={at} error={error} onChange={setAt} />
      </RecordForm>
    </Dialog>
  )
}

const nameOfOne = ([one]: readonly Recipient[]): string => (one === undefined ? 'nobody' : nameOf(one.party))
