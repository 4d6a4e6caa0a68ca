import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import Dexie from 'dexie'
import { decodeItem } from '../../shared/journal/decode'
import type { Item } from '../../shared/journal/item'
import { segmentAad } from '../../shared/vault/bulk'
import type { DeskDatabase, ItemRow, SegmentRow } from './database'
import type { DeskKeys } from './keys'

/** An item as it stands in the database, or the place of one that cannot be opened or read. */
export type ReadItem =
  | { device: string; sequence: number; plaintext: string; item: Item }
  | { device: string; sequence: number; broken: true; newerSchema?: number }

const ROWS_AT_ONCE = 500
const decoder = new TextDecoder('utf-8', { fatal: true })

/** Devices that have items in the database, found by skipping from key to key. */
export async function devicesInDatabase(database: DeskDatabase): Promise<string[]> {
  const devices = new Set<string>()
  for (const table of [database.items, database.segments]) {
    let above: [string, number] | undefined
    for (;;) {
      const found =
        above === undefined ? await table.orderBy(':id').first() : await table.where(':id').above(above).first()
      if (found === undefined) break
      devices.add(found.device)
      // A later sequence than any there is: the next key belongs to another device.
      above = [found.device, Number.MAX_SAFE_INTEGER]
    }
  }
  return [...devices].sort()
}

export const openItemRow = (keys: DeskKeys, row: ItemRow): ReadItem =>
  openRecordText(keys, row.device, row.sequence, row.sealed)

/** A sealed record of a row or of a frame of the mirror: the same bytes in both. */
export function openRecordText(keys: DeskKeys, device: string, sequence: number, record: Uint8Array): ReadItem {
  const opened = keys.open('items', device, sequence, record)
  return opened.ok ? readText(device, sequence, decoder.decode(opened.value)) : { device, sequence, broken: true }
}

/** The same with the item's hash, taken of the opened bytes themselves. */
export function openRecordHashed(
  keys: DeskKeys,
  device: string,
  sequence: number,
  record: Uint8Array,
): ReadItem & { hash?: string } {
  const opened = keys.open('items', device, sequence, record)
  if (!opened.ok) return { device, sequence, broken: true }
  const read = readText(device, sequence, decoder.decode(opened.value))
  return 'broken' in read ? read : { ...read, hash: bytesToHex(sha256(opened.value)) }
}

/** A segment's items; every one of them is broken when the segment does not open. */
export async function openSegment(keys: DeskKeys, row: SegmentRow): Promise<ReadItem[]> {
  const { device, first, last } = row
  const opened = await keys.openBulk((place) => segmentAad(place, device, first, last), row.sealed)
  const texts: unknown = opened.ok ? JSON.parse(decoder.decode(opened.value)) : undefined
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const text: unknown = Array.isArray(texts) ? texts[index] : undefined
    return typeof text === 'string'
      ? readText(device, first + index, text)
      : { device, sequence: first + index, broken: true as const }
  })
}

/** Segments that do not open, by the key of their row. */
export async function segmentsBroken(
  database: DeskDatabase,
  keys: DeskKeys,
): Promise<{ device: string; sequence: number; key: [string, number] }[]> {
  const broken: { device: string; sequence: number; key: [string, number] }[] = []
  for (const key of await database.segments.toCollection().primaryKeys()) {
    const row = await database.segments.get(key)
    if (row === undefined) continue
    const opened = await keys.openBulk((place) => segmentAad(place, row.device, row.first, row.last), row.sealed)
    if (!opened.ok) broken.push({ device: row.device, sequence: row.first, key })
  }
  return broken
}

function readText(device: string, sequence: number, plaintext: string): ReadItem {
  const item = decodeItem(plaintext)
  if (!item.ok)
    return item.error.type === 'NewerLifeboat'
      ? { device, sequence, broken: true, newerSchema: item.error.schema }
      : { device, sequence, broken: true }
  if (item.value.device !== device || item.value.sequence !== sequence) return { device, sequence, broken: true }
  return { device, sequence, plaintext, item: item.value }
}

/**
 * The items of one device from `from` on, in order of sequence, some hundreds at a time: rows and segments are read
 * beside each other, since a healed row may stand where a segment was.
 */
export async function* itemsOfDevice(
  database: DeskDatabase,
  keys: DeskKeys,
  device: string,
  from = 1,
): AsyncGenerator<ReadItem[]> {
  const segmentKeys = await database.segments
    .where(':id')
    .between([device, Dexie.minKey], [device, Dexie.maxKey])
    .primaryKeys()
  let next = from
  for (const key of segmentKeys) {
    const segment = await database.segments.get(key)
    if (segment === undefined || segment.last < next) continue
    yield* rowsBetween(database, keys, device, next, segment.first - 1)
    yield (await openSegment(keys, segment)).filter(({ sequence }) => sequence >= next)
    next = segment.last + 1
  }
  yield* rowsBetween(database, keys, device, next, Number.MAX_SAFE_INTEGER)
}

async function* rowsBetween(
  database: DeskDatabase,
  keys: DeskKeys,
  device: string,
  from: number,
  to: number,
): AsyncGenerator<ReadItem[]> {
  let next = from
  while (next <= to) {
    const rows = await database.items
      .where(':id')
      .between([device, next], [device, to], true, true)
      .limit(ROWS_AT_ONCE)
      .toArray()
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows.map((row) => openItemRow(keys, row))
    if (rows.length < ROWS_AT_ONCE) return
    next = last.sequence + 1
  }
}

/** Every readable item in the order of `at`: the chains are in order each, and are read beside each other. */
export async function* itemsInOrder(database: DeskDatabase, keys: DeskKeys): AsyncGenerator<Item> {
  const streams = await Promise.all(
    (await devicesInDatabase(database)).map(async (device) => {
      const items = oneByOne(itemsOfDevice(database, keys, device))
      return { items, next: await items.next() }
    }),
  )
  for (;;) {
    let earliest: (typeof streams)[number] | undefined
    for (const stream of streams)
      if (stream.next.done !== true)
        if (earliest === undefined || stream.next.value.at < (earliest.next.value as Item).at) earliest = stream
    if (earliest === undefined) return
    yield earliest.next.value as Item
    earliest.next = await earliest.items.next()
  }
}

async function* oneByOne(batches: AsyncGenerator<ReadItem[]>): AsyncGenerator<Item, undefined> {
  for await (const batch of batches) for (const read of batch) if ('item' in read) yield read.item
}
