import { useState } from 'react'
import { contactsOf, needsCall } from '../../../shared/domain/contacts'
import { go, routeToHash } from '../../frame/routes'
import { useNow } from '../../frame/useNow'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Button } from '../../ui/Button'
import { Screen } from '../../ui/Screen'
import { dayOf } from '../../words/times'
import { CallTreeCard } from './CallTreeCard'
import { ContactDialog } from './ContactDialog'
import { ContactList } from './ContactList'
import { PublishedCard } from './PublishedCard'
import { RolesCard } from './RolesCard'
import { SaveContacts } from './SaveContacts'
import './contacts.css'

const parts = [
  { id: undefined, name: 'List' },
  { id: '~tree', name: 'Call tree' },
  { id: '~roles', name: 'Who for what' },
  { id: '~published', name: 'Published contacts' },
] as const

/** Who to call, when each number was last known to be right, who rings whom, and who is missing. */
export function ContactsPage({ openId }: { openId: string | undefined }) {
  const contacts = useMade(['contact'], everyContact)
  const today = dayOf(useNow(60_000))
  const due = contacts.filter((contact) => needsCall(contact, today)).length
  const part = parts.find((one) => one.id === openId)?.id
  const inList = part === undefined
  const [adding, setAdding] = useState(openId === 'new')
  return (
    <Screen
      title="Contacts"
      about={
        contacts.length === 0
          ? 'nobody is keyed yet'
          : due === 0
            ? `${contacts.length}, all reached within 90 days`
            : `${due} of ${contacts.length} not reached within 90 days`
      }
      className={inList ? 'list-screen' : undefined}
      actions={
        <>
          <nav className="parts" aria-label="Parts of the contacts">
            {parts.map((one) => (
              <a
                key={one.name}
                href={routeToHash({ at: 'prepare', page: 'contacts', ...(one.id !== undefined && { id: one.id }) })}
                aria-current={one.id === part ? 'page' : undefined}
              >
                {one.name}
              </a>
            ))}
          </nav>
          <a className="button button--large" href={routeToHash({ at: 'prepare', page: 'import' })}>
            Import
          </a>
          <SaveContacts />
          <Button look="primary" large onClick={() => setAdding(true)}>
            Add a contact
          </Button>
        </>
      }
    >
      {part === undefined && <ContactList openId={openId} />}
      {part === '~tree' && <CallTreeCard />}
      {part === '~roles' && <RolesCard />}
      {part === '~published' && <PublishedCard />}
      {adding && (
        <ContactDialog
          id={undefined}
          onClose={() => {
            setAdding(false)
            if (openId === 'new') go({ at: 'prepare', page: 'contacts' })
          }}
        />
      )}
    </Screen>
  )
}

const everyContact = ({ state }: Desk) => contactsOf(state)
