import type { ReactNode } from 'react'
import type { SlotHeld } from '../../store/operators'
import { Button } from '../../ui/Button'
import { DataTable, type Column } from '../../ui/DataTable'
import { Tag } from '../../ui/Tag'
import { dayOf, dayWords, timeOf } from '../../words/times'
import type { OperatorsTask } from './OperatorsPage'
import type { Person } from './people'
import { roleNames } from './roleWords'
import { useRecordedBy, type RecordedBy } from './useRecordedBy'

export interface PeopleTableProps {
  people: readonly Person[]
  slots: readonly SlotHeld[]
  /** whether whoever looks is a lead */
  lead: boolean
  /** operator id of whoever looks; '' when in by the desk's own code */
  mine: string
  onTask: (task: OperatorsTask) => void
}

type Row = { id: string; person: Person | undefined }

/** Who unlocks with what, when each was last seen, and how much each recorded. The last row is the desk's own code. */
export function PeopleTable({ people, slots, lead, mine, onTask }: PeopleTableProps) {
  const recorded = useRecordedBy()
  const rows: Row[] = [...people.map((person) => ({ id: person.id, person })), { id: '', person: undefined }]
  const deskCode = slots.some(({ operator, kind }) => operator === '' && kind === 'recovery')
  const may = (person: Person) => lead || person.id === mine
  const columns: Column<Row>[] = [
    {
      id: 'name',
      head: 'Name',
      cell: ({ person }) => (person === undefined ? 'The desk’s own code' : nameCell(person, may(person))),
    },
    {
      id: 'role',
      head: 'Role',
      cell: ({ person }) => (person === undefined ? 'acts as lead' : roleNames[person.role]),
    },
    {
      id: 'unlocks',
      head: 'Unlocks with',
      cell: ({ person }) => <Unlocks person={person} deskCode={deskCode} />,
    },
    { id: 'seen', head: 'Last seen', cell: ({ id }) => <Seen recorded={recorded} id={id} /> },
    {
      id: 'items',
      head: 'Items',
      number: true,
      cell: ({ id }) => (recorded === undefined ? '…' : (recorded.get(id)?.items ?? 0).toLocaleString('en-US')),
    },
    { id: 'do', head: '', cell: ({ person }) => actions(person) },
  ]
  return (
    <DataTable caption="People who unlock this desk" rows={rows} keyOf={({ id }) => id} empty="" columns={columns} />
  )

  function nameCell(person: Person, editable: boolean): ReactNode {
    return (
      <>
        {editable ? (
          <Button look="quiet" className="button--cell" onClick={() => onTask({ do: 'edit', person })}>
            {person.name}
          </Button>
        ) : (
          person.name
        )}
        {person.id === mine ? ' (you)' : ''}
      </>
    )
  }

  function actions(person: Person | undefined): ReactNode {
    if (person === undefined)
      return lead ? (
        <span className="row nowrap operators__do">
          <Button onClick={() => onTask({ do: 'code', person })} aria-label="New recovery code of the desk">
            New code
          </Button>
        </span>
      ) : null
    if (!may(person)) return null
    return (
      <span className="row nowrap operators__do">
        {!person.withdrawn && (
          <>
            <Button
              onClick={() => onTask({ do: 'passphrase', person })}
              aria-label={`New passphrase of ${person.name}`}
            >
              New passphrase
            </Button>
            <Button onClick={() => onTask({ do: 'code', person })} aria-label={`New recovery code of ${person.name}`}>
              New code
            </Button>
          </>
        )}
        {lead && person.id !== mine && (
          <Button onClick={() => onTask({ do: 'revoke', person })} aria-label={`Revoke ${person.name}`}>
            Revoke
          </Button>
        )}
      </span>
    )
  }
}

function Unlocks({ person, deskCode }: { person: Person | undefined; deskCode: boolean }) {
  if (person === undefined)
    return deskCode ? <Tag tone="good">recovery code</Tag> : <Tag tone="later">no code: make one</Tag>
  if (person.withdrawn) return <Tag tone="stop">revoked elsewhere, still unlocks here</Tag>
  if (!person.passphrase && !person.recoveryCode) return <Tag tone="later">cannot unlock</Tag>
  if (!person.passphrase) return <Tag tone="later">recovery code only</Tag>
  return <Tag tone="good">{person.recoveryCode ? 'passphrase, code' : 'passphrase'}</Tag>
}

/** By the last item they recorded: looking and printing again leave no trace. */
function Seen({ recorded, id }: { recorded: ReadonlyMap<string, RecordedBy> | undefined; id: string }) {
  if (recorded === undefined) return <>…</>
  const last = recorded.get(id)?.last
  return <span className="nowrap">{last === undefined ? 'never' : `${dayWords(dayOf(last))}, ${timeOf(last)}`}</span>
}
