import { useState } from 'react'
import { useDesk, useDeskHandle } from '../../store/hooks'
import { deskKey, slotsHeld } from '../../store/operators'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Screen } from '../../ui/Screen'
import { AddPerson } from './AddPerson'
import { ChangePassphrase } from './ChangePassphrase'
import { KeyCard } from './KeyCard'
import { NewCode } from './NewCode'
import { PeopleTable } from './PeopleTable'
import { peopleOf, type Person } from './people'
import { PersonDialog } from './PersonDialog'
import { Revoke } from './Revoke'
import { roleAbout, roleNames } from './roleWords'
import { RotateKey } from './RotateKey'
import { useRole } from './useRole'
import './operators.css'

export type OperatorsTask =
  | { do: 'add' | 'rotate' }
  | { do: 'edit' | 'passphrase' | 'revoke'; person: Person }
  /** undefined: the desk's own code */
  | { do: 'code'; person: Person | undefined }

/** Who unlocks this desk, with what, and what they may do; the key behind it all. */
export function OperatorsPage() {
  const desk = useDeskHandle()
  const role = useRole()
  const [task, setTask] = useState<OperatorsTask | null>(null)
  // Slots stand outside the journal: they are read anew whenever a dialog has closed.
  useDesk(({ state }) => state.kindVersions.get('operator'))
  const slots = slotsHeld(desk)
  const people = peopleOf(desk, slots)
  const close = () => setTask(null)
  const lead = role === 'lead'
  return (
    <Screen
      title="Operators and keys"
      about="who unlocks this desk, and with what"
      actions={
        lead && (
          <Button look="primary" onClick={() => setTask({ do: 'add' })}>
            Add a person
          </Button>
        )
      }
    >
      <Card title="People">
        <PeopleTable people={people} slots={slots} lead={lead} mine={desk.operator} onTask={setTask} />
        {!lead && <p className="small muted">Only a lead adds or revokes people and changes the key.</p>}
      </Card>
      <div className="two operators__below">
        <KeyCard deskKey={deskKey(desk)} lead={lead} onRotate={() => setTask({ do: 'rotate' })} />
        <Card title="What roles are">
          <dl className="fact-list">
            {Object.entries(roleAbout).map(([name, about]) => (
              <div key={name}>
                <dt>{roleNames[name as keyof typeof roleNames]}</dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
          <p className="small muted">
            Roles are kept by this window, not by the keys: whoever has a passphrase has the whole desk. They keep an
            honest person from a slip; they stop no thief.
          </p>
        </Card>
      </div>
      {task !== null && <TaskDialog task={task} people={people} onClose={close} />}
    </Screen>
  )
}

function TaskDialog({
  task,
  people,
  onClose,
}: {
  task: OperatorsTask
  people: readonly Person[]
  onClose: () => void
}) {
  switch (task.do) {
    case 'add':
      return <AddPerson onClose={onClose} />
    case 'edit':
      return <PersonDialog person={task.person} onClose={onClose} />
    case 'passphrase':
      return <ChangePassphrase person={task.person} onClose={onClose} />
    case 'code':
      return <NewCode person={task.person} onClose={onClose} />
    case 'revoke':
      return <Revoke person={task.person} onClose={onClose} />
    case 'rotate':
      return <RotateKey people={people} onClose={onClose} />
  }
}
