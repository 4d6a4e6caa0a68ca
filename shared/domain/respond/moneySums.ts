import { paymentTypeSaid } from '../../knowledge/paymentTypes'
import { addDays } from '../calendar'
import { daySaid } from '../deadlines/words'
import type { LedgerRow } from './moneyLedger'

/** What some entries come to. known + notKnown = entries; what is not known is counted and never added as zero. */
export interface MoneySum {
  entries: number
  known: number
  notKnown: number
  /** of those that are known, paid or not */
  cents: number
  /** not paid yet */
  open: number
  openNotKnown: number
  openCents: number
}
export interface NamedSum extends MoneySum {
  key: string
  name: string
}

const nothing: MoneySum = { entries: 0, known: 0, notKnown: 0, cents: 0, open: 0, openNotKnown: 0, openCents: 0 }

const plus = (sum: MoneySum, { money: { totalCents }, paid }: LedgerRow): MoneySum => {
  const isKnown = totalCents !== undefined
  const cents = totalCents ?? 0
  return {
    entries: sum.entries + 1,
    known: sum.known + (isKnown ? 1 : 0),
    notKnown: sum.notKnown + (isKnown ? 0 : 1),
    cents: sum.cents + cents,
    open: sum.open + (paid ? 0 : 1),
    openNotKnown: sum.openNotKnown + (paid || isKnown ? 0 : 1),
    openCents: sum.openCents + (paid ? 0 : cents),
  }
}

export const sumOf = (rows: readonly LedgerRow[]): MoneySum => rows.reduce(plus, nothing)

function sumsBy(rows: readonly LedgerRow[], keyOf: (row: LedgerRow) => string, nameOf: (row: LedgerRow) => string) {
  const sums = new Map<string, NamedSum>()
  for (const row of rows) {
    const key = keyOf(row)
    const before = sums.get(key) ?? { ...nothing, key, name: nameOf(row) }
    sums.set(key, { ...before, ...plus(before, row) })
  }
  return [...sums.values()]
}

const byName = (a: NamedSum, b: NamedSum) => (a.name < b.name ? -1 : 1)

export const sumsByImporter = (rows: readonly LedgerRow[]): NamedSum[] =>
  sumsBy(
    rows,
    ({ party }) => party,
    ({ partyName }) => partyName,
  ).sort(byName)

export const sumsByPaymentType = (rows: readonly LedgerRow[]): NamedSum[] =>
  sumsBy(
    rows,
    ({ paymentType }) => paymentType,
    ({ paymentType }) => paymentTypeSaid(paymentType),
  ).sort((a, b) => (a.key < b.key ? -1 : 1))

/** Monday of the week that a day is in. */
const mondayOf = (day: string): string => addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))

/** By the week in which the money is due; the key is its Monday. */
export const sumsByWeek = (rows: readonly LedgerRow[]): NamedSum[] =>
  sumsBy(
    rows,
    ({ moneyDue }) => mondayOf(moneyDue),
    ({ moneyDue }) => `week of ${daySaid(mondayOf(moneyDue))}`,
  ).sort((a, b) => (a.key < b.key ? -1 : 1))
