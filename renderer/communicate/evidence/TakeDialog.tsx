import { useRef, useState } from 'react'
import { nextExhibitNumber, type ExhibitRow } from '../../../shared/exchange/evidence/exhibits'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { CheckField, TextField } from '../../ui/Field'
import { FileField } from '../../ui/FileField'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { useSealedFile } from '../useSealedFile'
import { takenChanges, type TakenDraft } from './exhibitForm'
import { useWhen } from './useWhen'

const boxes: readonly { field: Exclude<keyof TakenDraft, 'counsel'>; label: string; hint?: string }[] = [
  { field: 'what', label: 'What it is', hint: 'a mail with its header, a disk, a photo of a screen, a fax' },
  { field: 'takenFrom', label: 'On what it was found', hint: 'machine, disk, mailbox, counter' },
  { field: 'how', label: 'How it was taken', hint: 'saved as a file, disk pulled, photographed' },
  { field: 'place', label: 'Where it is kept', hint: 'safe, bag and seal number; a file is kept sealed here' },
  { field: 'takenBy', label: 'By whom' },
  { field: 'number', label: 'Exhibit number' },
]

/** Takes a piece of evidence: what, when, by whom, how, from what; a file is sealed with its hash. */
export function TakeDialog({ exhibits, onTaken, onClose }: TakeDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const [draft, setDraft] = useState<TakenDraft>(() => ({
    number: nextExhibitNumber(exhibits),
    what: '',
    takenFrom: '',
    how: '',
    place: '',
    takenBy: operatorName(desk),
    counsel: false,
  }))
  const when = useWhen()
  const file = useSealedFile()
  const [wrong, setWrong] = useState<{ what?: string }>({})
  const { busy, refusal, record } = useRecord()
  const first = useRef<HTMLInputElement>(null)

  const save = async () => {
    if (draft.what.trim() === '') {
      setWrong({ what: 'Say what it is: the paper names it so.' })
      return first.current?.focus()
    }
    const at = when.read()
    if (at === undefined) return
    const kept = await file.seal()
    if (!kept.ok) return
    setWrong({})
    const id = desk.randomId()
    if (!(await record(takenChanges(desk, draft, { id, at, kept: kept.value })))) return
    say(`${draft.number} is taken${kept.value === undefined ? '' : ' and sealed'}.`, 'good')
    onTaken(id)
  }

  return (
    <Dialog
      open
      wide
      title="Take evidence"
      about="A copy is made and sealed; the thing itself stays as it is. Do not open, clean or restart what you take."
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm
        save="Take it"
        busy={busy || file.sealing}
        refusal={refusal ?? file.problem}
        onCancel={onClose}
        onSave={save}
      >
        <div className="evidence-boxes">
          {boxes.map(({ field, label, hint }) => (
            <TextField
              key={field}
              id={`exhibit-${field}`}
              label={label}
              hint={hint}
              error={field === 'what' ? wrong.what : undefined}
              value={draft[field]}
              onChange={(event) => setDraft({ ...draft, [field]: event.target.value })}
              {...(field === 'what' && { ref: first })}
            />
          ))}
          <MomentField id="exhibit-at" label="Taken" value={when.value} error={when.error} onChange={when.set} />
          <FileField
            id="exhibit-file"
            label="The file, if it is one"
            hint="Kept sealed, with its SHA-256"
            onFile={file.choose}
          />
        </div>
        <CheckField
          id="exhibit-counsel"
          label="For counsel: kept apart from ordinary prints, exports and bundles"
          checked={draft.counsel}
          onChange={(event) => setDraft({ ...draft, counsel: event.target.checked })}
        />
      </RecordForm>
    </Dialog>
  )
}

export interface TakeDialogProps {
  exhibits: readonly ExhibitRow[]
  onTaken: (id: string) => void
  onClose: () => void
}
