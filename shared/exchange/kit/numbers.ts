import type { Problem } from './problem'

/** A range of entry numbers as the office lists it: serials as whole numbers, both included. */
export interface NumberRange {
  filerCode: string
  first: number
  last: number
}
export type KitPurpose = 'ordinary' | 'emergency' | 'tearOff' | 'branch'

/** A row of numbers.csv. */
export interface BlockRow extends NumberRange {
  row: number
  file: string
  purpose: KitPurpose
  /** the laptop it is meant for; undefined = shared out among all */
  laptop: number | undefined
  /** proof that the main system locked the range, and the like: goes with every part of it */
  fields: Readonly<Record<string, string>>
}

/** A block given to a laptop by an earlier kit, from its register. */
export interface GivenBlock extends NumberRange {
  purpose: KitPurpose
  laptop: number
}

export interface UsedNumber {
  filerCode: string
  serial: number
  entryNumber: string
  /** the file and row that say so */
  where: string
}

/** A block of one laptop's kit. */
export interface KitBlock extends NumberRange {
  purpose: KitPurpose
  laptop: number
  fields: Readonly<Record<string, string>>
}

export const serialText = (serial: number): string => String(serial).padStart(7, '0')
const words = ({ first, last }: NumberRange): string => `${serialText(first)} to ${serialText(last)}`
const meet = (a: NumberRange, b: NumberRange): boolean =>
  a.filerCode === b.filerCode && a.first <= b.last && b.first <= a.last
const within = (inner: NumberRange, outer: NumberRange): boolean =>
  inner.filerCode === outer.filerCode && outer.first <= inner.first && inner.last <= outer.last

/** Blocks that meet each other, or a number that is used already. A number is drawn once in the life of the firm. */
export function rangeProblems(rows: readonly BlockRow[], used: readonly UsedNumber[], filerCode: string): Problem[] {
  const problems: Problem[] = []
  const say = ({ file, row }: BlockRow, column: string, what: string) =>
    problems.push({ file, row, column, what, stops: true })
  const sorted = [...rows].sort((a, b) => a.first - b.first || a.row - b.row)
  for (const row of rows) {
    if (row.filerCode !== filerCode)
      say(row, 'filer code', `The filer code is ${row.filerCode}; the firm files as ${filerCode}.`)
    if (row.first > row.last) say(row, 'last', `The last number comes before the first (${words(row)}).`)
  }
  for (const [nth, row] of sorted.entries())
    for (const other of sorted.slice(nth + 1)) {
      if (other.first > row.last) break
      if (meet(row, other))
        say(other, 'first', `${words(other)} meets the block ${words(row)} of row ${row.row}: no number may be in two.`)
    }
  const places = [...used].sort((a, b) => a.serial - b.serial)
  for (const row of rows) {
    const inside = places.filter(
      ({ filerCode: code, serial }) => code === row.filerCode && serial >= row.first && serial <= row.last,
    )
    const [first] = inside
    if (first === undefined) continue
    const more = inside.length === 1 ? '' : `, and ${inside.length - 1} more`
    say(row, 'first', `${words(row)} holds ${first.entryNumber}, which is used already (${first.where})${more}.`)
  }
  return problems
}

/**
 * Shares the blocks out: a row for one laptop goes there; the others are cut evenly, and what an earlier kit gave to a
 * laptop stays that laptop's.
 * @param laptops without the spare, which is number `laptops` + 1
 */
