import { hashItem } from './chain'
import type { Heads, Item } from './item'

/** The last item of each device among these, in whatever order: what a merge names, and what is printed as an anchor. */
export function headsOf(items: Iterable<Item>): Heads {
  const last = new Map<string, Item>()
  for (const item of items) if ((last.get(item.device)?.sequence ?? 0) <= item.sequence) last.set(item.device, item)
  const heads: Heads = {}
  for (const device of [...last.keys()].sort()) {
    const item = last.get(device)
    if (item !== undefined) heads[device] = { sequence: item.sequence, hash: hashItem(item) }
  }
  return heads
}
