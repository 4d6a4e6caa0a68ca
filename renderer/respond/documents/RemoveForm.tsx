import { useEffect, useRef, useState } from 'react'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import type { DocumentRow } from './useDocuments'

export interface RemoveFormProps {
  row: DocumentRow
  /** null: it stays */
  onAnswer: (why: string | null) => void
}

/** Asked before a document is taken out. What was sealed stays sealed; only its place is given up. */
export function RemoveForm({ row, onAnswer }: RemoveFormProps) {
  const [why, setWhy] = useState('')
  const [missing, setMissing] = useState(false)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    // Escape leaves the question, not the whole dialog.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the key bubbles up from the box inside
    <form
      className="documents__view stack"
      aria-label="Remove the document"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onAnswer(null)
      }}
      onSubmit={(event) => {
        event.preventDefault()
        if (why.trim() === '') setMissing(true)
        else onAnswer(why.trim())
      }}
    >
      <p>
        <strong>{row.fields.name}</strong> leaves this entry and its packet. Ctrl Z brings it back.
      </p>
      <TextField
        id="document-removed-why"
        label="Why is it removed?"
        ref={box}
        value={why}
        maxLength={500}
        error={missing && why.trim() === '' ? 'Say in a few words why: it stands in the log.' : undefined}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <div className="form-actions">
        <Button onClick={() => onAnswer(null)}>Leave it</Button>
        <Button look="stop" type="submit">
          Remove
        </Button>
      </div>
    </form>
  )
}
