import type { HtsFlag } from '../../knowledge/pga/types'
import { agencyCode } from '../../knowledge/pga/agencyCode'
import { digitsOf, prefixesOf, programCodes } from './codes'
import type { FlagTable } from './types'

/**
 * The flags of a list by tariff number. Codes are brought to those of PG01, a row for two programs becomes two, and of
 * rows that say the same the newest counts; the order of the rows does not matter.
 */
export function flagTableOf(rows: Iterable<HtsFlag>, whole?: FlagsOfNumbers): FlagTable {
  const byNumber = new Map<string, Map<string, HtsFlag>>()
  const headings = new Map<string, Set<string>>(whole?.headings.map(([heading, of]) => [heading, new Set(of)]))
  let size = 0
  let asOf = ''
  let source = ''
  for (const row of rows) {
    size += 1
    // Of several lists of one day the first by name gives the table its name, whichever row was read first.
    const named = row.asOf === asOf && row.source !== '' && (source === '' || row.source < source)
    if (size === 1 || row.asOf > asOf || named) {
      asOf = row.asOf
      source = row.source
    }
    const hts = digitsOf(row.hts)
    const agency = agencyCode(row.agency)
    let ofNumber = byNumber.get(hts)
    if (ofNumber === undefined) byNumber.set(hts, (ofNumber = new Map()))
    for (const program of programCodes(agency, row.program)) {
      const heading = hts.slice(0, 4)
      const programs = headings.get(heading)
      if (programs === undefined) headings.set(heading, new Set([`${agency}/${program}`]))
      else programs.add(`${agency}/${program}`)
      const key = `${agency}/${program}/${row.flag}`
      const before = ofNumber.get(key)
      if (before === undefined || before.asOf < row.asOf || (before.asOf === row.asOf && before.source > row.source))
        ofNumber.set(key, { ...row, hts, agency, program })
    }
  }
  const kept = new Map<string, readonly HtsFlag[]>()
  return {
    size: whole?.size ?? size,
    asOf: whole?.asOf ?? asOf,
    source: whole?.source ?? source,
    matching: (digits) => {
      let found = kept.get(digits)
      if (found === undefined) kept.set(digits, (found = longestOfEach(byNumber, digits)))
      return found
    },
    knowsHeading: (heading, agency, program) => headings.get(heading)?.has(`${agency}/${program}`) === true,
    programsOf: (heading) => [...(headings.get(heading) ?? [])].sort(),
  }
}

export const noFlagTable: FlagTable = flagTableOf([])

/** What a table says of some numbers, as plain data: for the window, where the whole would be in the way. */
export interface FlagsOfNumbers {
  /** of the whole table */
  size: number
  asOf: string
  source: string
  rows: readonly HtsFlag[]
  headings: readonly (readonly [heading: string, programs: readonly string[]])[]
}

export function flagsOfNumbers(table: FlagTable, htsNumbers: readonly string[]): FlagsOfNumbers {
  const numbers = [...new Set(htsNumbers.map(digitsOf))].filter((digits) => digits.length >= 4)
  const headings = [...new Set(numbers.map((digits) => digits.slice(0, 4)))]
  return {
    size: table.size,
    asOf: table.asOf,
    source: table.source,
    rows: [...new Set(numbers.flatMap((digits) => table.matching(digits)))],
    headings: headings.map((heading) => [heading, table.programsOf(heading)]),
  }
}

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
