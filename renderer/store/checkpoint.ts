import checkpointWorkerUrl from './checkpoint.worker.ts?worker&url'
import type { DeskKeys, KeyParts } from './keys'
import { callWorker } from './workerCalls'

export interface CheckpointAsk {
  keys: KeyParts
}

/** A new checkpoint after so many items: what a kill leaves to be replayed. */
export const CHECKPOINT_EVERY_ITEMS = 2_000

export interface CheckpointKeeper {
  /** Called after each item that was recorded. */
  noteItems(count: number): void
  /** Writes one now if anything was recorded since the last. */
  writeNow(): Promise<void>
}

/** A failing checkpoint is no loss: the next opening replays more. It is tried again with the next one due. */
export function checkpointKeeper(keys: DeskKeys, unwrittenItems: number): CheckpointKeeper {
  let unwritten = unwrittenItems
  let dueAt = CHECKPOINT_EVERY_ITEMS
  let running: Promise<void> | undefined

  const write = async (): Promise<void> => {
    const before = unwritten
    await callWorker<CheckpointAsk, { chunksWritten: number }>(checkpointWorkerUrl, { keys: keys.parts })
    unwritten -= before
    dueAt = CHECKPOINT_EVERY_ITEMS
  }
  const start = (): Promise<void> => {
    running ??= write()
      .catch(() => {
        dueAt = unwritten + CHECKPOINT_EVERY_ITEMS
      })
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    noteItems: (count) => {
      unwritten += count
      if (unwritten >= dueAt) void start()
    },
    writeNow: async () => {
      await running
      if (unwritten > 0) await start()
    },
  }
}
