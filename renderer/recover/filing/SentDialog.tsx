import { useRef, useState } from 'react'
import { abiSent, type WrittenFile } from '../../../shared/domain/recover/abiFilings'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

/** That the file went: to whom. The time is now. */
export function SentDialog({ file, onClose }: { file: WrittenFile; onClose: () => void }) {
  const desk = useDeskHandle()
  const { busy, refusal, record } = useRecord()
  const [to, setTo] = useState('')
  const [missing, setMissing] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const save = async () => {
    const sentTo = cleanLine(to)
    if (sentTo === '') return setMissing('Say to whom: the service center, or who took it to the main system.')
    const sent = abiSent(file, { to: sentTo, by: operatorName(desk), at: momentOf(desk.now()) })
    if (await record(sent)) onClose()
  }
  return (
    <Dialog
      open
      title="The file was sent"
      about={`${file.fields.name ?? ''}. Sent is not received: what ACE answers is read in under Receipts.`}
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="It was sent" busy={busy} refusal={refusal} onSave={save} onCancel={onClose}>
        <TextField
          id="sent-to"
          ref={first}
          label="To whom"
          maxLength={200}
          value={to}
          error={missing}
          onChange={(event) => setTo(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
