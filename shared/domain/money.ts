import { err, ok, type Result } from '../result'

/** Money is whole US cents, never a float. */

export type MoneyError =
  { type: 'NotMoney' } | { type: 'Negative' } | { type: 'TooManyDecimals' } | { type: 'TooLarge' }

const LARGEST_CENTS = 99_999_999_999_99

/**
 * Operator's text to cents: `6,930`, `6930.5`, `$6,930.50`, `USD 6930`. A comma groups by three and nothing else:
 * `6.930,50` is refused rather than guessed at.
 */
export function parseDollars(text: string): Result<number, MoneyError> {
  const bare = text
    .trim()
    .replace(/^(USD|US\$|\$)\s*/iu, '')
    .replace(/\s*(USD)$/iu, '')
  if (/^[-(−]/u.test(bare)) return err({ type: 'Negative' })
  const match = /^(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d*))?$/u.exec(bare)
  if (match === null || bare === '' || bare === '.') return err({ type: 'NotMoney' })
  const [, whole = '0', fraction = ''] = match
  if (fraction.length > 2) return err({ type: 'TooManyDecimals' })
  const digits = whole.replaceAll(',', '')
  if (digits.length > 14) return err({ type: 'TooLarge' })
  const cents = Number(digits) * 100 + Number(fraction.padEnd(2, '0'))
  return cents > LARGEST_CENTS ? err({ type: 'TooLarge' }) : ok(cents)
}

/** Cents → `6,930.50`, no sign. */
export function formatCents(cents: number): string {
  const whole = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/gu, ',')
  return `${whole}.${String(cents % 100).padStart(2, '0')}`
}

/** Whole dollars of an amount in cents: under 50 cents dropped, 50 and more up (19 CFR 159.3; 7501 instructions). */
export const wholeDollars = (cents: number): number => Math.floor((cents + 50) / 100)

/**
 * A rate on a value, to the cent, half a cent up (19 CFR 159.3; 7501 instructions). Exact: whole numbers throughout.
 * @param dollars whole dollars of entered value
 * @param perMillion the rate in millionths: 0.3464 % = 3464, 2.8 % = 28000
 */
export function rateOn(dollars: number, perMillion: number): number {
  // dollars × 100 cents × rate / 1,000,000, rounded half up; the product passes 2^53 only beyond 90 billion dollars.
  return Number((BigInt(dollars) * BigInt(perMillion) * 2n + 10_000n) / 20_000n)
}
