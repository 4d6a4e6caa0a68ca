import { Cents } from '../../domain/scalars'
import { EntryFields, LineFields } from '../../domain/kinds'
import type { Scalar } from '../../journal/item'
import { csvRows, csvText, type CsvKind } from './csv'
import type { BundleEntry, EntriesDocument, EntryRecord, LineRecord } from './entries'

/** entries.csv: one row a line of an entry; an entry without lines has one row with the line's columns empty. */

interface Column {
  name: string
  money: boolean
  address: boolean
}

/** Bookkeeping of the desk; entries.json and the journal hold it. */
const LEFT_OUT = new Set([
  'entry',
  'order',
  'removed',
  'product',
  'signer',
  'importer',
  'pinned',
  'reviewedDigest',
  'reviewer',
  'arrival',
  'inFlight',
  'splitFrom',
  'combinedInto',
])

const columnsOf = (shape: Record<string, unknown>): Column[] =>
  Object.entries(shape)
    .filter(([name]) => !LEFT_OUT.has(name))
    .map(([name, schema]) => ({ name, money: schema === Cents, address: /Address$/u.test(name) }))
const entryColumns = columnsOf(EntryFields.shape)
const lineColumns = columnsOf(LineFields.shape)

/** Stored value → cell. Machines: as stored, money in cents. People: money in dollars, an address on one line. */
function cellOf(value: Scalar | undefined, column: Column, kind: CsvKind): string {
  if (value === undefined) return ''
  if (kind === 'machines') return String(value)
  if (column.money && typeof value === 'number') return dollars(value)
  if (column.address) return String(value).split('\n').filter(Boolean).join(', ')
  return String(value)
}

const dollars = (cents: number): string => `${Math.trunc(cents / 100)}.${String(cents % 100).padStart(2, '0')}`

const header = (column: Column, kind: CsvKind, prefix: string): string =>
  kind === 'machines'
    ? `${prefix}${column.name}${column.money ? 'Cents' : ''}`
    : `${prefix === '' ? '' : 'Line: '}${inWords(column.name)}${column.money ? ' (USD)' : ''}`

/** `portOfEntry` → `Port of entry` */
function inWords(name: string): string {
  const words = name.replace(/([a-z])([A-Z0-9])/gu, '$1 $2').toLowerCase()
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

const joined = (records: readonly EntryRecord[], fields: readonly string[]): string =>
  records
    .map((record) =>
      fields
        .map((field) => String(record.fields[field] ?? ''))
        .filter(Boolean)
        .join(' '),
    )
    .filter(Boolean)
    .join('; ')

function rowOf(entry: BundleEntry, line: LineRecord | undefined, kind: CsvKind): string[] {
  return [
    ...entryColumns.map((column) => cellOf(entry.fields[column.name], column, kind)),
    joined(entry.bills, ['billType', 'scac', 'billNumber', 'quantity', 'unit']),
    joined(entry.containers, ['containerNumber', 'seal']),
    joined(
      entry.facts.filter((fact) => fact.fields['withdrawn'] !== true),
      ['what', 'happenedAt', 'day', 'revision'],
    ),
    entry.fields['removed'] === true ? 'yes' : '',
    line === undefined ? '' : String(line.line),
    ...lineColumns.map((column) => cellOf(line?.fields[column.name], column, kind)),
    line === undefined ? '' : joined(line.tariffs, ['htsNumber', 'rate']),
  ]
}

const extras = {
  machines: ['bills', 'containers', 'facts', 'removed', 'line', 'line.tariffs'],
  people: ['Bills', 'Containers', 'What happened', 'Removed', 'Line', 'Line: chapter 98 and 99 numbers'],
} as const

/** The entries as a table, piece by piece: the header, then the rows of one entry. */
export function* entriesCsvPieces(entries: Iterable<BundleEntry>, kind: CsvKind): Generator<string> {
  const names = extras[kind]
  const head = [
    ...entryColumns.map((column) => header(column, kind, '')),
    ...names.slice(0, 5),
    ...lineColumns.map((column) => header(column, kind, 'line.')),
    ...names.slice(5),
  ]
  yield csvText([head], kind)
  for (const entry of entries) {
    const lines = entry.lines.length === 0 ? [undefined] : entry.lines
    yield csvRows(
      lines.map((line) => rowOf(entry, line, kind)),
      kind,
    )
  }
}

export const entriesCsv = ({ entries }: Pick<EntriesDocument, 'entries'>, kind: CsvKind): string =>
  [...entriesCsvPieces(entries, kind)].join('')
