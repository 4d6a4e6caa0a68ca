import Dexie from 'dexie'
import { verifyChain } from '../../shared/journal/chain'
import {
  parseManifest,
  restoreCheckpoint,
  type Checkpoint,
  type CheckpointDiscarded,
  type Manifest,
} from '../../shared/journal/checkpoint'
import { createFold, FOLD_VERSION, type Fold } from '../../shared/journal/fold'
import type { Item } from '../../shared/journal/item'
import { checkpointAad } from '../../shared/vault/bulk'
import { err, ok, type Result } from '../../shared/result'
import type { DeskDatabase } from './database'
import type { DeskKeys } from './keys'
import { devicesInDatabase, itemsOfDevice, openItemRow } from './readItems'

/** The desk as the database gives it. */
export interface Loaded {
  fold: Fold
  /** what the next checkpoint is compared with */
  checkpoint?: Checkpoint
  /** items folded on top of the checkpoint */
  tailItems: number
}

export type NewerItems = { type: 'NewerLifeboat'; schema: number }

export const MANIFEST = 'manifest'
const decoder = new TextDecoder()
const emptyManifest: Manifest = { v: 1, foldVersion: FOLD_VERSION, heads: {}, past: {}, chunks: [] }
const discarded = (why: string) => err<CheckpointDiscarded>({ type: 'CheckpointDiscarded', why })

/** The longest the window is held while a large desk is decoded. */
const SLICE_MS = 40
function slicer(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < SLICE_MS) return
    await new Promise((resolve) => setTimeout(resolve))
    began = performance.now()
  }
}

/**
 * The normal way to open: the checkpoint, and the rows after it. Any mismatch is named and nothing is used: the
 * journal is replayed then.
 */
export async function loadFromCheckpoint(
  database: DeskDatabase,
  keys: DeskKeys,
): Promise<Result<Loaded, CheckpointDiscarded | NewerItems>> {
  const restored = await restore(database, keys)
  if (!restored.ok) return restored
  const { fold, checkpoint } = restored.value
  const { heads } = checkpoint.manifest()
  let tailItems = 0
  for (const device of new Set([...Object.keys(heads), ...(await devicesInDatabase(database))])) {
    const head = heads[device] ?? null
    const tail = await readTail(database, keys, device, head?.sequence ?? 0)
    if (!tail.ok) return tail
    const chain = verifyChain(tail.value, head)
    if (!chain.ok) return discarded(`the chain after it is broken at ${chain.error.sequence}`)
    fold.addAll(tail.value)
    tailItems += tail.value.length
  }
  return ok({ fold, checkpoint, tailItems })
}

async function restore(
  database: DeskDatabase,
  keys: DeskKeys,
): Promise<Result<{ fold: Fold; checkpoint: Checkpoint }, CheckpointDiscarded>> {
  const row = await database.checkpoints.get(MANIFEST)
  // None was written yet: then everything is tail, and every row of it is checked as such.
  if (row === undefined) return restoreCheckpoint(emptyManifest).finish()
  const manifestText = await openText(keys, MANIFEST, row.sealed)
  if (manifestText === undefined) return discarded('its seal is broken')
  const manifest = parseManifest(manifestText)
  if (!manifest.ok) return manifest
  const restoring = restoreCheckpoint(manifest.value)
  const names = manifest.value.chunks.map((chunk) => chunk.name)
  const rows = await database.checkpoints.bulkGet(names)
  const rest = slicer()
  // All are deciphered at once, off this thread; they are parsed one by one on it.
  const texts = rows.map((row) => (row === undefined ? undefined : openText(keys, row.id, row.sealed)))
  for (const [index, name] of names.entries()) {
    const text = await texts[index]
    if (text === undefined) return discarded(`chunk ${name} cannot be read`)
    const added = restoring.add(name, text)
    if (!added.ok) return added
    await rest()
  }
  return restoring.finish()
}

async function openText(keys: DeskKeys, id: string, sealed: Uint8Array): Promise<string | undefined> {
  const opened = await keys.openBulk((place) => checkpointAad(place, id), sealed)
  return opened.ok ? decoder.decode(opened.value) : undefined
}

/** Rows after `sequence`. A segment that reaches past it means that the checkpoint is older than it should be. */
async function readTail(
  database: DeskDatabase,
  keys: DeskKeys,
  device: string,
  sequence: number,
): Promise<Result<Item[], CheckpointDiscarded | NewerItems>> {
  const items: Item[] = []
  const lastSegment = await database.segments
    .where(':id')
    .between([device, Dexie.minKey], [device, Dexie.maxKey])
    .last()
  if ((lastSegment?.last ?? 0) > sequence) return discarded('segments are newer')
  const rows = await database.items.where(':id').between([device, sequence], [device, Dexie.maxKey], false).toArray()
  const rest = slicer()
  for (const row of rows) {
    const read = openItemRow(keys, row)
    if ('broken' in read)
      return read.newerSchema === undefined
        ? discarded(`item ${device} ${row.sequence} cannot be read`)
        : err({ type: 'NewerLifeboat', schema: read.newerSchema })
    items.push(read.item)
    await rest()
  }
  return ok(items)
}

/** The whole journal from segments and rows: what is unreadable is passed over, what comes after it is still folded. */
export async function replay(database: DeskDatabase, keys: DeskKeys): Promise<Result<Loaded, NewerItems>> {
  const fold = createFold()
  const rest = slicer()
  let tailItems = 0
  for (const device of await devicesInDatabase(database))
    for await (const batch of itemsOfDevice(database, keys, device)) {
      const items: Item[] = []
      for (const read of batch)
        if ('item' in read) items.push(read.item)
        else if (read.newerSchema !== undefined) return err({ type: 'NewerLifeboat', schema: read.newerSchema })
      fold.addAll(items)
      tailItems += items.length
      await rest()
    }
  return ok({ fold, tailItems })
}
