import { useState } from 'react'
import { roadOf } from '../../../shared/domain/respond/roads'
import { subjectId, type Subject } from '../../../shared/domain/respond/subject'
import { roadRule, roads, type RoadId } from '../../../shared/knowledge/roads'
import type { Patch } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

export interface RoadTarget {
  subject: Subject
  of: string
  name: string
}

/** `asClient`: the shipment has no road of its own any more. */
type Choice = RoadId | 'asClient'

/** Chooses the road of a client or of one shipment, with the reason that is asked for later. */
export function ChooseRoad({ target, onClose }: { target: RoadTarget; onClose: () => void }) {
  const desk = useDeskHandle()
  const by = useDesk(operatorName)
  const say = useSay()
  const { subject, of, name } = target
  const [before] = useState(() => roadOf(desk.state, subject, of))
  const [choice, setChoice] = useState<Choice>(before.road)
  const [boxes, setBoxes] = useState({
    to: before.fields.to ?? '',
    why: before.from === 'own' ? (before.fields.why ?? '') : '',
  })
  const [fault, setFault] = useState<string>()
  const { busy, refusal, record } = useRecord()
  const rule = choice === 'asClient' ? undefined : roadRule(choice)
  const id = subjectId(subject, of)

  const save = async () => {
    const why = cleanLine(boxes.why)
    if (choice === 'asClient') {
      const done =
        before.from !== 'own' ||
        (await record({
          action: 'road.chosen',
          kind: 'road',
          id,
          patch: [
            ['road', null],
            ['why', null],
          ],
        }))
      if (done) onClose()
      return
    }
    if (why === '') {
      setFault('Say in a few words why: it is asked for later.')
      return document.getElementById('road-why')?.focus()
    }
    const patch: Patch = [
      ['subject', subject],
      ['of', of],
      ['road', choice],
      ['why', why],
      ['by', by],
      ['at', momentOf(desk.now())],
      ['to', rule?.takenBy === undefined ? null : cleanLine(boxes.to) || null],
      ['removed', false],
    ]
    if (!(await record({ action: 'road.chosen', kind: 'road', id, patch }))) return
    say(`Recorded: ${name}, ${roadRule(choice).name.toLowerCase()}.`, 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={`Road of ${name}`}
      about={
        subject === 'importer'
          ? 'It holds for each of its shipments that has no road of its own.'
          : 'It holds for this shipment alone.'
      }
      onClose={onClose}
    >
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <SelectField
          id="road-road"
          label="Road"
          value={choice}
          onChange={({ target: { value } }) => setChoice(value as Choice)}
          options={[
            ...roads.map((one) => ({ value: one.id, label: one.name })),
            ...(subject === 'importer' ? [] : [{ value: 'asClient', label: 'as its client' }]),
          ]}
        />
        {rule !== undefined && <p className="small muted">{rule.advised}</p>}
        {rule?.takenBy !== undefined && (
          <TextField
            id="road-to"
            label={rule.takenBy}
            value={boxes.to}
            onChange={({ target: { value } }) => setBoxes({ ...boxes, to: value })}
          />
        )}
        {rule !== undefined && (
          <TextField
            id="road-why"
            label="Why"
            value={boxes.why}
            error={fault}
            onChange={({ target: { value } }) => setBoxes({ ...boxes, why: value })}
          />
        )}
      </RecordForm>
    </Dialog>
  )
}
