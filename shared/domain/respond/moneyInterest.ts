import { entitiesOf, isRemoved, type DeskState } from '../../journal/state'
import { INTEREST_RATE_FRESH_DAYS } from '../../knowledge/interest'
import { addDays, daysFrom } from '../calendar'
import { fieldsOf, type Row } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import type { LedgerRow } from './moneyLedger'
import { checkedLongAgo } from './moneyRates'

export type InterestRateRow = Row<FieldsOf<'interestRate'>>

/** The rates that were keyed, the earliest first. */
export const interestRatesOf: (state: DeskState) => readonly InterestRateRow[] = rememberBy(['interestRate'], (state) =>
  [...entitiesOf(state, 'interestRate').values()]
    .filter((entity) => !isRemoved(entity))
    .map((entity) => ({ id: entity.id, entity, fields: fieldsOf('interestRate', entity) }))
    .filter(({ fields }) => fields.fromDay !== undefined && fields.percent !== undefined)
    .sort((a, b) => ((a.fields.fromDay ?? '') < (b.fields.fromDay ?? '') ? -1 : 1)),
)

/** `looked up 120 days ago: look again`, or undefined while the rate is of this quarter. */
export const rateStale = ({ fields }: InterestRateRow, today: string): string | undefined =>
  fields.checkedOn === undefined ? undefined : checkedLongAgo(fields.checkedOn, today, INTEREST_RATE_FRESH_DAYS)

/** What late money costs until a day, as far as it can be said. */
export interface Exposure {
  key: string
  name: string
  /** entries that are not paid and whose money was due before that day */
  late: number
  /** of these, those whose amount is not known: they are in no sum */
  notKnown: number
  /** the money itself, cents, of those that are known */
  owedCents: number
  /** cents; undefined: not computed, since no rate is on file for one of the days */
  interestCents: number | undefined
}

const SCALE = 10n ** 18n
/** 1 % = 1,000 of these a year of 365 days */
const A_YEAR = 100_000n * 365n
const milliPercent = (percent: string): bigint => {
  const [whole = '0', part = ''] = percent.split('.')
  return BigInt(Number(whole) * 1_000 + Number(part.padEnd(3, '0')))
}

/** Growth of one unit from a due day to a payment day, × 10^18; undefined when a day has no rate. */
function growth(due: string, paid: string, rates: readonly InterestRateRow[]): bigint | undefined {
  const steps = rates.map(({ fields }) => ({ from: fields.fromDay ?? '', rate: milliPercent(fields.percent ?? '0') }))
  let factor = SCALE
  for (let day = addDays(due, 1); day <= paid; day = addDays(day, 1)) {
    const rate = steps.findLast(({ from }) => from <= day)?.rate
    if (rate === undefined) return undefined
    factor = (factor * (A_YEAR + rate)) / A_YEAR
  }
  return factor
}

/**
 * Interest on an amount from the day after its due day up to and with the payment day, compounded daily (26 USC 6622),
 * a year of 365 days, half a cent up. An estimate. Undefined when no rate is on file for one of the days.
 */
export function interestOn(
  cents: number,
  due: string,
  paid: string,
  rates: readonly InterestRateRow[],
): number | undefined {
  const factor = growth(due, paid, rates)
  return factor === undefined ? undefined : onAmount(cents, factor)
}
const onAmount = (cents: number, factor: bigint): number =>
  Number((BigInt(cents) * (factor - SCALE) * 2n + SCALE) / (2n * SCALE))

type Group = (row: LedgerRow) => { key: string; name: string }

export const byImporter: Group = ({ party, partyName }) => ({ key: party, name: partyName })
export const bySurety: Group = ({ surety }) => ({
  key: surety,
  name: surety === '' ? 'no surety keyed' : `surety ${surety}`,
})

/** By importer or by surety: what is late on the assumed payment day, and what interest it bears. */
export function exposures(
  rows: readonly LedgerRow[],
  { group, paidOn, rates }: { group: Group; paidOn: string; rates: readonly InterestRateRow[] },
): Exposure[] {
  const factors = new Map<string, bigint | undefined>()
  const factorFrom = (due: string) => {
    if (!factors.has(due)) factors.set(due, growth(due, paidOn, rates))
    return factors.get(due)
  }
  const groups = new Map<string, Exposure>()
  for (const row of rows) {
    if (row.paid || daysFrom(row.moneyDue, paidOn) <= 0) continue
    const { key, name } = group(row)
    const before = groups.get(key) ?? { key, name, late: 0, notKnown: 0, owedCents: 0, interestCents: 0 }
    const { totalCents } = row.money
    const factor = factorFrom(row.moneyDue)
    groups.set(key, {
      ...before,
      late: before.late + 1,
      notKnown: before.notKnown + (totalCents === undefined ? 1 : 0),
      owedCents: before.owedCents + (totalCents ?? 0),
      interestCents:
        before.interestCents === undefined || factor === undefined
          ? undefined
          : before.interestCents + (totalCents === undefined ? 0 : onAmount(totalCents, factor)),
    })
  }
  return [...groups.values()].sort((a, b) => b.owedCents - a.owedCents || (a.name < b.name ? -1 : 1))
}
