import { entitiesOf, entityOf, isRemoved, textOf, type DeskState, type Entity } from '../../journal/state'
import { LEFT_THE_LAPTOP } from '../facts'
import { lossesOf } from '../incident/loss'
import type { Accounting, AccountedNumber, NumberFault } from '../reserve'
import { readBlocks, serialText, type BlockRead } from '../reserve/numbers'
import { entriesByProgress, entryCalled } from '../standing'
import { missingOf, type JournalRead } from './accountingJournal'
import { proofOfBirth } from './accountingProof'
import type { FullNumber } from './accountedNumbers'
import type { OpenThing } from './accountingThings'

/** What is open about the numbers themselves: not used up, not found again, not proven, in two places, in none. */
export function openNumbers(
  state: DeskState,
  accounts: Accounting,
  rows: readonly FullNumber[],
  journal: JournalRead | undefined,
): OpenThing[] {
  const blocks = readBlocks(state)
  const byNumber = new Map(accounts.numbers.map((row) => [row.entryNumber, row]))
  return [
    ...rows.flatMap(stillOpen),
    ...rows.flatMap((row) => notDrawn(state, row, blocks)),
    ...accounts.faults.map((fault) => alarm(state, fault, byNumber)),
    ...blocks.flatMap((block) => openBlock(state, block, accounts)),
    ...(journal === undefined ? [] : notProven(blocks, accounts, journal)),
    ...orphans(state),
    ...papersWithoutNumber(state),
  ]
}

function stillOpen({ entryNumber, device, entry, state, proof }: FullNumber): OpenThing[] {
  if (state === 'open') return [{ type: 'NumberOpen', entryNumber, device, entry, proof }]
  return state === 'foundOnPaper' ? [{ type: 'NumberFoundOnPaper', entryNumber, device, proof }] : []
}

/** Whatever takes a number says from which block and on which laptop; one that was only voided later was taken elsewhere. */
function notDrawn(
  state: DeskState,
  { entryNumber, block, proof }: FullNumber,
  blocks: readonly BlockRead[],
): OpenThing[] {
  const number = entityOf(state, 'number', entryNumber)
  if (number === undefined || block === '' || textOf(number, 'device') !== '' || textOf(number, 'block') !== '')
    return []
  const device = blocks.find(({ id }) => id === block)?.device ?? ''
  return [{ type: 'NumberNotDrawn', entryNumber, device, proof }]
}

function alarm(state: DeskState, fault: NumberFault, byNumber: ReadonlyMap<string, AccountedNumber>): OpenThing {
  const entryNumber =
    'entryNumber' in fault ? fault.entryNumber : 'entryNumbers' in fault ? (fault.entryNumbers[0] ?? '') : ''
  const row = byNumber.get(entryNumber)
  const block = 'block' in fault ? entityOf(state, 'block', fault.block) : undefined
  const entry = row?.entry ?? ''
  // A number that no block gave was keyed somewhere: the laptop that opened its entry is named.
  const device = row?.device || textOf(block, 'device') || entityOf(state, 'entry', entry)?.born.at.slice(-10) || ''
  return { type: 'NumberAlarm', fault, entryNumber, device, entry }
}

/** Whose numbers are drawn by hand, and so in no order that a program keeps. */
const onPaper = ({ purpose }: BlockRead): boolean => purpose === 'tearOff' || purpose === 'branch'

function openBlock(state: DeskState, block: BlockRead, accounts: Accounting): OpenThing[] {
  const { id, device, size, quarantine, filerCode } = block
  if (size === 0) return []
  const range = {
    block: id,
    first: `${filerCode}-${serialText(block.first)}`,
    last: `${filerCode}-${serialText(block.last)}`,
    count: size,
  }
  if (quarantine === 'deviceLost' || quarantine === 'deviceReplaced')
    return isCounted(state, block) ? [] : [{ type: 'BlockInQuarantine', ...range, device }]
  if (quarantine !== undefined) return []
  const rows = accounts.numbers.filter((row) => row.block === id)
  const things: OpenThing[] = runsOf(rows, ({ state: one }) => one === 'quarantined').map((run) => ({
    type: 'NumbersHeldBack',
    ...run,
    device,
  }))
  if (onPaper(block)) {
    if (!isCounted(state, block))
      things.push({ type: 'PaperNotCounted', ...range, where: textOf(block.entity, 'heldBy') })
    return things
  }
  const skipped = skippedIn(rows).map((run): OpenThing => ({ type: 'NumbersSkipped', ...run, device }))
  return [...things, ...skipped]
}

