import type { MergedProducts, ProductColumns } from './mergeProducts'
import { readFlags, flagToRow } from './pgaFlags'
import { filingToRow, readHistory } from './pgaHistory'
import type { ImportMap, Refusal } from './record'
import type { Table } from '../tables/table'

export interface PgaMerged {
  merged: MergedProducts
  refused: readonly Refusal[]
  /** rows of the file that are taken, in the order of `merged.what` */
  taken: readonly ProductColumns[]
}

/**
 * A list of flags or of filings put into its catalogue. Of a tariff number and agency that the list names, what stood
 * there before goes; what it does not name stays, for lists come agency by agency and chapter by chapter.
 */
export function mergePga(
  target: 'pgaFlags' | 'pgaHistory',
  existing: readonly ProductColumns[],
  table: Table,
  map: ImportMap,
  about: { source: string; asOf: string; today: string },
): PgaMerged {
  const { taken, refused } = target === 'pgaFlags' ? flagsOf(table, map, about) : filingsOf(table, map, about.source)
  const named = new Set(taken.map(placeOf))
  const old = new Map(existing.map((row) => [row.id, row]))
  const before = new Map<number, ProductColumns>()
  const what = taken.map((row, nth) => {
    const was = old.get(row.id)
    if (was === undefined) return 'new' as const
    if (Object.keys(row).every((column) => was[column] === row[column])) return 'same' as const
    before.set(nth, was)
    return 'changed' as const
  })
  const rows = [...existing.filter((row) => !named.has(placeOf(row))), ...taken]
  return { merged: { rows, what, before }, refused, taken }
}

/** A client's filings of one number for one agency are told anew as a whole; of a flag, those of the number and agency. */
const placeOf = (row: ProductColumns): string => [row['hts'], row['agency'], row['importer'] ?? ''].join('/')

function flagsOf(table: Table, map: ImportMap, about: { source: string; asOf: string; today: string }) {
  const read = readFlags(table, about, map)
  if (!read.ok) return { taken: [], refused: [] }
  const { rows, refused, unknownFlags, notInForce } = read.value
  const said: Refusal[] = [...refused]
  const note = (what: string) => said.push({ row: map.headerRow + 1, column: '', what })
  if (unknownFlags.length > 0)
    note(`The flag guide does not know ${unknownFlags.slice(0, 8).join(', ')}: kept, and shown as unknown.`)
  if (notInForce > 0) note(`${notInForce} rows are not in force on this day and were not taken.`)
  return { taken: rows.map(flagToRow), refused: said }
}

function filingsOf(table: Table, map: ImportMap, source: string) {
  const read = readHistory(table, source, map)
  return read.ok ? { taken: read.value.rows.map(filingToRow), refused: read.value.refused } : { taken: [], refused: [] }
}
