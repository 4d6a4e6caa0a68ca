import { portName } from '../../../shared/knowledge/ports'
import { entitiesOf, isRemoved, textOf, valueOf, type DeskState, type Entity } from '../../../shared/journal/state'
import type { KeyedField } from '../keyedFields'

const takes = [
  { value: '', label: 'not asked' },
  { value: 'yes', label: 'yes' },
  { value: 'no', label: 'no' },
  { value: 'notKnown', label: 'asked, not known' },
]

/** The boxes of a port's profile (practice 8). What nobody knows stays blank and is asked in peace time. */
const fields: readonly KeyedField[] = [
  { field: 'addressee', label: 'To whom the letter is written' },
  { field: 'letterNeeds', label: 'What its letter must say', sort: 'long' },
  {
    field: 'howPaperArrives',
    label: 'How paper arrives',
    hint: 'counter, fax, e-mail, drop box',
    section: 'How it is reached',
  },
  { field: 'cargoHours', label: 'Cargo hours' },
  { field: 'afterHours', label: 'After hours', hint: 'who answers, and the number' },
  { field: 'phone', label: 'Telephone', sort: 'code' },
  { field: 'supervisorPhone', label: 'Supervisor’s telephone', sort: 'code' },
  { field: 'fax', label: 'Fax', sort: 'code' },
  { field: 'email', label: 'E-mail' },
  {
    field: 'copiesLetter',
    label: 'Copies of the letter',
    sort: 'number',
    refuse: notCopies,
    section: 'Which paper it takes',
  },
  { field: 'copies3461', label: 'Copies of the 3461', sort: 'number', refuse: notCopies },
  {
    field: 'barcode',
    label: 'Barcode of the entry number',
    options: [
      { value: '', label: 'not asked' },
      { value: 'code39', label: 'Code 39' },
      { value: 'code128', label: 'Code 128' },
      { value: 'none', label: 'none' },
    ],
  },
  { field: 'takesOurSheet', label: 'Takes our own sheet for the form', options: takes },
  { field: 'takesDecisionSheet', label: 'Takes a decision sheet', options: takes },
  { field: 'takesPhoto', label: 'Takes a photograph of a page', options: takes },
  { field: 'takesKeyingStrip', label: 'Takes our keying strip', sort: 'tick' },
  { field: 'source', label: 'Who said so', sort: 'long', section: 'Where this comes from' },
  { field: 'askedOn', label: 'Asked on', sort: 'day' },
  { field: 'askedBy', label: 'Asked by' },
]

/** With the port itself, which has one profile. */
export function portFields(state: DeskState, id: string | undefined): KeyedField[] {
  const taken = portsOf(state)
    .filter((profile) => profile.id !== id)
    .map((profile) => textOf(profile, 'port'))
  const refuse = (text: string) => {
    if (!/^\d{4}$/u.test(text)) return 'Four digits, as 2304 for Laredo.'
    return taken.includes(text) ? `Port ${text} has a profile already; change that one.` : undefined
  }
  return [{ field: 'port', label: 'Port', sort: 'code', hint: 'Schedule D, four digits', refuse }, ...fields]
}

/** What a card shows, in order; the day asked stands above. */
export const portFacts = fields.filter(({ field }) => !['askedOn', 'askedBy', 'takesKeyingStrip'].includes(field))

export const portWords = (field: string): string | undefined =>
  field === 'port' ? 'Port' : fields.find((one) => one.field === field)?.label

/** What is still to be asked: blank, or asked and nobody knew. */
export const portGaps = (profile: Entity): KeyedField[] =>
  portFacts.filter(({ field }) => ['', 'notKnown'].includes(textOf(profile, field)) && field !== 'source')

/** What is known, in words; '' where it is to be asked. */
export function portFact(profile: Entity, { field, options }: KeyedField): string {
  const value = valueOf(profile, field)
  if (value === undefined || value === 'notKnown') return ''
  return options?.find((option) => option.value === value)?.label ?? String(value)
}

/** Ports with a profile, by their code. */
export const portsOf = (state: DeskState): Entity[] =>
  [...entitiesOf(state, 'portProfile').values()]
    .filter((profile) => !isRemoved(profile))
    .sort((a, b) => textOf(a, 'port').localeCompare(textOf(b, 'port')))

export const portTitle = (profile: Entity): string =>
  [textOf(profile, 'port'), portName(textOf(profile, 'port')) ?? ''].filter(Boolean).join(' ')

/** 1 to 9, as people hand over; a hundred copies is a slip. */
function notCopies(text: string): string | undefined {
  return /^[1-9]$/u.test(text) ? undefined : 'One digit, 1 to 9.'
}
