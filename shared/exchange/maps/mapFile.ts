import type { ExportMap } from '../../domain/recover/maps'
import { csvText } from '../bundle/csv'
import type { MapTable } from './mapRows'
import { xlsxBytes } from './xlsx'

/** A table as the bytes of its file. The same table gives the same bytes, today and tomorrow. */
export function mapFileBytes(map: Pick<ExportMap, 'name' | 'format' | 'forWhom'>, table: MapTable): Uint8Array {
  const rows = [table.header, ...table.rows.map(({ cells }) => cells)]
  // A workbook holds its cells as text: nothing in it is taken for a formula, so that nothing is escaped.
  return map.format === 'xlsx' ? xlsxBytes(map.name, rows) : new TextEncoder().encode(csvText(rows, map.forWhom))
}

/** `Flat entry lines 2026-11-24.csv`; what the host does not take in a name becomes a blank. */
export function mapFileName(map: Pick<ExportMap, 'name' | 'format'>, at: string): string {
  const plain = map.name.normalize('NFD').replace(/\p{Mn}/gu, '')
  const name = plain.replace(/[^A-Za-z0-9._-]+/gu, ' ').replace(/^[^A-Za-z0-9]+/u, '')
  return `${name.trim().slice(0, 60).trim() || 'Entries'} ${at}.${map.format}`
}
