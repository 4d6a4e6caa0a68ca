import { useRef, useState } from 'react'
import type { BackItem } from '../../../shared/domain/recover/backQueue'
import { useWhen } from '../../communicate/evidence/useWhen'
import { useSealedFile, withFile } from '../../communicate/useSealedFile'
import { FileField } from '../../ui/FileField'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { wordChanges } from './laneChanges'

export interface WordDialogProps {
  /** the chosen entry, or the marked ones */
  items: readonly BackItem[]
  /** the rows of the list */
  shown: readonly BackItem[]
  onDone: (sentence: string) => void
  onClose: () => void
}

/** CBP's written word that releases may be sent for goods long delivered: for one entry, or for all that wait for it. */
export function WordDialog({ items, shown, onDone, onClose }: WordDialogProps) {
  const when = useWhen()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const waiting = shown.filter(({ home }) => home.lane.wantsWord)
  const [which, setWhich] = useState<'these' | 'waiting'>('these')
  const [boxes, setBoxes] = useState({ word: '', wordBy: '' })
  const file = useSealedFile()
  const [tried, setTried] = useState(false)
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })
  const missing = (text: string, sentence: string) => (tried && cleanLine(text) === '' ? sentence : undefined)
  const save = async () => {
    setTried(true)
    const wordAt = when.read()
    const [word, wordBy] = [cleanLine(boxes.word), cleanLine(boxes.wordBy)]
    if (word === '' || wordBy === '' || wordAt === undefined) return
    const kept = await file.seal()
    if (!kept.ok) return
    const entries = (which === 'these' ? items : waiting).map(({ id }) => id)
    const changes = wordChanges(entries, { word, wordBy, wordAt, document: kept.value?.id ?? '' })
    if (await record(withFile(kept.value, changes)))
      onDone(`CBP’s word ${word} is keyed for ${entries.length === 1 ? '1 entry' : `${entries.length} entries`}.`)
  }
  return (
    <Dialog
      open
      wide
      title="CBP’s written word"
      about="A release message for goods that were released on paper can set new holds. Key the reference of what CBP wrote, and keep the paper."
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm
        save="Record the word"
        busy={busy || file.sealing}
        refusal={refusal ?? file.problem}
        onCancel={onClose}
        onSave={save}
      >
        <div className="form-grid">
          <TextField
            id="word-reference"
            label="Its reference"
            mono
            ref={first}
            value={boxes.word}
            error={missing(boxes.word, 'Key the reference: a word without one cannot be shown.')}
            onChange={({ target }) => put({ word: target.value })}
          />
          <TextField
            id="word-by"
            label="Who wrote it"
            value={boxes.wordBy}
            error={missing(boxes.wordBy, 'Key who wrote it.')}
            onChange={({ target }) => put({ wordBy: target.value })}
          />
        </div>
        <SelectField
          id="word-which"
          label="For which entries"
          value={which}
          options={[
            {
              value: 'these',
              label:
                items.length === 1
                  ? `${items[0]?.entryNumber ?? 'the chosen one'} alone`
                  : `the ${items.length} marked`,
            },
            { value: 'waiting', label: `all ${waiting.length} in this list that wait for it` },
          ]}
          onChange={({ target }) => setWhich(target.value === 'waiting' ? 'waiting' : 'these')}
        />
        <div className="back__pair">
          <MomentField id="word-at" label="Written" value={when.value} error={when.error} onChange={when.set} />
          <FileField id="word-file" label="The letter or mail" hint="Sealed here." onFile={file.choose} />
        </div>
      </RecordForm>
    </Dialog>
  )
}
