import { entitiesOf, entityOf, isRemoved, textOf, valueOf, type DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { formatEntryNumber } from '../entryNumber'
import {
  keyOf,
  readBlocks,
  readNumbers,
  serialText,
  type BlockPurpose,
  type BlockRead,
  type NumberRead,
} from './numbers'
import { takenState, usesByEntry, type EntryUse, type TakenState } from './taken'

/** A number of a block is in exactly one of these; one that lies in no block is `outsideBlocks` whatever became of it. */
export type NumberState = TakenState | 'unused' | 'sealed' | 'quarantined' | 'outsideBlocks'

const STATES: readonly NumberState[] = [
  'unused',
  'sealed',
  'quarantined',
  'open',
  'keyed',
  'void',
  'foundOnPaper',
  'outsideBlocks',
]

export interface AccountedNumber {
  entryNumber: string
  /** block in which it lies; '' outside every block */
  block: string
  device: string
  state: NumberState
  /** id of its entry, '' when it has none */
  entry: string
  /** why it was voided, or what the paper says was done with it */
  reason: string
}

export interface BlockAccount {
  block: string
  filerCode: string
  first: string
  last: string
  device: string
  purpose: BlockPurpose
  size: number
  /** of this block's numbers; together with `countedElsewhere` they make `size` */
  counts: Readonly<Record<NumberState, number>>
  /** taken = keyed + void + open + foundOnPaper */
  taken: number
  /** numbers that lie in an older block as well, counted there (a fault names the overlap) */
  countedElsewhere: number
}

/** What stands in the way of a clean account; each names the number, the block or the entry. */
export type NumberFault =
  | { type: 'NumberOnTwoEntries'; entryNumber: string; entries: readonly string[] }
  | { type: 'NumberOutsideBlocks'; entryNumber: string }
  | { type: 'NumberWithoutEntry'; entryNumber: string }
  | { type: 'NumberNotTaken'; entryNumber: string; entry: string }
  | { type: 'VoidYetUsed'; entryNumber: string }
  | { type: 'SerialTwice'; entryNumbers: readonly string[] }
  | { type: 'BlocksOverlap'; block: string; other: string }
  | { type: 'BlockUnreadable'; block: string }

export interface Accounting {
  /** every number of every block in order, then those outside all blocks */
  numbers: readonly AccountedNumber[]
  blocks: readonly BlockAccount[]
  totals: Readonly<Record<NumberState, number>>
  /** all numbers of all blocks, each once */
  size: number
  taken: number
  faults: readonly NumberFault[]
}

/** Every number of every block in exactly one state. Pure: the office computes the same from the same journal. */
export function accounting(state: DeskState): Accounting {
  const blocks = readBlocks(state)
  const byKey = readNumbers(state)
  const uses = usesByEntry(state)
  const factor = fieldsOf('firm', entityOf(state, 'firm', 'firm')).checkDigitFactor ?? 0
  const seen = new Set<string>()
  const numbers: AccountedNumber[] = []
  const accounts: BlockAccount[] = []
  for (const block of blocks) {
    const counts = emptyCounts()
    let countedElsewhere = 0
    for (let serial = block.first; serial <= block.last; serial += 1) {
      const key = keyOf(block.filerCode, serial)
      if (seen.has(key)) {
        countedElsewhere += 1
        continue
      }
      seen.add(key)
      const row = accountOf(block, serial, byKey.get(key)?.[0], uses, factor)
      counts[row.state] += 1
      numbers.push(row)
    }
    accounts.push(blockAccount(block, counts, countedElsewhere))
  }
  const outside = [...byKey]
    .filter(([key]) => !seen.has(key))
    .map(([, [number]]) => outsideRow(number as NumberRead, uses))
  const held = entriesHolding(state)
  const untaken = notTakenRows(state, held, numbers)
  numbers.push(...[...outside, ...untaken].sort((a, b) => (a.entryNumber < b.entryNumber ? -1 : 1)))
  const totals = emptyCounts()
  for (const row of numbers) totals[row.state] += 1
  return {
    numbers,
    blocks: accounts,
    totals,
    size: seen.size,
    taken: accounts.reduce((sum, account) => sum + account.taken, 0),
    faults: [...blockFaults(blocks), ...numberFaults(state, numbers, byKey, uses, held)],
  }
}

const emptyCounts = (): Record<NumberState, number> =>
  Object.fromEntries(STATES.map((state) => [state, 0])) as Record<NumberState, number>

function accountOf(
  block: BlockRead,
  serial: number,
  number: NumberRead | undefined,
  uses: ReadonlyMap<string, EntryUse>,
  factor: number,
): AccountedNumber {
  if (number !== undefined) return { ...rowOf(number), block: block.id, state: takenState(number.entity, uses) }
  return {
    // A block whose filer code cannot be read has no check digits either: the serial alone is shown.
    entryNumber: /^[A-Z0-9]{3}$/u.test(block.filerCode)
      ? formatEntryNumber(block.filerCode, serialText(serial), factor)
      : `${block.filerCode}-${serialText(serial)}`,
    block: block.id,
    device: block.device,
    state: unusedState(block, serial),
    entry: '',
    reason: '',
  }
}

function unusedState(block: BlockRead, serial: number): NumberState {
  if (block.quarantine !== undefined || serial <= block.highestOnPaper) return 'quarantined'
  return block.closed ? 'sealed' : 'unused'
}

const rowOf = (number: NumberRead): AccountedNumber => ({
  entryNumber: number.entryNumber,
  block: '',
  device: textOf(number.entity, 'device'),
  state: 'outsideBlocks',
  entry: textOf(number.entity, 'entry'),
  reason: textOf(number.entity, 'voidReason') || textOf(number.entity, 'paperNote'),
})

/** What became of it stands in its reason: `outsideBlocks` says only that no block accounts for it. */
function outsideRow(number: NumberRead, uses: ReadonlyMap<string, EntryUse>): AccountedNumber {
  const row = rowOf(number)
  return { ...row, reason: row.reason === '' ? takenState(number.entity, uses) : row.reason }
}

/**
 * Numbers that stand on an entry and were drawn from no block here: one of the main system, used on paper, has a row of
 * its own; one that lies in a block is named on its row, and stays as the block has it until a person has looked.
 */
function notTakenRows(
  state: DeskState,
  held: ReadonlyMap<string, readonly string[]>,
  rows: AccountedNumber[],
): AccountedNumber[] {
  const untaken = [...held].filter(([entryNumber]) => entityOf(state, 'number', entryNumber) === undefined)
  if (untaken.length === 0) return []
  const at = new Map(rows.map((row, index) => [row.entryNumber, index]))
  return untaken.flatMap(([entryNumber, [entry = '']]): AccountedNumber[] => {
    const index = at.get(entryNumber)
    const row = index === undefined ? undefined : rows[index]
    if (index === undefined || row === undefined)
      return [
        {
          entryNumber,
          block: '',
          device: '',
          state: 'outsideBlocks',
          entry,
          reason: 'number of the main system, used on paper',
        },
      ]
    rows[index] = { ...row, entry, reason: 'stands on an entry, never taken from its block' }
    return []
  })
}

function blockAccount(block: BlockRead, counts: Record<NumberState, number>, countedElsewhere: number): BlockAccount {
  return {
    block: block.id,
    filerCode: block.filerCode,
    first: serialText(block.first),
    last: serialText(block.last),
    device: block.device,
    purpose: block.purpose,
    size: block.size,
    counts,
    taken: counts.open + counts.keyed + counts.void + counts.foundOnPaper,
    countedElsewhere,
  }
}

function blockFaults(blocks: readonly BlockRead[]): NumberFault[] {
  const faults: NumberFault[] = []
  for (const [index, block] of blocks.entries()) {
    if (block.size === 0) faults.push({ type: 'BlockUnreadable', block: block.id })
    for (const other of blocks.slice(index + 1))
      if (block.filerCode === other.filerCode && block.first <= other.last && other.first <= block.last)
        faults.push({ type: 'BlocksOverlap', block: block.id, other: other.id })
  }
  return faults
}

function numberFaults(
  state: DeskState,
  rows: readonly AccountedNumber[],
  byKey: ReadonlyMap<string, readonly NumberRead[]>,
  uses: ReadonlyMap<string, EntryUse>,
  entriesByNumber: ReadonlyMap<string, readonly string[]>,
): NumberFault[] {
  const faults: NumberFault[] = []
  for (const same of byKey.values())
    if (same.length > 1)
      faults.push({ type: 'SerialTwice', entryNumbers: same.map((number) => number.entryNumber).sort() })
  for (const row of rows) {
    const number = entityOf(state, 'number', row.entryNumber)
    if (number === undefined) continue
    if (row.state === 'outsideBlocks') faults.push({ type: 'NumberOutsideBlocks', entryNumber: row.entryNumber })
    const claimed = (number.conflicts?.['entry'] ?? []).map((write) => String(write.v ?? ''))
    const entries = new Set([row.entry, ...claimed, ...(entriesByNumber.get(row.entryNumber) ?? [])])
    entries.delete('')
    if (entries.size > 1)
      faults.push({ type: 'NumberOnTwoEntries', entryNumber: row.entryNumber, entries: [...entries].sort() })
    if (row.state === 'open' && (row.entry === '' || isGone(state, row.entry)))
      faults.push({ type: 'NumberWithoutEntry', entryNumber: row.entryNumber })
    // A number voided on the laptop whose paper went over a counter all the same.
    if (valueOf(number, 'voided') === true && wasHandedOver(state, row.entry, uses))
      faults.push({ type: 'VoidYetUsed', entryNumber: row.entryNumber })
  }
  for (const [entryNumber, entries] of entriesByNumber)
    if (entityOf(state, 'number', entryNumber) !== undefined) continue
    else if (entries.length > 1) faults.push({ type: 'NumberOnTwoEntries', entryNumber, entries: [...entries].sort() })
    else
      for (const entry of entries)
        if (!isOfFlight(state, entry, entryNumber)) faults.push({ type: 'NumberNotTaken', entryNumber, entry })
  return faults
}

/** The main system's own number, that the triage at the cut decided to put on paper. */
const isOfFlight = (state: DeskState, entry: string, entryNumber: string): boolean =>
  textOf(entityOf(state, 'inFlight', textOf(entityOf(state, 'entry', entry), 'inFlight')), 'entryNumber') ===
  entryNumber

const isGone = (state: DeskState, entry: string): boolean => {
  const entity = entityOf(state, 'entry', entry)
  return entity === undefined || isRemoved(entity)
}

function entriesHolding(state: DeskState): Map<string, string[]> {
  const entries = new Map<string, string[]>()
  for (const entity of entitiesOf(state, 'entry').values()) {
    const entryNumber = textOf(entity, 'entryNumber')
    if (entryNumber !== '') entries.set(entryNumber, [...(entries.get(entryNumber) ?? []), entity.id])
  }
  return entries
}

/** Acted on by CBP after all: a voided number that was only printed is no fault. */
function wasHandedOver(state: DeskState, entry: string, uses: ReadonlyMap<string, EntryUse>): boolean {
  if (uses.get(entry)?.left !== true) return false
  return [...entitiesOf(state, 'fact').values()].some(
    (fact) =>
      textOf(fact, 'entry') === entry &&
      valueOf(fact, 'withdrawn') !== true &&
      ['released', 'keyedByOfficer', 'acceptedInAce', 'summaryPresented', 'paid'].includes(textOf(fact, 'what')),
  )
}