/** A named person compared the paper with the journal; a loss that was reported later wants it again. */
function isCounted(state: DeskState, { entity, device }: BlockRead): boolean {
  const counted = entity.fields['reconciledBy']
  if (counted === undefined || counted.v === null) return false
  return !lossesOf(state).some(
    ({ fields, born }) => fields.what === 'laptop' && fields.device === device && born > counted.at,
  )
}

interface Run {
  first: string
  last: string
  count: number
}

/** Numbers one after the other that a rule takes, as ranges. */
function runsOf(rows: readonly AccountedNumber[], takes: (row: AccountedNumber) => boolean): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  for (const row of rows) {
    if (!takes(row)) run = undefined
    else if (run === undefined) runs.push((run = { first: row.entryNumber, last: row.entryNumber, count: 1 }))
    else {
      run.last = row.entryNumber
      run.count += 1
    }
  }
  return runs
}

/** Unused numbers before the last one that was drawn: a laptop draws from the front, so each of them is a gap. */
function skippedIn(rows: readonly AccountedNumber[]): Run[] {
  const last = rows.findLastIndex(({ state }) => state !== 'unused' && state !== 'quarantined' && state !== 'sealed')
  return runsOf(rows.slice(0, last + 1), ({ state }) => state === 'unused')
}

/**
 * Unused numbers that items which are not here may have drawn. A laptop draws from the front: of as many numbers as items
 * are missing, less those that stand as gaps already, the next ones are in doubt.
 */
function notProven(blocks: readonly BlockRead[], { numbers }: Accounting, journal: JournalRead): OpenThing[] {
  return [...new Set(journal.missing.map(({ device }) => device))].flatMap((device): OpenThing[] => {
    const items = missingOf(journal, device)
    const own = blocks.filter((block) => block.device === device && block.quarantine === undefined && !onPaper(block))
    const rows = own.map((block) => numbers.filter((row) => row.block === block.id))
    const gaps = rows.flatMap(skippedIn).reduce((sum, { count }) => sum + count, 0)
    let left = items - gaps
    return rows.flatMap((ofBlock) => {
      const after = ofBlock.findLastIndex(({ state }) => state !== 'unused') + 1
      const doubted = ofBlock.slice(after, after + Math.max(0, left))
      left -= doubted.length
      return runsOf(doubted, () => true).map((run): OpenThing => ({ type: 'NumbersNotProven', ...run, device, items }))
    })
  })
}

const ROW_KINDS = ['line', 'tariff', 'bill', 'container', 'fact', 'filing', 'receipt', 'number'] as const

/** Records that belong to an entry which is not here: it was taken out of the journal, or its laptop's items are missing. */
function orphans(state: DeskState): OpenThing[] {
  const lost = new Map<string, { records: number; number: string; first: Entity }>()
  for (const kind of ROW_KINDS)
    for (const row of entitiesOf(state, kind).values()) {
      const entry = textOf(row, 'entry')
      if (entry === '' || isRemoved(row) || entityOf(state, 'entry', entry) !== undefined) continue
      const there = lost.get(entry)
      const number = kind === 'number' ? row.id : kind === 'receipt' ? textOf(row, 'entryNumber') : ''
      if (there === undefined) lost.set(entry, { records: 1, number, first: row })
      else {
        there.records += 1
        there.number = there.number || number
      }
    }
  return [...lost].map(([entry, { records, number, first }]) => ({
    type: 'EntryMissing',
    entry,
    entryNumber: number,
    records,
    proof: proofOfBirth(first),
  }))
}

/** Something of an entry left the laptop, and no number stands on it. */
function papersWithoutNumber(state: DeskState): OpenThing[] {
  return entriesByProgress(state).flatMap(({ id, entity, file, clocks }): OpenThing[] => {
    if (clocks.number !== 'none' || clocks.progress === 'void' || textOf(entity, 'combinedInto') !== '') return []
    const left = file.facts.find(({ fields }) => fields.what !== undefined && LEFT_THE_LAPTOP.has(fields.what))
    if (left === undefined) return []
    return [{ type: 'PaperWithoutNumber', entry: id, called: entryCalled(entity), proof: proofOfBirth(left.entity) }]
  })
}
