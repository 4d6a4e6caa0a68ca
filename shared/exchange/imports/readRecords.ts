import { addressLeaf } from '../../domain/address'
import type { Table } from '../tables/table'
import { productsOfReport } from './aceLines'
import { readCell } from './cells'
import { plainName } from './plainName'
import { idOf, idWords } from './ids'
import { isNoRecord } from './isNoRecord'
import type { ImportMap, ImportRecord, Refusal, Target } from './record'
import { inFlightState } from './stateWords'
import { fieldsByTarget } from './targets'
import { arrivalStatus } from './targets/arrivalsStatus'
import type { ImportField } from './targets/fields'

type Fields = Record<string, string | number | boolean>

/**
 * The rows below the header in the fields of the target. A row is refused where a needed cell is missing or wrong, or
 * where its id stands in an earlier row; another wrong cell is left out and named, and the rest of its row is taken.
 * Blank rows, repeated headers and totals are no rows.
 */
export function readRecords(
  target: Target,
  table: Table,
  map: ImportMap,
): { records: ImportRecord[]; refused: Refusal[] } {
  const refused: Refusal[] = []
  const reader = rowReader(target, table, map, refused)
  const rows: { row: number; fields: Fields }[] = []
  for (let at = map.headerRow + 1; at < table.rows.length; at += 1) {
    const fields = reader(at)
    if (fields !== undefined) rows.push({ row: at + 1, fields })
  }
  const read = target === 'products' && map.columns.ordinal !== undefined ? productsOfReport(rows) : rows
  const records = withIds(target, read, columnNames(table, map), refused)
  return { records, refused: refused.sort((a, b) => a.row - b.row) }
}

type ColumnName = (field: string) => string

/** How the file itself names the column of a field: by its header, or by its letter. */
function columnNames(table: Table, map: ImportMap): ColumnName {
  const header = table.rows[map.headerRow]
  return (field) => {
    const column = map.columns[field]?.[0]
    if (column === undefined) return ''
    const name = header?.[column]?.replace(/\s+/gu, ' ').trim() ?? ''
    return name === '' ? `column ${columnLetters(column)}` : name
  }
}

/** 0 → A, 27 → AB: as spreadsheets name columns. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** In a report grouped by entry the group's cells stand in its first row only. */
const filledDown = ['entryNumber', 'line', 'importer', 'importerName']

function rowReader(target: Target, table: Table, map: ImportMap, refused: Refusal[]) {
  const fields = fieldsByTarget[target].filter(({ field }) => (map.columns[field]?.length ?? 0) > 0)
  const columnOf = columnNames(table, map)
  const header = (table.rows[map.headerRow] ?? []).map(plainName)
  const isReport = target === 'products' && map.columns.ordinal !== undefined
  const before: Fields = {}
  return (at: number): Fields | undefined => {
    const cells = table.rows[at] ?? []
    if (isNoRecord(cells, header)) return undefined
    const read: Fields = {}
    let whole = true
    for (const one of fields) {
      const raw = rawOf(cells, map.columns[one.field] ?? [], one)
      if (raw === '') continue
      const cell = readCell(one.sort, raw)
      if ('value' in cell) read[one.field] = cell.value
      else {
        const needed = one.needed === true
        if (needed) whole = false
        refused.push({
          row: at + 1,
          column: columnOf(one.field),
          what: needed ? `${cell.refused} The row was not taken.` : `${cell.refused} The rest of the row was taken.`,
        })
      }
    }
    if (!whole) return undefined
    if (isReport) fillDown(read, before)
    const missing = missingOf(target, fieldsByTarget[target], read)
    if (missing !== undefined) {
      refused.push({
        row: at + 1,
        column: columnOf(missing.field),
        what: `${missing.label}: nothing stands there. The row was not taken.`,
      })
      return undefined
    }
    return finished(target, read)
  }
}

const rawOf = (cells: readonly string[], columns: readonly number[], { sort }: ImportField): string =>
  columns.length === 1
    ? (cells[columns[0] ?? 0] ?? '').trim()
    : columns
        .map((column) => cells[column]?.trim() ?? '')
        .filter((cell) => cell !== '')
        .join(sort === 'address' ? ', ' : ' ')

function fillDown(read: Fields, before: Fields): void {
  // Another entry begins: what stood for the one before does not reach into it.
  if (read.entryNumber !== undefined && read.entryNumber !== before.entryNumber)
    for (const field of filledDown) delete before[field]
  for (const field of filledDown) {
    const value = read[field]
    if (value !== undefined) before[field] = value
    else if (before[field] !== undefined) read[field] = before[field]
  }
}

function missingOf(target: Target, fields: readonly ImportField[], read: Fields): ImportField | undefined {
  if (target === 'contacts' && read.name === undefined && read.organisation !== undefined) return undefined
  return fields.find(({ field, needed }) => needed === true && read[field] === undefined)
}

/** Helpers of a row become the fields that are stored. */
function finished(target: Target, read: Fields): Fields {
  for (const whole of ['address', 'manufacturerAddress']) joinAddress(read, whole)
  if (target === 'inFlight' && typeof read.stateAsGiven === 'string') read.state = inFlightState(read.stateAsGiven)
  if (target === 'contacts' && read.name === undefined && read.organisation !== undefined) read.name = read.organisation
  if (target === 'arrivals') arrivalStatus(read)
  return read
}

function joinAddress(read: Fields, whole: string): void {
  const part = (name: string): string => {
    const value = read[`${whole}.${name}`]
    delete read[`${whole}.${name}`]
    return typeof value === 'string' ? value : ''
  }
  const street = [part('street'), part('street2')].filter(Boolean).join(', ')
  const parts = {
    street,
    city: part('city'),
    state: part('state'),
    postalCode: part('postalCode'),
    country: part('country'),
  }
  if (Object.values(parts).some((text) => text !== '')) read[whole] ??= addressLeaf(parts)
}

function withIds(
  target: Target,
  rows: readonly { row: number; fields: Fields }[],
  columnOf: ColumnName,
  refused: Refusal[],
): ImportRecord[] {
  const rowById = new Map<string, number>()
  const records: ImportRecord[] = []
  const helpers = fieldsByTarget[target].filter((field) => field.helper === true).map(({ field }) => field)
  const { field: idField, words } = idWords[target]
  for (const { row, fields } of rows) {
    const id = idOf(target, fields)
    if (id === undefined || id.length > 64) {
      refused.push({
        row,
        column: columnOf(idField),
        what:
          id === undefined
            ? `There is no ${words} to know it by. The row was not taken.`
            : `The ${words} is too long. The row was not taken.`,
      })
      continue
    }
    const earlier = rowById.get(id)
    if (earlier !== undefined) {
      refused.push({
        row,
        column: columnOf(idField),
        what: `The same ${words} stands in row ${earlier}. This row was not taken.`,
      })
      continue
    }
    rowById.set(id, row)
    for (const helper of helpers) delete fields[helper]
    records.push({ row, id, fields })
  }
  return records
}
