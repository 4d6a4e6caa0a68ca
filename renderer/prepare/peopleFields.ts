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

export const portFields: readonly KeyedField[] = [
  { field: 'port', label: 'Port', sort: 'code', hint: 'Schedule D, four digits' },
  { field: 'addressee', label: 'To whom the letter is written' },
  { field: 'howPaperArrives', label: 'How paper arrives', hint: 'counter, fax, e-mail, drop box' },
  { field: 'cargoHours', label: 'Cargo hours' },
  { field: 'afterHours', label: 'After hours', hint: 'who answers, and the number' },
  { field: 'copiesLetter', label: 'Copies of the letter', sort: 'number', refuse: notCopies },
  { field: 'copies3461', label: 'Copies of the 3461', sort: 'number', refuse: notCopies },
  {
    field: 'barcode',
    label: 'Barcode of the entry number',
    options: [
      { value: '', label: 'not known' },
      { value: 'code39', label: 'Code 39' },
      { value: 'code128', label: 'Code 128' },
      { value: 'none', label: 'none' },
    ],
  },
  { field: 'takesKeyingStrip', label: 'Takes our keying strip', sort: 'tick' },
]

/** 1 to 9, as people hand over; a hundred copies is a slip. */
function notCopies(text: string): string | undefined {
  return /^[1-9]$/u.test(text) ? undefined : 'One digit, 1 to 9.'
}
