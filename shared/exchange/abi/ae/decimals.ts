/** Keyed decimals as the whole numbers that records hold, half up, without binary floats. */

/**
 * @param decimal digits with at most six behind the point, as the journal keeps quantities and weights
 * @param places implied decimals of the field
 */
export function impliedDecimals(decimal: string, places: number): { digits: string; rounded: boolean } {
  const [whole = '0', fraction = ''] = decimal.split('.')
  const kept = fraction.slice(0, places).padEnd(places, '0')
  const rest = fraction.slice(places)
  const up = rest !== '' && rest.charAt(0) >= '5' ? 1n : 0n
  return { digits: String(BigInt(whole + kept) + up), rounded: /[1-9]/u.test(rest) }
}
