import { contactsOf } from '../../../shared/domain/contacts'
import { roleStandings, type RoleStanding } from '../../../shared/domain/contactRoles'
import { textOf } from '../../../shared/journal/state'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { DataTable } from '../../ui/DataTable'
import { ToneMark } from '../../ui/Tag'

/** Who is tried for what, and who or what is tried next. A gap says the way round. */
export function RolesCard() {
  const standings = useMade(['contact'], standingsOf)
  return (
    <Card>
      <DataTable<RoleStanding>
        caption="Who is tried for what"
        rows={standings}
        keyOf={({ role }) => role.id}
        empty=""
        columns={[
          { id: 'role', head: 'For', cell: ({ role }) => role.name },
          {
            id: 'first',
            head: 'First',
            cell: ({ contacts, role }) => <First contacts={contacts} wayRound={role.wayRound} />,
          },
          {
            id: 'second',
            head: 'When there is no answer',
            cell: ({ second, contacts }) =>
              second !== '' ? (
                second
              ) : contacts.length === 0 ? null : (
                <span className="small">
                  <ToneMark tone="later" spoken="Missing: " /> no second path
                </span>
              ),
          },
        ]}
      />
    </Card>
  )
}

const standingsOf = ({ state }: Desk): RoleStanding[] => roleStandings(contactsOf(state))

function First({ contacts, wayRound }: { contacts: RoleStanding['contacts']; wayRound: string }) {
  const [first] = contacts
  if (first === undefined)
    return (
      <span className="small">
        <ToneMark tone="stop" spoken="Missing: " /> nobody. {wayRound}
      </span>
    )
  return (
    <>
      <a href={routeToHash({ at: 'prepare', page: 'contacts', id: first.id })}>{textOf(first, 'name')}</a>{' '}
      <span className="mono">{textOf(first, 'phone') || textOf(first, 'email')}</span>
      {contacts.length > 1 && <span className="small muted"> and {contacts.length - 1} more</span>}
    </>
  )
}
