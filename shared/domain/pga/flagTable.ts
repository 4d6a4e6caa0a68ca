import type { HtsFlag } from '../../knowledge/pga/types'
import { agencyCode, digitsOf, prefixesOf, programCodes } from './codes'
import type { FlagTable } from './types'

/**
 * The flags of a list by tariff number. Codes are brought to those of PG01, a row for two programs becomes two, and of
 * rows that say the same the newest counts; the order of the rows does not matter.
 */
export function flagTableOf(rows: Iterable<HtsFlag>, about?: Pick<FlagTable, 'size' | 'asOf' | 'source'>): FlagTable {
  const byNumber = new Map<string, Map<string, HtsFlag>>()
  const headings = new Set<string>()
  let size = 0
  let asOf = ''
  let source = ''
  for (const row of rows) {
    size += 1
    if (row.asOf > asOf || source === '') {
      asOf = row.asOf
      source = row.source
    }
    const hts = digitsOf(row.hts)
    const agency = agencyCode(row.agency)
    let ofNumber = byNumber.get(hts)
    if (ofNumber === undefined) byNumber.set(hts, (ofNumber = new Map()))
    for (const program of programCodes(agency, row.program)) {
      headings.add(`${hts.slice(0, 4)}/${agency}/${program}`)
      const key = `${agency}/${program}/${row.flag}`
      const before = ofNumber.get(key)
      if (before === undefined || before.asOf < row.asOf || (before.asOf === row.asOf && before.source > row.source))
        ofNumber.set(key, { ...row, hts, agency, program })
    }
  }
  const kept = new Map<string, readonly HtsFlag[]>()
  return {
    size: about?.size ?? size,
    asOf: about?.asOf ?? asOf,
    source: about?.source ?? source,
    matching: (digits) => {
      let found = kept.get(digits)
      if (found === undefined) kept.set(digits, (found = longestOfEach(byNumber, digits)))
      return found
    },
    knowsHeading: (heading, agency, program) => headings.has(`${heading}/${agency}/${program}`),
  }
}

export const noFlagTable: FlagTable = { size: 0, asOf: '', source: '', matching: () => [], knowsHeading: () => false }

function longestOfEach(byNumber: ReadonlyMap<string, ReadonlyMap<string, HtsFlag>>, digits: string): HtsFlag[] {
  const found: HtsFlag[] = []
  const seen = new Map<string, string>()
  for (const prefix of prefixesOf(digits))
    for (const row of byNumber.get(prefix)?.values() ?? []) {
      const of = `${row.agency}/${row.program}`
      if ((seen.get(of) ?? prefix) !== prefix) continue
      seen.set(of, prefix)
      found.push(row)
    }
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

const keyOf = (row: HtsFlag): string => `${row.agency}/${row.program}/${row.flag}`
