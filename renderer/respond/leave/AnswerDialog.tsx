import { useState } from 'react'
import type { AuthorisationRow } from '../../../shared/domain/respond/authorisation'
import { answerChanges } from '../../../shared/domain/respond/authorisationRecord'
import { ok } from '../../../shared/result'
import { cleanProse } from '../../communicate/calls/callForm'
import { LongField } from '../../communicate/facts/LongField'
import { useSealedFile, withFile } from '../../communicate/useSealedFile'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { SelectField, TextField } from '../../ui/Field'
import { FileField } from '../../ui/FileField'
import { keyedMoment, keyedNow, momentFrom, type KeyedMoment, type MomentError } from '../../ui/moments'
import { MomentField } from '../../ui/MomentField'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'
import { ScopeBoxes } from './ScopeBoxes'
import { scopeFrom, scopeKeyed } from './scopeForm'

type MomentBox = 'answered' | 'from' | 'until'

/** What CBP answered, as it was said: who, for which ports and modes, from when until when, under which reference. */
export function AnswerDialog({ row, onClose }: { row: AuthorisationRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const { busy, refusal, record } = useRecord()
  const { fields } = row
  const [now] = useState(() => keyedNow(desk.now()))
  const [boxes, setBoxes] = useState(() => ({
    state: fields.state === 'refused' ? 'refused' : 'granted',
    answeredBy: fields.answeredBy ?? '',
    reference: fields.reference ?? '',
    allowed: fields.allowed ?? '',
  }))
  const [moments, setMoments] = useState<Record<MomentBox, KeyedMoment>>(() => ({
    answered: fields.answeredAt === undefined ? now : keyedMoment(fields.answeredAt),
    from: keyedMoment(fields.from ?? ''),
    until: keyedMoment(fields.until ?? ''),
  }))
  const [errors, setErrors] = useState<Partial<Record<MomentBox, MomentError>>>({})
  const [scope, setScope] = useState(() => scopeKeyed(fields))
  const [wrong, setWrong] = useState<{ ports?: string | undefined }>({})
  const file = useSealedFile()
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })
  const granted = boxes.state === 'granted'

  /** A box that was left alone says what it said before, to the second; the one proposed is this second. */
  const momentRead = (keyed: KeyedMoment, stored: string | undefined) => {
    const before = stored === undefined ? now : keyedMoment(stored)
    if (keyed.day === before.day && keyed.time === before.time) return ok(stored ?? momentOf(desk.now()))
    const read = momentFrom(keyed, desk.now().zone)
    return read.ok ? ok(read.value?.moment ?? null) : read
  }

  const save = async () => {
    const read = {
      answered: momentRead(moments.answered, fields.answeredAt),
      from: momentRead(moments.from, fields.from),
      until: momentRead(moments.until, fields.until),
    }
    const wanted = scopeFrom(scope)
    setErrors({
      ...(!read.answered.ok && { answered: read.answered.error }),
      ...(!read.from.ok && { from: read.from.error }),
      ...(!read.until.ok && { until: read.until.error }),
    })
    setWrong({ ports: wanted.ok ? undefined : wanted.error.words })
    if (!read.answered.ok || !read.from.ok || !read.until.ok || !wanted.ok) return
    const kept = await file.seal()
    if (!kept.ok) return
    const changes = answerChanges(desk.state, row.id, {
      state: granted ? 'granted' : 'refused',
      answeredBy: cleanLine(boxes.answeredBy) || null,
      answeredAt: read.answered.value,
      reference: cleanLine(boxes.reference) || null,
      allowed: cleanProse(boxes.allowed) || null,
      ...(granted && {
        ...wanted.value,
        from: read.from.value,
        until: read.until.value,
      }),
      ...(kept.value !== undefined && { document: kept.value.id }),
    })
    if (!(await record(withFile(kept.value, changes)))) return
    say(
      granted
        ? 'Recorded. Letters of these ports and modes say from now on that it was granted.'
        : 'Recorded. Letters say from now on that it was refused.',
      granted ? 'good' : 'plain',
    )
    onClose()
  }
  const moment = (box: MomentBox) => ({
    id: `leave-${box}`,
    value: moments[box],
    error: errors[box],
    onChange: (value: KeyedMoment) => setMoments({ ...moments, [box]: value }),
  })
  return (
    <Dialog
      open
      wide
      title="The answer of CBP"
      about="As it was said or written. What nobody said stays empty: without a start it holds from the answer on, without an end until CBP says otherwise."
      onClose={onClose}
    >
      <RecordForm
        save="Record the answer"
        busy={busy || file.sealing}
        refusal={refusal ?? file.problem}
        onCancel={onClose}
        onSave={save}
      >
        <div className="form-grid">
          <SelectField
            id="leave-state"
            label="Answer"
            value={boxes.state}
            onChange={(event) => put({ state: event.target.value })}
            options={[
              { value: 'granted', label: 'granted' },
              { value: 'refused', label: 'refused' },
            ]}
          />
          <TextField
            id="leave-by"
            label={granted ? 'Granted by: name and title' : 'Refused by: name and title'}
            value={boxes.answeredBy}
            onChange={(event) => put({ answeredBy: event.target.value })}
          />
          <TextField
            id="leave-reference"
            label="Their reference"
            mono
            value={boxes.reference}
            onChange={(event) => put({ reference: event.target.value })}
          />
        </div>
        <div className="form-grid">
          <MomentField label="Answered" {...moment('answered')} />
          {granted && <MomentField label="Holds from" {...moment('from')} />}
          {granted && <MomentField label="Until" {...moment('until')} />}
        </div>
        {granted && <ScopeBoxes value={scope} error={wrong.ports} onChange={setScope} />}
        <div className="leave-words">
          <LongField
            id="leave-allowed"
            label={granted ? 'What was allowed, in their words' : 'Why, in their words'}
            rows={2}
            value={boxes.allowed}
            onChange={(event) => put({ allowed: event.target.value })}
          />
          <FileField
            id="leave-file"
            label="The written answer, as a file"
            hint="Kept sealed, with its SHA-256"
            onFile={file.choose}
          />
        </div>
      </RecordForm>
    </Dialog>
  )
}
