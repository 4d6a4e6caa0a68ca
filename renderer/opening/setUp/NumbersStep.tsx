import { zodResolver } from '@hookform/resolvers/zod'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Change } from '../../../shared/journal/item'
import type { Desk } from '../../store/types'
import { filled, lineBox } from '../../ui/boxes'
import { TextField } from '../../ui/Field'
import { blockRefusal, serialOf } from '../../words/blocks'
import type { FilerBoxes } from './FilerStep'
import { StepPage } from './StepPage'
import { errorOf, type StepProps } from './steps'

const NumbersBoxes = z
  .object({
    first: lineBox(20),
    last: lineBox(20),
    emergencyFirst: lineBox(20),
    emergencyLast: lineBox(20),
    source: lineBox(),
  })
  .superRefine((boxes, context) => {
    const refuse = (path: keyof typeof boxes, message: string | undefined) => {
      if (message !== undefined) context.addIssue({ code: 'custom', path: [path], message })
    }
    refuse('last', blockRefusal(boxes.first, boxes.last))
    refuse('emergencyLast', blockRefusal(boxes.emergencyFirst, boxes.emergencyLast))
    if (overlaps(boxes))
      refuse('emergencyLast', 'The two blocks overlap: a number is drawn once in the life of the firm.')
    if (boxes.first !== '' && boxes.source === '')
      refuse(
        'source',
        'Say who locked this range in the main system, and when: a number used twice cannot be taken back.',
      )
  })
export type NumbersBoxes = z.infer<typeof NumbersBoxes>
export const noNumbers: NumbersBoxes = { first: '', last: '', emergencyFirst: '', emergencyLast: '', source: '' }

function overlaps(boxes: Record<'first' | 'last' | 'emergencyFirst' | 'emergencyLast', string>): boolean {
  const [first, last, from, to] = [boxes.first, boxes.last, boxes.emergencyFirst, boxes.emergencyLast].map(serialOf)
  if (first === undefined || last === undefined || from === undefined || to === undefined) return false
  return first <= to && from <= last
}

export interface NumbersStepProps extends StepProps<NumbersBoxes> {
  filer: FilerBoxes
}

/** A number is drawn once in the life of the firm (practice 2): this laptop's blocks are its alone. */
export function NumbersStep({ values, filer, onNext, onBack }: NumbersStepProps) {
  const form = useForm({ resolver: zodResolver(NumbersBoxes), defaultValues: values })
  const { errors } = form.formState
  const box = (field: keyof NumbersBoxes, label: string, hint?: string) => (
    <TextField
      id={`numbers-${field}`}
      label={label}
      mono={field !== 'source'}
      hint={hint}
      error={errorOf(errors, field)}
      {...form.register(field)}
    />
  )
  return (
    <StepPage
      nth={2}
      title="Entry numbers of this laptop"
      about={`The seven digits between ${filer.filerCode} and the check digit, which Lifeboat computes. The range must be locked in the main system first. Leave it empty to key it later; until then entries cannot be opened.`}
      onSubmit={(event) => void form.handleSubmit(onNext)(event)}
      onBack={onBack}
    >
      <div className="form-grid">
        {box('first', 'First number', '7 digits: 2011001')}
        {box('last', 'Last number', '7 digits: 2011300')}
      </div>
      <div className="form-grid">
        {box('emergencyFirst', 'Emergency block, first')}
        {box('emergencyLast', 'Emergency block, last', 'Kept closed; the lead opens it with a reason.')}
      </div>
      {box('source', 'Who locked the range in the main system, and when')}
    </StepPage>
  )
}

/** The blocks as changes, for the device that may draw from them. */
export function blocksOf(boxes: NumbersBoxes, filerCode: string, desk: Pick<Desk, 'device' | 'randomId'>): Change[] {
  const block = (purpose: 'ordinary' | 'emergency', first: string, last: string): Change => ({
    action: 'reserve.block.added',
    kind: 'block',
    id: desk.randomId(),
    patch: filled({ filerCode, first, last, device: desk.device, purpose, source: boxes.source }),
  })
  const { first, last, emergencyFirst, emergencyLast } = boxes
  return [
    ...(first === '' ? [] : [block('ordinary', first, last)]),
    ...(emergencyFirst === '' ? [] : [block('emergency', emergencyFirst, emergencyLast)]),
  ]
}
