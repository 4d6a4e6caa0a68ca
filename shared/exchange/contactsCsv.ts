import { contactsOf } from '../domain/contacts'
import { entityOf, textOf, type DeskState, type Entity } from '../journal/state'
import { csvText } from './bundle/csv'

/** Heading of the table ← field of the contact. The headings are those that an import takes for these fields. */
const columns: readonly (readonly [heading: string, field: string])[] = [
  ['Group', 'group'],
  ['Name', 'name'],
  ['Organisation', 'organisation'],
  ['What for', 'role'],
  ['Telephone', 'phone'],
  ['Second telephone', 'secondPhone'],
  ['Fax', 'fax'],
  ['E-mail', 'email'],
  ['Secure channel', 'secureChannel'],
  ['Hours', 'hours'],
  ['Time zone', 'zone'],
  ['May be told', 'mayBeTold'],
  ['If no answer', 'secondPath'],
  ['Rung by', 'calledBy'],
  ['Port', 'port'],
  ['Reached on', 'verifiedOn'],
  ['Reached by', 'verifiedBy'],
  ['Reached how', 'verifiedHow'],
  ['Source', 'source'],
]

/** Contacts as a table for people (decision 39): cells that a spreadsheet would take for a formula are escaped. */
export function contactsCsv(state: DeskState): string {
  const rows = contactsOf(state)
    .map((contact) => columns.map(([, field]) => cellOf(state, contact, field)))
    .sort((a, b) => a.join(' ').localeCompare(b.join(' ')))
  return csvText([columns.map(([heading]) => heading), ...rows], 'people')
}

/** Another contact stands there by its name: nobody outside knows our ids. */
function cellOf(state: DeskState, contact: Entity, field: string): string {
  const value = textOf(contact, field)
  return field === 'secondPath' || field === 'calledBy' ? textOf(entityOf(state, 'contact', value), 'name') : value
}
