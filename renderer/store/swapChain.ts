import Dexie from 'dexie'
import { hashItem } from '../../shared/journal/chain'
import { encodeItem } from '../../shared/journal/decode'
import { asidesOf, keptHash } from '../../shared/journal/forks'
import type { Item } from '../../shared/journal/item'
import { entityOf, textOf, type DeskState } from '../../shared/journal/state'
import type { Host } from '../../shared/host'
import type { DeskDatabase, ItemRow } from './database'
import { documents } from './documents'
import { itemsOfLines } from './forkedChains'
import type { DeskKeys } from './keys'
import { itemsOfDevice, openSegment } from './readItems'

const encoder = new TextEncoder()

/**
 * Puts the true chain of a device in the place of the one held here, from the fork on, in one transaction. What it
 * replaces was kept aside before. The checkpoint goes: it knows the other chain. Doing it again changes nothing.
 */
export async function swapChain(database: DeskDatabase, keys: DeskKeys, items: readonly Item[]): Promise<void> {
  const first = items[0]
  if (first === undefined) return
  const { device, sequence } = first
  const rowOf = (at: number, plaintext: string): ItemRow => ({
    device,
    sequence: at,
    sealed: keys.seal('items', device, at, encoder.encode(plaintext)),
  })
  const rows = items.map((item) => rowOf(item.sequence, encodeItem(item)))
  const gathered = await database.segments
    .where(':id')
    .between([device, Dexie.minKey], [device, Dexie.maxKey])
    .filter((segment) => segment.last >= sequence)
    .toArray()
  // What lies in such a segment before the fork stays, as rows.
  for (const segment of gathered)
    for (const read of await openSegment(keys, segment))
      if ('plaintext' in read && read.sequence < sequence) rows.push(rowOf(read.sequence, read.plaintext))
  await database.transaction('rw', database.items, database.segments, database.checkpoints, async () => {
    await database.items.where(':id').between([device, sequence], [device, Dexie.maxKey]).delete()
    await database.segments.bulkDelete(gathered.map((segment): [string, number] => [segment.device, segment.first]))
    await database.items.bulkPut(rows)
    await database.checkpoints.clear()
  })
}

/**
 * Forks that were settled for a chain which is not the one held here: the program was killed between the two. Puts the
 * true one in place; true when anything was changed, and the journal has to be read again.
 */
export async function finishSwaps(
  host: Host,
  database: DeskDatabase,
  keys: DeskKeys,
  state: DeskState,
): Promise<boolean> {
  let swapped = false
  for (const aside of asidesOf(state)) {
    if (keptHash(state, aside.device, aside.sequence) !== aside.id) continue
    if ((await hashAt(database, keys, aside.device, aside.sequence)) === aside.id) continue
    const sha256 = textOf(entityOf(state, 'document', aside.document), 'sha256')
    const kept = await documents(host, database, keys).get(aside.document, sha256 || undefined)
    const items = kept.ok ? itemsOfLines(new TextDecoder().decode(kept.value)) : []
    if (items.length === 0) continue
    await swapChain(database, keys, items)
    swapped = true
  }
  return swapped
}

async function hashAt(database: DeskDatabase, keys: DeskKeys, device: string, at: number): Promise<string | undefined> {
  for await (const batch of itemsOfDevice(database, keys, device, at)) {
    const [first] = batch
    return first !== undefined && 'item' in first && first.sequence === at ? hashItem(first.item) : undefined
  }
  return undefined
}
