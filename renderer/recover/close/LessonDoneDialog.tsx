import { useRef, useState } from 'react'
import type { LessonRow } from '../../../shared/domain/recover/lessons'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf } from '../../words/times'

/** How a lesson was mended, by whom: the gap in Readiness is closed by it. */
export function LessonDoneDialog({ row, onClose }: { row: LessonRow; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const first = useRef<HTMLInputElement>(null)
  const { busy, refusal, record } = useRecord()
  const [how, setHow] = useState('')
  const [by, setBy] = useState(operatorName(desk))
  const [fault, setFault] = useState<string>()
  const save = async () => {
    const said = cleanLine(how)
    setFault(said === '' ? 'Say what was done: a gap is closed by a fact.' : undefined)
    if (said === '') return
    const done = await record({
      action: 'lesson.done',
      kind: 'lesson',
      id: row.id,
      patch: [
        ['doneAt', momentOf(desk.now())],
        ['doneBy', cleanLine(by) || operatorName(desk)],
        ['doneHow', said],
      ],
    })
    if (!done) return
    say('Mended.', 'good')
    onClose()
  }
  return (
    <Dialog
      open
      title={row.fields.title ?? 'Lesson'}
      about="The gap in Readiness closes with it."
      onClose={onClose}
      initialFocus={first}
    >
      <RecordForm save="It is mended" busy={busy} refusal={refusal} onCancel={onClose} onSave={save}>
        <TextField
          id="lesson-how"
          label="What was done"
          ref={first}
          value={how}
          error={fault}
          onChange={({ target }) => setHow(target.value)}
        />
        <TextField id="lesson-by" label="Who says so" value={by} onChange={({ target }) => setBy(target.value)} />
      </RecordForm>
    </Dialog>
  )
}
