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

/**
 * A row one place up (-1) or down (1): the rows that get another key. It is the moved one alone where there is a key
 * between its new neighbours, else all of them, numbered afresh; none at the edge of the list.
 * @param rows in the order in which they stand
 */
export function movedOne<R extends { id: string }>(
  rows: readonly R[],
  id: string,
  by: -1 | 1,
  keyOf: (row: R) => string | undefined,
): [row: R, order: string][] {
  const from = rows.findIndex((row) => row.id === id)
  const to = from + by
  const row = rows[from]
  if (row === undefined || to < 0 || to >= rows.length) return []
  const others = rows.filter((other) => other !== row)
  const [before, after] = [others[to - 1], others[to]]
  const order = orderKeyBetween(before && keyOf(before), after && keyOf(after))
  if (order !== undefined) return [[row, order]]
  others.splice(to, 0, row)
  return others.map((one, nth) => [one, orderKeyAt(nth)])
}
