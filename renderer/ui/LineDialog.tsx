import { useRef, useState } from 'react'
import { cleanLine } from './boxes'
import { Dialog } from './Dialog'
import { TextField } from './Field'
import { RecordForm } from './RecordForm'

interface LineDialogProps {
  /** id of the box */
  id: string
  title: string
  about: string
  label: string
  placeholder?: string
  maxLength: number
  /** what stands in the box at first */
  begun?: string
  /** the sentence under the box where nothing was keyed */
  missing: string
  /** words of the button */
  save: string
  stop?: boolean
  busy: boolean
  refusal: string | undefined
  /** @param line without blanks around it, never empty */
  onSave: (line: string) => unknown
  onClose: () => void
}

/** One thing asked in one line: why, to whom, what is wrong. It is not saved empty. */
export function LineDialog(asked: LineDialogProps) {
  const { id, title, about, label, placeholder, maxLength, begun = '', missing, onSave, onClose } = asked
  const [text, setText] = useState(begun)
  const [fault, setFault] = useState<string>()
  const first = useRef<HTMLInputElement>(null)
  const save = () => {
    const line = cleanLine(text)
    return line === '' ? setFault(missing) : onSave(line)
  }
  return (
    <Dialog open title={title} about={about} onClose={onClose} initialFocus={first}>
      <RecordForm
        save={asked.save}
        stop={asked.stop === true}
        busy={asked.busy}
        refusal={asked.refusal}
        onSave={save}
        onCancel={onClose}
      >
        <TextField
          id={id}
          ref={first}
          label={label}
          placeholder={placeholder}
          maxLength={maxLength}
          value={text}
          error={fault}
          onChange={(event) => setText(event.target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}
