import { entitiesOf, isRemoved, textOf, type DeskState, type Entity } from '../../journal/state'
import type { Audience } from '../../knowledge/stages'
import { rolesOf, type ContactRole } from '../contactRoles'
import { channels, contactsOf, type Channel } from '../contacts'
import { idsIn } from '../plan'
import { rememberBy } from '../remember'

/** A number or address at which somebody is tried. */
export interface Line {
  /** id of the party it belongs to */
  party: string
  channel: Channel
  /** Telephone, Second telephone, E-mail … */
  label: string
  value: string
}

/** One who is told: a contact; or a client by its own record, where the list has nobody for it. */
export interface Party {
  id: string
  /** a client's own record, no contact of the list */
  isClientRecord: boolean
  /** id of the client it belongs to; '' for others */
  importer: string
  audience: Audience | 'other'
  roles: readonly ContactRole[]
  name: string
  organisation: string
  role: string
  lines: readonly Line[]
  hours: string
  zone: string
  mayBeTold: string
  /** when, by whom and how it was last reached before */
  verifiedOn: string
  verifiedBy: string
  verifiedHow: string
  /** ids of those tried in its place, in order */
  insteadIds: readonly string[]
}

/** Nothing known of anybody: the ground on which a party is made. */
export const blankParty: Omit<Party, 'id' | 'audience'> = {
  isClientRecord: true,
  importer: '',
  roles: [],
  name: '',
  organisation: '',
  role: '',
  lines: [],
  hours: '',
  zone: '',
  mayBeTold: '',
  verifiedOn: '',
  verifiedBy: '',
  verifiedHow: '',
  insteadIds: [],
}

const groups: Readonly<Record<string, Audience>> = {
  cbp: 'cbp',
  port: 'cbp',
  center: 'cbp',
  agency: 'agency',
  client: 'client',
  carrier: 'carrier',
  terminal: 'carrier',
  staff: 'staff',
  press: 'press',
  media: 'press',
}
const cbpRoles = ['soc', 'headquarters', 'clientRepresentative', 'portNight', 'center']

/** To which audience of the matrix a contact belongs: by its group, else by its own words. */
export function audienceOf(contact: Entity, roles: readonly ContactRole[] = rolesOf(contact)): Audience | 'other' {
  if (/\bctpat\b/iu.test(['name', 'organisation', 'role', 'group'].map((field) => textOf(contact, field)).join(' ')))
    return 'ctpat'
  const byGroup = groups[textOf(contact, 'group').toLowerCase()]
  if (byGroup !== undefined) return byGroup
  if (textOf(contact, 'group') === '' && roles.some(({ id }) => cbpRoles.includes(id))) return 'cbp'
  return textOf(contact, 'group') === '' && textOf(contact, 'importer') !== '' ? 'client' : 'other'
}

function contactParty(contact: Entity, importer: string, insteadIds: readonly string[]): Party {
  const text = (field: string) => textOf(contact, field)
  const roles = rolesOf(contact)
  return {
    id: contact.id,
    isClientRecord: false,
    importer,
    audience: audienceOf(contact, roles),
    roles,
    name: text('name') || text('organisation') || 'No name',
    organisation: text('organisation'),
    role: text('role'),
    lines: channels
      .filter(({ field }) => text(field).trim() !== '')
      .map(({ channel, field, name }) => ({ party: contact.id, channel, label: name, value: text(field) })),
    hours: text('hours'),
    zone: text('zone'),
    mayBeTold: text('mayBeTold'),
    verifiedOn: text('verifiedOn'),
    verifiedBy: text('verifiedBy'),
    verifiedHow: text('verifiedHow'),
    insteadIds: [...new Set([text('secondPath'), ...insteadIds].filter((id) => id !== '' && id !== contact.id))],
  }
}

