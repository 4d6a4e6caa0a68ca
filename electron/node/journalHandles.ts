import type { FileHandle } from 'node:fs/promises'
import type { HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import type { FileSystem, QuickFiles } from './context'
import { makeFolder } from './durable'

/** A journal that nobody wrote for so long is closed: a stick or a backup program may want it. */
const IDLE_MS = 5_000

interface Held {
  handle: FileHandle
  ino: number
  dev: number
  idle: NodeJS.Timeout | undefined
}

export interface JournalHandles {
  /** The journal for writing, and its size now; made anew if `at` is 0. The caller says `rest` when it is done. */
  forAppend(
    desk: string,
    file: string,
    at: number,
    folder: string,
  ): Promise<Result<{ handle: FileHandle; size: number }, HostError>>
  rest(desk: string): void
  close(desk: string): Promise<void>
}

/**
 * Journals stay open between two saves, which spares two of its five steps. The file is looked up by its name all
 * the same: if another one stands there now (restored, or put back by hand), that one is opened and not written past.
 * Callers queue by desk.
 */
export function journalHandles(fs: FileSystem, quick: QuickFiles): JournalHandles {
  const held = new Map<string, Held>()

  const close = async (desk: string): Promise<void> => {
    const one = held.get(desk)
    if (one === undefined) return
    held.delete(desk)
    clearTimeout(one.idle)
    await one.handle.close()
  }

  const keep = async (desk: string, handle: FileHandle): Promise<number> => {
    const { ino, dev, size } = await handle.stat()
    held.set(desk, { handle, ino, dev, idle: undefined })
    return size
  }

  return {
    close,
    forAppend: async (desk, file, at, folder) => {
      const there = quick.statSync(file, { throwIfNoEntry: false })
      const one = held.get(desk)
      if (one !== undefined && there !== undefined && one.ino === there.ino && one.dev === there.dev) {
        clearTimeout(one.idle)
        return ok({ handle: one.handle, size: there.size })
      }
      await close(desk)
      if (there === undefined && at !== 0) return err({ type: 'MirrorMoved', size: 0 })
      if (there === undefined) await makeFolder(fs, folder)
      const handle = await fs.open(file, there === undefined ? 'wx+' : 'r+', 0o600)
      return ok({ handle, size: await keep(desk, handle) })
    },
    rest: (desk) => {
      const one = held.get(desk)
      if (one === undefined) return
      clearTimeout(one.idle)
      one.idle = setTimeout(() => void close(desk).catch(() => undefined), IDLE_MS).unref()
    },
  }
}
