import type { Table } from '../tables/table'
import { readCell } from './cells'
import { plainName } from './plainName'
import { isNoRecord } from './isNoRecord'
import type { ImportMap } from './record'

/** A report has its title and prompts above the column names. */
const LOOKED_ROWS = 50

/** Columns by our own names; where they stand in a table that somebody else made. */
export interface ColumnsFound<F extends string> {
  headerRow: number
  at: Readonly<Partial<Record<F, number>>>
}

/** The row of the first fifty that names the most columns; undefined where a needed one is in none. */
export function findColumns<F extends string>(
  table: Table,
  names: Readonly<Record<F, readonly string[]>>,
  needed: readonly NoInfer<F>[],
): ColumnsFound<F> | undefined {
  let best: ColumnsFound<F> | undefined
  for (const [headerRow, row] of table.rows.slice(0, LOOKED_ROWS).entries()) {
    const header = row.map(plainName)
    const at: Partial<Record<F, number>> = {}
    for (const field of Object.keys(names) as F[]) {
      // In the order of our names: “PGA Flag Code” before “PGA Flag”.
      for (const name of names[field]) {
        const place = header.indexOf(plainName(name))
        if (place >= 0 && at[field] === undefined) at[field] = place
      }
    }
    if (needed.some((field) => at[field] === undefined)) continue
    if (best === undefined || Object.keys(at).length > Object.keys(best.at).length) best = { headerRow, at }
  }
  return best
}

/** The columns that a person chose, or that were guessed and shown to one. */
export function chosenColumns<F extends string>(
  names: Readonly<Record<F, readonly string[]>>,
  { headerRow, columns }: ImportMap,
): ColumnsFound<F> {
  const at: Partial<Record<F, number>> = {}
  for (const field of Object.keys(names) as F[]) {
    const place = columns[field]?.[0]
    if (place !== undefined) at[field] = place
  }
  return { headerRow, at }
}

/** Rows below the header; blank ones, totals, page ends and repeated headers are none. */
export function* rowsBelow<F extends string>(
  table: Table,
  { headerRow, at }: ColumnsFound<F>,
  filledDown: readonly NoInfer<F>[],
): Generator<{ row: number; cell: (field: F) => string }> {
  const header = (table.rows[headerRow] ?? []).map(plainName)
  const before = new Map<F, string>()
  for (let nth = headerRow + 1; nth < table.rows.length; nth += 1) {
    const cells = table.rows[nth] ?? []
    if (isNoRecord(cells, header)) continue
    const raw = (field: F): string => (cells[at[field] ?? -1] ?? '').trim()
    // A value of a group stands in the group's first row alone.
    for (const field of filledDown) if (raw(field) !== '') before.set(field, raw(field))
    yield { row: nth + 1, cell: (field) => raw(field) || (filledDown.includes(field) ? (before.get(field) ?? '') : '') }
  }
}

/**
 * Digits of a tariff number. As a number it has lost the leading zero of chapters 1 to 9: nine digits were ten, seven
 * eight. `undefined`: it is none.
 */
export function tariffDigits(cell: string): string | undefined {
  const digits = cell.replace(/[.\s]/gu, '')
  if (!/^\d{2,10}$/u.test(digits)) return undefined
  return digits.length % 2 === 1 ? `0${digits}` : digits
}

/** A day as text, or as the serial number of a spreadsheet (36161 is 1 January 1999); '' where it is none. */
export function dayOfCell(cell: string): string {
  if (cell === '') return ''
  if (/^\d{5}(?:\.\d+)?$/u.test(cell))
    return new Date(Date.UTC(1899, 11, 30) + Math.floor(Number(cell)) * 86_400_000).toISOString().slice(0, 10)
  const read = readCell('day', cell)
  return 'value' in read && typeof read.value === 'string' ? read.value.slice(0, 10) : ''
}
