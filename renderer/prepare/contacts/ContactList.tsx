import { useState } from 'react'
import { channels, contactsOf, needsCall, tryChanges, type Channel } from '../../../shared/domain/contacts'
import { textOf, type Entity } from '../../../shared/journal/state'
import { operatorName } from '../../frame/Rail'
import { useNow } from '../../frame/useNow'
import { useDesk, useDeskHandle, useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import { Card } from '../../ui/Card'
import { ListGrid } from '../../ui/ListGrid'
import { useSay } from '../../ui/Status'
import { ToneMark } from '../../ui/Tag'
import { useRecord } from '../../ui/useRecord'
import { dayOf } from '../../words/times'
import { ContactCard } from './ContactCard'
import { ContactDialog } from './ContactDialog'
import { contactGroups } from './contactFields'
import { rungWords } from './contactWords'

/** The list beside the chosen contact. R: reached today; N: no answer; Enter: change. */
export function ContactList({ openId }: { openId: string | undefined }) {
  const [text, setText] = useState('')
  const [dueOnly, setDueOnly] = useState(false)
  const [chosenId, setChosenId] = useState(openId)
  const [editing, setEditing] = useState<string>()
  const [opened, setOpened] = useState(openId)
  if (opened !== openId) {
    setOpened(openId)
    if (openId !== undefined) setChosenId(openId)
  }
  const today = dayOf(useNow(60_000))
  const contacts = useMade(['contact'], listed, text, dueOnly ? today : undefined)
  const chosen = contacts.find((contact) => contact.id === chosenId) ?? contacts[0]
  const tryNow = useTryNow(today)

  const onKey = (key: string, id: string): boolean => {
    const contact = contacts.find((one) => one.id === id)
    if (contact === undefined || (key !== 'R' && key !== 'N')) return false
    void tryNow(contact, firstChannel(contact), key === 'R')
    return true
  }
  return (
    <div className="list-and-card">
      <Card>
        <div className="list-search">
          <input
            id="contact-search"
            className="input"
            aria-label="Search the contacts"
            placeholder="Name, organisation, telephone …"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <label className="check" htmlFor="contact-due">
            <input
              id="contact-due"
              type="checkbox"
              checked={dueOnly}
              onChange={(event) => setDueOnly(event.target.checked)}
            />
            only those to ring
          </label>
        </div>
        <ListGrid
          label="Contacts"
          className="contact-grid"
          rows={contacts}
          keyOf={(contact) => contact.id}
          chosenId={chosen?.id}
          onChoose={setChosenId}
          onOpen={setEditing}
          onKey={onKey}
          empty={
            text !== '' || dueOnly
              ? 'No contact has that.'
              : 'No contact yet. Begin with the published ones, then your own.'
          }
          columns={[
            {
              id: 'who',
              head: 'Who',
              cell: (contact) => (
                <>
                  <div>{textOf(contact, 'name') || 'No name'}</div>
                  <div className="small muted">{textOf(contact, 'organisation') || textOf(contact, 'group')}</div>
                </>
              ),
            },
            {
              id: 'role',
              head: 'What for',
              cell: (contact) => <span className="small">{textOf(contact, 'role')}</span>,
            },
            {
              id: 'phone',
              head: 'Telephone',
              cell: (contact) => <span className="mono">{textOf(contact, 'phone') || '—'}</span>,
            },
            {
              id: 'reached',
              head: 'Last reached',
              cell: (contact) => {
                const { tone, words } = rungWords(contact, today)
                return (
                  <span className="small">
                    <ToneMark tone={tone} spoken={tone === 'good' ? 'Proven: ' : 'To ring: '} /> {words}
                  </span>
                )
              },
            },
          ]}
        />
      </Card>
      <div className="list-and-card__side">
        {chosen !== undefined && (
          <ContactCard
            key={chosen.id}
            contact={chosen}
            today={today}
            onTry={(channel, answered) => void tryNow(chosen, channel, answered)}
            onChange={() => setEditing(chosen.id)}
            onChoose={setChosenId}
          />
        )}
      </div>
      {editing !== undefined && <ContactDialog id={editing} onClose={() => setEditing(undefined)} />}
    </div>
  )
}

/** The way that is tried first: the first that has a number or an address. */
const firstChannel = (contact: Entity): Channel | undefined =>
  channels.find(({ field }) => textOf(contact, field) !== '')?.channel

/** A number is verified by reaching it, by a named person, on a day: never by a tick. */
function useTryNow(today: string) {
  const desk = useDeskHandle()
  const { record } = useRecord()
  const by = useDesk(operatorName)
  const say = useSay()
  return async (contact: Entity, channel: Channel | undefined, answered: boolean) => {
    const name = textOf(contact, 'name')
    if (channel === undefined) return say(`${name} has no number and no address yet: nothing can be reached.`, 'later')
    const saved = await record(tryChanges(contact, { id: desk.randomId(), channel, day: today, by, answered }))
    if (!saved) return say(`Not recorded: ${name} stays as it was.`, 'stop')
    say(
      answered ? `${name}: reached today by ${by}.` : `${name}: no answer today, tried by ${by}.`,
      answered ? 'good' : 'plain',
    )
  }
}

/** All words in any of what stands there; CBP first, then by group and name. `dueOn`: only those to ring on that day. */
function listed({ state }: Desk, text: string, dueOn: string | undefined): Entity[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  const groups: readonly string[] = contactGroups
  const place = (contact: Entity) => {
    const nth = groups.indexOf(textOf(contact, 'group'))
    return `${String(nth === -1 ? 99 : nth).padStart(2, '0')} ${textOf(contact, 'group')} ${textOf(contact, 'name')}`
  }
  return contactsOf(state)
    .filter((contact) => {
      const line = ['name', 'organisation', 'role', 'group', 'phone', 'secondPhone', 'email', 'port']
        .map((field) => textOf(contact, field))
        .join(' ')
        .toLowerCase()
      return words.every((word) => line.includes(word)) && (dueOn === undefined || needsCall(contact, dueOn))
    })
    .map((contact) => ({ contact, key: place(contact) }))
    .sort((a, b) => a.key.localeCompare(b.key))
    .map(({ contact }) => contact)
}
