import { useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { proposePassphrase } from '../../shared/vault/passphrase'
import { words } from '../../shared/vault/words'
import { randomBytes } from '../store/random'
import { Button } from '../ui/Button'
import { CheckField, TextField } from '../ui/Field'

/** Decision 36: six words, 66 bits, behind scrypt. */
const WORDS = 6
const offer = () => proposePassphrase(randomBytes(WORDS * 2), words, WORDS)

interface OfferedWordsProps {
  drill: boolean
  /** the passphrase once it is keyed back or on paper, else null */
  onChange: (passphrase: string | null) => void
}

/** Six words of this bundle, shown once; they are proved by keying them back, or taken by printing them. */
export function OfferedWords({ drill, onChange }: OfferedWordsProps) {
  const [offered, setOffered] = useState(offer)
  const [keyed, setKeyed] = useState('')
  const [onPaper, setOnPaper] = useState(false)
  const same = plain(keyed) === offered
  const wrong = keyed !== '' && !offered.startsWith(plain(keyed))

  useEffect(() => onChange(same || onPaper ? offered : null), [same, onPaper, offered, onChange])

  const others = () => {
    setOffered(offer())
    setKeyed('')
    setOnPaper(false)
  }
  return (
    <fieldset className="recover__part">
      <legend>Passphrase of this bundle</legend>
      <div className="recover__words">
        <output aria-label="Offered passphrase" className="mono">
          {offered}
        </output>
        <Button onClick={others}>Other words</Button>
        <Button onClick={() => window.print()}>Print the words</Button>
      </div>
      <div className="form-grid">
        <TextField
          id="bundle-passphrase"
          label="Key the words back"
          value={keyed}
          onChange={(event) => setKeyed(event.target.value)}
          error={wrong ? 'These are not the words above.' : undefined}
          hint="They open the bundle and nothing else; Lifeboat keeps no copy of them."
        />
        <CheckField
          id="bundle-on-paper"
          label="They are printed or written down, and will not travel with the file"
          checked={onPaper}
          onChange={(event) => setOnPaper(event.target.checked)}
        />
      </div>
      <PrintedWords drill={drill} words={offered} />
    </fieldset>
  )
}

const plain = (keyed: string): string => keyed.trim().toLowerCase().replace(/\s+/gu, ' ')

/** What the printer gets from this screen. */
function PrintedWords({ drill, words: offered }: { drill: boolean; words: string }) {
  return createPortal(
    <div className="print-sheet">
      {drill && <p>EXERCISE – NOT FOR USE</p>}
      <h1>Passphrase of a Lifeboat bundle</h1>
      <p className="mono">{offered}</p>
      <p>
        Small letters, one blank between the words. It opens one bundle file, and nothing else. Carry this sheet apart
        from the file; destroy it when the office has taken the bundle in.
      </p>
      <p>File: ______________________ Taken by: ______________________ Date: ______________________</p>
    </div>,
    document.body,
  )
}
