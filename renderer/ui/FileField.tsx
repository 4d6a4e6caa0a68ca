import { describedBy, Field } from './Field'

export interface FileFieldProps {
  id: string
  label: string
  hint?: string
  onFile: (file: File | undefined) => void
}

/** A scan or a letter, chosen from a stick or the scanner's folder. */
export function FileField({ id, label, hint, onFile }: FileFieldProps) {
  return (
    <Field id={id} label={label} {...(hint !== undefined && { hint })}>
      <input
        id={id}
        className="input"
        type="file"
        aria-describedby={describedBy(id, { hint })}
        onChange={(event) => onFile(event.currentTarget.files?.[0])}
      />
    </Field>
  )
}
