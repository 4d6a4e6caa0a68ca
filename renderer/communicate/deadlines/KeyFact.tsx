import { useState } from 'react'
import { entitiesOf, isRemoved, textOf } from '../../../shared/journal/state'
import { FactDialog } from '../../respond/FactDialog'
import { conditionFacts, factWords, type LoggedFact } from '../../respond/factWords'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'

const numbers = ({ state }: Desk): { id: string; number: string; words: string }[] =>
  [...entitiesOf(state, 'entry').values()]
    .filter((entry) => !isRemoved(entry))
    .map((entry) => ({
      id: entry.id,
      number: textOf(entry, 'entryNumber') || entry.id,
      words: textOf(entry, 'importerName'),
    }))

const offered: readonly LoggedFact[] = [...conditionFacts, 'released', 'summaryPresented', 'paid']

/** Which entry, then what happened, then the dialog of that fact. */
export function KeyFact({ entry, onClose }: { entry: string; onClose: () => void }) {
  const entries = useMade(['entry'], numbers)
  const [keyed, setKeyed] = useState(() => entries.find(({ id }) => id === entry)?.number ?? '')
  const [what, setWhat] = useState<LoggedFact>()
  const bare = (text: string) => text.replaceAll(/[^0-9A-Z]/giu, '').toUpperCase()
  const found = entries.find(({ number }) => bare(number) === bare(keyed))
  if (what !== undefined && found !== undefined) return <FactDialog entryId={found.id} what={what} onClose={onClose} />
  return (
    <Dialog
      open
      title="What happened to the entry"
      about="A clock begins or ends with what is recorded here. Nothing that happened is refused."
      onClose={onClose}
    >
      <div className="stack">
        <TextField
          id="key-fact-entry"
          label="Entry number"
          mono
          list="key-fact-entries"
          value={keyed}
          error={found === undefined && keyed !== '' ? 'No entry of this desk has this number.' : undefined}
          hint={found?.words}
          onChange={(event) => setKeyed(event.target.value)}
        />
        <datalist id="key-fact-entries">
          {entries.slice(-200).map(({ id, number, words }) => (
            <option key={id} value={number}>
              {words}
            </option>
          ))}
        </datalist>
        <div className="row">
          {offered.map((one) => (
            <Button key={one} disabled={found === undefined} onClick={() => setWhat(one)}>
              {factWords[one].title}
            </Button>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
