import type { Wall } from '../../journal/item'
import { countConflicts } from '../../journal/openConflicts'
import { entitiesOf, valueOf, type DeskState } from '../../journal/state'
import { arrivalsExpected } from '../arrivals'
import { momentMs } from '../calendar'
import type { Progress } from '../clocks'
import { fieldsOf } from '../entryFile'
import { rememberBy } from '../remember'
import { accounting, reserveOf } from '../reserve'
import { entriesByProgress } from '../standing'
import { nextCalls } from './calls'
import { laptopsCovered, type LaptopCover } from './figuresCover'
import { openPromises, openTasks } from './tasks'

/**
 * Every figure of the board, the handover, the read-out sheet and the status calls is counted here and nowhere else, so
 * that they agree with each other and with the account of the numbers (practice 30).
 */
export interface Figures {
  /** when it was counted, by this laptop's clock */
  at: Wall
  covers: readonly LaptopCover[]
  entries: Readonly<Record<Progress, number>>
  /** = sum of `entries` */
  entriesAll: number
  /** over all blocks of all laptops known here: size = taken + left + sealed + quarantined */
  numbers: {
    size: number
    /** = keyed + voided + open + foundOnPaper */
    taken: number
    keyed: number
    voided: number
    open: number
    foundOnPaper: number
    left: number
    /** in emergency blocks that are closed */
    sealed: number
    quarantined: number
    /** used, and of no block here: numbers of the main system on paper */
    outside: number
    /** alarms of the account */
    faults: number
  }
  /** what this laptop itself can still draw, and of how many */
  here: { left: number; size: number; alarm: boolean }
  arrivals: { today: number; ahead: number; past: number }
  calls: { due: number; waiting: number }
  promises: { open: number; late: number }
  tasks: { open: number; late: number }
  /** values that two laptops set differently and nobody settled */
  conflicts: number
  /** files outside the vault that nobody signed off as destroyed */
  filesLeft: number
}

export interface FiguresAsked {
  device: string
  now: Wall
  /** id of the incident whose promises and calls are counted; none before one was declared */
  incident: string | undefined
}

const accounted = rememberBy(['block', 'number', 'entry', 'fact', 'device', 'firm'], accounting)
const progresses = rememberBy(['entry', 'fact'], countProgress)
const settled = new WeakMap<DeskState['kinds'], { version: number; count: number }>()

export function figuresOf(state: DeskState, { device, now, incident }: FiguresAsked): Figures {
  const account = accounted(state)
  const reserve = reserveOf(state, device)
  const entries = progresses(state)
  const today = new Date(now.ms + now.offsetMinutes * 60_000).toISOString().slice(0, 10)
  const arrivals = arrivalsExpected(state, today)
  const promises = incident === undefined ? [] : openPromises(state, incident)
  const promised = new Set(promises.map(({ id }) => id))
  const work = incident === undefined ? [] : openTasks(state, incident).filter(({ id }) => !promised.has(id))
  const calls = incident === undefined ? [] : nextCalls(state, incident, now.ms)
  const late = (rows: readonly { fields: { dueAt?: string | undefined } }[]) =>
    rows.filter(({ fields }) => fields.dueAt !== undefined && momentMs(fields.dueAt) < now.ms).length
  const { totals } = account
  return {
    at: now,
    covers: laptopsCovered(state, device, now),
    entries,
    entriesAll: Object.values(entries).reduce((sum, count) => sum + count, 0),
    numbers: {
      size: account.size,
      taken: account.taken,
      keyed: totals.keyed,
      voided: totals.void,
      open: totals.open,
      foundOnPaper: totals.foundOnPaper,
      left: totals.unused,
      sealed: totals.sealed,
      quarantined: totals.quarantined,
      outside: totals.outsideBlocks,
      faults: account.faults.length,
    },
    here: { left: reserve.left, size: reserve.size, alarm: reserve.alarm },
    arrivals: {
      today: arrivals.filter(({ fields }) => fields.arrivalDay === today).length,
      ahead: arrivals.filter(({ when }) => when === 'ahead').length,
      past: arrivals.filter(({ when }) => when === 'past').length,
    },
    calls: { due: late(calls.map((fields) => ({ fields }))), waiting: calls.length },
    promises: { open: promises.length, late: late(promises) },
    tasks: { open: work.length, late: late(work) },
    conflicts: conflictsOf(state),
    filesLeft: filesLeft(state).length,
  }
}

/** Files outside the vault that stand on the list and were not signed off, the oldest first. */
export const filesLeft = rememberBy(['savedFile'], (state) =>
  [...entitiesOf(state, 'savedFile').values()]
    .filter((file) => valueOf(file, 'destroyedOn') === undefined)
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .map((entity) => ({ id: entity.id, born: entity.born, fields: fieldsOf('savedFile', entity) })),
)

function conflictsOf(state: DeskState): number {
  const before = settled.get(state.kinds)
  if (before?.version === state.version) return before.count
  const count = countConflicts(state)
  settled.set(state.kinds, { version: state.version, count })
  return count
}

function countProgress(state: DeskState): Record<Progress, number> {
  const counts: Record<Progress, number> = {
    open: 0,
    printed: 0,
    presented: 0,
    held: 0,
    exam: 0,
    refused: 0,
    released: 0,
    void: 0,
  }
  for (const { progress } of entriesByProgress(state)) counts[progress] += 1
  return counts
}
