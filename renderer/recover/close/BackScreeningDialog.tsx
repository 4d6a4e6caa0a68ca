import { useRef, useState } from 'react'
import type { BackScreening } from '../../../shared/domain/recover/backScreening'
import { useWhen } from '../../communicate/evidence/useWhen'
import { operatorName } from '../../frame/Rail'
import { resultOptions } from '../../respond/review/screeningWords'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { screenedAgain } from './backScreeningChanges'

/** What the clean machine said: of one party, or of all that came back clear together. */
export function BackScreeningDialog({ rows, onClose }: { rows: readonly BackScreening[]; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const when = useWhen()
  const first = useRef<HTMLSelectElement>(null)
  const { busy, refusal, record } = useRecord()
  const [boxes, setBoxes] = useState({
    result: 'clear' as (typeof resultOptions)[number]['value'],
    lists: '',
    screenedBy: operatorName(desk),
    clearedBy: '',
    clearedWhy: '',
  })
  const [fault, setFault] = useState<Partial<Record<keyof typeof boxes, string>>>({})
  const many = rows.length !== 1
  const possible = boxes.result === 'possibleMatch'
  const box = (field: Exclude<keyof typeof boxes, 'result'>) => ({
    id: `back-screening-${field}`,
    value: boxes[field],
    error: fault[field],
    maxLength: 300,
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })

  const save = async () => {
    const screenedAt = when.read()
    const clean = {
      result: boxes.result,
      lists: cleanLine(boxes.lists),
      screenedBy: cleanLine(boxes.screenedBy),
      clearedBy: possible ? cleanLine(boxes.clearedBy) : '',
      clearedWhy: possible ? cleanLine(boxes.clearedWhy) : '',
    }
    const faults = {
      ...(clean.lists === '' && { lists: 'Say which lists were looked at.' }),
      ...(clean.screenedBy === '' && { screenedBy: 'Say who screened.' }),
      ...(clean.clearedBy !== '' && clean.clearedWhy === '' && { clearedWhy: 'Say why it is another party.' }),
    }
    setFault(faults)
    if (screenedAt === undefined || Object.keys(faults).length > 0) return
    if (!(await record(screenedAgain(rows, { ...clean, screenedAt })))) return
    say(many ? `Recorded: ${rows.length} parties.` : `Recorded: ${rows[0]?.name ?? ''}.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={many ? `${rows.length} parties` : (rows[0]?.name ?? '')}
      about={
        many
          ? 'Only those that came back with the same result. Key any other by itself, with Enter on its row.'
          : 'Screened on the clean machine, never on this one.'
      }
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <SelectField
          id="back-screening-result"
          ref={first}
          label="Result"
          value={boxes.result}
          options={many ? resultOptions.slice(0, 1) : resultOptions}
          onChange={({ target }) =>
            setBoxes({ ...boxes, result: resultOptions.find(({ value }) => value === target.value)?.value ?? 'clear' })
          }
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
        <MomentField
          id="back-screening-when"
          label="Screened"
          value={when.value}
          error={when.error}
          onChange={when.set}
        />
      </RecordForm>
    </Dialog>
  )
}
