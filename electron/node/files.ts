import { createHash, type Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import type { Done, HostContext } from './context'
import { makeFolder, syncFolder, writeAll } from './durable'
import { attempt, isTaken } from './failure'
import { labelOf, type Volumes } from './volumes'

interface OpenFile {
  handle: FileHandle
  folder: string
  temporary: string
  name: string
  size: number
  hash: Hash
}

export interface OutboxFiles {
  open(name: string, token: string | undefined): Promise<Result<{ file: string }, HostError>>
  write(file: string, bytes: Uint8Array): Promise<Result<Done, HostError>>
  close(file: string): Promise<Result<{ shownAs: string; bytes: number; sha256: string }, HostError>>
  abandon(file: string): Promise<Result<Done, HostError>>
}

/** Files for people, into the outbox or onto a stick: temporary, fsync, rename; an older file is never overwritten. */
export function outboxFiles(context: HostContext, volumes: Volumes): OutboxFiles {
  const { fs } = context
  const openFiles = new Map<string, OpenFile>()
  const unknownFile = err({ type: 'HostRefused', reason: 'this file is not open' } as const)

  return {
    open: async (name, token) => {
      const volume = token === undefined ? undefined : volumes.folderOf(token)
      if (token !== undefined && volume === undefined)
        return err({ type: 'HostRefused', reason: 'this place was not offered' })
      if (volume !== undefined && !(await isThere(volume))) return err({ type: 'VolumeGone', label: labelOf(volume) })
      const folder = volume === undefined ? context.outboxFolder : join(volume, 'Lifeboat')
      return attempt(fs, name, volume ?? context.dataFolder, async () => {
        await makeFolder(fs, folder)
        const file = context.randomHex(16)
        const temporary = join(folder, `.${file}.part`)
        const handle = await fs.open(temporary, 'wx', 0o600)
        openFiles.set(file, { handle, folder, temporary, name, size: 0, hash: createHash('sha256') })
        return ok({ file })
      })
    },

    write: async (file, bytes) => {
      const open = openFiles.get(file)
      if (open === undefined) return unknownFile
      return attempt(fs, open.name, open.folder, async () => {
        await writeAll(open.handle, bytes, open.size)
        open.size += bytes.length
        open.hash.update(bytes)
        return ok({})
      })
    },

    close: async (file) => {
      const open = openFiles.get(file)
      if (open === undefined) return unknownFile
      openFiles.delete(file)
      return attempt(fs, open.name, open.folder, async () => {
        let shownAs: string | undefined
        try {
          try {
            await open.handle.sync()
          } finally {
            await open.handle.close()
          }
          shownAs = await claimName(open.folder, open.name)
          await fs.rename(open.temporary, shownAs)
        } catch (cause) {
          // the stick may be gone: then nothing can be taken away, and nothing lies there under a name of its own
          for (const left of [open.temporary, shownAs])
            if (left !== undefined) await fs.rm(left, { force: true }).catch(() => undefined)
          throw cause
        }
        await syncFolder(fs, open.folder)
        return ok({ shownAs, bytes: open.size, sha256: open.hash.digest('hex') })
      })
    },

    abandon: async (file) => {
      const open = openFiles.get(file)
      if (open === undefined) return ok({})
      openFiles.delete(file)
      return attempt(fs, open.name, open.folder, async () => {
        await open.handle.close()
        await fs.rm(open.temporary, { force: true })
        return ok({})
      })
    },
  }

  async function isThere(folder: string): Promise<boolean> {
    return fs.stat(folder).then(
      (s) => s.isDirectory(),
      () => false,
    )
  }

  /** Takes the first free of `name`, `name (2)`, `name (3)`… by creating it empty, so that two writers never meet. */
  async function claimName(folder: string, name: string): Promise<string> {
    const ending = extname(name)
    const stem = name.slice(0, name.length - ending.length)
    for (let n = 1; ; n += 1) {
      const file = join(folder, n === 1 ? name : `${stem} (${n})${ending}`)
      try {
        await (await fs.open(file, 'wx', 0o600)).close()
        return file
      } catch (cause) {
        if (!isTaken(cause)) throw cause
      }
    }
  }
}
