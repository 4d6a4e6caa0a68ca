import { err, ok, type Result } from '../result'
import { canonicalJson } from './canonical'
import type { Fold } from './fold'
import type { DeviceId, Item } from './item'
import { stampDevice } from './stamp'
import type { Folded } from './writes'

/** Union of journals (rule 8): equal items are one; two different items of one device and sequence are a fork. */

export type ForkedChain = { type: 'ForkedChain'; device: DeviceId; sequence: number }

/** The union, in the order of stamps. The same whichever side is given first, and however often. */
export function mergeItems(a: readonly Item[], b: readonly Item[]): Result<Item[], ForkedChain> {
  const known = new Map<string, Item>()
  let fork: ForkedChain | null = null
  for (const list of [a, b])
    for (const item of list) {
      const key = `${item.device} ${item.sequence}`
      const twin = known.get(key)
      if (twin === undefined) known.set(key, item)
      else if (twin !== item && canonicalJson(twin) !== canonicalJson(item)) fork = earlier(fork, item)
    }
  if (fork !== null) return err(fork)
  return ok([...known.values()].sort(inOrder))
}

const inOrder = (a: Item, b: Item) =>
  a.at === b.at
    ? a.device === b.device
      ? a.sequence - b.sequence
      : a.device < b.device
        ? -1
        : 1
    : a.at < b.at
      ? -1
      : 1

/** The fork that is named does not depend on which side came first. */
function earlier(fork: ForkedChain | null, { device, sequence }: Item): ForkedChain {
  const found: ForkedChain = { type: 'ForkedChain', device, sequence }
  if (fork === null || device < fork.device || (device === fork.device && sequence < fork.sequence)) return found
  return fork
}

/** Decision 17. More than this many changed entities, or this share of the desk, is asked before. */
const askOverEntities = 20
const askOverShare = 0.05

export interface MergeGuard {
  /** entities in which a value that this laptop recorded would change */
  entitiesChanged: number
  /** entry numbers already on this desk whose state would change */
  numbersChangingState: string[]
  mustAsk: boolean
}

/** What taking in `items` would do to what `device` recorded. Nothing is folded. */
export function mergeGuard(fold: Fold, items: readonly Item[], device: DeviceId): MergeGuard {
  const changed = fold.preview(items).filter(({ before }) => before !== undefined)
  const entitiesChanged = changed.filter(({ before, after }) => overwrites(before, after, device)).length
  const numbersChangingState = changed
    .filter(({ before, after }) => after.kind === 'number' && differs(before, after))
    .map(({ after }) => after.id)
    .sort()
  let entities = 0
  for (const byId of fold.kept.values()) entities += byId.size
  return {
    entitiesChanged,
    numbersChangingState,
    mustAsk:
      entitiesChanged > askOverEntities || entitiesChanged > entities * askOverShare || numbersChangingState.length > 0,
  }
}

function overwrites(before: Folded | undefined, after: Folded, device: DeviceId): boolean {
  return Object.entries(before?.fields ?? {}).some(
    ([field, write]) => stampDevice(write.at) === device && write.v !== (after.fields[field]?.v ?? null),
  )
}

function differs(before: Folded | undefined, after: Folded): boolean {
  return Object.entries(after.fields).some(([field, write]) => (before?.fields[field]?.v ?? null) !== write.v)
}
