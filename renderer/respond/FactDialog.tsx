import { useRef, useState } from 'react'
import { conditions } from '../../shared/domain/deadlines/conditions'
import { parseDay } from '../../shared/domain/input'
import type { Change, Patch } from '../../shared/journal/item'
import { useDeskHandle } from '../store/hooks'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { SelectField, TextField } from '../ui/Field'
import { MomentField } from '../ui/MomentField'
import { keyedNow, momentFrom, type MomentError } from '../ui/moments'
import { useSay } from '../ui/Status'
import { boxErrorWords } from '../words/boxes'
import { recordErrorWords } from '../words/errors'
import { factWords, type LoggedFact } from './factWords'
import { noteRecorded } from './undoStack'

export interface FactDialogProps {
  entryId: string
  what: LoggedFact
  /** `recorded` is false when the dialog was left without recording. */
  onClose: (recorded: boolean) => void
}

const DUE_LABEL: Partial<Record<LoggedFact, string>> = {
  freeTimeStated: 'Last free day',
  documentsOwed: 'Wanted by',
}

/** Logs something that happened to an entry: when, on what evidence, by whom. A fact is recorded as it is told. */
export function FactDialog({ entryId, what, onClose }: FactDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const words = factWords[what]
  const [when, setWhen] = useState(() => keyedNow(desk.now()))
  const [whenFault, setWhenFault] = useState<MomentError>()
  const [fault, setFault] = useState<string>()
  const first = useRef<HTMLInputElement>(null)

  async function record(form: FormData): Promise<void> {
    const text = (name: string) => String(form.get(name) ?? '').trim()
    const read = momentFrom(when, desk.now().zone)
    setWhenFault(read.ok ? undefined : read.error)
    if (!read.ok) return
    if (read.value === null) return setFault('Say when it happened.')
    const reason = text('reason')
    if (words.asksReason && reason === '') return setFault('Say in a few words what happened.')
    const patch: Patch = [
      ['entry', entryId],
      ['what', what],
      ['happenedAt', read.value.moment],
      ['day', read.value.day],
    ]
    for (const field of ['evidence', 'by', 'reason'] as const) if (text(field) !== '') patch.push([field, text(field)])
    if (words.asks?.includes('condition')) patch.push(['condition', text('condition')])
    if (words.asks?.includes('dueDay') && text('dueDay') !== '') {
      const day = parseDay(text('dueDay'))
      if (!day.ok) return setFault(`Last day: ${boxErrorWords(day.error)}`)
      patch.push(['dueDay', day.value])
    }
    const change: Change = { action: words.action, kind: 'fact', id: desk.randomId(), patch }
    const result = await desk.record(change)
    if (!result.ok) return setFault(recordErrorWords(result.error))
    noteRecorded(desk, result.value.sequence)
    say(`Recorded: ${words.title.toLowerCase()}.`, 'good')
    onClose(true)
  }

  return (
    <Dialog open title={words.title} about={words.about} onClose={() => onClose(false)} initialFocus={first}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          void record(new FormData(event.currentTarget))
        }}
      >
        {words.asksReason && (
          <TextField id="fact-reason" name="reason" label="What, and why" ref={first} maxLength={2000} />
        )}
        <div className="form-grid">
          <TextField
            id="fact-by"
            name="by"
            label={words.byLabel}
            {...(words.asksReason ? {} : { ref: first })}
            maxLength={200}
          />
          <TextField id="fact-evidence" name="evidence" label="Evidence" list="fact-evidence-list" maxLength={500} />
          <datalist id="fact-evidence-list">
            {words.evidence.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </div>
        {words.asks !== undefined && (
          <div className="form-grid">
            {words.asks.includes('condition') && (
              <SelectField
                id="fact-condition"
                name="condition"
                label="On what condition"
                options={conditions.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
            <TextField
              id="fact-dueDay"
              name="dueDay"
              label={DUE_LABEL[what] ?? 'Last day, as the notice says'}
              mono
              placeholder="MM/DD/YYYY"
            />
          </div>
        )}
        <MomentField
          id="fact"
          label={words.whenLabel ?? 'It happened'}
          value={when}
          error={whenFault}
          onChange={setWhen}
        />
        {fault !== undefined && (
          <p className="field__error" role="alert">
            {fault}
          </p>
        )}
        <div className="form-actions">
          <Button onClick={() => onClose(false)}>Cancel</Button>
          <Button look="primary" type="submit">
            Record
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
