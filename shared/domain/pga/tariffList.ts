import { digitsOf } from './codes'
import type { TariffList } from './types'

/** Numbers of the tariff on this laptop, each with its headings. `called` is said beside a number that is not in it. */
export function tariffListOf(htsNumbers: Iterable<string>, called: string): TariffList {
  const known = new Set<string>()
  /** eight digits that are parted further */
  const parted = new Set<string>()
  for (const one of htsNumbers) {
    const digits = digitsOf(one)
    for (const length of [4, 6, 8, 10]) if (digits.length >= length) known.add(digits.slice(0, length))
    if (digits.length === 10) parted.add(digits.slice(0, 8))
  }
  return {
    called,
    // A line of eight digits that is not parted is declared with two noughts behind it.
    has: (digits) =>
      known.has(digits) ||
      (digits.length === 10 &&
        digits.endsWith('00') &&
        known.has(digits.slice(0, 8)) &&
        !parted.has(digits.slice(0, 8))),
  }
}