export function shareBlocks(
  rows: readonly BlockRow[],
  earlier: readonly GivenBlock[],
  laptops: number,
): { blocks: KitBlock[]; problems: Problem[] } {
  const problems: Problem[] = []
  const blocks: KitBlock[] = []
  const everyone = Array.from({ length: laptops + 1 }, (_, nth) => nth + 1)
  for (const given of earlier) {
    const row = rows.find((one) => within(given, one) && one.purpose === given.purpose)
    if (row === undefined || (row.laptop !== undefined && row.laptop !== given.laptop)) {
      problems.push({
        file: row?.file ?? rows[0]?.file ?? 'numbers.csv',
        ...(row === undefined ? {} : { row: row.row }),
        column: 'first',
        what: `An earlier kit gave ${words(given)} to ${called(given.laptop, laptops)}; ${row === undefined ? 'no row holds it any more' : `this row gives it to ${called(row.laptop ?? 0, laptops)}`}.`,
        stops: true,
      })
      continue
    }
    blocks.push({ ...range(given), purpose: given.purpose, laptop: given.laptop, fields: row.fields })
  }
  for (const row of rows) {
    if (row.laptop === undefined || row.laptop > laptops + 1) continue
    if (!blocks.some((block) => within(block, row))) blocks.push({ ...range(row), ...rest(row), laptop: row.laptop })
  }
  for (const purpose of ['ordinary', 'emergency'] as const) {
    const shared = rows.filter((row) => row.purpose === purpose && row.laptop === undefined)
    const holding = new Set(blocks.filter((block) => block.purpose === purpose).map(({ laptop }) => laptop))
    const lacking = everyone.filter((laptop) => !holding.has(laptop))
    const takers = lacking.length === 0 ? everyone : lacking
    for (const row of shared)
      for (const free of freeParts(row, blocks))
        blocks.push(...cut(free, takers).map((part) => ({ ...part, ...rest(row) })))
    const without = everyone.filter(
      (laptop) => !blocks.some((block) => block.purpose === purpose && block.laptop === laptop),
    )
    for (const laptop of without)
      problems.push({
        file: rows[0]?.file ?? 'numbers.csv',
        column: 'purpose',
        what: `There ${purpose === 'emergency' ? 'is no emergency block' : 'are no ordinary numbers'} for ${called(laptop, laptops)}: add a row.`,
        stops: true,
      })
  }
  for (const row of rows)
    if (row.laptop === undefined && (row.purpose === 'tearOff' || row.purpose === 'branch'))
      // on one laptop alone: printed on two, the same number would stand on two sheets
      if (!blocks.some((block) => within(block, row))) blocks.push({ ...range(row), ...rest(row), laptop: 1 })
  return { blocks, problems }
}

const range = ({ filerCode, first, last }: NumberRange): NumberRange => ({ filerCode, first, last })
const rest = ({ purpose, fields }: BlockRow) => ({ purpose, fields })
const called = (laptop: number, laptops: number): string => (laptop > laptops ? 'the spare' : `laptop ${laptop}`)

/** What of a row nobody holds yet. */
function freeParts(row: BlockRow, taken: readonly NumberRange[]): NumberRange[] {
  const parts: NumberRange[] = []
  let from = row.first
  for (const block of taken.filter((one) => meet(one, row)).sort((a, b) => a.first - b.first)) {
    if (block.first > from) parts.push({ filerCode: row.filerCode, first: from, last: block.first - 1 })
    from = Math.max(from, block.last + 1)
  }
  if (from <= row.last) parts.push({ filerCode: row.filerCode, first: from, last: row.last })
  return parts
}

/** Even parts in the order of the laptops; the last takes what is over. Nothing where there is less than one for each. */
function cut(
  { filerCode, first, last }: NumberRange,
  laptops: readonly number[],
): (NumberRange & { laptop: number })[] {
  const each = Math.floor((last - first + 1) / laptops.length)
  if (each === 0) return []
  return laptops.map((laptop, nth) => ({
    filerCode,
    laptop,
    first: first + nth * each,
    last: nth === laptops.length - 1 ? last : first + (nth + 1) * each - 1,
  }))
}

/** `1`, `laptop 2`, `spare` → its number; '' → undefined; else null. */
export function laptopOf(text: string, laptops: number): number | undefined | null {
  if (text.trim() === '') return undefined
  if (/^spare$/iu.test(text.trim())) return laptops + 1
  const number = /^(?:laptop\s*)?(\d{1,3})(?:\s+of\s+\d+)?$/iu.exec(text.trim())?.[1]
  return number === undefined || Number(number) < 1 || Number(number) > laptops + 1 ? null : Number(number)
}
