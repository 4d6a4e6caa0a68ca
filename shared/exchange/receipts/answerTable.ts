import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { entitiesOf, textOf, type DeskState } from '../../journal/state'
import type { Change } from '../../journal/item'
import { readCell } from '../imports/cells'
import { mapToText, textToMap } from '../imports/mapText'
import { plainName } from '../imports/plainName'
import { columnLetters } from '../imports/readRecords'
import type { ImportMap } from '../imports/record'
import type { Table } from '../tables/table'
import { guessReceiptMap, knownNamesIn } from './receiptColumns'

/** A table of answers as its columns are read: whoever reads otherwise says so, and the next file of this source is read the same. */
export interface AnswerTable {
  sheet: string
  /** digest of the column names, 24 hexadecimal digits: the same for each file of one source */
  source: string
  map: ImportMap
  /** the columns were chosen by a person, and not guessed by their names */
  remembered: boolean
  columns: readonly TableColumn[]
}

export interface TableColumn {
  /** from 0 */
  at: number
  /** `A`, `AB` */
  letters: string
  name: string
  /** its first cell below the names; '' where it is empty */
  example: string
}

/** Digest of the column names → how a person said that they are read. */
export type ReceiptMaps = ReadonlyMap<string, ImportMap>

const LOOKED_ROWS = 50
const SHOWN_COLUMNS = 200

/** The table with its columns as they are remembered, else as their names say; the map may lack what is needed. */
export function answerTable(table: Table, maps: ReceiptMaps): AnswerTable {
  const headerRow = headerRowOf(table)
  const source = sourceOf(table, headerRow)
  const kept = maps.get(source)
  const map = kept ?? guessReceiptMap(table) ?? { headerRow, columns: {} }
  return { sheet: table.sheet, source, map, remembered: kept !== undefined, columns: columnsOf(table, map.headerRow) }
}

/** Whether it can be a table of answers at all: some cell of its first rows is an entry number. */
export const hasEntryNumbers = ({ rows }: Table): boolean => firstNumbered(rows) >= 0

const firstNumbered = (rows: Table['rows']): number =>
  rows
    .slice(0, LOOKED_ROWS)
    .findIndex((row) => row.some((cell) => cell.trim() !== '' && 'value' in readCell('entryNumber', cell)))

/** The row that holds most of the names we know; where none holds two, the one above the first entry number; -1 none. */
function headerRowOf({ rows }: Table): number {
  let best = { row: -1, count: 1 }
  for (const [row, cells] of rows.slice(0, LOOKED_ROWS).entries()) {
    const count = knownNamesIn(cells)
    if (count > best.count) best = { row, count }
  }
  return best.row >= 0 ? best.row : firstNumbered(rows) - 1
}

function sourceOf({ rows }: Table, headerRow: number): string {
  const names = rows[headerRow]
  // Tables without names are told apart by how wide they are.
  const key = names === undefined ? `${rows[0]?.length ?? 0} columns` : names.map(plainName).join('|')
  return bytesToHex(sha256(utf8ToBytes(key))).slice(0, 24)
}

function columnsOf({ rows }: Table, headerRow: number): TableColumn[] {
  const below = rows.slice(headerRow + 1, headerRow + 1 + LOOKED_ROWS)
  const width = Math.min(SHOWN_COLUMNS, Math.max(0, ...[rows[headerRow] ?? [], ...below].map((row) => row.length)))
  const tidy = (cell = ''): string => cell.replace(/\s+/gu, ' ').trim().slice(0, 60)
  return Array.from({ length: width }, (_, at) => ({
    at,
    letters: columnLetters(at),
    name: tidy(rows[headerRow]?.[at]),
    example: tidy(below.find((row) => (row[at] ?? '').trim() !== '')?.[at]),
  })).filter(({ name, example }) => name !== '' || example !== '')
}

const TARGET = 'receipts'

/** What was remembered on this desk: kept beside the maps of imports. */
export function rememberedMaps(state: DeskState): ReceiptMaps {
  const maps = new Map<string, ImportMap>()
  for (const entity of entitiesOf(state, 'importMap').values()) {
    const map = textOf(entity, 'target') === TARGET ? textToMap(textOf(entity, 'map')) : undefined
    if (map !== undefined) maps.set(entity.id.slice(TARGET.length + 1), map)
  }
  return maps
}

/** @param name the file that the columns were chosen for */
export const rememberMap = (source: string, map: ImportMap, name: string): Change => ({
  action: 'importMap.remembered',
  kind: 'importMap',
  id: `${TARGET}/${source}`,
  patch: [
    ['target', TARGET],
    ['source', name],
    ['map', mapToText(map)],
  ],
})
