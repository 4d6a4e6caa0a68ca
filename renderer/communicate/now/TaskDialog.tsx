import { useState } from 'react'
import type { TaskRow } from '../../../shared/domain/incident/tasks'
import { entityOf, textOf } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useDeskHandle } from '../../store/hooks'
import { cleanLine } from '../../ui/boxes'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Field'
import { focusFirst } from '../../ui/focusFirst'
import { RecordForm } from '../../ui/RecordForm'
import { useSay } from '../../ui/Status'
import { useRecord } from '../../ui/useRecord'
import { momentOf, momentWords } from '../../words/times'
import { dueWords } from './dueWords'
import { TaskForm } from './TaskForm'

export interface TaskDialogProps {
  incident: string
  /** undefined: a new one */
  task: TaskRow | undefined
  onClose: () => void
}

/** A task: done with its result, given to another, put off, or not needed. */
export function TaskDialog({ incident, task, onClose }: TaskDialogProps) {
  const [changing, setChanging] = useState(false)
  if (task === undefined || changing)
    return (
      <Dialog open title={task === undefined ? 'Add a task' : 'Owner and time'} onClose={onClose}>
        <TaskForm incident={incident} task={task} onClose={onClose} />
      </Dialog>
    )
  return (
    <Dialog open title={task.fields.title ?? 'Task'} about={task.fields.detail} onClose={onClose}>
      <div className="stack">
        <TaskFacts task={task} />
        {task.fields.doneAt === undefined ? (
          <DoneForm task={task} onChange={() => setChanging(true)} onClose={onClose} />
        ) : (
          <NotDone task={task} onClose={onClose} />
        )}
      </div>
    </Dialog>
  )
}

function TaskFacts({ task: { fields } }: { task: TaskRow }) {
  const desk = useDeskHandle()
  const contact = entityOf(desk.state, 'contact', fields.contact ?? '')
  const number = textOf(contact, 'phone')
  const name = [textOf(contact, 'name'), textOf(contact, 'organisation')].filter(Boolean).join(', ')
  return (
    <>
      <p>
        {fields.owner ?? 'Nobody named yet'}
        {fields.deputy === undefined ? '' : `, else ${fields.deputy}`}
        {fields.dueAt === undefined ? ' · no time set' : ` · by ${dueWords(fields.dueAt, desk.now())}`}
      </p>
      {contact !== undefined && (
        <p className="task-ring">
          {number !== '' && <span className="calls__number">{number}</span>} {name}
          {number === '' && ': no number on file'}
        </p>
      )}
      {fields.screen !== undefined && fields.screen !== '/communicate' && (
        <p>
          <a href={`#${fields.screen}`}>Open the screen for it</a>
        </p>
      )}
    </>
  )
}

function DoneForm({ task, onChange, onClose }: { task: TaskRow; onChange: () => void; onClose: () => void }) {
  const desk = useDeskHandle()
  const say = useSay()
  const [result, setResult] = useState('')
  const { busy, refusal, record } = useRecord()
  const done = async () => {
    const clean = cleanLine(result)
    const recorded = await record({
      action: 'task.done',
      kind: 'task',
      id: task.id,
      patch: [
        ['doneAt', momentOf(desk.now())],
        ['doneBy', operatorName(desk)],
        ...(clean === '' ? [] : ([['result', clean]] as [string, string][])),
      ],
    })
    if (!recorded) return
    say(`Done: ${task.fields.title ?? 'task'}.`, 'good')
    onClose()
  }
  return (
    <RecordForm save="It is done" busy={busy} refusal={refusal} onSave={done} onCancel={onClose}>
      <TextField
        id="task-result"
        ref={focusFirst}
        label="What came of it"
        placeholder="may stay empty"
        value={result}
        onChange={(event) => setResult(event.target.value)}
      />
      <div>
        <Button look="quiet" onClick={onChange}>
          Another owner or time, or not needed …
        </Button>
      </div>
    </RecordForm>
  )
}

function NotDone({ task, onClose }: { task: TaskRow; onClose: () => void }) {
  const { busy, refusal, record } = useRecord()
  const { doneAt = '', doneBy, result } = task.fields
  const undo = async () => {
    const patch = [['doneAt', null] as [string, null], ['doneBy', null] as [string, null]]
    if (await record({ action: 'task.keyed', kind: 'task', id: task.id, patch })) onClose()
  }
  return (
    <RecordForm save="Not done after all" busy={busy} refusal={refusal} onSave={undo} onCancel={onClose}>
      <p>
        Done {momentWords(doneAt)}
        {doneBy === undefined ? '' : ` by ${doneBy}`}
        {result === undefined ? '' : `: ${result}`}
      </p>
    </RecordForm>
  )
}
