import { useState } from 'react'
import type { LateRow } from '../../../shared/domain/recover/late'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { TextField } from '../../ui/Field'

/** That the attachment went with its summary, and how. */
export function SentForm({ row, onSent }: { row: LateRow; onSent: (row: LateRow, how: string) => Promise<boolean> }) {
  const [how, setHow] = useState('')
  const [missing, setMissing] = useState<string>()
  const save = async () => {
    const words = cleanLine(how)
    if (words === '') return setMissing('Say how: with the paper summary, by upload …')
    await onSent(row, words)
  }
  return (
    <form
      className="stack stack--tight"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        id="attachment-how"
        label="How it was sent"
        placeholder="with the paper summary, by upload"
        value={how}
        error={missing}
        onChange={(event) => setHow(event.target.value)}
      />
      <div>
        <Button type="submit">It was sent</Button>
      </div>
    </form>
  )
}
