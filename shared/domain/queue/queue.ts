import type { Wall } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import type { Kind } from '../kinds'
import { gather, type From } from './gather'
import { placed, placedAgain, type QueueItem, type Shipment } from './item'
import { comparePlaces } from './place'

/**
 * Every shipment that is still to be worked, by the published rule (`knowledge/queueRules`). The same journal at the same
 * moment gives the same order on every laptop.
 *
 * Thirty thousand are ranked again within a few frames because nothing is made twice: a shipment is read again when one
 * of its records is another object than before, it is placed again when the hour has come at which another line speaks,
 * and what stayed is merged with what moved instead of being sorted.
 */
export interface Queue {
  /** in order */
  items: readonly QueueItem[]
}

/** What the queue reads; a screen that shows it is made again when one of them changes. */
export const queueKinds: readonly Kind[] = [
  'entry',
  'fact',
  'bill',
  'arrival',
  'inFlight',
  'flightDecision',
  'assignment',
  'override',
  'road',
  'importer',
  'closure',
  'priorNotice',
  'pgaVerdict',
]

interface Kept {
  from: From
  item: QueueItem
  /** ranking in which it was there, and the one in which it last moved */
  seen: number
  moved: number
}
interface Last {
  versions: string
  offsetMinutes: number
  /** wall ms at which it was ranked, and until which no shipment changes its place by time alone */
  at: number
  until: number
  ranking: number
  /** subject → record → what was read of it; by two steps, since joining two texts thirty thousand times costs more */
  kept: Readonly<Record<Shipment['subject'], Map<string, Kept>>>
  order: readonly Kept[]
  queue: Queue
}

const remembered = new WeakMap<DeskState['kinds'], Last>()

export function queueOf(state: DeskState, now: Wall): Queue {
  // A desk without versions (a test's) is always computed.
  const versions = queueKinds.map((kind) => state.kindVersions.get(kind) ?? 0).join(' ')
  const known = state.kindVersions.size === 0 ? undefined : remembered.get(state.kinds)
  const before = known?.offsetMinutes === now.offsetMinutes && known.at <= now.ms ? known : undefined
  if (before?.versions === versions && now.ms < before.until) return before.queue
  const last = before?.versions === versions ? aged(before, now) : ranked(state, now, before, versions)
  if (state.kindVersions.size > 0) remembered.set(state.kinds, last)
  return last.queue
}

function ranked(state: DeskState, now: Wall, before: Last | undefined, versions: string): Last {
  const kept = before?.kept ?? { entry: new Map(), arrival: new Map(), inFlight: new Map() }
  const ranking = (before?.ranking ?? 0) + 1
  const moved: Kept[] = []
  gather(state, {
    still(subject, of, a, b, c, d, e, f, g, h, i) {
      const known = kept[subject].get(of)
      if (known === undefined) return false
      const { from } = known
      if (from[0] !== a || from[1] !== b || from[2] !== c || from[3] !== d || from[4] !== e) return false
      if (from[5] !== f || from[6] !== g || from[7] !== h || from[8] !== i) return false
      known.seen = ranking
      if (now.ms < known.item.until && known.item.from <= now.ms) return true
      known.item = placedAgain(known.item.shipment, known.item.said, now.ms)
      known.moved = ranking
      moved.push(known)
      return true
    },
    put(subject, of, from, shipment) {
      const item = placed(shipment, now.ms, now.offsetMinutes)
      const fresh = { from, item, seen: ranking, moved: ranking }
      kept[subject].set(of, fresh)
      moved.push(fresh)
    },
  })
  return last(before, kept, moved, ranking, now, versions)
}

/** Only the hour is another one. */
function aged(before: Last, now: Wall): Last {
  const ranking = before.ranking + 1
  const moved: Kept[] = []
  for (const known of before.order) {
    known.seen = ranking
    if (now.ms < known.item.until && known.item.from <= now.ms) continue
    known.item = placedAgain(known.item.shipment, known.item.said, now.ms)
    known.moved = ranking
    moved.push(known)
  }
  return last(before, before.kept, moved, ranking, now, before.versions)
}

function last(
  before: Last | undefined,
  kept: Last['kept'],
  moved: Kept[],
  ranking: number,
  now: Wall,
  versions: string,
): Last {
  const order = merged(before?.order ?? [], kept, moved, ranking)
  const items: QueueItem[] = []
  let until = Number.POSITIVE_INFINITY
  for (const { item } of order) {
    items.push(item)
    if (item.until < until) until = item.until
  }
  return { versions, offsetMinutes: now.offsetMinutes, at: now.ms, until, ranking, kept, order, queue: { items } }
}

const byPlace = (a: Kept, b: Kept): number => comparePlaces(a.item.place, b.item.place)

/** What stayed is in order already; what moved is sorted and laid between; what is gone is forgotten. */
function merged(before: readonly Kept[], kept: Last['kept'], moved: Kept[], ranking: number): readonly Kept[] {
  moved.sort(byPlace)
  const order: Kept[] = []
  let at = 0
  for (const known of before) {
    if (known.seen !== ranking) {
      const { subject, of } = known.item.shipment
      if (kept[subject].get(of) === known) kept[subject].delete(of)
      continue
    }
    if (known.moved === ranking) continue
    for (let next = moved[at]; next !== undefined && byPlace(next, known) < 0; next = moved[at]) {
      order.push(next)
      at += 1
    }
    order.push(known)
  }
  for (; at < moved.length; at += 1) order.push(moved[at] as Kept)
  return order
}
