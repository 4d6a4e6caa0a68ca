import { textOf, type Entity } from '../journal/state'
import { channels } from './contacts'

/** Who has to be reached on the day, each with the words by which the list is searched for it. */
export interface ContactRole {
  id: string
  name: string
  /** the contact's group, where that alone decides */
  group?: string
  /** words in its name, organisation or role */
  words?: RegExp
  /** what to do while nobody is known */
  wayRound: string
}

export const contactRoles: readonly ContactRole[] = [
  {
    id: 'soc',
    name: 'CBP Security Operations Center',
    words: /security operations|\bSOC\b/iu,
    wayRound: 'Published: take it in under Published contacts.',
  },
  {
    id: 'headquarters',
    name: 'CBP headquarters (OFO)',
    words: /^(?!.*\bquota\b).*(?:headquarters|\bHQ\b|\bOFO\b)/iu,
    wayRound: 'Not public: client representative, SOC duty officer, port watch commander.',
  },
  {
    id: 'clientRepresentative',
    name: 'CBP client representative',
    words: /client rep/iu,
    wayRound: 'Outreach mailbox under Published contacts; ask it for a name.',
  },
  { id: 'port', name: 'Port, entry counter', group: 'Port', wayRound: 'Ask at the counter in peace time.' },
  {
    id: 'portNight',
    name: 'Port, after hours',
    words: /after hours|watch commander|duty supervisor|cargo chief/iu,
    wayRound: 'Ask the port who answers at night.',
  },
  {
    id: 'center',
    name: 'Center of Excellence',
    words: /cent(?:er|re)s? of excellence/iu,
    wayRound: 'CBP publishes the ten Centers; key the one of your goods.',
  },
  { id: 'agency', name: 'Agencies of your goods', group: 'Agency', wayRound: 'Under Published contacts.' },
  { id: 'carrier', name: 'Carriers', group: 'Carrier', wayRound: 'From the arrival notices of this week.' },
  {
    id: 'terminal',
    name: 'Terminals',
    group: 'Terminal',
    wayRound: 'From the terminal’s own page, while there is one.',
  },
  { id: 'surety', name: 'Surety', group: 'Surety', wayRound: 'On the bond itself.' },
  {
    id: 'vendor',
    name: 'Main system’s vendor, outside help',
    words: /vendor|forensic|insurer|counsel|outside help|software/iu,
    wayRound: 'On the service contract.',
  },
  { id: 'client', name: 'Clients', group: 'Client', wayRound: 'Under Clients.' },
  { id: 'staff', name: 'Own people', group: 'Staff', wayRound: 'From the staff list, with private numbers.' },
]

export interface RoleStanding {
  role: ContactRole
  /** with a number or an address, in the order of the list */
  contacts: readonly Entity[]
  /** who or what is tried when the first does not answer; '' when nothing is known */
  second: string
}

/** CBP's headquarters by a number that can be rung or an address that can be written to (practice 10). */
export const isHeadquarters = (contact: Entity): boolean => {
  const role = contactRoles.find(({ id }) => id === 'headquarters')
  return role !== undefined && reachable(contact) && fits(role, contact)
}

const reachable = (contact: Entity): boolean => channels.some(({ field }) => textOf(contact, field) !== '')
const fits = (role: ContactRole, contact: Entity): boolean =>
  role.group === undefined
    ? role.words?.test(['name', 'organisation', 'role', 'group'].map((field) => textOf(contact, field)).join(' ')) ===
      true
    : textOf(contact, 'group').toLowerCase() === role.group.toLowerCase()

/** The roles that a contact answers for by its own words, in the order of the list; with or without a number. */
export const rolesOf = (contact: Entity): ContactRole[] => contactRoles.filter((role) => fits(role, contact))

/** For each role: who is known, and the second path. A name without any number is not a contact. */
export function roleStandings(contacts: readonly Entity[]): RoleStanding[] {
  return contactRoles.map((role) => {
    const known = contacts.filter((contact) => reachable(contact) && fits(role, contact))
    return { role, contacts: known, second: secondPath(known, contacts) }
  })
}

function secondPath(known: readonly Entity[], contacts: readonly Entity[]): string {
  const [first, next] = known
  if (first === undefined) return ''
  const named = contacts.find((contact) => contact.id === textOf(first, 'secondPath'))
  if (named !== undefined) return textOf(named, 'name')
  if (next !== undefined) return textOf(next, 'name')
  const ways = channels.filter(({ field }) => textOf(first, field) !== '')
  return ways[1] === undefined ? '' : `${ways[1].name} ${textOf(first, ways[1].field)}`
}
