import { useRef, useState } from 'react'
import type { Line } from '../../../shared/log/lines'
import { isForCounsel, placeOf } from '../../../shared/log/view'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { Dialog } from '../../ui/Dialog'
import { CheckField, Field, SelectField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { keepErrorWords, keepFiles } from '../keepFiles'
import { cleanProse, writtenChanges, writtenSorts, type WrittenSort } from './logDraft'

const LONGEST = 20_000

export interface WriteDialogProps {
  corrects: Line | undefined
  onWritten: () => void
  onClose: () => void
}

/** A free entry of the log, or the correction of a line: that one stays as it is, and each points at the other. */
export function WriteDialog({ corrects, onWritten, onClose }: WriteDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const [opened] = useState(() => keyedNow(desk.now()))
  const [sort, setSort] = useState<WrittenSort>('note')
  const [text, setText] = useState('')
  const [at, setAt] = useState(opened)
  const [files, setFiles] = useState<readonly File[]>([])
  const [counsel, setCounsel] = useState(() => corrects !== undefined && isForCounsel(desk.state, corrects))
  const [refused, setRefused] = useState<{ text?: string; at?: MomentError; files?: string }>({})
  const [sealing, setSealing] = useState(false)
  const { busy, refusal, record } = useRecord()
  const box = useRef<HTMLTextAreaElement>(null)

  const save = async () => {
    const clean = cleanProse(text)
    // Left as it was proposed, it happened now: with its second, and not when the dialog was opened.
    const when = at.day === opened.day && at.time === opened.time ? undefined : momentFrom(at, desk.now().zone)
    if (clean === '' && files.length === 0) {
      setRefused({ text: 'Write what happened, or add a file.' })
      return box.current?.focus()
    }
    if (clean.length > LONGEST) return setRefused({ text: 'Too long for one entry: write two.' })
    if (when?.ok === false) return setRefused({ at: when.error })
    setSealing(true)
    const kept = await keepFiles(desk, files)
    setSealing(false)
    if (!kept.ok) return setRefused({ files: keepErrorWords(kept.error) })
    setRefused({})
    const changes = writtenChanges(desk.state, {
      id: desk.randomId(),
      sort: corrects === undefined ? sort : 'correction',
      text: clean,
      at: when?.value?.moment ?? momentOf(desk.now()),
      by: operatorName(desk),
      corrects: corrects?.id,
      counsel,
      files: kept.value,
    })
    if (!(await record(changes))) return
    say(corrects === undefined ? 'It is in the log.' : 'Corrected: both stand in the log.', 'good')
    onWritten()
  }

  return (
    <Dialog
      open
      wide
      title={corrects === undefined ? 'Write into the log' : 'Correct a line'}
      about={
        corrects === undefined
          ? 'What you saw, heard or decided. It cannot be changed afterwards, only corrected by another entry.'
          : `${placeOf(desk.state, corrects)}, ${corrects.recorded.local}: it stays as it is, and says that it was corrected.`
      }
      onClose={onClose}
      initialFocus={box}
    >
      {corrects !== undefined && <blockquote className="log-quote">{corrects.sentence}</blockquote>}
      <RecordForm
        save={corrects === undefined ? 'Write it' : 'Record the correction'}
        busy={busy || sealing}
        refusal={refusal ?? refused.files}
        onCancel={onClose}
        onSave={save}
      >
        <Field
          id="log-text"
          label={corrects === undefined ? 'What happened' : 'What is right'}
          error={refused.text}
          hint="Ctrl+Enter saves"
        >
          <textarea
            id="log-text"
            ref={box}
            className="input"
            rows={5}
            value={text}
            aria-invalid={refused.text !== undefined || undefined}
            aria-describedby={refused.text === undefined ? 'log-text-hint' : 'log-text-error log-text-hint'}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && event.ctrlKey) void save()
            }}
          />
        </Field>
        <div className="log-boxes">
          {corrects === undefined && (
            <SelectField
              id="log-sort"
              label="What it is"
              options={writtenSorts}
              value={sort}
              onChange={(event) => setSort(event.target.value as WrittenSort)}
            />
          )}
          <MomentField id="log-at" label="Happened" value={at} error={refused.at} onChange={setAt} />
        </div>
        <Field id="log-files" label="Photos and files" hint="Kept sealed, each with its SHA-256 in the log">
          <input
            id="log-files"
            className="input"
            type="file"
            multiple
            aria-describedby="log-files-hint"
            onChange={(event) => setFiles([...(event.currentTarget.files ?? [])])}
          />
        </Field>
        <CheckField
          id="log-counsel"
          label="For counsel: kept apart from ordinary prints and exports"
          checked={counsel}
          onChange={(event) => setCounsel(event.target.checked)}
        />
      </RecordForm>
    </Dialog>
  )
}
