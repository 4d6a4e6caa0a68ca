import { entityOf, type DeskState } from '../journal/state'
import { formatEntryNumber, type EntryNumber } from './entryNumber'
import { fieldsOf } from './entryFile'
import { rememberBy } from './remember'
import {
  holds,
  keyOf,
  readBlocks,
  readNumbers,
  serialText,
  type BlockPurpose,
  type BlockRead,
  type NumberRead,
} from './reserve/numbers'
import { takenState, usesByEntry, type TakenState } from './reserve/taken'

export {
  accounting,
  type Accounting,
  type AccountedNumber,
  type BlockAccount,
  type NumberState,
  type NumberFault,
} from './reserve/accounting'

/**
 * The reserve of entry numbers. A number is drawn once in the life of the firm (Appendix E: a duplicate is fatal):
 * only by the device that the block belongs to, from the front, and never from a block in quarantine (decision 9).
 */
export interface BlockReserve {
  id: string
  filerCode: string
  /** 7 digits */
  first: string
  last: string
  device: string
  purpose: BlockPurpose
  /** emergency blocks: opened by the lead with a reason */
  emergency: 'closed' | 'opened' | undefined
  quarantine: BlockRead['quarantine']
  /** this device may draw from it now (also when nothing is left) */
  drawable: boolean
  size: number
  /** taken = keyed + void + open + foundOnPaper; left = what can still be drawn if the block is drawable */
  taken: number
  keyed: number
  voided: number
  open: number
  foundOnPaper: number
  left: number
  /** not taken and never to be drawn before somebody reconciled the paper */
  heldBack: number
}

export interface Reserve {
  blocks: BlockReserve[]
  /** over the blocks this device draws from: numbers there, and still to be drawn */
  size: number
  left: number
  taken: number
  keyed: number
  voided: number
  open: number
  foundOnPaper: number
  /** numbers of quarantined blocks, whoever's, that nobody may draw */
  quarantined: number
  /** numbers of this device's emergency blocks that are not opened */
  inClosedEmergency: number
  /** 20 % or less left, or nothing */
  alarm: boolean
  /** undefined when the reserve is exhausted */
  next: { entryNumber: EntryNumber; block: string } | undefined
}

const numbersOf = rememberBy(['number'], readNumbers)
const usesOf = rememberBy(['fact'], usesByEntry)
const tallyOf = rememberBy(['number', 'block', 'fact', 'device', 'loss'], (state) => {
  const uses = usesOf(state)
  const numbers = numbersOf(state)
  const taken: Counted[] = []
  for (const [number] of numbers.values())
    if (number !== undefined) taken.push({ ...number, state: takenState(number.entity, uses) })
  return { blocks: readBlocks(state), numbers, taken }
})

/** The reserve as one device sees it. Counts numbers by where they lie, not by the block they were recorded with. */
export function reserveOf(state: DeskState, device: string): Reserve {
  const { blocks, numbers, taken } = tallyOf(state)
  const factor = fieldsOf('firm', entityOf(state, 'firm', 'firm')).checkDigitFactor ?? 0
  const counted = blocks.map((block) => ({ block, reserve: blockReserve(block, device, taken) }))
  const mine = counted.filter(({ reserve }) => reserve.drawable).map(({ reserve }) => reserve)
  const sum = (rows: readonly BlockReserve[], of: (row: BlockReserve) => number) =>
    rows.reduce((all, row) => all + of(row), 0)
  const size = sum(mine, (row) => row.size)
  const left = sum(mine, (row) => row.left)
  return {
    blocks: counted.map(({ reserve }) => reserve),
    size,
    left,
    taken: sum(mine, (row) => row.taken),
    keyed: sum(mine, (row) => row.keyed),
    voided: sum(mine, (row) => row.voided),
    open: sum(mine, (row) => row.open),
    foundOnPaper: sum(mine, (row) => row.foundOnPaper),
    quarantined: sum(
      counted.map(({ reserve }) => reserve),
      (row) => row.heldBack,
    ),
    inClosedEmergency: sum(
      counted.map(({ reserve }) => reserve),
      (row) => (row.device === device && row.emergency === 'closed' ? row.left : 0),
    ),
    alarm: left * 5 <= size,
    next: nextNumber(
      drawOrder(counted.filter(({ reserve }) => reserve.drawable).map(({ block }) => block)),
      numbers,
      factor,
    ),
  }
}

type Counted = NumberRead & { state: TakenState }

