import { useRef, useState } from 'react'
import { abiWithdrawn, type WrittenFile } from '../../../shared/domain/recover/abiFilings'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'

/** The file does not count any more: its entries can be written again. */
export function WithdrawDialog({ file, onClose }: { file: WrittenFile; onClose: () => void }) {
  const { busy, refusal, record } = useRecord()
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const save = async () => {
    const words = cleanLine(why)
    if (words === '') return setMissing('Say why: never sent, sent back unread …')
    if (await record(abiWithdrawn(file, words))) onClose()
  }
  return (
    <Dialog
      open
      title="Withdraw the file"
      about={`${file.fields.name ?? ''}. Its entries can be written again: be sure that nobody sends this one.`}
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Withdraw it" stop busy={busy} refusal={refusal} onSave={save} onCancel={onClose}>
        <TextField
          id="withdraw-why"
          ref={first}
          label="Why"
          maxLength={200}
          value={why}
          error={missing}
          onChange={(event) => setWhy(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
