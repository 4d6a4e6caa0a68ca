import type { PriorFiling } from '../../knowledge/pga/types'
import { agencyCode } from '../../knowledge/pga/agencyCode'
import { digitsOf, programCodes } from './codes'
import type { History } from './types'

/**
 * What this client filed before for the number. A row that names an importer or a manufacturer speaks for no other; one
 * that names none speaks for all. Filings that say the same are added up.
 */
export function historyOf(rows: Iterable<PriorFiling>): History {
  const byNumber = new Map<string, PriorFiling[]>()
  for (const row of rows) {
    const hts = digitsOf(row.hts)
    const agency = agencyCode(row.agency)
    const known = byNumber.get(hts) ?? []
    byNumber.set(hts, known)
    for (const program of programCodes(agency, row.program)) known.push({ ...row, hts, agency, program })
  }
  if (byNumber.size === 0) return noHistory
  return {
    of: ({ digits, importer, mid }) => {
      const rowsOfNumber = byNumber.get(digits)
      if (rowsOfNumber === undefined) return []
      const ours = rowsOfNumber.filter(
        (row) =>
          (row.importer === '' || importer === '' || bare(row.importer) === bare(importer)) &&
          (row.mid === '' || mid === '' || row.mid === mid),
      )
      return addedUp(ours)
    },
  }
}

/** Reports write importer numbers with and without hyphens. */
const bare = (importer: string): string => importer.replace(/[^0-9A-Za-z]/gu, '').toUpperCase()

export const noHistory: History = { of: () => [] }

function addedUp(rows: readonly PriorFiling[]): PriorFiling[] {
  const sums = new Map<string, PriorFiling>()
  for (const row of rows) {
    const key = `${row.agency}/${row.program}/${row.disclaimCode}`
    const sum = sums.get(key)
    sums.set(
      key,
      sum === undefined
        ? row
        : { ...row, times: sum.times + row.times, lastOn: sum.lastOn > row.lastOn ? sum.lastOn : row.lastOn },
    )
  }
  return [...sums.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
}