function blockReserve(block: BlockRead, device: string, numbers: readonly Counted[]): BlockReserve {
  const counts: Record<TakenState, number> = { open: 0, keyed: 0, void: 0, foundOnPaper: 0 }
  let takenBelow = 0
  for (const number of numbers)
    if (holds(block, number.filerCode, number.serial)) {
      counts[number.state] += 1
      if (number.serial <= block.highestOnPaper) takenBelow += 1
    }
  const taken = counts.open + counts.keyed + counts.void + counts.foundOnPaper
  const below = Math.min(Math.max(block.highestOnPaper - block.first + 1, 0), block.size)
  const heldBack = block.quarantine === undefined ? below - takenBelow : block.size - taken
  return {
    id: block.id,
    filerCode: block.filerCode,
    first: serialText(block.first),
    last: serialText(block.last),
    device: block.device,
    purpose: block.purpose,
    emergency: block.purpose === 'emergency' ? (block.closed ? 'closed' : 'opened') : undefined,
    quarantine: block.quarantine,
    drawable: isDrawable(block, device),
    size: block.size,
    taken,
    keyed: counts.keyed,
    voided: counts.void,
    open: counts.open,
    foundOnPaper: counts.foundOnPaper,
    left: block.size - taken - heldBack,
    heldBack,
  }
}

/** Numbers of tear-off sheets are drawn on paper and those of a branch at the branch, never by this laptop. */
const isDrawable = (block: BlockRead, device: string): boolean =>
  block.device === device &&
  block.quarantine === undefined &&
  !block.closed &&
  block.purpose !== 'tearOff' &&
  block.purpose !== 'branch' &&
  /^[A-Z0-9]{3}$/u.test(block.filerCode)

/** Ordinary blocks first, then an opened emergency block; within a purpose the older first. */
const drawOrder = (blocks: readonly BlockRead[]): BlockRead[] => [
  ...blocks.filter((block) => block.purpose === 'ordinary'),
  ...blocks.filter((block) => block.purpose === 'emergency'),
]

function nextNumber(
  blocks: readonly BlockRead[],
  numbers: ReadonlyMap<string, unknown>,
  factor: number,
): Reserve['next'] {
  for (const block of blocks)
    for (let serial = Math.max(block.first, block.highestOnPaper + 1); serial <= block.last; serial += 1)
      if (!numbers.has(keyOf(block.filerCode, serial)))
        return { entryNumber: formatEntryNumber(block.filerCode, serialText(serial), factor), block: block.id }
  return undefined
}

/**
 * After a restore: numbers of a block, up to the highest seen on paper, that no journal knows. Each becomes
 * `reserve.number.foundOnPaper`: it may stand on a paper that this laptop never saw.
 * @param highestSerial 7 digits
 */
export function numbersNotKnown(state: DeskState, blockId: string, highestSerial: string): EntryNumber[] {
  const { blocks, numbers } = tallyOf(state)
  const block = blocks.find((one) => one.id === blockId)
  if (block === undefined) return []
  const factor = fieldsOf('firm', entityOf(state, 'firm', 'firm')).checkDigitFactor ?? 0
  const unknown: EntryNumber[] = []
  for (let serial = block.first; serial <= Math.min(block.last, Number(highestSerial)); serial += 1)
    if (!numbers.has(keyOf(block.filerCode, serial)))
      unknown.push(formatEntryNumber(block.filerCode, serialText(serial), factor))
  return unknown
}

/** Why a block cannot be added: a number in it is spoken for already. */
export type BlockClash =
  | { type: 'NotABlock'; why: 'filerCode' | 'first' | 'last' | 'order' }
  | { type: 'OverlapsBlock'; block: string; first: string; last: string; device: string }
  | { type: 'NumbersUsed'; count: number; first: string }

/** Clashes of a block that is about to be added, `first` and `last` 7 digits each; none = it may be added. */
export function blockClash(state: DeskState, wish: { filerCode: string; first: string; last: string }): BlockClash[] {
  if (!/^[A-Z0-9]{3}$/u.test(wish.filerCode)) return [{ type: 'NotABlock', why: 'filerCode' }]
  if (!/^\d{7}$/u.test(wish.first)) return [{ type: 'NotABlock', why: 'first' }]
  if (!/^\d{7}$/u.test(wish.last)) return [{ type: 'NotABlock', why: 'last' }]
  if (wish.first > wish.last) return [{ type: 'NotABlock', why: 'order' }]
  const { blocks, numbers } = tallyOf(state)
  const [first, last] = [Number(wish.first), Number(wish.last)]
  const clashes: BlockClash[] = blocks
    .filter((block) => block.filerCode === wish.filerCode && block.first <= last && first <= block.last)
    .map((block) => ({
      type: 'OverlapsBlock',
      block: block.id,
      first: serialText(block.first),
      last: serialText(block.last),
      device: block.device,
    }))
  const used = [...numbers.values()]
    .flatMap(([number]) => (number === undefined ? [] : [number]))
    .filter((number) => number.filerCode === wish.filerCode && number.serial >= first && number.serial <= last)
    .map((number) => number.entryNumber)
    .sort()
  if (used[0] !== undefined) clashes.push({ type: 'NumbersUsed', count: used.length, first: used[0] })
  return clashes
}
