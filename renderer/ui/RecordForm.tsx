import type { ReactNode } from 'react'
import { Button } from './Button'

export interface RecordFormProps {
  children: ReactNode
  /** words of the button */
  save: string
  busy: boolean
  refusal: string | undefined
  /** Enter or the button; what becomes of it the caller says by `busy` and `refusal` */
  onSave: () => unknown
  onCancel?: (() => void) | undefined
  stop?: boolean
}

/** Boxes, the sentence of a refusal, Save and Cancel. Enter saves. */
export function RecordForm({ children, save, busy, refusal, onSave, onCancel, stop = false }: RecordFormProps) {
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void onSave()
      }}
    >
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
