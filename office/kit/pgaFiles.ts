import { readFlags, notInTariff, flagToRow } from '../../shared/exchange/imports/pgaFlags'
import { filingToRow, readHistory } from '../../shared/exchange/imports/pgaHistory'
import type { Refusal } from '../../shared/exchange/imports/record'
import type { KitRow } from '../../shared/exchange/kit/content'
import type { Problem } from '../../shared/exchange/kit/problem'
import { readTables } from '../../shared/exchange/tables/readTables'
import type { Table } from '../../shared/exchange/tables/table'
import type { HtsFlag, PriorFiling } from '../../shared/knowledge/pga/types'
import type { Result } from '../../shared/result'
import { bytesOf, type KitFile } from './folder'
import { tableSentence } from './words'

const NO_FLAGS = 'It has no columns for a tariff number and a flag: it is no list of the agencies’ flags.'
const NO_HISTORY = 'It has no columns for a tariff number and an agency: it tells nothing of filings.'

interface PgaRead {
  rows: KitRow[]
  problems: Problem[]
}

/**
 * The lists of flags of the folder as one catalogue; what is odd in them is named with file, row and column.
 * @param tariff the folder's own tariff: a list of another year names numbers that it does not have
 */
export async function readFlagFiles(files: readonly KitFile[], tariff: readonly KitRow[]): Promise<PgaRead> {
  const problems: Problem[] = []
  const rows = new Map<string, KitRow>()
  const known = numbersIn(tariff)
  for (const file of files) {
    const day = file.exportedAt.slice(0, 10)
    const read = await firstOf(file, problems, NO_FLAGS, (table) =>
      readFlags(table, { source: file.name, asOf: day, today: day }),
    )
    if (read === undefined) continue
    const { refused, unknownFlags } = read
    problems.push(...refusalsOf(file, refused))
    if (unknownFlags.length > 0)
      problems.push(
        said(file, `The flag guide does not know ${unknownFlags.slice(0, 8).join(', ')}: kept, and shown as unknown.`),
      )
    const odd = known.size === 0 ? [] : notInTariff(read.rows, known)
    if (odd.length > 0) problems.push(said(file, otherYear(odd, read.rows, day)))
    for (const flag of read.rows) {
      const row: KitRow = flagToRow(flag)
      rows.set(row.id, row)
    }
  }
  return { rows: [...rows.values()], problems }
}

/** The clients’ filings of the folder as one catalogue. */
export async function readHistoryFiles(files: readonly KitFile[]): Promise<PgaRead> {
  const problems: Problem[] = []
  const rows = new Map<string, KitRow>()
  for (const file of files) {
    const read = await firstOf(file, problems, NO_HISTORY, (table) => readHistory(table, file.name))
    if (read === undefined) continue
    problems.push(...refusalsOf(file, read.refused))
    for (const filing of read.rows) {
      const row: KitRow = filingToRow(filing)
      rows.set(row.id, row)
    }
  }
  return { rows: [...rows.values()], problems }
}

/** The sheet that has the columns: a workbook has sheets of prompts and charts beside it. */
async function firstOf<R extends { rows: readonly (HtsFlag | PriorFiling)[] }>(
  file: KitFile,
  problems: Problem[],
  none: string,
  read: (table: Table) => Result<R, { type: string }>,
): Promise<R | undefined> {
  const bytes = await bytesOf(file)
  if (!bytes.ok) {
    problems.push(said(file, `It cannot be read: ${bytes.error.reason}`))
    return undefined
  }
  const tables = await readTables(file.name, bytes.value)
  if (!tables.ok) {
    problems.push(said(file, tableSentence(tables.error)))
    return undefined
  }
  for (const table of tables.value) {
    const found = read(table)
    if (found.ok) return found.value
  }
  problems.push(said(file, none))
  return undefined
}

/** Every line of the tariff and every beginning of one: an agency’s list may name headings. */
function numbersIn(tariff: readonly KitRow[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { id } of tariff)
    if (/^\d{4,10}$/u.test(id)) for (let digits = 2; digits <= id.length; digits += 1) found.add(id.slice(0, digits))
  return found
}

const otherYear = (odd: readonly string[], rows: readonly HtsFlag[], day: string): string =>
  `${odd.length} of its ${new Set(rows.map(({ hts }) => hts)).size} tariff numbers are not in the tariff of this folder (${odd.slice(0, 3).join(', ')}${odd.length > 3 ? ' …' : ''}). The list is of ${day.slice(0, 4)}: is it of another year’s tariff? The rows are kept.`

const refusalsOf = (file: KitFile, refused: readonly Refusal[]): Problem[] =>
  refused.map(({ row, column, what }) => ({ file: file.name, row, column, what, stops: false }))
const said = (file: KitFile, what: string): Problem => ({ file: file.name, what, stops: false })
