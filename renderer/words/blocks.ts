/** A block's first and last number as keyed: seven digits each. */

/** The largest block that is keyed by hand in one go; a slip of a digit makes a block of millions. */
const largestBlock = 100_000

export const serialOf = (text: string): number | undefined => (/^\d{7}$/u.test(text) ? Number(text) : undefined)

/** The sentence when the two do not make a block; both empty is no block, and fine. */
export function blockRefusal(first: string, last: string): string | undefined {
  if (first === '' && last === '') return undefined
  const from = serialOf(first)
  const to = serialOf(last)
  if (from === undefined) return 'The first number has seven digits, without filer code and check digit.'
  if (to === undefined) return 'The last number has seven digits, without filer code and check digit.'
  if (to < from) return 'The last number comes before the first.'
  if (to - from + 1 > largestBlock)
    return `That is a block of ${(to - from + 1).toLocaleString('en-US')} numbers; look at the digits again.`
  return undefined
}
