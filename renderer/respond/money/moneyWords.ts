import { laptopsCovered } from '../../../shared/domain/incident/figuresCover'
import { formatCents } from '../../../shared/domain/money'
import type { LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import type { MoneySum } from '../../../shared/domain/respond/moneySums'
import type { Desk } from '../../store/types'
import { dayOf, dayWords, momentOf, momentWords, timeOf } from '../../words/times'

export const entriesWords = (count: number): string => (count === 1 ? '1 entry' : `${count} entries`)

/** $1,069.28; `not known` where it is not: never a zero. */
export const centsWords = (cents: number | undefined): string =>
  cents === undefined ? 'not known' : `$${formatCents(cents)}`

/** 12 not paid, $1,069.28 (estimate), 2 not known */
export function openWords({ open, openCents, openNotKnown }: MoneySum): string {
  if (open === 0) return 'nothing is open'
  return [
    `${open} not paid`,
    `$${formatCents(openCents)} (estimate)`,
    openNotKnown === 0 ? '' : `${openNotKnown} not known`,
  ]
    .filter(Boolean)
    .join(', ')
}

const isSummaryLate = ({ summaryFiled, summaryDue }: LedgerRow, today: string): boolean =>
  summaryFiled === undefined && summaryDue < today
const isMoneyLate = ({ paid, moneyDue }: LedgerRow, today: string): boolean => !paid && moneyDue < today

/** Late: a day is over, and the summary or the money of it is not there. */
export const isLate = (row: LedgerRow, today: string): boolean => isMoneyLate(row, today) || isSummaryLate(row, today)

/** `money late`, `summary late`, `late` for both; '' while nothing is. */
export function lateWords(row: LedgerRow, today: string): string {
  if (isMoneyLate(row, today)) return isSummaryLate(row, today) ? 'late' : 'money late'
  return isSummaryLate(row, today) ? 'summary late' : ''
}

/** `29 Nov 2026 14:05`, for the head of a paper. */
export const asOfNow = (desk: Desk): string => `${dayWords(dayOf(desk.now()))} ${timeOf(desk.now())}`

/** Which laptops a total covers, since none pretends to know what lies on one far away. */
export function coversNow(desk: Desk): string {
  const others = laptopsCovered(desk.state, desk.device, desk.now()).filter(({ own, replaced }) => !own && !replaced)
  if (others.length === 0) return 'this laptop alone'
  const said = others.map(
    ({ label, upTo }) => `${label} ${upTo === undefined ? 'not taken in' : `up to ${momentWords(momentOf(upTo))}`}`,
  )
  return `this laptop; ${said.join('; ')}`
}
