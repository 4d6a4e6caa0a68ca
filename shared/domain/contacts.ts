import type { Change } from '../journal/item'
import { entitiesOf, isRemoved, textOf, type DeskState, type Entity } from '../journal/state'
import { daysFrom } from './calendar'

/** A number that nobody reached within this many days is not trusted in the first hour: flagged from the day after. */
export const ringEveryDays = 90

/** `changed`: the telephone number was altered after it was last reached, so nobody has rung this one. */
export type Rung = 'never' | 'changed' | 'old' | 'good'

/** Whether the number of a contact is known to be right, on a calendar day. */
export function rungState(contact: Entity, today: string): Rung {
  const on = textOf(contact, 'verifiedOn')
  if (on === '') return 'never'
  const reached = contact.fields['verifiedOn']?.at ?? ''
  if ((contact.fields['phone']?.at ?? '') > reached) return 'changed'
  return daysFrom(on, today) > ringEveryDays ? 'old' : 'good'
}

/** To be rung: never reached, not for 90 days, or its number was altered since. */
export const needsCall = (contact: Entity, today: string): boolean => rungState(contact, today) !== 'good'

/** The ways to a contact, in the order in which they are tried; `field` holds the number or address. */
export const channels = [
  { channel: 'phone', field: 'phone', name: 'Telephone', how: 'called' },
  { channel: 'secondPhone', field: 'secondPhone', name: 'Second telephone', how: 'called on the second number' },
  { channel: 'secure', field: 'secureChannel', name: 'Secure channel', how: 'answered on the secure channel' },
  { channel: 'email', field: 'email', name: 'E-mail', how: 'answered by e-mail' },
  { channel: 'fax', field: 'fax', name: 'Fax', how: 'confirmed the fax' },
] as const
export type Channel = (typeof channels)[number]['channel']

/** Everyone not taken off the list. */
export const contactsOf = (state: DeskState): Entity[] =>
  [...entitiesOf(state, 'contact').values()].filter((contact) => !isRemoved(contact))

/** Each time this contact was tried, the latest first. */
export function reachedOf(state: DeskState, contact: string): Entity[] {
  return [...entitiesOf(state, 'reached').values()]
    .filter((reached) => textOf(reached, 'contact') === contact && !isRemoved(reached))
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
}

/** The last try of the number that stands there now; what was reached under a former number proves nothing of this one. */
export function lastTry(tries: readonly Entity[], channel: Channel, value: string): Entity | undefined {
  return tries.find((reached) => textOf(reached, 'channel') === channel && textOf(reached, 'value') === value)
}

export interface TriedNow {
  id: string
  channel: Channel
  /** calendar day */
  day: string
  by: string
  answered: boolean
}

/** The changes that record a try of now: an answer also says of the contact that it was reached. One item. */
export function tryChanges(contact: Entity, tried: TriedNow): Change[] {
  const way = channels.find((one) => one.channel === tried.channel) ?? channels[0]
  const changes: Change[] = [
    {
      action: 'contact.reached',
      kind: 'reached',
      id: tried.id,
      patch: [
        ['contact', contact.id],
        ['channel', tried.channel],
        ['value', textOf(contact, way.field)],
        ['day', tried.day],
        ['by', tried.by],
        ['answered', tried.answered],
      ],
    },
  ]
  if (tried.answered)
    changes.push({
      action: 'contact.keyed',
      kind: 'contact',
      id: contact.id,
      patch: [
        ['verifiedOn', tried.day],
        ['verifiedBy', tried.by],
        ['verifiedHow', way.how],
      ],
    })
  return changes
}
