import { useState } from 'react'
import type { Patch } from '../../../shared/journal/item'
import type { TaskRow } from '../../../shared/domain/incident/tasks'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { TextField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { MomentField } from '../../ui/MomentField'
import { keyedMoment, momentFrom, type MomentError } from '../../ui/moments'
import { RecordForm } from '../../ui/RecordForm'
import { useRecord } from '../../ui/useRecord'
import { ownersOf } from './people'

const lines = ['title', 'owner', 'deputy', 'removedWhy'] as const
type Lines = Record<(typeof lines)[number], string>

/** Words, owner and time of a task; one that is not needed any more says why, and leaves the list. */
export function TaskForm({
  incident,
  task,
  onClose,
}: {
  incident: string
  task: TaskRow | undefined
  onClose: () => void
}) {
  const desk = useDeskHandle()
  const fields = task?.fields
  const [before] = useState<Lines>({
    title: fields?.title ?? '',
    owner: fields?.owner ?? '',
    deputy: fields?.deputy ?? '',
    removedWhy: '',
  })
  const [keyed, setKeyed] = useState(before)
  const [due, setDue] = useState(() => keyedMoment(fields?.dueAt ?? ''))
  const [faults, setFaults] = useState<{ due?: MomentError; title?: string }>({})
  const { busy, refusal, record } = useRecord()
  /** its own clock where it has a time, else that of the laptop */
  const zone = /\[([^\]]+)\]$/u.exec(fields?.dueAt ?? '')?.[1] ?? desk.now().zone
  const box = (field: keyof Lines) => ({
    id: `task-${field}`,
    value: keyed[field],
    onChange: (event: { target: { value: string } }) => setKeyed({ ...keyed, [field]: event.target.value }),
  })

  const save = async () => {
    const moment = momentFrom(due, zone)
    if (!moment.ok) return setFaults({ due: moment.error })
    if (cleanLine(keyed.title) === '') return setFaults({ title: 'Say what is to be done.' })
    setFaults({})
    const patch: Patch = lines.flatMap((field) =>
      keyed[field] === before[field] ? [] : [[field, cleanLine(keyed[field]) || null] as [string, string | null]],
    )
    const dueAt = moment.value?.moment ?? null
    if (due.day !== keyedMoment(fields?.dueAt ?? '').day || due.time !== keyedMoment(fields?.dueAt ?? '').time)
      patch.push(['dueAt', dueAt])
    if (patch.length === 0) return onClose()
    const removed = cleanLine(keyed.removedWhy) !== ''
    const recorded = await record(
      task === undefined
        ? { action: 'task.opened', kind: 'task', id: desk.randomId(), patch: [['incident', incident], ...patch] }
        : removed
          ? { action: 'task.removed', kind: 'task', id: task.id, patch: [...patch, ['removed', true]] }
          : { action: 'task.keyed', kind: 'task', id: task.id, patch },
    )
    if (recorded) onClose()
  }

  return (
    <RecordForm save="Record" busy={busy} refusal={refusal} onSave={save} onCancel={onClose}>
      <TextField label="What is done" ref={focusFirst} error={faults.title} {...box('title')} />
      <div className="declare__times">
        <TextField label="Who does it" list="task-owners" {...box('owner')} />
        <TextField label="Who does it otherwise" list="task-owners" {...box('deputy')} />
      </div>
      <MomentField
        id="task-due"
        label="Due"
        value={due}
        error={faults.due}
        hint={zone === desk.now().zone ? undefined : `By the clock of ${zone}.`}
        onChange={setDue}
      />
      {task !== undefined && (
        <TextField label="Not needed, because" placeholder="leave empty to keep it" {...box('removedWhy')} />
      )}
      <datalist id="task-owners">
        {ownersOf(desk.state, incident).map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </RecordForm>
  )
}
