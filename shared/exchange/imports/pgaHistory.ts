import { agencyCode } from '../../knowledge/pga/agencyCode'
import type { PriorFiling } from '../../knowledge/pga/types'
import { err, ok, type Result } from '../../result'
import type { Table } from '../tables/table'
import { readCell } from './cells'
import { chosenColumns, dayOfCell, findColumns, rowsBelow, tariffDigits } from './pgaColumns'
import type { ImportMap, Refusal } from './record'

/**
 * What a client filed before: an ACE entry-summary line export to which the agencies' columns were added, or a list of
 * importer, tariff number, MID, agency, programme, disclaim code and day. Lines are added up.
 * Source: reference on agencies 6.1 and 6.2; checked 2026-11-24.
 */
export const HISTORY_COLUMNS = {
  hts: ['HTS Number - Full', 'HTS Number', 'HTS', 'Tariff Number', 'HTSUS', 'Tariff'],
  agency: ['PGA Agency Code', 'PGA Name Code', 'PGA Agency', 'agency', 'PGA'],
  program: ['PGA Program Code', 'PGA Program', 'program'],
  disclaim: [
    'PGA Disclaim Code',
    'PGA Disclaimer Code',
    'Disclaim Code',
    'Disclaimer Code',
    'disclaim',
    'disclaimCode',
  ],
  importer: ['Importer Number', 'importer', 'Importer of Record Number', 'IOR Number', 'IOR'],
  mid: ['Manufacturer ID', 'MID', 'Manufacturer Id Code'],
  date: ['Entry Date', 'date', 'Entry Summary Date', 'Filed On', 'lastOn'],
  entry: ['Entry Summary Number', 'Entry Number'],
  line: ['Entry Summary Line Number', 'Line Number'],
  times: ['times', 'Count'],
} as const

export interface HistoryRead {
  rows: readonly PriorFiling[]
  refused: readonly Refusal[]
  /** the same line of the same entry for the same agency stood there already */
  twice: number
}

export type HistoryError = { type: 'NotAHistory' }

export function readHistory(table: Table, source: string, map?: ImportMap): Result<HistoryRead, HistoryError> {
  const found =
    map === undefined ? findColumns(table, HISTORY_COLUMNS, ['hts', 'agency']) : chosenColumns(HISTORY_COLUMNS, map)
  if (found === undefined) return err({ type: 'NotAHistory' })
  const columnOf = (field: keyof typeof HISTORY_COLUMNS): string =>
    (table.rows[found.headerRow]?.[found.at[field] ?? -1] ?? '').trim()
  const sums = new Map<string, PriorFiling>()
  const lines = new Set<string>()
  const refused: Refusal[] = []
  let twice = 0
  for (const { row, cell } of rowsBelow(table, found, ['entry', 'line', 'importer'])) {
    // A line without an agency was filed without one.
    if (cell('agency') === '') continue
    const hts = tariffDigits(cell('hts'))
    if (hts === undefined) {
      refused.push({
        row,
        column: columnOf('hts'),
        what: `“${cell('hts')}” is no tariff number. The row was not taken.`,
      })
      continue
    }
    // The number of chapters 1 to 97 of the same line speaks of the agency.
    if (/^9[89]/u.test(hts)) continue
    const disclaimCode = cell('disclaim').toUpperCase()
    if (disclaimCode !== '' && !/^[A-G]$/u.test(disclaimCode)) {
      refused.push({
        row,
        column: columnOf('disclaim'),
        what: `“${disclaimCode}” is no disclaim code (A to G). The row was not taken.`,
      })
      continue
    }
    const filing: PriorFiling = {
      hts,
      importer: importerOf(cell('importer')),
      mid: cell('mid').toUpperCase(),
      agency: agencyCode(cell('agency')),
      program: cell('program').toUpperCase(),
      disclaimCode,
      times: Math.max(1, Number.parseInt(cell('times'), 10) || 1),
      lastOn: dayOfCell(cell('date')),
      source,
    }
    const id = filingId(filing)
    if (cell('entry') !== '' && cell('line') !== '') {
      const line = `${cell('entry')}/${cell('line')}/${id}`
      if (lines.has(line)) {
        twice += 1
        continue
      }
      lines.add(line)
    }
    const sum = sums.get(id)
    sums.set(
      id,
      sum === undefined
        ? filing
        : { ...sum, times: sum.times + filing.times, lastOn: sum.lastOn > filing.lastOn ? sum.lastOn : filing.lastOn },
    )
  }
  return ok({ rows: [...sums.values()], refused, twice })
}

/** As the entry form keeps it; what cannot be read so stays as it was written. */
function importerOf(cell: string): string {
  const read = cell === '' ? undefined : readCell('importerNumber', cell)
  return read !== undefined && 'value' in read && typeof read.value === 'string' ? read.value : cell
}

const filingId = ({ hts, importer, mid, agency, program, disclaimCode }: PriorFiling): string =>
  [hts, importer, mid, agency, program, disclaimCode].join('/')

/** A row of the catalogue `pgaHistory`: every column text. */
export const filingToRow = (filing: PriorFiling): { id: string; [column: string]: string } => ({
  id: filingId(filing),
  ...filing,
  times: String(filing.times),
})
