import { TextField } from '../ui/Field'

const parts = ['Street', 'City', 'State or province', 'Postal code', 'Country (2 letters)'] as const

export interface AddressBoxesProps {
  id: string
  label: string
  /** five lines */
  leaf: string
  onKey: (leaf: string) => void
}

/** The five parts of an address: one leaf of the journal, keyed in five boxes. */
export function AddressBoxes({ id, label, leaf, onKey }: AddressBoxesProps) {
  const lines = leaf.split('\n')
  return (
    <fieldset className="address">
      <legend>{label}</legend>
      <div className="form-grid">
        {parts.map((part, nth) => (
          <TextField
            key={part}
            id={nth === 0 ? id : `${id}-${nth}`}
            label={part}
            value={lines[nth] ?? ''}
            onChange={(event) =>
              onKey(parts.map((_, n) => (n === nth ? event.target.value : (lines[n] ?? ''))).join('\n'))
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
