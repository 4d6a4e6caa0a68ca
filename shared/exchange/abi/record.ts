import { err, ok, type Result } from '../../result'

/**
 * A record of the ABI stream is a table of its fields: one writer and one reader go by it, so that what is written reads
 * back the same. Classes and fill by CBP's ABI Batch and Block Control, revision 23 (June 2023), BB-7.
 */
export type FieldClass =
  /** spaces only: data in a filler is fatal for the whole batch (X39) */
  | 'S'
  /** A–Z, left */
  | 'A'
  /** digits, right, zeros before; unused: spaces, not zeros */
  | 'N'
  /** digits with spaces before, right */
  | 'SN'
  /** A–Z and digits, left */
  | 'AN'
  /** MMDDYY, a day that exists */
  | 'D'
  /** MMDDCCYY, as the agency records have it */
  | 'D8'
  /** displayable characters of class X, left */
  | 'X'

export interface FieldSpec {
  /** its name in camel case; '' for a filler */
  name: string
  /** first position, counted from 1 */
  from: number
  length: number
  class: FieldClass
  must: 'M' | 'C' | 'O'
  /** how sure the position and its meaning are: what is unsure is neither written nor read */
  status: 'sure' | 'likely' | 'unsure'
  /** what always stands here */
  constant?: string
}

export interface RecordSpec {
  /** control identifier and, for agency records, the type: SE10, 40, PG01 */
  id: string
  title: string
  /** document and page it was taken from */
  source: string
  fields: readonly FieldSpec[]
}

/** Field name → text as it is meant, without fill: days as YYYY-MM-DD, numbers without zeros before. Absent: spaces. */
export type RecordValues = Readonly<Record<string, string | undefined>>

export type RecordFault =
  | { type: 'FieldMissing'; record: string; field: string }
  | { type: 'FieldTooLong'; record: string; field: string; value: string; longest: number }
  | { type: 'FieldNotOfClass'; record: string; field: string; value: string; class: FieldClass }
  | { type: 'FieldUnknown'; record: string; field: string }
  | { type: 'RecordNot80'; record: string; length: number }
  | { type: 'FillerNotEmpty'; record: string; from: number; value: string }
  | { type: 'RecordUnlike'; record: string; found: string }

export const RECORD_LENGTH = 80

