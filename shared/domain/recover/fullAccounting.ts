import type { DeskState } from '../../journal/state'
import { accounting, type Accounting, type BlockAccount } from '../reserve'
import { followUps } from '../respond/followUp'
import { screeningsStanding } from '../respond/screeningList'
import { entriesByProgress } from '../standing'
import { fullNumbers, FULL_STATES, type FullNumber, type FullState } from './accountedNumbers'
import type { JournalRead } from './accountingJournal'
import { openEntries } from './accountingOpenEntries'
import { openNumbers } from './accountingOpenNumbers'
import { openOthers } from './accountingOpenOthers'
import { homeStandings } from './home'
import { groupOf, numberNamed, OPEN_GROUPS, type OpenGroup, type OpenThing } from './accountingThings'

/**
 * The full accounting (features 41, 42): every number with what became of it and what proves it, and all that is still
 * open. On top of `reserve/accounting`, whose states and sums it takes as they are.
 */
export interface FullAccounting {
  numbers: readonly FullNumber[]
  blocks: readonly BlockAccount[]
  /** all numbers by state; those inside blocks sum to `size` */
  totals: Readonly<Record<FullState, number>>
  /** numbers of all blocks, each once */
  size: number
  /** numbers outside every block: of the main system, or of none */
  outside: number
  open: readonly OpenThing[]
  byGroup: readonly { group: OpenGroup; things: readonly OpenThing[] }[]
  /** entry number or id of an entry → what is open about it */
  openOf: ReadonlyMap<string, readonly OpenThing[]>
  /** `reading`: what lies in the items alone is not looked at yet, so that nothing can be called green */
  verdict: 'green' | 'red' | 'reading'
}

/** @param journal what was read of the items; absent while they are being read */
export function fullAccounting(state: DeskState, journal: JournalRead | undefined): FullAccounting {
  const steps = accountingSteps(state, journal)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * The same a step at a time: of ten thousand entries the first counting takes a second in all, and a window that takes
 * keys between the steps is never held for longer than one. The desk must not change in between: begin again.
 */
export function* accountingSteps(
  state: DeskState,
  journal: JournalRead | undefined,
): Generator<undefined, FullAccounting> {
  for (const project of REMEMBERED) {
    project(state)
    yield
  }
  const accounts = accounting(state)
  yield
  const numbers = fullNumbers(state, accounts)
  yield
  const open = openNumbers(state, accounts, numbers, journal)
  yield
  const ofEntries = openEntries(state, journal)
  yield
  return summedUp(accounts, numbers, [...open, ...ofEntries, ...openOthers(state, journal)], journal)
}

/** What the rest reads and the desk remembers until one of its kinds changes. */
const REMEMBERED: readonly ((state: DeskState) => unknown)[] = [
  entriesByProgress,
  homeStandings,
  screeningsStanding,
  followUps,
]

function summedUp(
  accounts: Accounting,
  numbers: readonly FullNumber[],
  open: readonly OpenThing[],
  journal: JournalRead | undefined,
): FullAccounting {
  const totals = Object.fromEntries(FULL_STATES.map((one) => [one, 0])) as Record<FullState, number>
  for (const row of numbers) totals[row.state] += 1
  return {
    numbers,
    blocks: accounts.blocks,
    totals,
    size: accounts.size,
    outside: totals.mainSystem + totals.outsideBlocks,
    open,
    byGroup: OPEN_GROUPS.map((group) => ({ group, things: open.filter((one) => groupOf(one) === group) })).filter(
      ({ things }) => things.length > 0,
    ),
    openOf: byName(open),
    verdict: open.length > 0 ? 'red' : journal === undefined ? 'reading' : 'green',
  }
}

function byName(open: readonly OpenThing[]): Map<string, OpenThing[]> {
  const named = new Map<string, OpenThing[]>()
  const put = (name: string, thing: OpenThing) => {
    if (name === '') return
    const there = named.get(name)
    if (there === undefined) named.set(name, [thing])
    else there.push(thing)
  }
  for (const thing of open) {
    const number = numberNamed(thing)
    put(number, thing)
    if ('entry' in thing && thing.entry !== number) put(thing.entry, thing)
  }
  return named
}

/** What is open about one number: named by itself, or by its entry; each thing once. */
export function openOfNumber({ openOf }: FullAccounting, { entryNumber, entry }: FullNumber): readonly OpenThing[] {
  const own = openOf.get(entryNumber) ?? []
  const ofEntry = entry === '' ? [] : (openOf.get(entry) ?? [])
  return own.length === 0 ? ofEntry : ofEntry.length === 0 ? own : [...new Set([...own, ...ofEntry])]
}

/** Whether the numbers of a block by state, and those counted in an older block, make its size. */
export const blockAddsUp = ({ counts, countedElsewhere, size }: BlockAccount): boolean =>
  Object.values(counts).reduce((sum, count) => sum + count, countedElsewhere) === size
