import { useState, type ReactNode } from 'react'
import type { Change } from '../../shared/journal/item'
import { cleanLine } from '../ui/boxes'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'

export interface VoidFormProps {
  title: string
  about: string
  /** what usually happened, as an example in the box of the reason */
  placeholder: string
  /** boxes that come before the reason */
  children?: ReactNode
  /** What voids it; undefined when a box above has to be mended first. */
  voidWith: (reason: string) => { entryNumber: string; changes: readonly Change[] } | undefined
  onClose: () => void
}

/** Voiding asks for a reason, wherever it is done: the number is never offered again and the accounting says why. */
export function VoidForm({ title, about, placeholder, children, voidWith, onClose }: VoidFormProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const save = async () => {
    const clean = cleanLine(reason)
    const found = voidWith(clean)
    setMissing(clean === '' ? 'Say why: the accounting of numbers carries the reason.' : undefined)
    if (found === undefined || clean === '' || !(await record(found.changes))) return
    say(`${found.entryNumber} is void and stays accounted for.`, 'good')
    onClose()
  }
  return (
    <Dialog open title={title} about={about} onClose={onClose}>
      <RecordForm save="Void it" stop busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        {children}
        <TextField
          id="void-reason"
          label="Why"
          placeholder={placeholder}
          value={reason}
          error={missing}
          onChange={(event) => setReason(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}

/** The change that makes a number void. */
export const numberVoided = (entryNumber: string, reason: string, besides: Change['patch'] = []): Change => ({
  action: 'reserve.number.voided',
  kind: 'number',
  id: entryNumber,
  patch: [['voided', true], ['voidReason', reason], ...besides],
})
