import type { Item } from './item'

/** Decision 2: a merged peer's clock more than this far away raises a banner and an item. */
const APART_MS = 5 * 60_000

export interface ClockApart {
  device: string
  /** whole minutes; positive when that laptop's clock is ahead of ours */
  minutes: number
}

/**
 * Laptops whose clock cannot be right together with ours. A journal shows it in two ways: an item from the future, and
 * a merge that is dated before (or, by us, after) what it had taken in. A clock that is merely behind without having
 * seen anything of ours cannot be told from an old journal, and is not guessed.
 * @param taken items that are new here
 * @param wallOf wall ms of an item of the journal that was read, undefined where it is not in it
 */
export function clocksApart(
  taken: readonly Item[],
  wallOf: (device: string, sequence: number) => number | undefined,
  own: string,
  nowMs: number,
): ClockApart[] {
  const apartMs = new Map<string, number>()
  const note = (device: string, ms: number) => {
    if (Math.abs(ms) > APART_MS && Math.abs(ms) > Math.abs(apartMs.get(device) ?? 0)) apartMs.set(device, ms)
  }
  for (const item of taken) {
    if (item.device === own) continue
    note(item.device, Math.max(0, item.wall.ms - nowMs))
    for (const sequence of headsOfOurs(item, own)) {
      const ours = wallOf(own, sequence)
      if (ours !== undefined) note(item.device, Math.min(0, item.wall.ms - ours))
    }
  }
  return [...apartMs].map(([device, ms]) => ({ device, minutes: Math.round(ms / 60_000) }))
}

/** Sequences of ours that the item's merges name. */
function headsOfOurs(item: Item, own: string): number[] {
  return item.changes
    .filter((change) => change.action === 'journal.merged')
    .flatMap((change) => change.patch)
    .filter(([device]) => device === own)
    .map(([, value]) => Number(/^\d{1,15}/u.exec(String(value))?.[0] ?? NaN))
    .filter((sequence) => !Number.isNaN(sequence))
}
