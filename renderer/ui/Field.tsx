import type { ComponentProps, ReactNode } from 'react'
import './field.css'

const sources: Record<string, string> = {
  T: 'typed',
  K: 'from the kit',
  P: 'from the product',
  L: 'from the last entry',
  C: 'computed',
  O: 'overridden by hand',
}

/** The letter that says where a value came from (T K P L C O); `~` after it says *tentative*. */
export function SourceMark({ mark, id }: { mark: string; id?: string | undefined }) {
  const letter = mark.charAt(0)
  const words = `${sources[letter] ?? 'source not known'}${mark.endsWith('~') ? ', tentative' : ''}`
  return (
    <span className={`field__source source--${letter}`} title={words} id={id}>
      <span aria-hidden="true">{mark}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  )
}

export interface FieldProps {
  /** id of the control inside; its error, hint and source are `<id>-error`, `<id>-hint`, `<id>-source`. */
  id: string
  label: string
  children: ReactNode
  /** where the value came from: T K P L C O, with `~` when tentative */
  mark?: string | undefined
  /** the sentence under the box, with the source of the rule */
  error?: string | undefined
  tone?: 'stop' | 'later' | 'note' | undefined
  hint?: string | undefined
  className?: string | undefined
}

/** Label, box, source letter and sentence of one field. The control inside is the caller's. */
export function Field({ id, label, children, mark, error, tone = 'stop', hint, className }: FieldProps) {
  const classes = ['field', error !== undefined && `field--${tone}`, className].filter(Boolean).join(' ')
  return (
    <div className={classes}>
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <div className="field__box">
        {children}
        {mark !== undefined && <SourceMark mark={mark} id={`${id}-source`} />}
      </div>
      {error !== undefined && (
        <p className="field__error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** `aria-describedby` for a control inside a Field, from what the Field shows; undefined when it shows nothing. */
export function describedBy(id: string, shown: Pick<FieldProps, 'error' | 'hint' | 'mark'>): string | undefined {
  const ids = [
    shown.error !== undefined && `${id}-error`,
    shown.hint !== undefined && `${id}-hint`,
    shown.mark !== undefined && `${id}-source`,
  ].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

export interface TextFieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  id: string
  label: string
  error?: string | undefined
  hint?: string | undefined
  mono?: boolean
}

/** One-line box of an ordinary form. */
export function TextField({ id, label, error, hint, mono = false, className, ...input }: TextFieldProps) {
  return (
    <Field id={id} label={label} error={error} hint={hint} className={className}>
      <input
        id={id}
        className={mono ? 'input input--mono' : 'input'}
        autoComplete="off"
        spellCheck={false}
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(id, { error, hint })}
        {...input}
      />
    </Field>
  )
}

export interface SelectFieldProps extends Omit<ComponentProps<'select'>, 'id'> {
  id: string
  label: string
  error?: string | undefined
  hint?: string | undefined
  options: readonly { value: string; label: string }[]
}

export function SelectField({ id, label, error, hint, options, className, ...select }: SelectFieldProps) {
  return (
    <Field id={id} label={label} error={error} hint={hint} className={className}>
      <select
        id={id}
        className="input"
        aria-invalid={error !== undefined || undefined}
        aria-describedby={describedBy(id, { error, hint })}
        {...select}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A tick box with its sentence. */
export function CheckField({
  id,
  label,
  ...input
}: Omit<ComponentProps<'input'>, 'type' | 'id'> & { id: string; label: string }) {
  return (
    <div className="check">
      <input id={id} type="checkbox" {...input} />
      <label htmlFor={id}>{label}</label>
    </div>
  )
}
