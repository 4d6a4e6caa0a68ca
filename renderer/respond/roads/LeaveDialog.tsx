import { useState } from 'react'
import { fieldsOf } from '../../../shared/domain/entryFile'
import { subjectId } from '../../../shared/domain/respond/subject'
import { entityOf } from '../../../shared/journal/state'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { keyedMoment, keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import type { RoadTarget } from './ChooseRoad'

/** The client’s leave in writing to give its records to another broker (19 CFR 111.24): who, when, how, for whom. */
export function LeaveDialog({ target, onClose }: { target: RoadTarget; onClose: () => void }) {
  const desk = useDeskHandle()
  const id = subjectId(target.subject, target.of)
  const [before] = useState(() => fieldsOf('road', entityOf(desk.state, 'road', id)))
  const [boxes, setBoxes] = useState({
    by: before.authorisedBy ?? '',
    how: before.authorisedHow ?? '',
    to: before.to ?? '',
    at: before.authorisedAt === undefined ? keyedNow(desk.now()) : keyedMoment(before.authorisedAt),
  })
  const [faults, setFaults] = useState<{ by?: string; at?: MomentError }>({})
  const { busy, refusal, record } = useRecord()
  const box = (field: 'by' | 'how' | 'to') => ({
    id: `leave-${field}`,
    value: boxes[field],
    onChange: ({ target: { value } }: { target: { value: string } }) => setBoxes({ ...boxes, [field]: value }),
  })

  const save = async () => {
    const by = cleanLine(boxes.by)
    const at = momentFrom(boxes.at, desk.now().zone)
    setFaults({ ...(by === '' ? { by: 'Who of the client authorized it?' } : {}), ...(at.ok ? {} : { at: at.error }) })
    if (by === '' || !at.ok) return
    const saved = await record({
      action: 'road.keyed',
      kind: 'road',
      id,
      patch: [
        ['subject', target.subject],
        ['of', target.of],
        ['authorisedBy', by],
        ['authorisedAt', at.value?.moment ?? null],
        ['authorisedHow', cleanLine(boxes.how) || null],
        ['to', cleanLine(boxes.to) || null],
        ['removed', false],
      ],
    })
    if (saved) onClose()
  }
  return (
    <Dialog
      open
      title={`Written authorization of ${target.name}`}
      about="A client’s records are confidential: without its leave in writing they go to no other broker (19 CFR 111.24)."
      onClose={onClose}
    >
      <RecordForm save="Record" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField label="Authorized by" error={faults.by} placeholder="name and title, of the client" {...box('by')} />
        <TextField label="To which broker" {...box('to')} />
        <TextField
          label="How, and where the paper is"
          placeholder="signed letter by fax, in the client’s folder"
          {...box('how')}
        />
        <MomentField
          id="leave-at"
          label="Authorized"
          value={boxes.at}
          error={faults.at}
          onChange={(at) => setBoxes({ ...boxes, at })}
        />
      </RecordForm>
    </Dialog>
  )
}
