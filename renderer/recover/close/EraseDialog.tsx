import { useRef, useState } from 'react'
import type { ArchiveRow } from '../../../shared/domain/recover/archive'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { hostErrorWords } from '../../words/errors'

const WORD = 'WIPE'

/** The last question. What is deleted is sealed, and its keys go first; the disk's own encryption covers what remains. */
export function EraseDialog({ archive, onClose }: { archive: ArchiveRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const first = useRef<HTMLInputElement>(null)
  const [word, setWord] = useState('')
  const [fault, setFault] = useState<string>()
  const [refusal, setRefusal] = useState<string>()
  const [busy, setBusy] = useState(false)
  const erase = async () => {
    if (word.trim().toUpperCase() !== WORD) return setFault(`Key ${WORD} to go on.`)
    setBusy(true)
    const erased = await desk.erase()
    // The page is thrown away when it went well.
    if (!erased.ok) {
      setBusy(false)
      setRefusal(hostErrorWords(erased.error))
    }
  }
  return (
    <Dialog
      open
      title="Wipe this desk?"
      about={`Journal, packets, documents and keys leave this laptop. They lie in ${archive.fields.name ?? 'the archive'}, which was opened elsewhere (${archive.fields.openedWhere ?? 'no place keyed'}). It cannot be undone.`}
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Wipe it" stop busy={busy} refusal={refusal} onCancel={onClose} onSave={erase}>
        <TextField
          id="erase-word"
          label={`Key ${WORD}`}
          ref={first}
          value={word}
          error={fault}
          autoComplete="off"
          onChange={({ target }) => setWord(target.value)}
        />
        <p className="small muted">
          A stick with the second copy, saved files and paper are not touched: they stand on the list of files outside.
          No disk promises that deleted bytes are gone; what lay here was sealed, and its keys are deleted first.
        </p>
      </RecordForm>
    </Dialog>
  )
}
