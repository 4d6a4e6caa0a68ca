import { hashItem } from '../../journal/chain'
import type { Hash, Item, Wall } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import { inkHistory } from '../respond/inkRevision'

/** Where a laptop's chain ends in what was read. */
interface ReadHead {
  sequence: number
  hash: Hash
  /** when it wrote its last item, by its own clock */
  wall: Wall
}

/** What the accounting takes from the items themselves and the fold does not keep. */
export interface JournalRead {
  items: number
  /** device → its last item */
  heads: Readonly<Record<string, ReadHead>>
  /** items that are not there although later ones of the same laptop are, both ends included */
  missing: readonly { device: string; from: number; to: number }[]
  /** items that do not follow on the one before them; looked for only where `links` was asked for */
  broken: readonly { device: string; sequence: number }[]
  /** facts of the officer's ink under which at least one value was keyed */
  inkKeyed: ReadonlySet<string>
}

export interface JournalReader {
  /** Called with every item of the journal, in order of `at`. */
  add(item: Item): void
  read(): JournalRead
}

/**
 * Reads the items once, for the full accounting.
 * @param links whether each item's hash is compared with the next one's `previous`: the office does, a laptop has done so
 * at its opening
 */
export function journalReader(state: DeskState, { links }: { links: boolean }): JournalReader {
  const ink = inkHistory(state)
  const chains = new Map<string, { last: Item; hash: Hash | undefined }>()
  const missing: { device: string; from: number; to: number }[] = []
  const broken: { device: string; sequence: number }[] = []
  let items = 0

  const follow = (item: Item) => {
    const { device, sequence } = item
    const before = chains.get(device)
    const hash = links ? hashItem(item) : undefined
    const next = (before?.last.sequence ?? 0) + 1
    if (sequence > next) missing.push({ device, from: next, to: sequence - 1 })
    else if (sequence < next) return
    else if (links && item.previous !== (before?.hash ?? '')) broken.push({ device, sequence })
    chains.set(device, { last: item, hash })
  }
  return {
    add(item) {
      items += 1
      follow(item)
      ink.add(item)
    },
    read() {
      const heads: Record<string, ReadHead> = {}
      for (const [device, { last, hash }] of [...chains].sort(([a], [b]) => (a < b ? -1 : 1)))
        heads[device] = { sequence: last.sequence, hash: hash ?? hashItem(last), wall: last.wall }
      return { items, heads, missing, broken, inkKeyed: new Set(ink.changes().map(({ fact }) => fact)) }
    },
  }
}

/** How many items are missing of a laptop. */
export const missingOf = ({ missing }: JournalRead, device: string): number =>
  missing.filter((one) => one.device === device).reduce((sum, { from, to }) => sum + to - from + 1, 0)
