import { agencyCode } from '../../knowledge/pga/agencyCode'
import { flagByCode } from '../../knowledge/pga/flags'
import type { HtsFlag } from '../../knowledge/pga/types'
import { err, ok, type Result } from '../../result'
import type { Table } from '../tables/table'
import { chosenColumns, dayOfCell, findColumns, rowsBelow, tariffDigits } from './pgaColumns'
import type { ImportMap, Refusal } from './record'

/**
 * Tariff numbers with their flags: ACE's own report (a row for each number, flag and programme), an agency's list, or a
 * list with the columns of our reference (`hts_prefix`, `flag` …; `prefix`, `likely_flags` …).
 * Source: reference on agencies 6.3 and 6.4; checked 2026-11-24.
 */
export const FLAG_COLUMNS = {
  hts: [
    'HTS Number - Full',
    'HTS Number',
    'HTS',
    'hts_prefix',
    'prefix',
    'HTSUS',
    'HTS Code',
    'Tariff Number',
    'Tariff',
  ],
  flag: ['PGA Flag Code', 'flag', 'likely_flags', 'Flag Code', 'Tariff Flag', 'PGA Flag', 'flags'],
  agency: ['PGA Name Code', 'agency', 'Agency Code', 'PGA Agency Code', 'PGA Agency', 'PGA'],
  program: ['PGA Program Code', 'program', 'Program Code', 'programs'],
  category: ['category', 'trigger', 'HTS Long Description', 'description'],
  begin: ['Effective Begin Date', 'Begin Date', 'Effective Date'],
  end: ['Effective End Date', 'End Date', 'Expiration Date'],
  source: ['source_id', 'source'],
} as const
const HINTS = 'likelyflags'

export interface FlagsRead {
  rows: readonly HtsFlag[]
  refused: readonly Refusal[]
  /** the same number, agency, programme and flag stood there already */
  twice: number
  /** its Effective End Date is past, or its begin is yet to come */
  notInForce: number
  /** codes that the flag guide does not know, kept as they are */
  unknownFlags: readonly string[]
}

export type FlagsError = { type: 'NotAFlagList' }

/** @param about the file, the day of the list, and today: rows that ended before it are not taken */
export function readFlags(
  table: Table,
  about: { source: string; asOf: string; today: string },
  map?: ImportMap,
): Result<FlagsRead, FlagsError> {
  const found = map === undefined ? findColumns(table, FLAG_COLUMNS, ['hts', 'flag']) : chosenColumns(FLAG_COLUMNS, map)
  if (found === undefined) return err({ type: 'NotAFlagList' })
  const columnOf = (field: keyof typeof FLAG_COLUMNS): string =>
    (table.rows[found.headerRow]?.[found.at[field] ?? -1] ?? '').trim()
  const areHints =
    columnOf('flag')
      .toLowerCase()
      .replace(/[^a-z]/gu, '') === HINTS
  const rows = new Map<string, HtsFlag>()
  const refused: Refusal[] = []
  const unknown = new Set<string>()
  let twice = 0
  let notInForce = 0
  for (const { row, cell } of rowsBelow(table, found, ['hts', 'agency', 'flag'])) {
    const hts = tariffDigits(cell('hts'))
    if (hts === undefined) {
      refused.push({
        row,
        column: columnOf('hts'),
        what: `“${cell('hts')}” is no tariff number. The row was not taken.`,
      })
      continue
    }
    const end = dayOfCell(cell('end'))
    if ((end !== '' && end < about.today) || dayOfCell(cell('begin')) > about.today) {
      notInForce += 1
      continue
    }
    const codes = flagCodes(cell('flag'), areHints)
    if (codes.length === 0) {
      // A hint that names no flag (a licence, a certificate) is in the program's own tables.
      if (!areHints)
        refused.push({ row, column: columnOf('flag'), what: 'There is no flag in it. The row was not taken.' })
      continue
    }
    for (const flag of codes) {
      const known = flagByCode(flag)
      if (known === undefined && !flag.endsWith('NOT-ENFORCED')) unknown.add(flag)
      const agency = agencyCode(cell('agency')) || (known?.agency ?? '')
      const one: HtsFlag = {
        hts,
        flag,
        agency,
        program: cell('program'),
        category: cell('category'),
        source: areHints ? `Hint: ${cell('source') || about.source}` : cell('source') || about.source,
        asOf: about.asOf,
      }
      const id = flagRowId(one)
      if (rows.has(id)) twice += 1
      else rows.set(id, one)
    }
  }
  return ok({ rows: [...rows.values()], refused, twice, notInForce, unknownFlags: [...unknown].sort() })
}

/** Of a hint's several codes the weakest alone: which of them the number has is not known. */
function flagCodes(text: string, areHints: boolean): readonly string[] {
  const codes = text.toUpperCase().match(/\b[A-Z]{2}(?:[0-9A-Z]|-NOT-ENFORCED)(?![A-Z0-9])/gu) ?? []
  if (!areHints) return [...new Set(codes)]
  const known = codes.filter((code) => flagByCode(code) !== undefined)
  const may = known.find((code) => flagByCode(code)?.must === false)
  return known.length === 0 ? [] : [may ?? known[0] ?? '']
}

/** Numbers of the list that this tariff does not have, each once: a list of another year has many. */
export function notInTariff(rows: readonly HtsFlag[], tariff: ReadonlySet<string>): readonly string[] {
  return [...new Set(rows.map(({ hts }) => hts))].filter((hts) => !tariff.has(hts))
}

const flagRowId = ({ hts, agency, program, flag }: HtsFlag): string => `${hts}/${agency}/${program}/${flag}`

/** A row of the catalogue `pgaFlags`: every column text. */
export const flagToRow = (flag: HtsFlag): { id: string; [column: string]: string } => ({ id: flagRowId(flag), ...flag })
