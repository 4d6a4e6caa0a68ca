import { callTree } from '../../../shared/domain/callTree'
import { channels, contactsOf } from '../../../shared/domain/contacts'
import { publicContact } from '../../../shared/knowledge/publicContacts'
import { entitiesOf, isRemoved, textOf, type DeskState, type Entity } from '../../../shared/journal/state'
import type { Keyed, KeyedField } from '../keyedFields'

/** Groups in the order of the list; a group that came with an import is kept as it is written. */
export const contactGroups = [
  'CBP',
  'Port',
  'Center',
  'Agency',
  'Client',
  'Carrier',
  'Terminal',
  'Surety',
  'Vendor',
  'Service bureau',
  'Outside help',
  'Staff',
] as const

const zones = ['Eastern', 'Central', 'Mountain', 'Arizona', 'Pacific', 'Alaska', 'Hawaii', 'Atlantic', 'UTC']
const choices = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
const none = { value: '', label: 'nobody' }

/** Which published values of a contact are keyed otherwise now: from what they were. */
function publishedChanged(id: string | undefined, before: Keyed, keyed: Keyed): string[] {
  const values = channels.map(({ field }) => before[field] ?? '')
  const published = publicContact(id, ...values)
  if (published === undefined) return []
  return [published.phone, published.email].filter(
    (value): value is string =>
      value !== undefined && values.includes(value) && !channels.some(({ field }) => (keyed[field] ?? '') === value),
  )
}

/** The boxes of one contact; whom it names is chosen from the list as it is. */
export function contactFields(state: DeskState, id: string | undefined): KeyedField[] {
  const others = contactsOf(state)
    .filter((contact) => contact.id !== id)
    .sort((a, b) => textOf(a, 'name').localeCompare(textOf(b, 'name')))
    .map((contact) => ({ value: contact.id, label: nameAndFirm(contact) }))
  const people = callTree(contactsOf(state))
    .filter(({ contact }) => contact.id !== id)
    .map(({ contact }) => ({ value: contact.id, label: textOf(contact, 'name') }))
  const importers = [...entitiesOf(state, 'importer').values()]
    .filter((importer) => !isRemoved(importer))
    .map((importer) => ({ value: importer.id, label: textOf(importer, 'name') }))
  return [
    { field: 'name', label: 'Name', section: 'Who' },
    { field: 'organisation', label: 'Organisation' },
    { field: 'group', label: 'Group', options: [{ value: '', label: 'not keyed' }, ...choices(contactGroups)] },
    {
      field: 'role',
      label: 'What for',
      hint: 'CBP headquarters (OFO); client representative; port, after hours; prior notice …: it is found by these words',
    },
    { field: 'phone', label: 'Telephone', sort: 'code', section: 'How it is reached' },
    { field: 'secondPhone', label: 'Second telephone', sort: 'code' },
    { field: 'fax', label: 'Fax', sort: 'code' },
    { field: 'email', label: 'E-mail' },
    { field: 'secureChannel', label: 'Secure channel', hint: 'outside your own network, as it is agreed' },
    {
      field: 'changedWhy',
      label: 'Why the published number is changed',
      shownIf: (before, keyed) => publishedChanged(id, before, keyed).length > 0,
      needed: 'This number is published: say why it is changed, and who gave the new one. The old one is kept.',
    },
    { field: 'hours', label: 'Hours', hint: '08:00-17:00 Monday to Friday' },
    {
      field: 'zone',
      label: 'Time zone of the hours',
      options: [{ value: '', label: 'not keyed' }, ...choices(zones)],
    },
    { field: 'secondPath', label: 'When there is no answer', options: [none, ...others], section: 'On the day' },
    { field: 'calledBy', label: 'Is rung by', options: [none, ...people], hint: 'the call tree' },
    { field: 'port', label: 'Port', sort: 'code', hint: 'Schedule D, four digits' },
    { field: 'importer', label: 'Belongs to client', options: [{ value: '', label: 'none' }, ...importers] },
    {
      field: 'mayBeTold',
      label: 'What it may be told',
      sort: 'long',
      hint: 'No cause and no guesses; clients only of their own entries (19 CFR 111.24)',
    },
    { field: 'source', label: 'Where this comes from', sort: 'long' },
  ]
}

/** The reason, with the published number that stood there before. */
export function publishedKept(id: string | undefined, keyed: Keyed, before: Keyed): [string, string][] {
  const changed = publishedChanged(id, before, keyed)
  const reason = (keyed['changedWhy'] ?? '').trim()
  return changed.length === 0 ? [] : [['changedWhy', `${reason} (published: ${changed.join(', ')})`]]
}

export const nameAndFirm = (contact: Entity): string =>
  [textOf(contact, 'name') || 'No name', textOf(contact, 'organisation')].filter(Boolean).join(', ')

/** For the history: what a field is called; others are the program's own. */
export const contactFieldWords = (field: string): string | undefined =>
  ({
    verifiedOn: 'Reached on',
    verifiedBy: 'Reached by',
    verifiedHow: 'Reached how',
    confidence: 'How sure',
    callOrder: 'Place in the call tree',
    removed: 'Taken off the list',
  })[field] ??
  contactFields({ kinds: new Map(), version: 0, kindVersions: new Map() }, undefined).find((one) => one.field === field)
    ?.label
