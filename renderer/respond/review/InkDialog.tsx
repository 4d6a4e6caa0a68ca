import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { inkRecord } from '../../../shared/domain/respond/inkRevision'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { useSay } from '../../ui/Status'
import { recordErrorWords } from '../../words/errors'
import { lastPrint } from '../revisions'
import { noteRecorded } from '../undoStack'
import { InkBoxes } from './InkBoxes'
import { foundBoxes, inkValues, type InkFaults, type InkTyped } from './inkForm'
import { shownRows } from './shownBoxes'
import './review.css'

export interface InkDialogProps {
  file: EntryFile
  /** `boxes`: how many were keyed here; none: they are keyed on the form. undefined: left without recording */
  onClose: (recorded?: { boxes: number }) => void
}

/**
 * The officer's ink: what is printed beside a box for what was written. All of it becomes one amendment with the
 * officer's name, and the next print is the revision that says so. Without a box the amendment alone is recorded.
 */
export function InkDialog({ file, onClose }: InkDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const rows = useMemo(() => shownRows(desk, file), [desk, file])
  const [typed, setTyped] = useState<ReadonlyMap<string, InkTyped>>(new Map())
  const [find, setFind] = useState('')
  const [said, setSaid] = useState('')
  const [officer, setOfficer] = useState('')
  const [when, setWhen] = useState(() => keyedNow(desk.now()))
  const [whenFault, setWhenFault] = useState<MomentError>()
  const [faults, setFaults] = useState<InkFaults>({})
  const [fault, setFault] = useState<string>()
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const shown = useMemo(() => foundBoxes(rows, find, typed), [rows, find, typed])
  const revision = lastPrint(file)?.revision ?? 1

  const save = async () => {
    const values = inkValues(desk, rows, typed)
    setFaults(values.ok ? {} : values.error.faults)
    if (!values.ok) return setFault('A box cannot be read: its sentence says why.')
    const read = momentFrom(when, desk.now().zone)
    setWhenFault(read.ok ? undefined : read.error)
    if (!read.ok) return
    if (read.value === null) return setFault('Say when it happened.')
    const [name, words] = [cleanLine(officer), cleanLine(said)]
    if (name === '') return setFault('Name the officer: the next paper says who changed it.')
    if (words === '' && values.value.length === 0)
      return setFault('Key the boxes, or say in a few words what was changed.')
    setBusy(true)
    const changes = inkRecord({
      entry: file.id,
      fact: desk.randomId(),
      officer: name,
      at: read.value.moment,
      said: words,
      values: values.value,
    })
    const result = await desk.record(changes)
    setBusy(false)
    if (!result.ok) return setFault(recordErrorWords(result.error))
    noteRecorded(desk, result.value.sequence)
    say(`Recorded. The next print is revision ${revision + 1}, as changed by the officer.`, 'good')
    onClose({ boxes: values.value.length })
  }

  return (
    <Dialog
      open
      wide
      title="Officer changed values in ink"
      about={`Key what stands in ink on the stamped revision ${revision}, beside what was printed. It becomes the next revision with the officer as its reason, so that what is filed later is what CBP released.`}
      onClose={() => onClose()}
      initialFocus={first}
    >
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (!busy) void save()
        }}
      >
        <div className="form-grid">
          <TextField
            id="ink-said"
            ref={first}
            label="What, and why"
            maxLength={500}
            value={said}
            onChange={(event) => setSaid(event.target.value)}
          />
          <TextField
            id="ink-officer"
            label="Officer: name or badge"
            maxLength={200}
            value={officer}
            onChange={(event) => setOfficer(event.target.value)}
          />
        </div>
        <div className="form-grid">
          <TextField
            id="ink-find"
            label="Find a box"
            placeholder="quantity, value, line 2 …"
            value={find}
            onChange={(event) => setFind(event.target.value)}
            onKeyDown={(event: KeyboardEvent) => {
              if (event.key !== 'Enter' && event.key !== 'ArrowDown') return
              event.preventDefault()
              list.current?.querySelector('input')?.focus()
            }}
          />
          <MomentField id="ink" label="It was changed" value={when} error={whenFault} onChange={setWhen} />
        </div>
        <InkBoxes ref={list} rows={shown} typed={typed} faults={faults} onTyped={setTyped} />
        {fault !== undefined && (
          <p className="field__error" role="alert">
            {fault}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={() => onClose()}>Cancel</Button>
          <Button look="primary" type="submit" disabled={busy}>
            Record
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
