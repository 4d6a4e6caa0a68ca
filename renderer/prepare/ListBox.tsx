import { Button } from '../ui/Button'

export interface ListBoxProps {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  options: readonly { value: string; label: string }[]
  /** the chosen values in order, joined by blanks */
  text: string
  onKey: (text: string) => void
}

/** Several of a list, in order: chosen one after the other, moved up and taken off again. */
export function ListBox({ id, label, hint, options, text, onKey }: ListBoxProps) {
  const chosen = text.split(' ').filter(Boolean)
  const left = options.filter(({ value }) => value !== '' && !chosen.includes(value))
  const nameOf = (value: string) => options.find((one) => one.value === value)?.label ?? 'no longer on the list'
  const put = (values: readonly string[]) => onKey(values.join(' '))
  return (
    <fieldset className="address list-box">
      <legend>{label}</legend>
      <ol>
        {chosen.map((value, nth) => (
          <li key={value}>
            <span>
              {nth + 1}. {nameOf(value)}
            </span>
            <Button
              look="quiet"
              disabled={nth === 0}
              aria-label={`${nameOf(value)}: earlier`}
              onClick={() => put(chosen.toSpliced(nth, 1).toSpliced(nth - 1, 0, value))}
            >
              ↑
            </Button>
            <Button
              look="quiet"
              aria-label={`${nameOf(value)}: take off`}
              onClick={() => put(chosen.toSpliced(nth, 1))}
            >
              Take off
            </Button>
          </li>
        ))}
      </ol>
      <select
        id={id}
        className="input"
        aria-label={`${label}: add`}
        value=""
        onChange={(event) => put([...chosen, event.target.value])}
      >
        <option value="">{left.length === 0 ? 'nobody else to add' : 'add …'}</option>
        {left.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint !== undefined && <p className="field__hint">{hint}</p>}
    </fieldset>
  )
}
