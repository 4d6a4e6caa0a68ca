import { useState } from 'react'
import type { Action } from '../../../shared/journal/actions'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { cleanLine } from '../../ui/boxes'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'

export interface WithdrawDialogProps {
  title: string
  what: { action: Action; kind: string; id: string }
  onClose: () => void
}

/** Takes back what was stated, with the reason; it stays readable, and a report that told it says so in its supplement. */
export function WithdrawDialog({ title, what, onClose }: WithdrawDialogProps) {
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const { busy, refusal, record } = useRecord()
  const save = async () => {
    const said = cleanLine(why)
    setMissing(said === '')
    if (said === '') return document.getElementById('withdraw-why')?.focus()
    const patch = [
      ['withdrawn', true],
      ['withdrawnWhy', said],
    ] as const
    if (await record({ ...what, patch: patch.map(([field, value]) => [field, value]) })) onClose()
  }
  return (
    <Dialog
      open
      title={title}
      about="Nothing is lost: it stays readable, and where a report told it, the next supplement says that it is withdrawn."
      onClose={onClose}
    >
      <RecordForm save="Withdraw" stop busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="withdraw-why"
          label="Why"
          value={why}
          error={missing ? 'Say why in a few words: the report will.' : undefined}
          onChange={(event) => setWhy(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
