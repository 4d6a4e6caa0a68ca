import Dexie from 'dexie'
import type { Item, Stamp } from '../../shared/journal/item'
import { receiveStamp } from '../../shared/journal/stamp'
import type { DeskDatabase } from './database'
import type { DeskKeys } from './keys'
import { devicesInDatabase, openItemRow, openSegment } from './readItems'

/** The last readable item of a device; the newest ones are rows, but a restored desk may end in a segment. */
async function lastItemOf(database: DeskDatabase, keys: DeskKeys, device: string): Promise<Item | undefined> {
  const all = [
    [device, Dexie.minKey],
    [device, Dexie.maxKey],
  ] as const
  const row = await database.items
    .where(':id')
    .between(...all)
    .last()
  const segment = await database.segments
    .where(':id')
    .between(...all)
    .last()
  if (row !== undefined && row.sequence > (segment?.last ?? 0)) {
    const read = openItemRow(keys, row)
    if ('item' in read) return read.item
  }
  const items = segment === undefined ? [] : await openSegment(keys, segment)
  const last = items.findLast((read) => 'item' in read)
  return last !== undefined && 'item' in last ? last.item : undefined
}

/** The latest stamp of any device, which the next one must pass, and each device's last item. */
export async function lastItems(
  database: DeskDatabase,
  keys: DeskKeys,
): Promise<{ stamp: Stamp | null; byDevice: ReadonlyMap<string, Item> }> {
  const byDevice = new Map<string, Item>()
  let stamp: Stamp | null = null
  for (const device of await devicesInDatabase(database)) {
    const item = await lastItemOf(database, keys, device)
    if (item === undefined) continue
    byDevice.set(device, item)
    stamp = receiveStamp(stamp, item.at)
  }
  return { stamp, byDevice }
}
