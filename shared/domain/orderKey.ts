/**
 * Keys of position: texts of digits, compared as text, none ending in 0, so that there is always one between two others
 * and a row is moved by one write of its own.
 */

/** The key of the nth row (0 and on) of a fresh list: 0015, 0025 … */
export const orderKeyAt = (nth: number): string => `${String(nth + 1).padStart(3, '0')}5`

/**
 * A key between two; undefined: at the beginning, or at the end.
 * @returns undefined when there is none (equal keys, or keys that were not made here): the list is numbered afresh then
 */
export function orderKeyBetween(before: string | undefined, after: string | undefined): string | undefined {
  const low = before ?? ''
  if (!/^\d*$/u.test(low) || (after !== undefined && (!/^\d+$/u.test(after) || low >= after || after.endsWith('0'))))
    return undefined
  let key = ''
  for (let at = 0; at < 60; at += 1) {
    const from = Number(low[at] ?? 0)
    const to = after === undefined || !after.startsWith(key) ? 10 : Number(after[at] ?? 0)
    if (to - from > 1) return `${key}${Math.floor((from + to) / 2)}`
    key += String(from)
  }
  return undefined
}
