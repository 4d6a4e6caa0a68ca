import { useState } from 'react'
import { numbersOnPaper, type OnPaper, type OnPaperError } from '../../../shared/domain/reserve/onPaper'
import type { Change } from '../../../shared/journal/item'
import { unreachable } from '../../../shared/result'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { numberVoided } from '../VoidForm'

type Wrong = Partial<Record<'first' | 'last' | 'note' | 'day', string>>

/** Numbers of tear-off sheets, or of a branch, that were used on paper: keyed afterwards, one or a range (practice 2). */
export function PaperNumbers({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const [boxes, setBoxes] = useState({ first: '', last: '', what: 'used', note: '', day: '' })
  const [wrong, setWrong] = useState<Wrong>({})
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const box = (field: keyof typeof boxes) => ({
    id: `paper-${field}`,
    value: boxes[field],
    onChange: (event: { target: { value: string } }) => {
      setBoxes({ ...boxes, [field]: event.target.value })
      setWrong({})
    },
  })
  const found = numbersOnPaper(desk.state, boxes, { drill: desk.drill })

  const save = async () => {
    const note = cleanLine(boxes.note)
    const now: Wrong = {}
    if (!found.ok) now[boxOf(found.error)] = onPaperWords(found.error)
    if (note === '') now.note = 'Say what happened: the accounting carries it.'
    setWrong(now)
    const [firstWrong] = Object.keys(now)
    if (firstWrong !== undefined || !found.ok) return document.getElementById(`paper-${firstWrong}`)?.focus()
    if (!(await record(changesOf(found.value, boxes.what, note, boxes.day)))) return
    const { length } = found.value.fresh
    say(
      `${length === 1 ? 'One number is' : `${length} numbers are`} ${boxes.what === 'used' ? 'recorded as used on paper' : 'void'} and accounted for.`,
      'good',
    )
    onClose()
  }
  return (
    <Dialog
      open
      title="Numbers used on paper"
      about="From tear-off sheets, from a branch, or from the paper of a lost laptop. Each is taken from its block for ever."
      onClose={onClose}
    >
      <RecordForm save="Record them" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <TextField label="First number" mono error={wrong.first} {...box('first')} />
          <TextField
            label="Last, of a range"
            mono
            error={wrong.last}
            hint="Leave it empty for one number."
            {...box('last')}
          />
        </div>
        <SelectField
          label="What happened to them"
          options={[
            { value: 'used', label: 'used on paper: an entry was made' },
            { value: 'spoiled', label: 'spoiled or lost: void' },
          ]}
          {...box('what')}
        />
        <TextField
          label={boxes.what === 'used' ? 'For which shipment, by whom' : 'Why'}
          error={wrong.note}
          placeholder={
            boxes.what === 'used'
              ? 'Cedar Row, driver Villarreal, at the Laredo counter'
              : 'sheet torn, lost with the bag …'
          }
          {...box('note')}
        />
        {boxes.what === 'used' && <TextField label="Day on the paper" type="date" {...box('day')} />}
        <p role="status" className="small">
          {found.ok ? foundWords(found.value) : ''}
        </p>
      </RecordForm>
    </Dialog>
  )
}

function foundWords({ fresh, known }: OnPaper): string {
  const [first, last] = [fresh[0], fresh.at(-1)]
  if (first === undefined || last === undefined) return ''
  const range =
    fresh.length === 1 ? first.entryNumber : `${fresh.length} numbers, ${first.entryNumber} to ${last.entryNumber}`
  return known.length === 0 ? range : `${range}; ${known.length} between are known already and stay as they are.`
}

const boxOf = (error: OnPaperError): 'first' | 'last' =>
  error.type === 'LastBeforeFirst' || (error.type === 'NotASerial' && error.box === 'last') ? 'last' : 'first'

function onPaperWords(error: OnPaperError): string {
  switch (error.type) {
    case 'NotASerial':
      return 'Seven digits as on the sheet, or the whole entry number with the right check digit.'
    case 'LastBeforeFirst':
      return 'The last number comes before the first.'
    case 'TooMany':
      return `That is ${error.count.toLocaleString('en-US')} numbers; at most ${error.most} at once. Look at the digits again.`
    case 'InNoBlock':
      return `${error.entryNumber} lies in no block of this desk. Add its block first.`
    case 'AllKnown':
      return error.count === 1 ? 'This number is accounted for already.' : 'All of these are accounted for already.'
    default:
      return unreachable(error)
  }
}

function changesOf({ fresh }: OnPaper, what: string, note: string, day: string): Change[] {
  return fresh.map(({ entryNumber, block, device }): Change => {
    const place: [string, string][] = [
      ['block', block],
      ['device', device],
    ]
    if (what !== 'used') return numberVoided(entryNumber, note, place)
    return {
      action: 'reserve.number.foundOnPaper',
      kind: 'number',
      id: entryNumber,
      patch: [
        ...place,
        ['foundOnPaper', true],
        ['paperNote', note],
        ...(day === '' ? [] : [['usedOn', day] as [string, string]]),
      ],
    }
  })
}
