import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import { deskFolder, type Done, type HostContext } from './context'
import { makeFolder, readUpTo, syncFolder, timeInName, writeAll } from './durable'
import { attempt, isMissing } from './failure'
import { journalHandles } from './journalHandles'

/** A longer read is answered with this many bytes: the window reads on from there. */
const MAX_READ_BYTES = 32 * 1024 * 1024
const QUICK_BYTES = 64 * 1024
export const JOURNAL = 'journal.lbj'

type Size = Result<{ size: number }, HostError>
type Rewritten = Result<{ size: number; keptAs: string | null }, HostError>

/** The primary mirror: the sealed journal as a real file outside the database (decisions 12 and 13). Callers queue by desk. */
export interface MirrorFiles {
  read(
    desk: string,
    offset: number,
    length: number,
  ): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; size: number }, HostError>>
  append(desk: string, at: number, bytes: Uint8Array): Promise<Size>
  truncate(desk: string, size: number): Promise<Result<{ keptAs: string }, HostError>>
  rewrite(desk: string, step: 'begin' | 'add' | 'commit' | 'abandon', bytes?: Uint8Array): Promise<Rewritten>
  /** The whole folder of a desk: the journal with the wrapped keys first, so that a half-done removal opens nothing. */
  erase(desk: string): Promise<Result<Done, HostError>>
}

export function mirrorFiles(context: HostContext): MirrorFiles {
  const { fs } = context
  const handles = journalHandles(fs, context.quick)
  const onJournal = <T>(desk: string, work: (folder: string, file: string) => Promise<Result<T, HostError>>) => {
    const folder = deskFolder(context, desk)
    return attempt(fs, JOURNAL, context.dataFolder, () => work(folder, join(folder, JOURNAL)))
  }

  /** A name in the `aside` folder that says when and what. */
  const asideName = async (folder: string, kind: string): Promise<{ name: string; file: string }> => {
    await makeFolder(fs, join(folder, 'aside'))
    const name = `${kind}-${timeInName(context.now())}-${context.randomHex(2)}.lbj`
    return { name, file: join(folder, 'aside', name) }
  }

  return {
    read: (desk, offset, length) =>
      onJournal(desk, async (_folder, file) => {
        const handle = await fs.open(file, 'r')
        try {
          const { size } = await handle.stat()
          const wanted = Math.max(0, Math.min(length, size - offset, MAX_READ_BYTES))
          return ok({ bytes: await readUpTo(handle, offset, wanted), size })
        } finally {
          await handle.close()
        }
      }),

    append: (desk, at, bytes) =>
      onJournal(desk, async (folder, file) => {
        const opened = await handles.forAppend(desk, file, at, folder)
        if (!opened.ok) return opened
        const { handle, size } = opened.value
        try {
          if (size !== at) return err({ type: 'MirrorMoved', size })
          try {
            await writeSoon(handle, bytes, at)
            await handle.sync()
          } catch (cause) {
            await handle.truncate(at).catch(() => undefined) // half a frame would be a torn tail: leave none if we can
            throw cause
          }
          if (at === 0) await syncFolder(fs, folder)
          return ok({ size: at + bytes.length })
        } finally {
          handles.rest(desk)
        }
      }),

    erase: (desk) =>
      onJournal(desk, async (folder, file) => {
        await handles.close(desk)
        await fs.rm(file, { force: true })
        await fs.rm(folder, { recursive: true, force: true })
        await syncFolder(fs, join(context.dataFolder, 'desks'))
        return ok({})
      }),

    truncate: (desk, size) =>
      onJournal(desk, async (folder, file) => {
        await handles.close(desk)
        const handle = await fs.open(file, 'r+')
        try {
          const before = (await handle.stat()).size
          if (size > before) return err({ type: 'MirrorMoved', size: before })
          const aside = await asideName(folder, 'tail')
          await copyTail(handle, size, before, aside.file)
          await syncFolder(fs, join(folder, 'aside'))
          await handle.truncate(size)
          await handle.sync()
          return ok({ keptAs: aside.name })
        } finally {
          await handle.close()
        }
      }),

    rewrite: (desk, step, bytes) =>
      onJournal(desk, async (folder, file) => {
        const temporary = `${file}.new`
        switch (step) {
          case 'begin':
            await makeFolder(fs, folder)
            return ok({ size: await addTo(temporary, 'w', bytes), keptAs: null })
          case 'add':
            return ok({ size: await addTo(temporary, 'r+', bytes), keptAs: null })
          case 'abandon':
            await fs.rm(temporary, { force: true })
            return ok({ size: 0, keptAs: null })
          case 'commit':
            await handles.close(desk) // Windows renames nothing over an open file
            return commitRewrite(folder, file, temporary, bytes)
        }
      }),
  }

  /** An item of ordinary size goes to the page cache at once; more, as when catching up, must not hold up the host. */
  async function writeSoon(handle: FileHandle, bytes: Uint8Array, at: number): Promise<void> {
    if (bytes.length > QUICK_BYTES) return writeAll(handle, bytes, at)
    for (let done = 0; done < bytes.length;)
      done += context.quick.writeSync(handle.fd, bytes, done, bytes.length - done, at + done)
  }

  async function copyTail(from: FileHandle, start: number, end: number, to: string): Promise<void> {
    const copy = await fs.open(to, 'wx', 0o600)
    try {
      for (let at = start; at < end;) {
        const bytes = await readUpTo(from, at, Math.min(1024 * 1024, end - at))
        if (bytes.length === 0) break
        await writeAll(copy, bytes, at - start)
        at += bytes.length
      }
      await copy.sync()
    } finally {
      await copy.close()
    }
  }

  async function addTo(file: string, flags: 'w' | 'r+', bytes: Uint8Array | undefined): Promise<number> {
    const handle = await fs.open(file, flags, 0o600)
    try {
      const { size } = await handle.stat()
      if (bytes !== undefined) await writeAll(handle, bytes, size)
      return size + (bytes?.length ?? 0)
    } finally {
      await handle.close()
    }
  }

  /** The old journal gets a second name before the new one takes its place: at no moment is there none. */
  async function commitRewrite(
    folder: string,
    file: string,
    temporary: string,
    bytes: Uint8Array | undefined,
  ): Promise<Rewritten> {
    const size = await addTo(temporary, 'r+', bytes)
    const handle = await fs.open(temporary, 'r+')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
    const aside = await asideName(folder, 'replaced')
    const kept = await keepOld(file, aside.file)
    if (kept) await syncFolder(fs, join(folder, 'aside'))
    await fs.rename(temporary, file)
    await syncFolder(fs, folder)
    return ok({ size, keptAs: kept ? aside.name : null })
  }

  async function keepOld(file: string, aside: string): Promise<boolean> {
    try {
      await fs.link(file, aside)
      return true
    } catch (cause) {
      if (isMissing(cause)) return false
    }
    await fs.copyFile(file, aside) // a file system without hard links
    return true
  }
}
