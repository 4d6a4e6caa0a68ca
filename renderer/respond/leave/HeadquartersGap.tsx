import { contactsOf } from '../../../shared/domain/contacts'
import { isHeadquarters, roleStandings } from '../../../shared/domain/contactRoles'
import { textOf, type Entity } from '../../../shared/journal/state'
import { routeToHash } from '../../frame/routes'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { ToneMark } from '../../ui/Tag'

/** Who is asked for headquarters while its own contact is not known (practice 10), in this order. */
const ROUND = ['clientRepresentative', 'soc', 'portNight'] as const
const asks: Readonly<Record<(typeof ROUND)[number], string>> = {
  clientRepresentative: 'Client representative',
  soc: 'SOC duty officer',
  portNight: 'Port watch commander',
}

interface Way {
  who: string
  contact: Entity | undefined
}

/** undefined: headquarters is on the list. */
function waysRound({ state }: Desk): readonly Way[] | undefined {
  const contacts = contactsOf(state)
  if (contacts.some(isHeadquarters)) return undefined
  const standings = roleStandings(contacts)
  return ROUND.map((id) => ({
    who: asks[id],
    contact: standings.find(({ role }) => role.id === id)?.contacts[0],
  }))
}

/** In red, and with the way round: the contact of OFO headquarters is not public. */
export function HeadquartersGap() {
  const ways = useMade(['contact'], waysRound)
  if (ways === undefined) return null
  return (
    <section className="leave-gap" aria-label="No contact of CBP headquarters">
      <p className="field__error">
        <ToneMark tone="stop" spoken="Gap: " /> No contact of CBP headquarters (OFO) is on the list, and it is not
        public. Ask one of these for it, then{' '}
        <a href={routeToHash({ at: 'prepare', page: 'contacts' })}>key it under Contacts</a>.
      </p>
      <ul>
        {ways.map(({ who, contact }, nth) => (
          <li key={who}>
            <strong>
              {nth + 1}. {who}
            </strong>
            {contact === undefined ? (
              <span className="muted">not on the list either</span>
            ) : (
              <span>
                {[textOf(contact, 'name'), textOf(contact, 'phone') || textOf(contact, 'email')]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
