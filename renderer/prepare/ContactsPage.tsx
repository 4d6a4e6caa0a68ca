import { useState } from 'react'
import { entitiesOf, isRemoved, textOf, type Entity } from '../../shared/journal/state'
import { operatorName } from '../frame/Rail'
import { go } from '../frame/routes'
import { useNow } from '../frame/useNow'
import { useDesk, useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Field'
import { Screen } from '../ui/Screen'
import { ToneMark } from '../ui/Tag'
import { useSay } from '../ui/Status'
import { useRecord } from '../ui/useRecord'
import { agoWords, dayOf } from '../words/times'
import { contactTone, needsCall } from './contacts'
import { KeyedForm } from './KeyedForm'
import type { KeyedField } from './keyedFields'

const fields: readonly KeyedField[] = [
  { field: 'name', label: 'Name' },
  { field: 'organisation', label: 'Organisation' },
  { field: 'role', label: 'What for' },
  { field: 'group', label: 'Group', hint: 'CBP, agency, port, carrier, client, surety, staff …' },
  { field: 'phone', label: 'Telephone', sort: 'code' },
  { field: 'secondPhone', label: 'Second telephone', sort: 'code' },
  { field: 'email', label: 'E-mail' },
  { field: 'hours', label: 'Hours' },
  { field: 'source', label: 'Where this comes from' },
]

/** Who to call, and when each number was last known to be right. */
export function ContactsPage({ openId }: { openId: string | undefined }) {
  const [text, setText] = useState('')
  const contacts = useMade(['contact'], contactsOf, text)
  const today = dayOf(useNow(60_000))
  const due = contacts.filter((contact) => needsCall(contact, today)).length
  const close = () => go({ at: 'prepare', page: 'contacts' })
  return (
    <Screen
      title="Contacts"
      about={due === 0 ? 'all verified within 90 days' : `${due} not verified within 90 days`}
      actions={
        <Button look="primary" large onClick={() => go({ at: 'prepare', page: 'contacts', id: 'new' })}>
          Add a contact
        </Button>
      }
    >
      <Card>
        <div className="stack">
          <TextField
            id="contact-search"
            label="Search"
            placeholder="Name, organisation, telephone …"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <DataTable
            caption="Contacts"
            keyOf={(contact) => contact.id}
            rows={contacts}
            empty={
              text === '' ? 'No contact yet. Add the ones you would call in the first hour.' : 'No contact has that.'
            }
            columns={[
              {
                id: 'name',
                head: 'Who',
                cell: (contact) => (
                  <>
                    <Button
                      look="quiet"
                      className="button--cell"
                      onClick={() => go({ at: 'prepare', page: 'contacts', id: contact.id })}
                    >
                      {textOf(contact, 'name') || 'No name'}
                    </Button>
                    <div className="small muted">{textOf(contact, 'organisation')}</div>
                  </>
                ),
              },
              { id: 'role', head: 'What for', cell: (contact) => textOf(contact, 'role') },
              {
                id: 'phone',
                head: 'Telephone',
                cell: (contact) => <span className="mono nowrap">{textOf(contact, 'phone')}</span>,
              },
              { id: 'verified', head: 'Verified', cell: (contact) => <Verified contact={contact} today={today} /> },
              { id: 'call', head: 'Ring it', cell: (contact) => <VerifyButton contact={contact} today={today} /> },
            ]}
          />
        </div>
      </Card>
      <Dialog open={openId !== undefined} title={openId === 'new' ? 'A new contact' : 'Contact'} onClose={close} wide>
        {openId !== undefined && (
          <KeyedForm
            action="contact.keyed"
            kind="contact"
            id={openId === 'new' ? undefined : openId}
            fields={fields}
            needed={['name', 'A contact has a name, or at least what it is.']}
            onDone={close}
            onCancel={close}
          />
        )}
      </Dialog>
    </Screen>
  )
}

function Verified({ contact, today }: { contact: Entity; today: string }) {
  const on = textOf(contact, 'verifiedOn')
  return (
    <span className="small">
      <ToneMark tone={contactTone(contact, today)} />
      {on === '' ? 'never' : `${agoWords(on, today)}, ${textOf(contact, 'verifiedHow') || 'how is not known'}`}
    </span>
  )
}

/** A number is verified by ringing it, by a named person, on a day: never by a tick. */
function VerifyButton({ contact, today }: { contact: Entity; today: string }) {
  const { record, busy } = useRecord()
  const operator = useDesk(operatorName)
  const say = useSay()
  const name = textOf(contact, 'name')
  const verify = async () => {
    const saved = await record({
      action: 'contact.keyed',
      kind: 'contact',
      id: contact.id,
      patch: [
        ['verifiedOn', today],
        ['verifiedBy', operator],
        ['verifiedHow', 'called'],
      ],
    })
    if (saved) say(`${name} recorded as reached by telephone today by ${operator}.`, 'good')
  }
  return (
    <Button disabled={busy} onClick={() => void verify()} aria-label={`I reached ${name} by telephone now`}>
      Reached now
    </Button>
  )
}

function contactsOf({ state }: Desk, text: string): Entity[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  const all = [...entitiesOf(state, 'contact').values()].filter((contact) => {
    if (isRemoved(contact)) return false
    const line = ['name', 'organisation', 'role', 'group', 'phone', 'email']
      .map((field) => textOf(contact, field))
      .join(' ')
    return words.every((word) => line.toLowerCase().includes(word))
  })
  const key = (contact: Entity) =>
    `${textOf(contact, 'group') === 'CBP' ? 0 : 1}${textOf(contact, 'group')} ${textOf(contact, 'name')}`
  return all.sort((a, b) => key(a).localeCompare(key(b)))
}
