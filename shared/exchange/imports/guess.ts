import { parseEntryNumber } from '../../domain/entryNumber'
import { parseImporterNumber } from '../../domain/importerNumber'
import type { Table } from '../tables/table'
import { plainName } from './plainName'
import type { ImportMap, Target } from './record'
import { fieldsByTarget } from './targets'
import type { ImportField } from './targets/fields'

/** A report has its title and the prompts it was made with above the column names. */
const LOOKED_ROWS = 50

/** Which columns of a table hold which of our fields, by their names; without names, by what the cells are. */
export function guessMap(target: Target, table: Table): ImportMap {
  const fields = fieldsByTarget[target]
  const { headerRow, known } = bestHeader(fields, table)
  if (known === 0) return mapByContent(fields, table)
  const header = (table.rows[headerRow] ?? []).map(plainName)
  const columns: Record<string, number[]> = {}
  const taken = new Set<number>()
  const take = (field: string, column: number) => {
    taken.add(column)
    columns[field] = [column]
  }
  // Names in full first: a part of a name is worth less than the whole of another.
  for (const { field, names } of fields) {
    const found = exactColumn(names, header, taken)
    if (found >= 0) take(field, found)
  }
  for (const { field, names } of fields) {
    if (columns[field] !== undefined) continue
    const found = header.findIndex((name, at) => !taken.has(at) && isPartOf(names, name))
    if (found >= 0) take(field, found)
  }
  if (target === 'contacts') joinFirstAndLast(columns, header)
  return { headerRow, columns }
}

/** The first of our names that some column has, in the order of our names. */
function exactColumn(names: readonly string[], header: readonly string[], taken: ReadonlySet<number>): number {
  for (const name of names) {
    const plain = plainName(name)
    const at = header.findIndex((column, place) => column === plain && !taken.has(place))
    if (at >= 0) return at
  }
  return -1
}

/** `Client phone number (main)` is a phone number; short names are too common to be looked for inside others. */
const isPartOf = (names: readonly string[], column: string): boolean =>
  names.some((name) => {
    const plain = plainName(name)
    return plain.length >= 6 && column.includes(plain)
  })

/** `First Name` and `Last Name` are one name, in this order. */
function joinFirstAndLast(columns: Record<string, number[]>, header: readonly string[]): void {
  const first = header.indexOf('firstname')
  const last = header.indexOf('lastname')
  if (first >= 0 && last >= 0 && !header.includes('name') && !header.includes('fullname')) columns.name = [first, last]
}

/** The row of the first fifty in which most of our names stand; the upper one where two are equal. */
function bestHeader(fields: readonly ImportField[], table: Table): { headerRow: number; known: number } {
  const names = new Set(fields.flatMap((field) => field.names.map(plainName)))
  let best = { headerRow: 0, known: 0 }
  for (const [headerRow, row] of table.rows.slice(0, LOOKED_ROWS).entries()) {
    const known = new Set(row.map(plainName).filter((name) => names.has(name))).size
    if (known > best.known) best = { headerRow, known }
  }
  return best
}

/** A list without column names: a column is what most of its first cells read as. */
function mapByContent(fields: readonly ImportField[], table: Table): ImportMap {
  const columns: Record<string, number[]> = {}
  const sample = table.rows.slice(0, 20)
  const width = Math.min(100, Math.max(0, ...sample.map((row) => row.length)))
  for (let column = 0; column < width; column += 1) {
    const cells = sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
    const field = fields.find(
      (one) => columns[one.field] === undefined && cells.length > 0 && cells.every((cell) => readsAs(one, cell)),
    )
    if (field !== undefined) columns[field.field] = [column]
  }
  return { headerRow: -1, columns }
}

function readsAs({ field, sort }: ImportField, cell: string): boolean {
  if (sort === 'entryNumber') return parseEntryNumber(cell, { drill: true }).ok
  if (sort === 'importerNumber') return parseImporterNumber(cell).ok
  if (sort === 'tariffNumber') return /^\d{4}\.\d{2}\.?\d{2,4}\.?\d{0,2}$/u.test(cell)
  return field === 'email' && /^\S+@\S+\.\S+$/u.test(cell)
}

/** Of a workbook's sheets the one that knows most of our names: `Parameters` and charts are not the report. */
export function bestTable(target: Target, tables: readonly Table[]): Table | undefined {
  let best: { table: Table; known: number } | undefined
  for (const table of tables) {
    const { known } = bestHeader(fieldsByTarget[target], table)
    if (best === undefined || known > best.known) best = { table, known }
  }
  return best?.table
}

/** What a file most likely is, by the share of its columns that a target knows; the needed ones must be among them. */
export function guessTarget(tables: readonly Table[], among: readonly Target[]): Target | undefined {
  let best: { target: Target; known: number } | undefined
  for (const target of among)
    for (const table of tables) {
      const { columns } = guessMap(target, table)
      const needed = fieldsByTarget[target].filter((field) => field.needed)
      if (!needed.every(({ field }) => columns[field] !== undefined)) continue
      const { known } = bestHeader(fieldsByTarget[target], table)
      if (best === undefined || known > best.known) best = { target, known }
    }
  return best?.target
}

/** What tells one source's files from another's: its column names, in their order. */
export const headerKey = (table: Table, map: ImportMap): string =>
  (table.rows[map.headerRow] ?? []).map(plainName).join('|')
