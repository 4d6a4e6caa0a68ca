import { bestTable, guessMap } from '../../shared/exchange/imports/guess'
import { readRecords } from '../../shared/exchange/imports/readRecords'
import type { ImportRecord, Target } from '../../shared/exchange/imports/record'
import { fieldsByTarget } from '../../shared/exchange/imports/targets'
import type { Problem } from '../../shared/exchange/kit/problem'
import { readTables } from '../../shared/exchange/tables/readTables'
import { bytesOf, type KitFile } from './folder'
import { tableSentence } from './words'

/** The records of one file of a target, and all that is wrong in it. */
export async function readTargetFile(
  file: KitFile,
  target: Target,
): Promise<{ records: ImportRecord[]; problems: Problem[] }> {
  // a number whose row cannot be read may be the one that is used already
  const stops = target === 'blocks' || target === 'numbersUsed'
  const failed = (what: string) => ({ records: [], problems: [{ file: file.name, what, stops: true }] })
  const bytes = await bytesOf(file)
  if (!bytes.ok) return failed(`It cannot be read: ${bytes.error.reason}`)
  const tables = await readTables(file.name, bytes.value)
  if (!tables.ok) return failed(tableSentence(tables.error))
  const table = bestTable(target, tables.value)
  if (table === undefined) return failed(tableSentence({ type: 'EmptyFile' }))
  const map = guessMap(target, table)
  const missing = fieldsByTarget[target].filter(
    ({ field, needed }) => needed === true && (map.columns[field]?.length ?? 0) === 0,
  )
  const whole = table.rows.filter((row) => row.some((cell) => cell.trim() !== ''))
  if (missing.length > 0 && whole.length > 0)
    return failed(
      `No column is ${missing.map(({ label, names }) => `“${label}” (as “${names[0] ?? label}”)`).join(' nor ')}; its columns are: ${(table.rows[Math.max(0, map.headerRow)] ?? []).filter(Boolean).slice(0, 12).join(', ')}.`,
    )
  const { records, refused } = readRecords(target, table, map)
  return {
    records,
    problems: refused.map(({ row, column, what }) => ({ file: file.name, row, column, what, stops })),
  }
}

/** The rows of a file that is a plain table: firm.csv, tariff.csv, an earlier register. */
export async function readPlainRows(
  file: KitFile,
): Promise<{ rows: readonly (readonly string[])[]; problems: Problem[] }> {
  const bytes = await bytesOf(file)
  const failed = (what: string) => ({ rows: [], problems: [{ file: file.name, what, stops: true }] })
  if (!bytes.ok) return failed(`It cannot be read: ${bytes.error.reason}`)
  const tables = await readTables(file.name, bytes.value)
  return tables.ok ? { rows: tables.value[0]?.rows ?? [], problems: [] } : failed(tableSentence(tables.error))
}