const SHAPES: Readonly<Record<Exclude<FieldClass, 'D' | 'D8'>, RegExp>> = {
  S: /^$/u,
  A: /^[A-Z]*$/u,
  N: /^\d*$/u,
  SN: /^\d*$/u,
  AN: /^[A-Z0-9 ]*$/u,
  X: /^[A-Z0-9 !@#$%^&*()\-_=+[{\]}\\|;:'",<.>/?`~]*$/u,
}

/**
 * The 80 characters of a record, or everything that stands in the way. A field that is `unsure` is never written; one
 * that the table does not have is a fault, so that no value is dropped without a word.
 */
export function writeRecord(
  spec: RecordSpec,
  values: RecordValues,
): Result<string, { type: 'RecordFaults'; faults: RecordFault[] }> {
  const faults: RecordFault[] = []
  const line = new Array<string>(RECORD_LENGTH).fill(' ')
  const known = new Set(spec.fields.map(({ name }) => name))
  for (const field of Object.keys(values))
    if (!known.has(field) && (values[field] ?? '') !== '') faults.push({ type: 'FieldUnknown', record: spec.id, field })
  for (const field of spec.fields) {
    const value = field.constant ?? (field.status === 'unsure' ? '' : (values[field.name] ?? ''))
    if (field.name === '' && field.constant === undefined) continue
    const text = fieldText(spec, field, value, faults)
    for (const [at, letter] of [...text].entries()) line[field.from - 1 + at] = letter
  }
  return faults.length > 0 ? err({ type: 'RecordFaults', faults }) : ok(line.join(''))
}

function fieldText(spec: RecordSpec, field: FieldSpec, value: string, faults: RecordFault[]): string {
  const at = { record: spec.id, field: field.name }
  if (value === '') {
    if (field.must === 'M' && field.class !== 'S') faults.push({ type: 'FieldMissing', ...at })
    return ''
  }
  const plain = field.class === 'D' || field.class === 'D8' ? dayDigits(value, field.class) : value
  if (plain === undefined || (field.class !== 'D' && field.class !== 'D8' && !SHAPES[field.class].test(plain))) {
    faults.push({ type: 'FieldNotOfClass', ...at, value, class: field.class })
    return ''
  }
  if (plain.length > field.length) {
    faults.push({ type: 'FieldTooLong', ...at, value, longest: field.length })
    return ''
  }
  if (field.class === 'N') return plain.padStart(field.length, '0')
  if (field.class === 'SN') return plain.padStart(field.length, ' ')
  return plain.padEnd(field.length, ' ')
}

/** YYYY-MM-DD → MMDDYY or MMDDCCYY; undefined where there is no such day. */
function dayDigits(day: string, as: 'D' | 'D8'): string | undefined {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? []
  if (year === '' || !isDay(Number(year), Number(month), Number(date))) return undefined
  return `${month}${date}${as === 'D' ? year.slice(2) : year}`
}

const isDay = (year: number, month: number, date: number): boolean => {
  const made = new Date(Date.UTC(year, month - 1, date))
  return made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date
}

/**
 * The values of a record as they were meant: fill taken off, days as YYYY-MM-DD (a two-digit year is of this century),
 * empty fields left out. A filler that is not empty is a fault, the rest is read all the same by whoever asks `values`.
 */
export function readRecord(
  spec: RecordSpec,
  line: string,
): Result<Record<string, string>, { type: 'RecordFaults'; faults: RecordFault[]; values: Record<string, string> }> {
  const faults: RecordFault[] = []
  const values: Record<string, string> = {}
  if (line.length !== RECORD_LENGTH) faults.push({ type: 'RecordNot80', record: spec.id, length: line.length })
  const padded = line.padEnd(RECORD_LENGTH, ' ')
  for (const field of spec.fields) {
    const text = padded.slice(field.from - 1, field.from - 1 + field.length)
    if (field.constant !== undefined) {
      if (text.trimEnd() !== field.constant) faults.push({ type: 'RecordUnlike', record: spec.id, found: text })
      continue
    }
    const bare = text.trim()
    if (field.name === '') {
      if (bare !== '') faults.push({ type: 'FillerNotEmpty', record: spec.id, from: field.from, value: text })
      continue
    }
    if (bare === '' || field.status === 'unsure') continue
    const value = fieldValue(field, text)
    if (value === undefined)
      faults.push({ type: 'FieldNotOfClass', record: spec.id, field: field.name, value: bare, class: field.class })
    else values[field.name] = value
  }
  return faults.length > 0 ? err({ type: 'RecordFaults', faults, values }) : ok(values)
}

function fieldValue(field: FieldSpec, text: string): string | undefined {
  const bare = text.trim()
  switch (field.class) {
    case 'S':
      return undefined
    case 'N':
    case 'SN':
      return /^\d+$/u.test(bare) ? bare.replace(/^0+(?=\d)/u, '') : undefined
    case 'D':
    case 'D8':
      return dayOfDigits(bare, field.class)
    case 'A':
    case 'AN':
    case 'X':
      return SHAPES[field.class].test(bare) ? text.trimEnd().trimStart() : undefined
  }
}

function dayOfDigits(text: string, as: 'D' | 'D8'): string | undefined {
  const [, month = '', date = '', year = ''] =
    (as === 'D' ? /^(\d{2})(\d{2})(\d{2})$/u : /^(\d{2})(\d{2})(\d{4})$/u).exec(text) ?? []
  if (year === '') return undefined
  const full = as === 'D' ? `20${year}` : year
  return isDay(Number(full), Number(month), Number(date)) ? `${full}-${month}-${date}` : undefined
}

/** Fields follow each other from 1 to 80 without gap or overlap; what does not is named. A test asks it of every table. */
export function tableFaults(spec: RecordSpec): string[] {
  const faults: string[] = []
  let next = 1
  for (const field of spec.fields) {
    if (field.from !== next) faults.push(`${spec.id}: position ${next} is followed by ${field.from} (${field.name})`)
    if ((field.constant ?? '').length > field.length) faults.push(`${spec.id}: ${field.name} is longer than its place`)
    next = field.from + field.length
  }
  if (next !== RECORD_LENGTH + 1) faults.push(`${spec.id}: ends at ${next - 1}`)
  const names = spec.fields.map(({ name }) => name).filter((name) => name !== '')
  if (new Set(names).size !== names.length) faults.push(`${spec.id}: a name stands twice`)
  return faults
}
