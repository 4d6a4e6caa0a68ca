import { contactsOf } from '../../../shared/domain/contacts'
import { textOf, type DeskState } from '../../../shared/journal/state'
import { importerNumberRefusal } from '../../words/identifiers'
import { nameAndFirm } from '../contacts/contactFields'
import type { KeyedField } from '../keyedFields'

/** The boxes of a client; who is told is chosen from the contacts, its own first. */
export function clientFields(state: DeskState, id: string | undefined): KeyedField[] {
  const own = (importer: string) => (importer !== '' && importer === id ? '0' : '1')
  const contacts = contactsOf(state)
    .map((contact) => ({
      value: contact.id,
      label: nameAndFirm(contact),
      place: `${own(textOf(contact, 'importer'))} ${textOf(contact, 'name')}`,
    }))
    .sort((a, b) => a.place.localeCompare(b.place))
    .map(({ value, label }) => ({ value, label }))
  return [
    { field: 'name', label: 'Name', section: 'Who' },
    {
      field: 'importerNumber',
      label: 'Importer number',
      sort: 'code',
      hint: '12-345678900, with its two-character suffix; a number CBP assigned is YYDDPP-NNNNN.',
      refuse: importerNumberRefusal,
    },
    { field: 'address', label: 'Address', sort: 'address' },
    { field: 'consignee', label: 'Usual consignee', hint: 'where it is not the importer itself' },
    { field: 'contactName', label: 'Person' },
    { field: 'phone', label: 'Telephone', sort: 'code' },
    { field: 'email', label: 'E-mail' },
    { field: 'notify', label: 'Who is told, in order', sort: 'list', options: contacts },
    {
      field: 'bondType',
      label: 'Bond type',
      section: 'Bond',
      options: [
        { value: '', label: 'not keyed' },
        { value: '8', label: '8 continuous' },
        { value: '9', label: '9 single transaction' },
        { value: '0', label: '0 none required' },
      ],
    },
    { field: 'suretyCode', label: 'Surety code', sort: 'code' },
    { field: 'bondNumber', label: 'Bond number', sort: 'code' },
    { field: 'bondCheckedOn', label: 'Bond checked on', sort: 'day' },
    { field: 'bondExpires', label: 'Bond ends on', sort: 'day' },
    {
      field: 'poaOnFile',
      label: 'Power of attorney on file',
      sort: 'tick',
      section: 'Power of attorney and screening',
    },
    { field: 'poaCheckedOn', label: 'Power of attorney checked on', sort: 'day' },
    { field: 'poaExpires', label: 'Power of attorney ends on', sort: 'day', hint: 'empty: until revoked' },
    { field: 'screenedOn', label: 'Screened on', sort: 'day' },
    { field: 'screenedBy', label: 'Screened by' },
    {
      field: 'screenedResult',
      label: 'Result of the screening',
      hint: '“no match”, or what was found and who cleared it',
    },
    { field: 'source', label: 'Where this comes from', section: 'Notes' },
    { field: 'notes', label: 'Notes', sort: 'long' },
  ]
}

const noDesk: DeskState = { kinds: new Map(), version: 0, kindVersions: new Map() }
/** For the history: what a field is called; others are the program's own. */
export const clientFieldWords = (field: string): string | undefined =>
  ({ paymentType: 'Payment type', tier: 'Tier', removed: 'Taken off the list' })[field] ??
  clientFields(noDesk, undefined).find((one) => one.field === field)?.label
