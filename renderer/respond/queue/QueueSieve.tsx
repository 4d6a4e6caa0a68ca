import { SelectField, TextField } from '../../ui/Field'
import type { Sieve } from './useQueue'

const families = [
  { value: '', label: 'every way' },
  { value: 'truck', label: 'road' },
  { value: 'rail', label: 'rail' },
  { value: 'air', label: 'air' },
  { value: 'ocean', label: 'water' },
  { value: 'other', label: 'other, not known' },
]
const whose: readonly { value: Sieve['whose']; label: string }[] = [
  { value: 'all', label: 'everybody’s' },
  { value: 'mine', label: 'mine' },
  { value: 'nobody', label: 'nobody’s' },
  { value: 'twice', label: 'taken twice' },
]

export interface QueueSieveProps {
  sieve: Sieve
  ports: readonly string[]
  onSieve: (sieve: Sieve) => void
  /** Enter or the arrow down in the search box: to the list */
  onDown: () => void
}

/** Which of the queue is shown; the places stay those of the whole. */
export function QueueSieve({ sieve, ports, onSieve, onDown }: QueueSieveProps) {
  return (
    <div className="queue__sieve">
      <TextField
        id="queue-search"
        label="Search"
        placeholder="Client, bill, number …"
        value={sieve.text}
        onChange={(event) => onSieve({ ...sieve, text: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') onDown()
        }}
      />
      <SelectField
        id="queue-port"
        label="Port"
        value={sieve.port}
        onChange={(event) => onSieve({ ...sieve, port: event.target.value })}
        options={[{ value: '', label: 'every port' }, ...ports.map((port) => ({ value: port, label: port }))]}
      />
      <SelectField
        id="queue-mode"
        label="How it comes"
        value={sieve.mode}
        onChange={(event) => onSieve({ ...sieve, mode: event.target.value })}
        options={families}
      />
      <SelectField
        id="queue-whose"
        label="Whose work"
        value={sieve.whose}
        onChange={(event) =>
          onSieve({ ...sieve, whose: whose.find(({ value }) => value === event.target.value)?.value ?? 'all' })
        }
        options={whose}
      />
    </div>
  )
}
