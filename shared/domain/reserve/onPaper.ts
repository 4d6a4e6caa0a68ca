import { entityOf, type DeskState } from '../../journal/state'
import { err, ok, type Result } from '../../result'
import { fieldsOf } from '../entryFile'
import { formatEntryNumber, parseEntryNumber, type EntryNumber } from '../entryNumber'
import { holds, keyOf, readBlocks, readNumbers, serialText, type BlockRead } from './numbers'

/** More than this at once is a slip of a digit: a book of tear-off sheets is smaller. */
const MOST_AT_ONCE = 500

export type OnPaperError =
  | { type: 'NotASerial'; box: 'first' | 'last' }
  | { type: 'LastBeforeFirst' }
  | { type: 'TooMany'; count: number; most: number }
  | { type: 'InNoBlock'; entryNumber: string }
  | { type: 'AllKnown'; count: number }

export interface OnPaper {
  /** numbers that no journal here knows yet, each with the block in which it lies and that block's laptop */
  fresh: readonly { entryNumber: EntryNumber; block: string; device: string }[]
  /** numbers of the range that are known already, and stay as they are */
  known: readonly string[]
}

/**
 * Numbers used on paper and keyed afterwards: one, or a range of one filer code. Each must lie in a block of this desk;
 * those known already are left alone.
 * @param first seven digits, or a whole entry number with its check digit
 * @param last the same; '' = only the first
 */
export function numbersOnPaper(
  state: DeskState,
  keyed: { first: string; last: string },
  rules: { drill: boolean },
): Result<OnPaper, OnPaperError> {
  const firm = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  const factor = firm.checkDigitFactor ?? 0
  const blocks = readBlocks(state)
  const read = (text: string) => serialOf(text, blocks, { checkDigitFactor: factor, drill: rules.drill })
  const first = read(keyed.first)
  const last = keyed.last.trim() === '' ? first : read(keyed.last)
  if (first === undefined) return err({ type: 'NotASerial', box: 'first' })
  if (last === undefined) return err({ type: 'NotASerial', box: 'last' })
  if (last < first) return err({ type: 'LastBeforeFirst' })
  if (last - first + 1 > MOST_AT_ONCE) return err({ type: 'TooMany', count: last - first + 1, most: MOST_AT_ONCE })
  const numbers = readNumbers(state)
  const fresh: OnPaper['fresh'][number][] = []
  const known: string[] = []
  for (let serial = first; serial <= last; serial += 1) {
    const block = blocks.find((one) => holds(one, one.filerCode, serial))
    if (block === undefined)
      return err({ type: 'InNoBlock', entryNumber: `${firm.filerCode ?? ''}-${serialText(serial)}` })
    const entryNumber = formatEntryNumber(block.filerCode, serialText(serial), factor)
    if (numbers.has(keyOf(block.filerCode, serial))) known.push(entryNumber)
    else fresh.push({ entryNumber, block: block.id, device: block.device })
  }
  return fresh.length === 0 ? err({ type: 'AllKnown', count: known.length }) : ok({ fresh, known })
}

/** A serial, or a whole number whose filer code has a block here and whose check digit is right. */
function serialOf(
  text: string,
  blocks: readonly BlockRead[],
  rules: { checkDigitFactor: number; drill: boolean },
): number | undefined {
  const bare = text.replace(/[\s-]/gu, '').toUpperCase()
  if (/^\d{7}$/u.test(bare)) return Number(bare)
  const parsed = parseEntryNumber(bare, rules)
  if (!parsed.ok || !blocks.some((block) => block.filerCode === parsed.value.filerCode)) return undefined
  return Number(parsed.value.serial)
}
