import type { ComponentProps } from 'react'
import { describedBy, Field } from '../../ui/Field'

export interface LongFieldProps extends Omit<ComponentProps<'textarea'>, 'id'> {
  id: string
  label: string
  error?: string | undefined
  hint?: string | undefined
  mono?: boolean
}

/** A box of several lines. Enter breaks the line; Ctrl+Enter saves the form around it. */
export function LongField({ id, label, error, hint, mono = false, ...textarea }: LongFieldProps) {
  return (
    <Field id={id} label={label} error={error} hint={hint}>
      <textarea
        id={id}
        className={mono ? 'input input--mono' : 'input'}
        rows={3}
        spellCheck={false}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(id, { error, hint })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
        {...textarea}
      />
    </Field>
  )
}
