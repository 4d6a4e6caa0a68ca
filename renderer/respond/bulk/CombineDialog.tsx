import { useMemo, useState } from 'react'
import { entriesByProgress, entryCalled } from '../../../shared/domain/standing'
import { combinable, combineChanges, whatLeft } from '../../../shared/domain/respond/splitCombine'
import { billsTwice, differences } from '../../../shared/domain/respond/splitCombineDiffers'
import { textOf, type Entity } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { DataTable } from '../../ui/DataTable'
import { Dialog } from '../../ui/Dialog'
import { CheckField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { dayOf, dayWords, momentOf } from '../../words/times'
import { amendment } from '../recordEntry'
import { leftWords } from './leftWords'
import type { EntryDialogProps } from './TemplateDialog'
import './bulk.css'

/** So many are offered, the newest: a person combines what lies on the table. */
const MOST_OFFERED = 60

/** Other entries of the same importer, port, mode and type go into this one; their numbers are void and accounted for. */
export function CombineDialog({ entryId, entryNumber, onClose }: EntryDialogProps) {
  const desk = useDeskHandle()
  const operator = useDesk(operatorName)
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const [offered] = useState(() =>
    combinable(
      desk.state,
      entryId,
      entriesByProgress(desk.state).map(({ entity }) => entity),
    ).reverse(),
  )
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [reason, setReason] = useState(`combined into ${entryNumber}`)
  const [wrong, setWrong] = useState<{ chosen?: string; reason?: string }>({})
  const differs = useMemo(() => differences(desk.state, entryId, chosen), [desk, entryId, chosen])
  const twice = useMemo(() => billsTwice(desk.state, entryId, chosen), [desk, entryId, chosen])
  const [left] = useState(() => whatLeft(desk.state, entryId))

  const calledOf = (id: string) =>
    offered
      .filter((one) => one.id === id)
      .map(entryCalled)
      .join('')
  const out = chosen.filter((id) => whatLeft(desk.state, id) !== '').map(calledOf)

  const save = async () => {
    const why = cleanLine(reason)
    const faults = {
      ...(chosen.length === 0 && { chosen: 'Choose at least one entry that goes into this one.' }),
      ...(why === '' && { reason: 'Say why: the account of numbers carries the reason.' }),
    }
    setWrong(faults)
    if (Object.keys(faults).length > 0) return
    const now = desk.now()
    const saved = await record([
      ...(left === '' ? [] : [amendment(desk, entryId, `others combined into it: ${why}`)]),
      ...combineChanges(
        desk.state,
        { into: entryId, others: chosen, reason: why, at: momentOf(now), day: dayOf(now), by: operator },
        () => desk.randomId(),
      ),
    ])
    if (!saved) return
    say(
      `${chosen.length + 1} entries are one: ${entryNumber}. The other numbers are void and stay accounted for.`,
      'good',
    )
    onClose()
    go({ at: 'entry', id: entryId })
  }
  return (
    <Dialog
      open
      wide
      title={`Combine into ${entryNumber}`}
      about={`Lines, bills and containers of the entries chosen come behind those of this one. What stands in its other boxes stays.${leftWords(left)}`}
      onClose={onClose}
    >
      <RecordForm save="Combine them" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <fieldset className="bulk-set bulk-scroll">
          <legend>Same importer, port, mode and type</legend>
          {offered.slice(0, MOST_OFFERED).map((entry) => (
            <CheckField
              key={entry.id}
              id={`combine-${entry.id}`}
              label={[entryCalled(entry), textOf(entry, 'brokerReference'), arrivesOn(entry)]
                .filter(Boolean)
                .join(' · ')}
              checked={chosen.includes(entry.id)}
              onChange={({ target }) =>
                setChosen(target.checked ? [...chosen, entry.id] : chosen.filter((id) => id !== entry.id))
              }
            />
          ))}
          {offered.length > MOST_OFFERED && <p className="muted">and {offered.length - MOST_OFFERED} older ones</p>}
          {offered.length === 0 && (
            <p className="muted">
              No other entry has the same importer, port, mode and type. All four must be keyed on both.
            </p>
          )}
        </fieldset>
        {wrong.chosen !== undefined && (
          <p role="alert" className="field__error">
            {wrong.chosen}
          </p>
        )}
        {out.length > 0 && (
          <p className="field__error">Paper is out for {out.join(', ')}: take it back, or mark it void by hand.</p>
        )}
        {twice.length > 0 && <p className="small">Will stand twice, look at the quantities: {twice.join(', ')}.</p>}
        {chosen.length > 0 && (
          <div>
            <DataTable
              caption="What differs"
              columns={[
                { id: 'box', head: 'What differs', cell: ({ label }) => label },
                { id: 'stays', head: 'Stays', cell: ({ stays }) => stays || <span className="muted">empty</span> },
                {
                  id: 'goes',
                  head: 'Is not taken over',
                  cell: ({ goes }) => goes.map((one) => `${one.value} (${one.entryNumber})`).join('; '),
                },
              ]}
              rows={differs}
              keyOf={({ label }) => label}
              empty="Nothing else differs."
            />
          </div>
        )}
        <TextField
          id="combine-reason"
          label="Why the other numbers are void"
          value={reason}
          error={wrong.reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </RecordForm>
    </Dialog>
  )
}

function arrivesOn(entry: Entity): string {
  const day = textOf(entry, 'arrivalDate')
  return day === '' ? '' : `arrives ${dayWords(day)}`
}
