import { join } from 'node:path'
import type { HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import { deskFolder, type Done, type HostContext } from './context'
import { makeFolder, readUpTo, syncFolder, writeAll } from './durable'
import { attempt, isMissing } from './failure'

const MAX_READ_BYTES = 32 * 1024 * 1024

export type BlobFolder = 'pages' | 'blobs'
export interface BlobPart {
  desk: string
  folder: BlobFolder
  name: string
  /** 0 starts the file anew */
  index: number
  last: boolean
  bytes: Uint8Array
}

export interface BlobFiles {
  write(part: BlobPart): Promise<Result<Done, HostError>>
  read(
    desk: string,
    folder: BlobFolder,
    name: string,
    offset: number,
    length: number,
  ): Promise<Result<{ bytes: Uint8Array<ArrayBuffer>; size: number }, HostError>>
  list(desk: string, folder: BlobFolder): Promise<Result<{ names: { name: string; size: number }[] }, HostError>>
  /** Only pages, which a journal can name again from elsewhere; a document is never removed. */
  removePages(desk: string, names: readonly string[]): Promise<Result<Done, HostError>>
}

/** Sealed pages and documents beside the journal. A file appears under its name only whole and fsynced. */
export function blobFiles(context: HostContext): BlobFiles {
  const { fs } = context
  /** parts received so far of files under way, by temporary file */
  const underWay = new Map<string, { next: number; size: number }>()

  return {
    write: ({ desk, folder, name, index, last, bytes }) =>
      attempt(fs, name, context.dataFolder, async () => {
        const target = join(deskFolder(context, desk), folder)
        const temporary = join(deskFolder(context, desk), 'incoming', `${folder}-${name}`)
        const so = index === 0 ? { next: 0, size: 0 } : underWay.get(temporary)
        if (so === undefined || so.next !== index)
          return err({ type: 'HostRefused', reason: `part ${index} of ${name} came out of order` })
        if (index === 0) await makeFolder(fs, join(deskFolder(context, desk), 'incoming'))
        const handle = await fs.open(temporary, index === 0 ? 'w' : 'r+', 0o600)
        try {
          await writeAll(handle, bytes, so.size)
          if (last) await handle.sync()
        } finally {
          await handle.close()
        }
        underWay.set(temporary, { next: index + 1, size: so.size + bytes.length })
        if (last) {
          underWay.delete(temporary)
          await makeFolder(fs, target)
          await fs.rename(temporary, join(target, name))
          await syncFolder(fs, target)
        }
        return ok({})
      }),

    read: (desk, folder, name, offset, length) =>
      attempt(fs, name, context.dataFolder, async () => {
        const handle = await fs.open(join(deskFolder(context, desk), folder, name), 'r')
        try {
          const { size } = await handle.stat()
          const wanted = Math.max(0, Math.min(length, size - offset, MAX_READ_BYTES))
          return ok({ bytes: await readUpTo(handle, offset, wanted), size })
        } finally {
          await handle.close()
        }
      }),

    list: (desk, folder) =>
      attempt(fs, folder, context.dataFolder, async () => {
        const place = join(deskFolder(context, desk), folder)
        const found = await fs.readdir(place).catch((cause: unknown) => {
          if (isMissing(cause)) return []
          throw cause
        })
        const names = await Promise.all(
          found.sort().map(async (name) => ({ name, size: (await fs.stat(join(place, name))).size })),
        )
        return ok({ names })
      }),

    removePages: (desk, names) =>
      attempt(fs, 'pages', context.dataFolder, async () => {
        const place = join(deskFolder(context, desk), 'pages')
        for (const name of names) await fs.rm(join(place, name), { force: true })
        await syncFolder(fs, place).catch((cause: unknown) => {
          if (!isMissing(cause)) throw cause
        })
        return ok({})
      }),
  }
}
