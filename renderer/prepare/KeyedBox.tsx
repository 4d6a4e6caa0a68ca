import { CheckField, describedBy, Field, SelectField, TextField } from '../ui/Field'
import { AddressBoxes } from './AddressBoxes'
import type { KeyedField } from './keyedFields'
import { ListBox } from './ListBox'

interface KeyedBoxProps {
  spec: KeyedField
  id: string
  text: string
  refusal: string | undefined
  onKey: (text: string) => void
}

/** One box of a form, by what its field holds. */
export function KeyedBox({ spec, id, text, refusal, onKey }: KeyedBoxProps) {
  const shown = { id, label: spec.label, error: refusal, hint: spec.hint }
  if (spec.sort === 'address') return <AddressBoxes id={id} label={spec.label} leaf={text} onKey={onKey} />
  if (spec.sort === 'tick')
    return (
      <CheckField
        id={id}
        label={spec.label}
        checked={text === 'yes'}
        onChange={(event) => onKey(event.target.checked ? 'yes' : '')}
      />
    )
  if (spec.sort === 'list') return <ListBox {...shown} options={spec.options ?? []} text={text} onKey={onKey} />
  if (spec.sort === 'long')
    return (
      <Field {...shown} className="field--wide">
        <textarea
          id={id}
          className="input"
          rows={2}
          value={text}
          aria-invalid={refusal !== undefined || undefined}
          aria-describedby={describedBy(id, shown)}
          onChange={(event) => onKey(event.target.value)}
        />
      </Field>
    )
  if (spec.options !== undefined)
    return (
      <SelectField
        {...shown}
        // What stands there and is no choice of ours (an import, another laptop) stays as it is.
        options={
          text === '' || spec.options.some(({ value }) => value === text)
            ? spec.options
            : [...spec.options, { value: text, label: text }]
        }
        value={text}
        onChange={(event) => onKey(event.target.value)}
      />
    )
  return (
    <TextField
      {...shown}
      mono={spec.sort === 'code'}
      type={spec.sort === 'day' ? 'date' : 'text'}
      value={text}
      onChange={(event) => onKey(event.target.value)}
    />
  )
}
