import { useState } from 'react'
import { checkPassphrase, proposePassphrase } from '../../shared/vault/passphrase'
import { words } from '../../shared/vault/words'
import { randomBytes } from '../store/random'
import { Button } from '../ui/Button'
import { TextField } from '../ui/Field'

export interface PassphraseBoxesProps {
  /** Called with the passphrase once it is long enough and keyed twice the same, else with null. */
  onChange: (passphrase: string | null) => void
}

/** Five random words offered; any other passphrase of 12 characters or more is as good. Keyed twice. */
export function PassphraseBoxes({ onChange }: PassphraseBoxesProps) {
  const [offered, setOffered] = useState(offer)
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const short = first !== '' && !checkPassphrase(first).ok
  const differs = second !== '' && second !== first && !first.startsWith(second)

  const keyed = (nextFirst: string, nextSecond: string) => {
    setFirst(nextFirst)
    setSecond(nextSecond)
    const checked = checkPassphrase(nextFirst)
    onChange(checked.ok && nextFirst === nextSecond ? checked.value : null)
  }

  return (
    <div className="stack">
      <div className="words-offered">
        <span className="small muted">Offered, for you to write down or learn:</span>
        <output aria-label="Offered passphrase">{offered}</output>
        <Button onClick={() => setOffered(offer())}>Other words</Button>
      </div>
      <div className="form-grid">
        <TextField
          id="passphrase"
          label="Passphrase"
          type="password"
          autoComplete="new-password"
          value={first}
          onChange={(event) => keyed(event.target.value, second)}
          error={short ? 'At least 12 characters.' : undefined}
          hint="The words above, or your own: at least 12 characters, nothing else is asked."
        />
        <TextField
          id="passphrase-again"
          label="The same again"
          type="password"
          autoComplete="new-password"
          value={second}
          onChange={(event) => keyed(first, event.target.value)}
          error={differs ? 'The two are not the same.' : undefined}
        />
      </div>
    </div>
  )
}

const offer = () => proposePassphrase(randomBytes(10), words)
