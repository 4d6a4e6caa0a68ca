import type { Change, Heads, Item } from './item'

/**
 * What each device had seen when it wrote (decision 3). Clocks cannot tell whether two laptops knew of each other's
 * change; the `journal.merged` items can: an item's past is its own chain up to it, plus the closure of the heads that
 * the merges in that chain name (an item that itself merges has seen those heads).
 *
 * Knowledge only grows: noting a further item can turn *not seen* into *seen*, never the other way. The fold leans on it.
 */
export interface Place {
  readonly device: string
  readonly sequence: number
}

export interface Past {
  /** Takes in an item, in whatever order. True when it taught something: open conflicts are then judged again. */
  note(item: Item): boolean
  /** Whether whoever wrote `later` had seen `earlier`. An item is not in its own past. */
  isInPast(earlier: Place, later: Place): boolean
  /** How many merges the device had made up to and with that sequence: what it had seen is the same between two. */
  mergesUpTo(place: Place): number
  /** For the checkpoint: device → [sequence of the merge, heads it named], in order. */
  read(): PastRecord
}
export type PastRecord = Record<string, readonly (readonly [number, Readonly<Record<string, number>>])[]>

interface Merge {
  sequence: number
  heads: Map<string, number>
}

/** The change that a merge records: `device` has taken in the chains up to `heads`. */
export const mergedChange = (device: string, heads: Heads): Change => ({
  action: 'journal.merged',
  kind: 'merged',
  id: device,
  patch: Object.keys(heads)
    .filter((other) => other !== device)
    .sort()
    .map((other) => [other, `${heads[other]?.sequence} ${heads[other]?.hash}`]),
})

export function createPast(record: PastRecord = {}): Past {
  const merges = new Map<string, Merge[]>()
  /** 'device index' of a merge → what had been seen after it; forgotten whenever a merge is noted */
  const seenAfter = new Map<string, Map<string, number>>()

  for (const [device, list] of Object.entries(record))
    merges.set(
      device,
      list.map(([sequence, heads]) => ({ sequence, heads: new Map(Object.entries(heads)) })),
    )

  /** Index of the last merge of the chain up to `sequence`, or -1. */
  function lastMerge(list: readonly Merge[], sequence: number): number {
    let low = 0
    let high = list.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((list[middle]?.sequence ?? Infinity) <= sequence) low = middle + 1
      else high = middle
    }
    return low - 1
  }

  /** The closure, by worklist and not by recursion: damaged heads that name each other in a circle still end. */
  function seenAt(device: string, index: number): Map<string, number> {
    const key = `${device} ${index}`
    const known = seenAfter.get(key)
    if (known !== undefined) return known
    const seen = new Map<string, number>()
    const work: { device: string; from: number; to: number }[] = []
    const reach = (other: string, sequence: number) => {
      const before = seen.get(other) ?? 0
      if (sequence <= before) return
      seen.set(other, sequence)
      work.push({ device: other, from: before, to: sequence })
    }
    reach(device, merges.get(device)?.[index]?.sequence ?? 0)
    for (let next = work.pop(); next !== undefined; next = work.pop()) {
      const list = merges.get(next.device) ?? []
      for (let i = lastMerge(list, next.to); i >= 0; i--) {
        const merge = list[i]
        if (merge === undefined || merge.sequence <= next.from) break
        for (const [other, sequence] of merge.heads) reach(other, sequence)
      }
    }
    seenAfter.set(key, seen)
    return seen
  }

  return {
    note(item) {
      const heads = headsNamed(item)
      if (heads === null) return false
      const list = merges.get(item.device) ?? []
      if (!merges.has(item.device)) merges.set(item.device, list)
      const index = lastMerge(list, item.sequence)
      const same = list[index]
      let merge: Merge
      if (same?.sequence === item.sequence) merge = same
      else {
        merge = { sequence: item.sequence, heads: new Map() }
        list.splice(index + 1, 0, merge)
      }
      let taught = merge !== same
      for (const [device, sequence] of heads)
        if (sequence > (merge.heads.get(device) ?? 0)) {
          merge.heads.set(device, sequence)
          taught = true
        }
      if (taught) seenAfter.clear()
      return taught
    },

    isInPast(earlier, later) {
      if (earlier.device === later.device) return earlier.sequence < later.sequence
      const list = merges.get(later.device)
      if (list === undefined) return false
      const index = lastMerge(list, later.sequence)
      return index >= 0 && (seenAt(later.device, index).get(earlier.device) ?? 0) >= earlier.sequence
    },

    mergesUpTo(place) {
      const list = merges.get(place.device)
      return list === undefined ? 0 : lastMerge(list, place.sequence) + 1
    },

    read() {
      const out: Record<string, [number, Record<string, number>][]> = {}
      for (const device of [...merges.keys()].sort())
        out[device] = (merges.get(device) ?? []).map(({ sequence, heads }) => [
          sequence,
          Object.fromEntries([...heads].sort(([a], [b]) => (a < b ? -1 : 1))),
        ])
      return out
    },
  }
}

/** The heads that an item's merges name; null when it merges nothing. What does not read as a head is passed over. */
function headsNamed(item: Item): Map<string, number> | null {
  let heads: Map<string, number> | null = null
  for (const change of item.changes) {
    if (change.action !== 'journal.merged') continue
    heads ??= new Map()
    for (const [device, value] of change.patch) {
      const found = typeof value === 'string' ? /^(\d{1,15})(?: |$)/u.exec(value) : null
      if (found === null || device === item.device) continue
      heads.set(device, Math.max(heads.get(device) ?? 0, Number(found[1])))
    }
  }
  return heads
}
