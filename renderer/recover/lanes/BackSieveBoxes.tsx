import { stepWords } from '../../../shared/domain/recover/laneReasons'
import { SelectField, TextField } from '../../ui/Field'
import type { BackSieve } from './useBackQueue'

const steps: readonly { value: BackSieve['step']; label: string }[] = [
  { value: '', label: 'anything' },
  { value: 'file', label: stepWords.file },
  { value: 'mend', label: stepWords.mend },
  { value: 'ask', label: stepWords.ask },
  { value: 'word', label: stepWords.word },
  { value: 'wait', label: stepWords.wait },
]
const whose: readonly { value: BackSieve['whose']; label: string }[] = [
  { value: 'all', label: 'everybody’s' },
  { value: 'mine', label: 'mine' },
  { value: 'nobody', label: 'nobody’s' },
  { value: 'twice', label: 'taken twice' },
]

export interface BackSieveProps {
  sieve: BackSieve
  ports: readonly string[]
  onSieve: (sieve: BackSieve) => void
  /** Enter or the arrow down in the search box: to the list */
  onDown: () => void
}

/** Which of the queue is shown; the places stay those of the whole. */
export function BackSieveBoxes({ sieve, ports, onSieve, onDown }: BackSieveProps) {
  return (
    <div className="back__sieve">
      <TextField
        id="back-search"
        label="Search"
        placeholder="Number, client …"
        value={sieve.text}
        onChange={({ target }) => onSieve({ ...sieve, text: target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'ArrowDown') onDown()
        }}
      />
      <SelectField
        id="back-step"
        label="What is next"
        value={sieve.step}
        options={steps}
        onChange={({ target }) =>
          onSieve({ ...sieve, step: steps.find(({ value }) => value === target.value)?.value ?? '' })
        }
      />
      <SelectField
        id="back-port"
        label="Port"
        value={sieve.port}
        options={[{ value: '', label: 'every port' }, ...ports.map((port) => ({ value: port, label: port }))]}
        onChange={({ target }) => onSieve({ ...sieve, port: target.value })}
      />
      <SelectField
        id="back-whose"
        label="Whose work"
        value={sieve.whose}
        options={whose}
        onChange={({ target }) =>
          onSieve({ ...sieve, whose: whose.find(({ value }) => value === target.value)?.value ?? 'all' })
        }
      />
    </div>
  )
}
