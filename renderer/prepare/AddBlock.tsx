import { useState } from 'react'
import { blockClash, type BlockClash } from '../../shared/domain/reserve'
import { entityOf, textOf } from '../../shared/journal/state'
import { unreachable } from '../../shared/result'
import { useDeskHandle } from '../store/hooks'
import { cleanLine } from '../ui/boxes'
import { Dialog } from '../ui/Dialog'
import { SelectField, TextField } from '../ui/Field'
import { RecordForm } from '../ui/RecordForm'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'
import { blockRefusal } from '../words/blocks'

/** A block read over the telephone or from paper. It is refused if it meets any number this desk knows (practice 2). */
export function AddBlock({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const filerCode = textOf(entityOf(desk.state, 'firm', 'firm'), 'filerCode')
  const [boxes, setBoxes] = useState({ first: '', last: '', purpose: 'ordinary', heldBy: '', source: '' })
  const [wrong, setWrong] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const box = (field: keyof typeof boxes) => ({
    id: `block-${field}`,
    value: boxes[field],
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })
  /** drawn on paper or at a branch, never here: then it is said who holds it */
  const elsewhere = boxes.purpose === 'tearOff' || boxes.purpose === 'branch'
  const heldBy = cleanLine(boxes.heldBy)
  const save = async () => {
    const first = boxes.first.trim()
    const last = boxes.last.trim()
    const sentence = whyNot(first, last, boxes.source, blockClash(desk.state, { filerCode, first, last }), desk.device)
    setWrong(sentence)
    if (sentence !== undefined) return
    const saved = await record({
      action: 'reserve.block.added',
      kind: 'block',
      id: desk.randomId(),
      patch: [
        ['filerCode', filerCode],
        ['first', first],
        ['last', last],
        ['device', desk.device],
        ['purpose', boxes.purpose],
        ['source', cleanLine(boxes.source)],
        ...(elsewhere && heldBy !== '' ? [['heldBy', heldBy] as [string, string]] : []),
      ],
    })
    if (!saved) return
    say(`Block ${filerCode}-${first} to ${last} added to this laptop.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title="Add a block of entry numbers"
      about={`Filer code ${filerCode || 'not keyed yet'}. The seven digits without the check digit. The main system must have locked the range, so that it never gives out one of these.`}
      onClose={onClose}
    >
      <RecordForm save="Add the block" busy={busy} refusal={wrong ?? refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <TextField label="First number" mono {...box('first')} />
          <TextField label="Last number" mono {...box('last')} />
        </div>
        <SelectField
          label="For"
          options={[
            { value: 'ordinary', label: 'ordinary entries on this laptop' },
            { value: 'emergency', label: 'emergency: closed until the lead opens it with a reason' },
            { value: 'tearOff', label: 'paper tear-off sheets, never drawn by this laptop' },
            { value: 'branch', label: 'a branch, never drawn by this laptop' },
          ]}
          {...box('purpose')}
        />
        {elsewhere && (
          <TextField label={boxes.purpose === 'branch' ? 'Which branch' : 'Where the sheets lie'} {...box('heldBy')} />
        )}
        <TextField label="Who locked the range in the main system, and when" {...box('source')} />
      </RecordForm>
    </Dialog>
  )
}

function whyNot(
  first: string,
  last: string,
  source: string,
  clashes: readonly BlockClash[],
  device: string,
): string | undefined {
  if (first === '' && last === '') return 'Key the first and the last number.'
  const shape = blockRefusal(first, last)
  if (shape !== undefined) return shape
  const [clash] = clashes
  if (clash !== undefined) return clashWords(clash, device)
  return cleanLine(source) === '' ? 'Say who locked the range: a number used twice cannot be taken back.' : undefined
}

function clashWords(clash: BlockClash, device: string): string {
  switch (clash.type) {
    case 'NotABlock':
      return clash.why === 'filerCode'
        ? 'Key the firm’s filer code first, under Firm and people.'
        : 'These two do not make a block: seven digits each, the first before the last.'
    case 'OverlapsBlock':
      return `This meets the block ${clash.first} to ${clash.last} ${clash.device === device ? 'of this laptop' : `of laptop ${clash.device}`}. A number is drawn once in the life of the firm.`
    case 'NumbersUsed':
      return `${clash.count === 1 ? 'A number' : `${clash.count} numbers`} of it ${clash.count === 1 ? 'is' : 'are'} used already, ${clash.first} among them.`
    default:
      return unreachable(clash)
  }
}
