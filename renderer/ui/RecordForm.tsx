import type { FormEvent, ReactNode } from 'react'
import { Button } from './Button'

export interface RecordFormProps {
  children: ReactNode
  /** words of the button */
  save: string
  busy: boolean
  refusal: string | undefined
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onCancel?: (() => void) | undefined
  stop?: boolean
}

/** Boxes, the sentence of a refusal, Save and Cancel. Enter saves. */
export function RecordForm({ children, save, busy, refusal, onSubmit, onCancel, stop = false }: RecordFormProps) {
  return (
    <form className="stack" noValidate onSubmit={onSubmit}>
      {children}
      {refusal !== undefined && (
        <p role="alert" className="field__error">
          {refusal}
        </p>
      )}
      <div className="form-actions">
        {onCancel !== undefined && <Button onClick={onCancel}>Cancel</Button>}
        <Button type="submit" look={stop ? 'stop' : 'primary'} disabled={busy}>
          {busy ? 'Saving …' : save}
        </Button>
      </div>
    </form>
  )
}
