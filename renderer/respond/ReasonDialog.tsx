import { useRef, useState } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Field'

export interface ReasonDialogProps {
  /** the printed revision that will be replaced */
  revision: number
  onAnswer: (reason: string | null) => void
}

/** Asked once when a printed entry is changed: paper that is out there will no longer say what the desk says. */
export function ReasonDialog({ revision, onAnswer }: ReasonDialogProps) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open
      title="Why is the printed entry changed?"
      about={`Revision ${revision} is on paper. The next print is revision ${revision + 1} and says that it replaces it, and why.`}
      onClose={() => onAnswer(null)}
      initialFocus={input}
    >
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          if (reason.trim() === '') setMissing(true)
          else onAnswer(reason.trim())
        }}
      >
        <TextField
          id="amendment-reason"
          label="Reason of the amendment"
          ref={input}
          value={reason}
          maxLength={500}
          error={
            missing && reason.trim() === '' ? 'Say in a few words why: it is printed on the new revision.' : undefined
          }
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <p className="small muted">An officer&rsquo;s change in ink is logged on the packet: Officer changed in ink.</p>
        <div className="form-actions">
          <Button onClick={() => onAnswer(null)}>Leave it as printed</Button>
          <Button look="primary" type="submit">
            Amend
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
