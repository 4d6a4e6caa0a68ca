import { filerCodeRefusal } from '../words/identifiers'
import type { KeyedField } from './keyedFields'

export const firmFields: readonly KeyedField[] = [
  { field: 'name', label: 'Name' },
  { field: 'address', label: 'Address', sort: 'address' },
  { field: 'filerCode', label: 'Filer code', sort: 'code', refuse: filerCodeRefusal },
  { field: 'licenceNumber', label: 'Broker licence', sort: 'code' },
  { field: 'permitNumber', label: 'National permit', sort: 'code' },
  { field: 'homePort', label: 'Port worked from', sort: 'code', hint: 'Schedule D, four digits' },
  { field: 'phone', label: 'Telephone', sort: 'code' },
  { field: 'email', label: 'E-mail' },
  { field: 'cleanEmail', label: 'Mailbox outside the network' },
]

export const signerFields: readonly KeyedField[] = [
  { field: 'name', label: 'Name' },
  { field: 'title', label: 'Title' },
  { field: 'licenceNumber', label: 'Own licence number', sort: 'code' },
  { field: 'phone', label: 'Telephone', sort: 'code' },
]
