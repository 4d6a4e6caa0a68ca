import { useState } from 'react'
import type { Change } from '../../../shared/journal/item'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'

export interface Line {
  id: string
  label: string
  value?: string
  /** the sentence when it is empty; absent: it may stay empty */
  needed?: string
  /** a whole number */
  whole?: boolean
}

/** A dialog of some lines that become one item. */
export function AskLines({
  title,
  about,
  save,
  lines,
  changes,
  onClose,
}: {
  title: string
  about: string
  save: string
  lines: readonly Line[]
  changes: (keyed: Record<string, string>) => readonly Change[]
  onClose: () => void
}) {
  const [keyed, setKeyed] = useState<Record<string, string>>(() =>
    Object.fromEntries(lines.map(({ id, value = '' }) => [id, value])),
  )
  const [wrong, setWrong] = useState<Record<string, string>>({})
  const { busy, refusal, record } = useRecord()
  const onSave = async () => {
    const clean = Object.fromEntries(Object.entries(keyed).map(([id, text]) => [id, cleanLine(text)]))
    const refused = lines.filter(
      ({ id, needed, whole }) =>
        needed !== undefined && (clean[id] === '' || (whole === true && !/^\d{1,6}$/u.test(clean[id] ?? ''))),
    )
    setWrong(Object.fromEntries(refused.map(({ id, needed = '' }) => [id, needed])))
    if (refused[0] !== undefined) return document.getElementById(`lost-ask-${refused[0].id}`)?.focus()
    const made = changes(clean)
    if (made.length === 0 || (await record(made))) onClose()
  }
  return (
    <Dialog open title={title} about={about} onClose={onClose}>
      <RecordForm save={save} busy={busy} refusal={refusal} onCancel={onClose} onSave={onSave}>
        {lines.map(({ id, label, whole }) => (
          <TextField
            key={id}
            id={`lost-ask-${id}`}
            label={label}
            mono={whole === true}
            value={keyed[id] ?? ''}
            error={wrong[id]}
            onChange={({ target }) => setKeyed({ ...keyed, [id]: target.value })}
          />
        ))}
      </RecordForm>
    </Dialog>
  )
}
