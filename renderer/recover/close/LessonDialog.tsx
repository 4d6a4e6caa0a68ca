import { useRef, useState } from 'react'
import type { Finding } from '../../../shared/domain/recover/afterAction'
import type { LessonRow } from '../../../shared/domain/recover/lessons'
import type { Patch } from '../../../shared/journal/item'
import { cleanProse } from '../../communicate/calls/callForm'
import { LongField } from '../../communicate/facts/LongField'
import { useDeskHandle } from '../../store/hooks'
import { Button } from '../../ui/Button'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'

export interface LessonDialogProps {
  incident: string
  finding?: Finding | undefined
  row?: LessonRow | undefined
  onClose: () => void
}

/** What the firm does better next time, by whom and until when. */
export function LessonDialog({ incident, finding, row, onClose }: LessonDialogProps) {
  const desk = useDeskHandle()
  const say = useSay()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const [boxes, setBoxes] = useState({
    title: row?.fields.title ?? '',
    what: row?.fields.what ?? finding?.says ?? '',
    owner: row?.fields.owner ?? '',
    dueDay: row?.fields.dueDay ?? '',
  })
  const [fault, setFault] = useState<Partial<Record<keyof typeof boxes, string>>>({})
  const put = (some: Partial<typeof boxes>) => setBoxes({ ...boxes, ...some })

  const save = async () => {
    const title = cleanLine(boxes.title)
    const owner = cleanLine(boxes.owner)
    const faults = {
      ...(title === '' && { title: 'Say in a few words what is mended.' }),
      ...(owner === '' && { owner: 'Say who sees to it: what is nobody’s is not mended.' }),
    }
    setFault(faults)
    if (Object.keys(faults).length > 0) return
    const what = cleanProse(boxes.what)
    const patch: Patch = [
      ['incident', row?.fields.incident ?? incident],
      ['title', title],
      ['what', what === '' ? null : what],
      ['finding', row?.fields.finding ?? finding?.id ?? null],
      ['owner', owner],
      ['dueDay', boxes.dueDay === '' ? null : boxes.dueDay],
    ]
    if (!(await record({ action: 'lesson.keyed', kind: 'lesson', id: row?.id ?? desk.randomId(), patch }))) return
    say('Recorded. It stands in Readiness until it is mended.', 'good')
    onClose()
  }
  const remove = async () => {
    if (row === undefined) return
    if (await record({ action: 'lesson.removed', kind: 'lesson', id: row.id, patch: [['removed', true]] })) onClose()
  }
  return (
    <Dialog
      open
      title="Lesson"
      about="It stands in Readiness as a gap until it is mended."
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="Record it" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="lesson-title"
          label="What is mended"
          ref={first}
          value={boxes.title}
          error={fault.title}
          onChange={({ target }) => put({ title: target.value })}
        />
        <LongField
          id="lesson-what"
          label="What was seen"
          hint="No cause of the attack: that is counsel’s."
          value={boxes.what}
          onChange={({ target }) => put({ what: target.value })}
        />
        <div className="form-grid">
          <TextField
            id="lesson-owner"
            label="Who sees to it"
            value={boxes.owner}
            error={fault.owner}
            onChange={({ target }) => put({ owner: target.value })}
          />
          <TextField
            id="lesson-due"
            label="By"
            type="date"
            value={boxes.dueDay}
            onChange={({ target }) => put({ dueDay: target.value })}
          />
        </div>
        {row !== undefined && (
          <div className="row">
            <Button look="quiet" onClick={() => void remove()}>
              Take it off the list
            </Button>
          </div>
        )}
      </RecordForm>
    </Dialog>
  )
}
