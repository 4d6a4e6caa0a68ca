import '../strictZod'
import { checkpointChunks } from '../../shared/journal/checkpoint'
import { checkpointAad } from '../../shared/vault/bulk'
import type { CheckpointAsk } from './checkpoint'
import { DeskDatabase, type CheckpointRow } from './database'
import { deskKeys } from './keys'
import { loadFromCheckpoint, MANIFEST, replay } from './load'
import { openItemRow } from './readItems'
import { gatherRows } from './segments'
import { answerOnce } from './workerCalls'

/**
 * Writes the checkpoint of what the database holds, without the window: it folds the rows after the last one, seals
 * the chunks that changed and replaces them in one transaction. Then it gathers old rows into segments.
 */
answerOnce<CheckpointAsk, { chunksWritten: number }>(async (ask) => {
  const database = new DeskDatabase(ask.keys.desk)
  const keys = await deskKeys(ask.keys)
  const encoder = new TextEncoder()
  const sealed = async (id: string, text: string): Promise<CheckpointRow> => ({
    id,
    sealed: await keys.sealBulk((place) => checkpointAad(place, id), encoder.encode(text)),
  })
  try {
    let loaded = await loadFromCheckpoint(database, keys)
    if (!loaded.ok && loaded.error.type === 'CheckpointDiscarded') loaded = await replay(database, keys)
    if (!loaded.ok) return { chunksWritten: 0 }
    const { fold, checkpoint: since } = loaded.value

    const checkpoint = checkpointChunks(fold, since)
    const rows: CheckpointRow[] = []
    for (const chunk of checkpoint.chunks) rows.push(await sealed(chunk.name, chunk.text()))
    const manifest = checkpoint.manifest()
    rows.push(await sealed(MANIFEST, JSON.stringify(manifest)))
    const named = new Set([MANIFEST, ...manifest.chunks.map((chunk) => chunk.name)])
    await database.transaction('rw', database.checkpoints, async () => {
      const old = await database.checkpoints.toCollection().primaryKeys()
      await database.checkpoints.bulkDelete(old.filter((id) => !named.has(id)))
      await database.checkpoints.bulkPut(rows)
    })
    for (const [device, head] of Object.entries(manifest.heads))
      await gatherRows(database, keys, device, head.sequence, (row) => openItemRow(keys, row))
    return { chunksWritten: rows.length - 1 }
  } finally {
    database.close()
  }
})
