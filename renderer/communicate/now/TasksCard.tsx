import { useState } from 'react'
import { momentMs } from '../../../shared/domain/calendar'
import { spanWords } from '../../../shared/domain/deadlines/timeLeft'
import type { IncidentRow } from '../../../shared/domain/incident/incidents'
import { isOverdue, tasksByDue, type TaskRow } from '../../../shared/domain/incident/tasks'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button, Kbd } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { ToneMark } from '../../ui/Tag'
import { momentWords, type Now } from '../../words/times'
import { dueWords } from './dueWords'
import { TaskDialog } from './TaskDialog'

const tasksOf = ({ state }: Desk, incident: string): TaskRow[] => tasksByDue(state, incident)

/** Who does what by when: Enter or Space on a row says it is done, or gives it another owner or time. */
export function TasksCard({ incident }: { incident: IncidentRow }) {
  const now = useNow(15_000)
  const tasks = useMade(['task'], tasksOf, incident.id)
  const [withDone, setWithDone] = useState(false)
  const [chosen, setChosen] = useState<string>()
  const [open, setOpen] = useState<string>()
  const done = tasks.filter(({ fields }) => fields.doneAt !== undefined).length
  const overdue = tasks.filter((task) => isOverdue(task, now.ms)).length
  const shown = withDone ? tasks : tasks.filter(({ fields }) => fields.doneAt === undefined)
  const chosenId = shown.some(({ id }) => id === chosen) ? chosen : shown[0]?.id
  return (
    <Card
      className="now-tasks"
      title={countWords(tasks.length - done, overdue)}
      aside={
        <div className="now-tasks__do">
          {done > 0 && (
            <Button look="quiet" aria-pressed={withDone} onClick={() => setWithDone(!withDone)}>
              {withDone ? 'Hide what is done' : `Show ${done} done`}
            </Button>
          )}
          <Button onClick={() => setOpen('new')}>Add a task</Button>
        </div>
      }
    >
      <ListGrid
        label="Tasks"
        className="task-grid"
        rows={shown}
        keyOf={({ id }) => id}
        chosenId={chosenId}
        onChoose={setChosen}
        onOpen={setOpen}
        onKey={(key, id) => {
          if (key !== ' ') return false
          setOpen(id)
          return true
        }}
        focused
        rowHeight={52}
        empty={tasks.length === 0 ? 'No task is open. Add one.' : 'Everything is done.'}
        columns={[
          { id: 'due', head: 'By', cell: (task) => <DueCell task={task} now={now} /> },
          { id: 'what', head: 'What', cell: ({ fields }) => <WhatCell fields={fields} /> },
          { id: 'who', head: 'Who', cell: ({ fields }) => <WhoCell fields={fields} /> },
        ]}
      />
      <p className="key-line">
        <span>
          <Kbd>Enter</Kbd> done, or another owner or time
        </span>
      </p>
      {open !== undefined && (
        <TaskDialog
          key={open}
          incident={incident.id}
          task={open === 'new' ? undefined : tasks.find(({ id }) => id === open)}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  )
}

const countWords = (open: number, overdue: number): string =>
  `${open} ${open === 1 ? 'task' : 'tasks'} open${overdue === 0 ? '' : `, ${overdue} overdue`}`

function DueCell({ task, now }: { task: TaskRow; now: Now }) {
  const { dueAt, doneAt } = task.fields
  if (doneAt !== undefined)
    return (
      <div className="task-done">
        <ToneMark tone="good" spoken="Done: " /> {momentWords(doneAt)}
      </div>
    )
  if (dueAt === undefined) return <div className="muted">no time set</div>
  const late = isOverdue(task, now.ms)
  const minutes = Math.floor(Math.abs(momentMs(dueAt) - now.ms) / 60_000)
  return (
    <>
      <div className={late ? 'task-late' : undefined}>
        {late && <ToneMark tone="stop" spoken="Overdue: " />} {dueWords(dueAt, now)}
      </div>
      <div className={late ? 'small task-late' : 'small muted'}>
        {late ? `overdue by ${spanWords(minutes)}` : `${spanWords(minutes)} left`}
      </div>
    </>
  )
}

function WhatCell({ fields }: Pick<TaskRow, 'fields'>) {
  return (
    <>
      <div className="strong">{fields.title ?? 'No words yet'}</div>
      <div className="small muted">{fields.result ?? fields.detail}</div>
    </>
  )
}

function WhoCell({ fields }: Pick<TaskRow, 'fields'>) {
  return (
    <>
      <div>{fields.owner ?? 'nobody yet'}</div>
      <div className="small muted">
        {fields.promisedTo === undefined
          ? fields.deputy === undefined
            ? ''
            : `else ${fields.deputy}`
          : `promised to ${fields.promisedTo}`}
      </div>
    </>
  )
}
