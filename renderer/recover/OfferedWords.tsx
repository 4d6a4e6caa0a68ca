import { createPortal } from 'react-dom'
import { Button } from '../ui/Button'
import { CheckField, TextField } from '../ui/Field'
import { areWrong, offerWords, type OfferedPassphrase } from './exportWish'

interface OfferedWordsProps {
  drill: boolean
  words: OfferedPassphrase
  onChange: (words: OfferedPassphrase) => void
  /** no key of the office is here: say why it is words */
  whyWords: boolean
}

/** Six words of this bundle, shown once; they are proved by keying them back, or taken by printing them. */
export function OfferedWords({ drill, words, onChange, whyWords }: OfferedWordsProps) {
  return (
    <fieldset className="recover__part">
      <legend>Passphrase of this bundle</legend>
      {whyWords && (
        <p className="small muted">
          No kit with a key of the office was loaded on this laptop, so that the bundle is sealed by words.
        </p>
      )}
      <div className="recover__words">
        <output aria-label="Offered passphrase" className="mono">
          {words.offered}
        </output>
        <Button onClick={() => onChange(offerWords())}>Other words</Button>
        <Button onClick={() => window.print()}>Print the words</Button>
      </div>
      <div className="form-grid">
        <TextField
          id="bundle-passphrase"
          label="Key the words back"
          value={words.keyed}
          onChange={(event) => onChange({ ...words, keyed: event.target.value })}
          error={areWrong(words) ? 'These are not the words above.' : undefined}
          hint="They open the bundle and nothing else; Lifeboat keeps no copy of them."
        />
        <CheckField
          id="bundle-on-paper"
          label="They are printed or written down, and will not travel with the file"
          checked={words.onPaper}
          onChange={(event) => onChange({ ...words, onPaper: event.target.checked })}
        />
      </div>
      <PrintedWords drill={drill} words={words.offered} />
    </fieldset>
  )
}

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
