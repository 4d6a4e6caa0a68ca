import { homeStandings, type HomeStanding } from '../../shared/domain/recover/home'
import { readBlocks, type BlockRead } from '../../shared/domain/reserve/numbers'
import { takenState, usesByEntry, type TakenState } from '../../shared/domain/reserve/taken'
import { entitiesOf, textOf, type DeskState, type Entity } from '../../shared/journal/state'
import type { Cell } from './copyText'

/** What is computed from several entities and stands as columns: lane and messages, states of numbers, of blocks. */
export const COMPUTED = {
  entry: ['lane', 'lane_reason', 'blocked', 'cargo_release', 'entry_summary', 'home'],
  number: ['state', 'filer_code', 'serial'],
  block: ['standing', 'first_serial', 'last_serial', 'own', 'own_below', 'below_serial'],
} as const
export type ComputedKind = keyof typeof COMPUTED

export const isComputedKind = (kind: string): kind is ComputedKind => Object.hasOwn(COMPUTED, kind)

/** kind → id → its computed cells, of every entry, number and block of the state */
export type Computed = Readonly<Record<ComputedKind, ReadonlyMap<string, readonly Cell[]>>>

export function computedOf(state: DeskState): Computed {
  return { entry: entriesOf(state), number: numbersOf(state), block: blocksOf(state) }
}

/** Cells of one that the rules of the trade leave out, such as a removed entry. */
export const noneComputed = (kind: ComputedKind): readonly Cell[] => COMPUTED[kind].map(() => null)

function entriesOf(state: DeskState): Map<string, readonly Cell[]> {
  return new Map(homeStandings(state).map((standing) => [standing.id, entryCells(standing)]))
}

const entryCells = ({ lane, cargoRelease, entrySummary, home }: HomeStanding): Cell[] => [
  lane.lane,
  lane.reason,
  lane.blocked,
  cargoRelease.state,
  entrySummary.state,
  home,
]

function numbersOf(state: DeskState): Map<string, readonly Cell[]> {
  const uses = usesByEntry(state)
  const cells = new Map<string, readonly Cell[]>()
  for (const number of entitiesOf(state, 'number').values()) cells.set(number.id, numberCells(number, uses))
  return cells
}

function numberCells(number: Entity, uses: Parameters<typeof takenState>[1]): Cell[] {
  const match = /^([A-Z0-9]{3})-(\d{7})-\d$/u.exec(number.id)
  const state: TakenState = takenState(number, uses)
  return [state, match?.[1] ?? null, match === null ? null : Number(match[2])]
}

/**
 * What becomes of a block's numbers that nobody took. A number that an older block holds as well is counted there: `own`
 * are this block's, `own_below` those up to the highest one seen on paper, which are in quarantine.
 */
function blocksOf(state: DeskState): Map<string, readonly Cell[]> {
  const cells = new Map<string, readonly Cell[]>()
  const older: BlockRead[] = []
  for (const block of readBlocks(state)) {
    const below = Math.min(block.highestOnPaper, block.last)
    const standing = block.quarantine !== undefined ? 'quarantined' : block.closed ? 'sealed' : 'unused'
    cells.set(block.id, [
      standing,
      block.first,
      block.last,
      ownUpTo(block, older, block.last),
      ownUpTo(block, older, below),
      below + 1,
    ])
    older.push(block)
  }
  return cells
}

function ownUpTo(block: BlockRead, older: readonly BlockRead[], last: number): number {
  const shared = older.filter((one) => one.filerCode === block.filerCode)
  if (shared.length === 0) return Math.max(0, last - block.first + 1)
  const taken = shared
    .map((one) => [Math.max(one.first, block.first), Math.min(one.last, last)] as const)
    .filter(([from, to]) => from <= to)
    .sort(([a], [b]) => a - b)
  let own = Math.max(0, last - block.first + 1)
  let end = block.first - 1
  for (const [from, to] of taken) {
    if (to <= end) continue
    own -= to - Math.max(from, end + 1) + 1
    end = to
  }
  return own
}

/** Whose lanes and numbers an entity bears on: ids of entries. */
export function entriesTouchedBy(entity: Entity): string[] {
  switch (entity.kind) {
    case 'entry':
    case 'lane':
    case 'keyedHome':
      return [entity.id]
    case 'fact':
    case 'receipt':
    case 'number':
      return [textOf(entity, 'entry')].filter((id) => id !== '')
    case 'filing':
      return textOf(entity, 'entries')
        .split(' ')
        .filter((id) => id !== '')
    default:
      return []
  }
}

/** Kinds that bear on every block, and on entries that are only found by asking. */
export const BEARS_ON_BLOCKS: ReadonlySet<string> = new Set(['block', 'device', 'loss'])
