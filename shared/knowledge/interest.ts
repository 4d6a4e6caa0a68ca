import type { Sourced } from './fact'

/**
 * Interest on customs charges that are paid late. No rate is built in: CBP publishes one for each quarter, and a rate
 * that nobody looked up would be a guess with a decimal point.
 */
const checkedOn = '2026-11-29'

export interface InterestRule extends Sourced {
  words: string
}

export const interestRules: Readonly<Record<'runs' | 'rate' | 'compounding' | 'days', InterestRule>> = {
  runs: {
    words: 'Interest runs from the day on which the estimated duties had to be deposited.',
    source: '19 USC 1505(c)',
    checkedOn,
    confidence: 'sure',
  },
  rate: {
    words: 'The rate is that of 26 USC 6621, which CBP publishes for each calendar quarter in the Federal Register.',
    source: '19 USC 1505; T.D. 85-93 (50 FR 21832); for example 86 FR 53335',
    checkedOn,
    confidence: 'sure',
  },
  compounding: {
    words: 'It is compounded each day.',
    source: '26 USC 6622(a), named with 6621 in CBP’s quarterly notices',
    checkedOn,
    confidence: 'sure',
  },
  /** how the estimate counts where we read no rule */
  days: {
    words: 'Here a year has 365 days, and the day of payment counts. CBP’s own count may differ by a day.',
    source: 'our reckoning; no rule was read',
    checkedOn,
    confidence: 'unsure',
  },
}

/** A rate holds for a quarter of a year: one that was looked up longer ago is said to be old. */
export const INTEREST_RATE_FRESH_DAYS = 92
