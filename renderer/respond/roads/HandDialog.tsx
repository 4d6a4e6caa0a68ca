import { useState } from 'react'
import { exceptionId } from '../../../shared/domain/respond/exceptions'
import { authorisationOf } from '../../../shared/domain/respond/roadsHanded'
import { roadOf } from '../../../shared/domain/respond/roads'
import { subjectId } from '../../../shared/domain/respond/subject'
import { joinedId } from '../../../shared/domain/incident/joinedId'
import type { Change } from '../../../shared/journal/item'
import { operatorName } from '../../frame/Rail'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { MomentField } from '../../ui/MomentField'
import { keyedNow, momentFrom, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import type { RoadTarget } from './ChooseRoad'

export interface HandDialogProps {
  /** the records on which it stands; one without a pack */
  targets: readonly Pick<RoadTarget, 'subject' | 'of'>[]
  name: string
  sha256: string
  onClose: () => void
}

/** To whom it was handed, when, and the hash of what was given. Without the client’s leave it is recorded all the same. */
export function HandDialog({ targets, name, sha256, onClose }: HandDialogProps) {
  const desk = useDeskHandle()
  const by = useDesk(operatorName)
  const say = useSay()
  const [unauthorised] = useState(() =>
    targets.filter(
      ({ subject, of }) =>
        roadOf(desk.state, subject, of).road === 'otherBroker' &&
        authorisationOf(desk.state, subject, of).state !== 'onFile',
    ),
  )
  const isException = unauthorised.length > 0
  const [boxes, setBoxes] = useState(() => {
    const [first] = targets
    const to = first === undefined ? undefined : roadOf(desk.state, first.subject, first.of).fields.to
    return { to: to ?? '', sha256, why: '', at: keyedNow(desk.now()) }
  })
  const [faults, setFaults] = useState<{ to?: string; at?: MomentError; why?: string }>({})
  const { busy, refusal, record } = useRecord()
  const box = (field: 'to' | 'sha256' | 'why') => ({
    id: `hand-${field}`,
    value: boxes[field],
    onChange: ({ target: { value } }: { target: { value: string } }) => setBoxes({ ...boxes, [field]: value }),
  })

  const save = async () => {
    const to = cleanLine(boxes.to)
    const why = cleanLine(boxes.why)
    const at = momentFrom(boxes.at, desk.now().zone)
    const found = {
      ...(to === '' ? { to: 'To whom was it handed?' } : {}),
      ...(at.ok ? {} : { at: at.error }),
      ...(isException && why === '' ? { why: 'It is an exception: say why it was handed all the same.' } : {}),
    }
    setFaults(found)
    const [wrong] = Object.keys(found)
    if (wrong !== undefined) document.getElementById(wrong === 'at' ? 'hand-at-day' : `hand-${wrong}`)?.focus()
    if (wrong !== undefined || !at.ok) return
    const now = momentOf(desk.now())
    const handedAt = at.value?.moment ?? now
    const changes = [
      ...targets.map(({ subject, of }): Change => ({
        action: 'road.handed',
        kind: 'road',
        id: subjectId(subject, of),
        patch: [
          ['subject', subject],
          ['of', of],
          ['road', roadOf(desk.state, subject, of).road],
          ['handedTo', to],
          ['handedAt', handedAt],
          ['handedBy', by],
          ['handedSha256', cleanLine(boxes.sha256).toLowerCase() || null],
          ['removed', false],
        ],
      })),
      ...unauthorised.map(({ subject, of }): Change => ({
        action: 'exception.explained',
        kind: 'exception',
        id: exceptionId('handedWithoutLeave', joinedId(subject, of)),
        patch: [
          ...(subject === 'entry' ? [['entry', of] as [string, string]] : []),
          ['reason', why],
          ['by', by],
          ['at', now],
        ],
      })),
    ]
    if (!(await record(changes))) return
    say(
      isException
        ? `Recorded, as an exception: ${name} was handed to ${to}.`
        : `Recorded: ${name} was handed to ${to}.`,
      isException ? 'later' : 'good',
    )
    onClose()
  }
  return (
    <Dialog open title={`${name}: handed over`} about="What was given to whom, as it happened." onClose={onClose}>
      <RecordForm
        save={isException ? 'Record the exception' : 'Record'}
        busy={busy}
        refusal={refusal}
        onCancel={onClose}
        onSave={save}
        stop={isException}
      >
        {isException && (
          <p>
            <ToneMark tone="stop" spoken="" /> The client’s written authorization is not on file (19 CFR 111.24). What
            was handed is recorded all the same, and stands as an exception until the lead has settled it.
          </p>
        )}
        <TextField label="Handed to" error={faults.to} {...box('to')} />
        <MomentField
          id="hand-at"
          label="Handed"
          value={boxes.at}
          error={faults.at}
          onChange={(at) => setBoxes({ ...boxes, at })}
        />
        <TextField label="SHA-256 of the pack" mono hint="Empty: it was given without a pack." {...box('sha256')} />
        {isException && <TextField label="Why it was handed without it" error={faults.why} {...box('why')} />}
      </RecordForm>
    </Dialog>
  )
}
