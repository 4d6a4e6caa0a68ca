import { useState } from 'react'
import { wantsHeadquartersOrCounsel } from '../../../shared/domain/incident/messagesApproval'
import type { MessageRow } from '../../../shared/domain/incident/messages'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { approvers, LEAD_ALONE, wantedApproval, type ApprovedAs } from './messageWords'

/** That somebody by name approved exactly these words, at a time. */
export function ApproveDialog({ message, onClose }: { message: MessageRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const { audience } = message.fields
  const outside = wantsHeadquartersOrCounsel(audience)
  const [by, setBy] = useState('')
  const [as, setAs] = useState<ApprovedAs>(outside ? 'cbpHeadquarters' : 'lead')
  const [how, setHow] = useState('')
  const [at, setAt] = useState(() => keyedNow(desk.now()))
  const [missing, setMissing] = useState<{ by?: string; at?: MomentError }>({})
  const { busy, refusal, record } = useRecord()

  const save = async () => {
    const read = momentFrom(at, desk.now().zone)
    const name = cleanLine(by)
    setMissing({
      ...(name === '' && { by: 'Key the name of who approved: without a name it stays a draft.' }),
      ...(!read.ok ? { at: read.error } : read.value === null && { at: noTime }),
    })
    if (name === '') return document.getElementById('approved-by')?.focus()
    if (!read.ok || read.value === null) return document.getElementById('approved-at-day')?.focus()
    const saved = await record({
      action: 'message.approved',
      kind: 'message',
      id: message.id,
      patch: [
        ['approvedBy', name],
        ['approvedAs', as],
        ['approvedAt', read.value.moment],
        ['approvedHow', cleanLine(how) || null],
        ['approvedDigest', message.digest],
      ],
    })
    if (saved) onClose()
  }
  return (
    <Dialog open title="These words are approved" about={wantedApproval(audience)} onClose={onClose}>
      <RecordForm save="Record the approval" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="approved-by"
          label="Approved by"
          value={by}
          error={missing.by}
          onChange={(event) => {
            setBy(event.target.value)
            setMissing({})
          }}
        />
        <SelectField
          id="approved-as"
          label="Who that is"
          value={as}
          options={approvers}
          onChange={(event) => setAs(approvers.find(({ value }) => value === event.target.value)?.value ?? 'lead')}
        />
        {outside && as === 'lead' && (
          <p role="note">
            <ToneMark tone="later" spoken="" /> {LEAD_ALONE} It can be recorded; it shows until one of them approves.
          </p>
        )}
        <MomentField id="approved-at" label="Approved" value={at} error={missing.at} onChange={setAt} />
        <TextField
          id="approved-how"
          label="How: by telephone, by e-mail, reference"
          value={how}
          onChange={(event) => setHow(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}

const noTime: MomentError = { type: 'DayNotRead', words: 'Key the day and the time: without them it stays a draft.' }
