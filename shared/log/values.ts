import { addressLine } from '../domain/address'
import { parseImporterNumber } from '../domain/importerNumber'
import { fieldTypes } from '../domain/input'
import type { Scalar } from '../journal/item'
import { entityOf, textOf, type DeskState } from '../journal/state'
import { printedCents, printedDay } from '../sheets/printed'
import { momentTime } from './times'

/** Fields and values of any record in the trade's words, as the log tells them. */

const own: Readonly<Record<string, string>> = {
  phone: 'telephone',
  secondPhone: 'second telephone',
  email: 'e-mail',
  cleanEmail: 'mailbox outside our domain',
  poaOnFile: 'power of attorney on file',
  poaExpires: 'end of the power of attorney',
  poaCheckedOn: 'power of attorney looked at on',
  bondExpires: 'end of the bond',
  removed: 'removed',
  saidBy: 'who said it',
  at: 'when',
  by: 'who',
  order: 'place in the list',
}

/** bondCheckedOn → bond checked on; a box of the entry form by its label. */
export function fieldWords(kind: string, field: string): string {
  const label = own[field] ?? fieldTypes[kind]?.[field]?.label
  if (label !== undefined) return /^[A-Z][a-z]/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  return field.replace(/(?<=[a-z])[A-Z0-9]/gu, (letter) => ` ${letter.toLowerCase()}`)
}

/** Kept in the journal, and of no use to who reads a log: digests, lists of ids, JSON; a code that stands on paper only. */
const inner: Readonly<Record<string, readonly string[]>> = {
  device: ['publicKey', 'machineId', 'schema'],
  catalogue: ['pageHashes'],
  import: ['pageHashesBefore', 'versionBefore'],
  importMap: ['map'],
  kit: ['recipients', 'keyWords', 'ages'],
  goBag: ['pages'],
  printTest: ['code'],
  reportVersion: ['includes', 'listDocument'],
  call: ['seen'],
  backup: ['heads'],
  entry: ['pinned', 'reviewedDigest'],
  printJob: ['packets'],
  letter: ['entries', 'sha256'],
  visit: ['entries'],
  payment: ['entries'],
  decisionSheet: ['entries', 'sha256'],
  statusRequest: ['includes', 'sha256'],
  priorityList: ['includes', 'sha256'],
  fact: ['digest', 'packetHash'],
  bundleExport: ['heads', 'sha256'],
  evidencePack: ['sha256'],
  nextNumber: ['sha256'],
  queryList: ['includes', 'sha256', 'answerSha256'],
  sample: ['entries', 'fields', 'seed'],
  keyedHome: ['digest'],
  filing: ['entries', 'digests', 'sha256'],
  receiptFile: ['sha256'],
  accountingReport: ['sha256', 'csvSha256'],
  archive: ['codeDigest', 'sha256'],
  officialForm: ['fingerprint'],
  formBinding: ['fingerprint'],
  pgaAnswer: ['of'],
}
export const isInner = (kind: string, field: string): boolean =>
  inner[kind]?.includes(field) === true || field === 'order' || field === 'document'

const numbers: ReadonlySet<string> = new Set(['importerNumber', 'consigneeNumber'])
/** Importer numbers in a text of any sort: employer with suffix, Social Security, assigned by CBP. */
const NUMBER = /(?<![\w-])(?:\d{2}-\d{7}[A-Z0-9]{2}|\d{3}-\d{2}-\d{4}|\d{6}-\d{5})(?![\w-])/giu

const lastFour = (text: string): string => text.slice(0, -4).replace(/[A-Z0-9]/giu, 'X') + text.slice(-4)
/** All but the last four withheld (a Social Security number may be among them), wherever one stands in a text. */
export const maskNumbers = (text: string): string => text.replace(NUMBER, lastFour)

function maskedNumber(text: string): string {
  const read = parseImporterNumber(text)
  return read.ok ? read.value.masked : lastFour(text)
}

/** Fields that hold the id of another record, and the kind of that record. */
const refers: Readonly<Record<string, string>> = {
  entry: 'entry',
  importer: 'importer',
  signer: 'signer',
  contact: 'contact',
  secondPath: 'contact',
  calledBy: 'contact',
  insteadOf: 'contact',
  planStep: 'planStep',
  exhibit: 'exhibit',
  breach: 'breach',
  loss: 'loss',
  call: 'call',
  schedule: 'callSchedule',
  device: 'device',
  replacedBy: 'device',
  message: 'message',
  exercise: 'exercise',
  splitFrom: 'entry',
  combinedInto: 'entry',
  model: 'entry',
  arrival: 'arrival',
  inFlight: 'inFlight',
  operator: 'operator',
  reviewer: 'operator',
  visit: 'visit',
  procedure: 'procedure',
  decisionSheet: 'decisionSheet',
  duplicateOf: 'arrival',
}
const nameFields = [
  'name',
  'entryNumber',
  'label',
  'title',
  'subject',
  'number',
  'what',
  'describe',
  'script',
  'bill',
  'reference',
  'carriedBy',
]

/** What a record is called; its id where nothing names it. */
export function nameOf(state: DeskState, kind: string, id: string): string {
  const entity = entityOf(state, kind, id)
  if (kind === 'entry') return textOf(entity, 'entryNumber') || 'without a number'
  for (const field of nameFields) {
    const name = textOf(entity, field)
    if (name !== '') return name
  }
  return id
}

/** A value as it stands in a sentence; '' for nothing. */
export function valueWords(state: DeskState, kind: string, field: string, value: Scalar | null | undefined): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (numbers.has(field)) return maskedNumber(String(value))
  const type = fieldTypes[kind]?.[field]?.type
  if (field === 'driverBirthDate') return 'withheld'
  if (type === 'cents' || /(?:^c|C)ents$|Amount$/u.test(field)) return `$ ${printedCents(Number(value))}`
  if (typeof value === 'number') return String(value)
  if (field === 'address' || type === 'address') return addressLine(value)
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return printedDay(value)
  const moment = momentTime(value)
  if (moment !== undefined) return `${moment.local.slice(0, -3)} (${moment.offset})`
  const kindOfOther = refers[field]
  if (kindOfOther !== undefined) return nameOf(state, kindOfOther, value)
  return maskNumbers(value).replaceAll(/\s*\n\s*/gu, ' / ')
}
