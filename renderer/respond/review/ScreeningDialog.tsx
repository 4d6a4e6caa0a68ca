import { useRef, useState } from 'react'
import type { ScreeningRow } from '../../../shared/domain/respond/screeningList'
import type { Patch } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { go } from '../../frame/routes'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { keyedMoment, keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { resultOptions } from './screeningWords'

export interface ScreeningDialogProps {
  row: ScreeningRow
  onClose: () => void
}

/** What the clean machine said of one party: who looked, on which lists, when; a possible match cleared by name and why. */
export function ScreeningDialog({ row, onClose }: ScreeningDialogProps) {
  const desk = useDeskHandle()
  const { kept } = row
  const [boxes, setBoxes] = useState({
    result: kept?.result ?? 'clear',
    screenedBy: kept?.screenedBy ?? operatorName(desk),
    lists: kept?.lists ?? '',
    clearedBy: kept?.clearedBy ?? '',
    clearedWhy: kept?.clearedWhy ?? '',
  })
  const [when, setWhen] = useState(() =>
    kept?.screenedAt === undefined ? keyedNow(desk.now()) : keyedMoment(kept.screenedAt),
  )
  const [whenFault, setWhenFault] = useState<MomentError>()
  const [fault, setFault] = useState<Partial<Record<keyof typeof boxes, string>>>({})
  const first = useRef<HTMLSelectElement>(null)
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const box = (field: Exclude<keyof typeof boxes, 'result'>) => ({
    id: `screening-${field}`,
    value: boxes[field],
    error: fault[field],
    maxLength: 300,
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })
  const possible = boxes.result === 'possibleMatch'

  const save = async () => {
    const clean = {
      screenedBy: cleanLine(boxes.screenedBy),
      lists: cleanLine(boxes.lists),
      clearedBy: possible ? cleanLine(boxes.clearedBy) : '',
      clearedWhy: possible ? cleanLine(boxes.clearedWhy) : '',
    }
    const read = momentFrom(when, desk.now().zone)
    setWhenFault(read.ok ? undefined : read.error)
    const faults = {
      ...(clean.screenedBy === '' && { screenedBy: 'Say who screened it.' }),
      ...(clean.lists === '' && { lists: 'Say which lists were looked at.' }),
      ...(clean.clearedBy !== '' && clean.clearedWhy === '' && { clearedWhy: 'Say why it is another party.' }),
    }
    setFault(faults)
    if (!read.ok || Object.keys(faults).length > 0) return
    const patch: Patch = [
      ['party', row.name],
      ['country', row.country],
      ['result', boxes.result],
      ['screenedBy', clean.screenedBy],
      ['screenedAt', read.value?.moment ?? null],
      ['lists', clean.lists],
      // Written or taken away: what an earlier result said never stands beside another one.
      ['clearedBy', clean.clearedBy === '' ? null : clean.clearedBy],
      ['clearedWhy', clean.clearedWhy === '' ? null : clean.clearedWhy],
      ['removed', null],
    ]
    if (!(await record({ action: 'party.screened', kind: 'screening', id: row.id, patch }))) return
    say(`Recorded: ${row.name}.`, 'good')
    onClose()
  }
  const remove = async () => {
    const taken = await record({
      action: 'party.screeningRemoved',
      kind: 'screening',
      id: row.id,
      patch: [['removed', true]],
    })
    if (!taken) return
    say(`The screening of ${row.name} was taken back.`)
    onClose()
  }

  return (
    <Dialog
      open
      title={row.name}
      about={`Screened on the clean machine, never on this one. It is named by ${row.entries.length === 1 ? 'one entry' : `${row.entries.length} entries`}.`}
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <SelectField
          id="screening-result"
          ref={first}
          label="Result"
          value={boxes.result}
          options={resultOptions}
          onChange={(event) => {
            const result = resultOptions.find(({ value }) => value === event.target.value)?.value ?? 'clear'
            setBoxes({ ...boxes, result })
          }}
        />
        <div className="form-grid">
          <TextField label="Screened by" {...box('screenedBy')} />
          <TextField label="Lists" placeholder="Consolidated Screening List" {...box('lists')} />
        </div>
        {possible && (
          <div className="form-grid">
            <TextField label="Cleared by" {...box('clearedBy')} />
            <TextField label="Why it is another party" {...box('clearedWhy')} />
          </div>
        )}
        <MomentField id="screening" label="Screened" value={when} error={whenFault} onChange={setWhen} />
        <div className="row">
          {row.entries.slice(0, 3).map(({ id, number }) => (
            <Button key={id} look="quiet" onClick={() => go({ at: 'entry', id })}>
              {number}
            </Button>
          ))}
          {kept !== undefined && (
            <Button look="quiet" disabled={busy} onClick={() => void remove()}>
              Take this screening back
            </Button>
          )}
        </div>
      </RecordForm>
    </Dialog>
  )
}