function clientRecord(importer: Entity): Party {
  const text = (field: string) => textOf(importer, field)
  const line = (channel: Channel, label: string, value: string): Line[] =>
    value.trim() === '' ? [] : [{ party: importer.id, channel, label, value }]
  return {
    ...blankParty,
    id: importer.id,
    importer: importer.id,
    audience: 'client',
    name: text('contactName') || text('name') || 'No name',
    organisation: text('name'),
    role: 'Client, by its own record',
    lines: [...line('phone', 'Telephone', text('phone')), ...line('email', 'E-mail', text('email'))],
  }
}

/** All who may be told, by id: every contact, and every client that has none. */
export interface Parties {
  all: ReadonlyMap<string, Party>
  /** who stands in the matrix: of a client only the one who is told first; the next are its second paths */
  first: readonly Party[]
}

/** Clients' own order (`notify`) first, then contacts keyed to the client, then those of its name; else its record. */
export const partiesOf = rememberBy(['contact', 'importer'], (state: DeskState): Parties => {
  const contacts = contactsOf(state)
  const byId = new Map(contacts.map((contact) => [contact.id, contact]))
  const ofClient = clientsContacts(contacts)
  const sameRole = sameCbpRole(contacts)
  const all = new Map<string, Party>()
  const first: Party[] = []
  const spoken = new Set<string>()
  for (const importer of entitiesOf(state, 'importer').values()) {
    if (isRemoved(importer)) continue
    const told = idsIn(textOf(importer, 'notify')).flatMap((id) => byId.get(id) ?? [])
    const name = textOf(importer, 'name').toLowerCase()
    const order = [
      ...new Set([...told, ...(ofClient.get(importer.id) ?? []), ...(ofClient.get(`name ${name}`) ?? [])]),
    ].filter(({ id }) => !all.has(id))
    order.forEach((contact, nth) => {
      const party = contactParty(
        contact,
        importer.id,
        order.slice(nth + 1).map(({ id }) => id),
      )
      const asClient: Party = { ...party, audience: 'client' }
      all.set(party.id, asClient)
      if (nth === 0) first.push(asClient)
      spoken.add(party.id)
    })
    const record = clientRecord(importer)
    all.set(record.id, record)
    if (order.length === 0) first.push(record)
  }
  for (const contact of contacts) {
    if (spoken.has(contact.id)) continue
    const party = contactParty(contact, textOf(contact, 'importer'), sameRole(contact))
    all.set(party.id, party)
    first.push(party)
  }
  return { all, first }
})

/** Clients' contacts by the client's id, and by `name ` with its name in small letters. */
function clientsContacts(contacts: readonly Entity[]): ReadonlyMap<string, Entity[]> {
  const found = new Map<string, Entity[]>()
  const put = (key: string, contact: Entity) => {
    const list = found.get(key)
    if (list === undefined) found.set(key, [contact])
    else list.push(contact)
  }
  for (const contact of contacts) {
    const importer = textOf(contact, 'importer')
    const group = textOf(contact, 'group').toLowerCase()
    if (group !== 'client' && !(group === '' && importer !== '')) continue
    if (importer !== '') put(importer, contact)
    else if (textOf(contact, 'organisation') !== '')
      put(`name ${textOf(contact, 'organisation').toLowerCase()}`, contact)
  }
  return found
}

/** Others of CBP who answer for the same in the same office: tried where a contact names no second path. */
function sameCbpRole(contacts: readonly Entity[]): (contact: Entity) => readonly string[] {
  const shared = ['headquarters', 'clientRepresentative', 'portNight']
  const keys = (contact: Entity) =>
    rolesOf(contact).flatMap(({ id }) => (shared.includes(id) ? [`${id} ${textOf(contact, 'organisation')}`] : []))
  const lists = new Map<string, string[]>()
  for (const contact of contacts)
    for (const key of keys(contact)) lists.set(key, [...(lists.get(key) ?? []), contact.id])
  return (contact) => keys(contact).flatMap((key) => (lists.get(key) ?? []).filter((id) => id !== contact.id))
}
