import { modeFamilies, modeWords } from '../../../shared/domain/respond/authorisationWords'
import { CheckField, TextField } from '../../ui/Field'
import type { ScopeKeyed } from './scopeForm'

export interface ScopeBoxesProps {
  value: ScopeKeyed
  error: string | undefined
  onChange: (value: ScopeKeyed) => void
}

/** Ports by code, and ways of coming; left empty means all of them. */
export function ScopeBoxes({ value, error, onChange }: ScopeBoxesProps) {
  const toggle = (mode: string, on: boolean) =>
    onChange({ ...value, modes: modeFamilies.filter((one) => (one === mode ? on : value.modes.includes(one))) })
  return (
    <div className="leave-scope">
      <TextField
        id="leave-ports"
        label="Ports, by code"
        hint="Empty: all ports."
        mono
        placeholder="2304 2704"
        value={value.ports}
        error={error}
        onChange={(event) => onChange({ ...value, ports: event.target.value })}
      />
      <fieldset className="leave-modes">
        <legend>Modes; none ticked: all modes</legend>
        {modeFamilies.map((mode) => (
          <CheckField
            key={mode}
            id={`leave-mode-${mode}`}
            label={mode === 'other' ? 'other' : modeWords[mode]}
            checked={value.modes.includes(mode)}
            onChange={(event) => toggle(mode, event.target.checked)}
          />
        ))}
      </fieldset>
    </div>
  )
}
