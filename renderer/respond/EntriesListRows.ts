import type { EntryClocks } from '../../shared/domain/clocks'
import { modeOfTransport } from '../../shared/knowledge/modes'
import { textOf, valueOf, type Entity } from '../../shared/journal/state'
import type { EntryIndex } from '../desk/entryIndex'
import { dayOf, dayWords, timeOf } from '../words/times'

/** One entry as the list shows it. */
export interface ListRow {
  id: string
  entryNumber: string
  importer: string
  port: string
  mode: string
  reference: string
  lines: number
  /** entered value of all lines, cents */
  valueCents: number
  /** stamp of its opening: string order is time order */
  openedAt: string
  /** 24 Nov 05:40, by the clock of that hour */
  opened: string
  clocks: EntryClocks
  /** lower case, what the search looks through */
  searched: string
}

export function listRows(index: EntryIndex): ListRow[] {
  return index.entries.map((entry) => rowOf(entry, index))
}

function rowOf(entry: Entity, index: EntryIndex): ListRow {
  const lines = index.rows('line', entry.id).filter((line) => valueOf(line, 'removed') !== true)
  const bills = index.rows('bill', entry.id)
  const text = (field: string) => textOf(entry, field)
  const row = {
    id: entry.id,
    entryNumber: text('entryNumber'),
    importer: text('importerName'),
    port: text('portOfEntry'),
    mode: modeOfTransport(text('modeOfTransport'))?.name ?? '',
    reference: text('brokerReference'),
    lines: lines.length,
    valueCents: lines.reduce((sum, line) => sum + Number(valueOf(line, 'enteredValue') ?? 0), 0),
    openedAt: entry.born.at,
    opened: `${dayWords(dayOf(entry.born.wall)).slice(0, -5)} ${timeOf(entry.born.wall)}`,
    clocks: index.clocks(entry),
  }
  const searched = [
    row.entryNumber,
    row.entryNumber.replaceAll('-', ''),
    row.importer,
    text('importerNumber'),
    row.port,
    row.mode,
    row.reference,
    text('conveyanceName'),
    ...bills.map((bill) => `${textOf(bill, 'scac')}${textOf(bill, 'billNumber')}`),
  ]
  return { ...row, searched: searched.join(' ').toLowerCase() }
}

export type SortBy = 'opened' | 'entryNumber' | 'importer' | 'port' | 'state' | 'value'

const sortKeys: Record<SortBy, (row: ListRow) => string | number> = {
  opened: (row) => row.openedAt,
  entryNumber: (row) => row.entryNumber,
  importer: (row) => row.importer.toLowerCase(),
  port: (row) => row.port,
  state: (row) => row.clocks.progress,
  value: (row) => row.valueCents,
}

/** Rows that have every word, sorted; the newest first unless told otherwise. */
export const isSortBy = (column: string): column is SortBy => Object.hasOwn(sortKeys, column)

export function shownRows(rows: readonly ListRow[], text: string, by: SortBy, descending: boolean): ListRow[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  const key = sortKeys[by]
  const sign = descending ? -1 : 1
  return rows
    .filter((row) => words.every((word) => row.searched.includes(word)))
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)]
      if (x === y) return a.openedAt < b.openedAt ? 1 : -1
      return x < y ? -sign : sign
    })
}
