import { useCallback, useEffect, useRef, useState } from 'react'
import { knowsNumber, papersAsked, readAsked } from '../../../shared/domain/respond/paperLookup'
import type { PaperFound } from '../../../shared/domain/respond/paperPacket'
import { RECORD_KINDS } from '../../../shared/domain/respond/paperRecord'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/Field'
import { Screen } from '../../ui/Screen'
import { FoundPaper } from './FoundPaper'
import './review.css'

interface Answer {
  found: readonly PaperFound[]
  /** '' where papers were found */
  sentence: string
}

const answerTo = ({ state }: Desk, text: string): Answer => {
  const asked = readAsked(text)
  const found = papersAsked(state, asked)
  if (found.length > 0 || text === '') return { found, sentence: '' }
  switch (asked.by) {
    case 'nothing':
      return {
        found,
        sentence:
          'Key the eight digits after “record” at the foot of the page, as 3f2a 91bc, or the entry number, with its revision if you like: 000-0310001-3 2.',
      }
    case 'hash':
      return {
        found,
        sentence:
          'No paper of this hash was made on this desk. It comes from a laptop that was not merged yet, from another firm, or a digit was misread: look at the entry number as well.',
      }
    case 'number':
      return {
        found,
        sentence: knowsNumber(state, asked.number)
          ? asked.revision === undefined
            ? 'This entry is on the desk and was never printed here.'
            : 'This entry is on the desk, and no such revision was printed here.'
          : 'No entry of this number is on this desk: it comes from a laptop that was not merged yet, or a digit was misread.',
      }
  }
}

/** A page is found by the hash printed on it, or by its number: typed, or read by a barcode reader that types. */
export default function PaperPage({ id }: { id?: string | undefined }) {
  const [text, setText] = useState(id ?? '')
  const [asked, setAsked] = useState(id ?? '')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => box.current?.focus(), [])
  const { found, sentence } = useMade(['entry', 'fact', 'operator', ...RECORD_KINDS], answerTo, asked)
  const ask = useCallback(() => {
    setAsked(text.trim())
    // A barcode reader types the next page over this one.
    box.current?.select()
  }, [text])
  return (
    <Screen title="Which paper is this?" about="Current, superseded, or void: by what is printed on the page">
      <form
        className="paper-ask"
        onSubmit={(event) => {
          event.preventDefault()
          ask()
        }}
      >
        <TextField
          id="paper-asked"
          ref={box}
          label="Hash at the foot of the page, or entry number"
          mono
          maxLength={80}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button look="primary" type="submit">
          Look it up
        </Button>
      </form>
      <div className="paper-found" aria-live="polite">
        {sentence !== '' && <p className="paper-found__say">{sentence}</p>}
        {found.map((paper) => (
          <FoundPaper key={paper.id} paper={paper} />
        ))}
      </div>
    </Screen>
  )
}
