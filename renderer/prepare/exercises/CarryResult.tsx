import { useState } from 'react'
import { resultCode, type ExerciseResult } from '../../../shared/domain/exercise'
import { keyedCode, shownCode } from '../../../shared/domain/shortCode'
import { drillScript, drillScripts } from '../../../shared/knowledge/drillScripts'
import { addMinutes, isDay, momentAt } from '../../../shared/domain/calendar'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

type Boxes = Record<'script' | 'day' | 'minutes' | 'first' | 'given' | 'answered' | 'lead' | 'code', string>
const empty: Boxes = {
  script: drillScripts[0]?.id ?? '',
  day: '',
  minutes: '',
  first: '',
  given: '',
  answered: '',
  lead: '',
  code: '',
}

/** The figures of a report, keyed from paper; they count only with the code that belongs to them. */
export function CarryResult({ onClose }: { onClose: () => void }) {
  const desk = useDeskHandle()
  const [boxes, setBoxes] = useState(empty)
  const [wrong, setWrong] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const say = useSay()
  const box = (field: keyof Boxes) => ({
    id: `carry-${field}`,
    value: boxes[field],
    onChange: (event: { target: { value: string } }) => setBoxes({ ...boxes, [field]: event.target.value }),
  })
  const save = async () => {
    const result = resultFrom(boxes)
    if (typeof result === 'string') return setWrong(result)
    if (resultCode(result) !== keyedCode(boxes.code))
      return setWrong(
        'The code does not belong to these figures. Compare each of them with the report, then the code itself.',
      )
    setWrong(undefined)
    // The report's figures hold no hour: the day's noon stands for it, and the words say so.
    const noon = momentAt(`${result.day}T12:00`, desk.now().zone)
    const saved = await record({
      action: 'exercise.keyed',
      kind: 'exercise',
      id: desk.randomId(),
      patch: [
        ['what', 'drill'],
        ['script', result.script],
        ['beganAt', noon],
        ['endedAt', addMinutes(noon, result.minutes)],
        ['lead', result.lead],
        ...(result.firstPacketSeconds === null
          ? []
          : [['secondsToFirstPacket', result.firstPacketSeconds] as [string, number]]),
        [
          'report',
          `Carried over from the practice desk with code ${shownCode(keyedCode(boxes.code))}: ${result.answered} of ${result.given} injects answered. The hour of the day is not known.`,
        ],
      ],
    })
    if (!saved) return
    say(`${drillScript(result.script)?.title ?? 'The exercise'} counts on this desk now.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title="Carry a result over"
      about="From the printed report of an exercise on the practice desk. The two desks never meet: the figures are keyed, and the code says that they are those of the report."
      onClose={onClose}
    >
      <RecordForm save="Count it here" busy={busy} refusal={wrong ?? refusal} onCancel={onClose} onSave={save}>
        <div className="form-grid">
          <SelectField
            label="Script"
            options={drillScripts.map(({ id, title }) => ({ value: id, label: title }))}
            {...box('script')}
          />
          <TextField label="Day" type="date" {...box('day')} />
          <TextField label="Minutes" mono {...box('minutes')} />
          <TextField label="First packet, seconds" mono hint="Leave it empty for none." {...box('first')} />
          <TextField label="Injects given" mono {...box('given')} />
          <TextField label="Answered" mono {...box('answered')} />
          <TextField label="Led by" {...box('lead')} />
          <TextField label="Code" mono {...box('code')} />
        </div>
      </RecordForm>
    </Dialog>
  )
}

/** The figures, or the sentence about the first that cannot be read. */
function resultFrom(boxes: Boxes): ExerciseResult | string {
  const whole = (text: string) => (/^\d{1,6}$/u.test(text.trim()) ? Number(text) : undefined)
  const minutes = whole(boxes.minutes)
  const given = whole(boxes.given)
  const answered = whole(boxes.answered)
  const first = boxes.first.trim() === '' ? null : whole(boxes.first)
  if (!isDay(boxes.day)) return 'Key the day of the exercise as it stands on the report.'
  if (minutes === undefined) return 'Minutes are a whole number, as on the report.'
  if (first === undefined) return 'Seconds to the first packet are a whole number; leave the box empty for none.'
  if (given === undefined || answered === undefined) return 'Injects given and answered are whole numbers.'
  return {
    script: boxes.script,
    day: boxes.day,
    minutes,
    firstPacketSeconds: first,
    given,
    answered,
    lead: cleanLine(boxes.lead),
  }
}
