import { useState } from 'react'
import { formatCents } from '../../../shared/domain/money'
import { splitChanges, whatLeft, type Place } from '../../../shared/domain/respond/splitCombine'
import { standingRows } from '../../../shared/domain/respond/splitCombineRows'
import { textOf, valueOf, type Entity } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { CheckField, SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { recordErrorWords } from '../../words/errors'
import { drawFor } from '../openEntry'
import { amendment } from '../recordEntry'
import { leftWords } from './leftWords'
import type { EntryDialogProps } from './TemplateDialog'
import './bulk.css'

const places: readonly { value: Place; label: string }[] = [
  { value: 'stays', label: 'stays here' },
  { value: 'goes', label: 'goes to the new entry' },
  { value: 'both', label: 'stands on both' },
]

/** Lines, bills and containers that go to a new entry; the amounts of both together stay what they were. */
export function SplitDialog({ entryId, entryNumber, onClose }: EntryDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const [rows] = useState(() => ({
    line: standingRows(desk.state, 'line', entryId),
    bill: standingRows(desk.state, 'bill', entryId),
    container: standingRows(desk.state, 'container', entryId),
  }))
  const [left] = useState(() => whatLeft(desk.state, entryId))
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set())
  const [placed, setPlaced] = useState<ReadonlyMap<string, Place>>(new Map())
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState<{ lines?: string; reason?: string }>({})
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const valueGoing = centsOf(rows.line.filter(({ id }) => going.has(id)))

  const save = async () => {
    const why = cleanLine(reason)
    const faults = {
      ...((going.size === 0 || going.size === rows.line.length) && {
        lines: 'Choose at least one line that goes, and leave at least one.',
      }),
      ...(left !== '' &&
        why === '' && { reason: 'Say why: it stands on the next print as the reason of the amendment.' }),
    }
    setWrong(faults)
    if (Object.keys(faults).length > 0) return
    setBusy(true)
    const opened = await drawFor(desk, (newId, newNumber) => [
      ...(left === '' ? [] : [amendment(desk, entryId, `split: ${why}`)]),
      ...splitChanges(
        desk.state,
        { from: entryId, lines: [...going], bills: placed, containers: placed },
        { entryId: newId, entryNumber: newNumber },
        () => desk.randomId(),
      ),
    ])
    setBusy(false)
    if (!opened.ok) return setRefusal(recordErrorWords(opened.error))
    say(
      `Split: ${going.size} ${going.size === 1 ? 'line' : 'lines'} of ${entryNumber} now on ${opened.value.entryNumber}.`,
      'good',
    )
    onClose()
  }
  const place = (row: Entity, label: string) => (
    <SelectField
      key={row.id}
      id={`split-${row.id}`}
      label={label}
      options={places}
      value={placed.get(row.id) ?? 'stays'}
      onChange={({ target }) => setPlaced(new Map(placed).set(row.id, target.value as Place))}
    />
  )
  return (
    <Dialog
      open
      wide
      title={`Split ${entryNumber}`}
      about={`The lines chosen go to a new entry on the next number, with the same parties and dates. Papers, marks of review and what CBP answered stay here.${leftWords(left)}`}
      onClose={onClose}
    >
      <RecordForm save="Split, take a number" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <fieldset className="bulk-set bulk-scroll">
          <legend>Lines that go</legend>
          {rows.line.map((line, nth) => (
            <CheckField
              key={line.id}
              id={`split-${line.id}`}
              label={lineWords(line, nth)}
              checked={going.has(line.id)}
              onChange={() => setGoing(toggled(going, line.id))}
            />
          ))}
          {rows.line.length < 2 && <p className="muted">An entry of one line cannot be split.</p>}
        </fieldset>
        {wrong.lines !== undefined && (
          <p role="alert" className="field__error">
            {wrong.lines}
          </p>
        )}
        <p className="small" aria-live="polite">
          Going: $ {formatCents(valueGoing)} · staying: $ {formatCents(centsOf(rows.line) - valueGoing)}
        </p>
        {(rows.bill.length > 0 || rows.container.length > 0) && (
          <div className="form-grid">
            {rows.bill.map((row) => place(row, `Bill ${textOf(row, 'scac')}${textOf(row, 'billNumber')}`))}
            {rows.container.map((row) => place(row, `Container ${textOf(row, 'containerNumber')}`))}
          </div>
        )}
        {[...placed.values()].includes('both') && (
          <p className="small">A bill on both has its whole quantity on both: key the quantities of each.</p>
        )}
        {left !== '' && (
          <TextField
            id="split-reason"
            label="Why it is split"
            value={reason}
            error={wrong.reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </RecordForm>
    </Dialog>
  )
}

const centsOf = (lines: readonly Entity[]): number =>
  lines.reduce((sum, line) => sum + Number(valueOf(line, 'enteredValue') ?? 0), 0)

const toggled = (set: ReadonlySet<string>, id: string): ReadonlySet<string> => {
  const next = new Set(set)
  if (!next.delete(id)) next.add(id)
  return next
}

function lineWords(line: Entity, nth: number): string {
  const value = valueOf(line, 'enteredValue')
  return [
    String(nth + 1).padStart(3, '0'),
    textOf(line, 'description') || textOf(line, 'htsNumber') || 'no description yet',
    value === undefined ? 'no value yet' : `$ ${formatCents(Number(value))}`,
  ].join(' · ')
}
