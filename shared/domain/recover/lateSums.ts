import type { InterestRateRow } from '../respond/moneyInterest'
import { exposedBy, isLateRow, type LateRow } from './late'

/** What some summaries come to: counts of all, money of the late ones. What is not known is counted, never added as zero. */
export interface LateSum {
  key: string
  name: string
  entries: number
  late: number
  /** late ones that fall under CBP's discretion */
  covered: number
  /** late ones whose amount is not known: in no sum */
  notKnown: number
  dutyCents: number
  feesCents: number
  /** undefined: no rate is on file for one of the days */
  interestCents: number | undefined
}

type Group = (row: LateRow) => { key: string; name: string }
const importers: Group = ({ party, partyName }) => ({ key: party, name: partyName })
const sureties: Group = ({ surety }) => ({
  key: surety,
  name: surety === '' ? 'no surety keyed' : `surety ${surety}`,
})
const everything: Group = () => ({ key: 'all', name: 'all' })

interface Around {
  today: string
  rates: readonly InterestRateRow[]
}

export const lateByImporter = (rows: readonly LateRow[], around: Around): LateSum[] => sums(rows, importers, around)
export const lateBySurety = (rows: readonly LateRow[], around: Around): LateSum[] => sums(rows, sureties, around)
export const lateSum = (rows: readonly LateRow[], around: Around): LateSum =>
  sums(rows, everything, around)[0] ?? nothing('all', 'all')

const nothing = (key: string, name: string): LateSum => ({
  key,
  name,
  entries: 0,
  late: 0,
  covered: 0,
  notKnown: 0,
  dutyCents: 0,
  feesCents: 0,
  interestCents: 0,
})

function sums(rows: readonly LateRow[], group: Group, around: Around): LateSum[] {
  const groups = new Map<string, LateSum>()
  for (const row of rows) {
    const { key, name } = group(row)
    let sum = groups.get(key)
    if (sum === undefined) groups.set(key, (sum = nothing(key, name)))
    sum.entries += 1
    if (isLateRow(row)) addLate(sum, row, around)
  }
  return [...groups.values()].sort((a, b) => b.late - a.late || (a.name < b.name ? -1 : 1))
}

function addLate(sum: LateSum, row: LateRow, around: Around): void {
  const { dutyCents, feesCents, totalCents, interestCents } = exposedBy(row, around)
  sum.late += 1
  sum.covered += row.discretion === undefined ? 0 : 1
  if (totalCents === undefined) {
    sum.notKnown += 1
    return
  }
  sum.dutyCents += dutyCents ?? 0
  sum.feesCents += feesCents ?? 0
  sum.interestCents =
    sum.interestCents === undefined || interestCents === undefined ? undefined : sum.interestCents + interestCents
}
