import { plainName } from '../imports/plainName'
import type { ImportMap } from '../imports/record'
import type { Table } from '../tables/table'

/** What a table of answers from the main system says in each row. */
export type ReceiptColumn = 'entryNumber' | 'part' | 'answer' | 'code' | 'text' | 'day' | 'batch'

interface ColumnNames {
  column: ReceiptColumn
  /** on the screen, in the trade's words */
  label: string
  names: readonly string[]
  needed?: true
}

export const receiptColumns: readonly ColumnNames[] = [
  {
    column: 'entryNumber',
    label: 'Entry number',
    names: ['entry number', 'entry no', 'entry nbr', 'entry #', 'entry', 'entrynum', 'filer entry number'],
    needed: true,
  },
  {
    column: 'answer',
    label: 'Result',
    names: ['result', 'status', 'answer', 'response', 'disposition', 'outcome', 'import result', 'ace status'],
    needed: true,
  },
  {
    column: 'part',
    label: 'What it is about',
    names: ['message', 'transaction', 'what', 'part', 'application', 'type of message', 'record type', 'module'],
  },
  {
    column: 'code',
    label: 'Code',
    names: ['code', 'error code', 'condition code', 'condition', 'response code', 'reason code', 'message code'],
  },
  {
    column: 'text',
    label: 'Text',
    names: ['text', 'error text', 'error', 'narrative', 'description', 'message text', 'error message', 'remarks'],
  },
  {
    column: 'day',
    label: 'Date',
    names: [
      'date',
      'response date',
      'result date',
      'status date',
      'processed',
      'processed on',
      'received',
      'answered on',
    ],
  },
  { column: 'batch', label: 'Batch', names: ['batch', 'batch id', 'batch number', 'user data', 'import id', 'file'] },
]

/** A report has its title above the column names. */
const LOOKED_ROWS = 50

const known = new Set(receiptColumns.flatMap(({ names }) => names.map(plainName)))

/** How many cells of a row are names that we know. */
export const knownNamesIn = (row: readonly string[]): number => row.filter((cell) => known.has(plainName(cell))).length

/** Which column holds what, by its name; no column stands for two. undefined: a column that is needed is not there. */
export function guessReceiptMap({ rows }: Table): ImportMap | undefined {
  let best = { headerRow: -1, count: 0 }
  for (const [headerRow, row] of rows.slice(0, LOOKED_ROWS).entries()) {
    const count = knownNamesIn(row)
    if (count > best.count) best = { headerRow, count }
  }
  const header = (rows[best.headerRow] ?? []).map(plainName)
  const columns: Record<string, readonly number[]> = {}
  const taken = new Set<number>()
  for (const { column, names } of receiptColumns)
    for (const name of names) {
      const at = header.findIndex((cell, place) => cell === plainName(name) && !taken.has(place))
      if (at < 0) continue
      columns[column] = [at]
      taken.add(at)
      break
    }
  const map = { headerRow: best.headerRow, columns }
  return isWholeMap(map) ? map : undefined
}

/** Number and result are there: without them a row answers nothing. */
export const isWholeMap = ({ columns }: ImportMap): boolean =>
  receiptColumns.every(({ column, needed }) => needed !== true || (columns[column]?.length ?? 0) > 0)
