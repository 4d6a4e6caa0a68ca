import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { UnreadableBytes } from '../shared/exchange/bytes'
import { err, ok, type Result } from '../shared/result'
import { reasonOf } from './openFile'

export type FolderError = { type: 'FolderNotEmpty'; folder: string } | { type: 'FolderNotWritable'; reason: string }

/** Writes files into one folder that was empty or not there; nothing is ever written over. */
export interface NewFolder {
  /**
   * Where the bytes come in pieces and those stop with an error, no half file is left and the error goes on.
   * @param name one of our own member names: forward slashes, no `..`
   */
  write(name: string, bytes: Uint8Array | string | AsyncIterable<Uint8Array>): Promise<Result<unknown, FolderError>>
}

export async function newFolder(folder: string): Promise<Result<NewFolder, FolderError>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    if ((await readdir(folder)).length > 0) return err({ type: 'FolderNotEmpty', folder })
  } catch (error) {
    return err({ type: 'FolderNotWritable', reason: reasonOf(error) })
  }
  return ok({
    async write(name, bytes) {
      const path = join(folder, ...name.split('/'))
      try {
        await mkdir(dirname(path), { recursive: true, mode: 0o700 })
        // wx: a file that is there already is an error, never overwritten; only the owner may read clients' data
        const file = await open(path, 'wx', 0o600)
        try {
          if (typeof bytes === 'string' || bytes instanceof Uint8Array) await file.writeFile(bytes)
          else for await (const piece of bytes) await file.writeFile(piece)
          await file.sync()
        } finally {
          await file.close()
        }
        return ok(undefined)
      } catch (error) {
        if (error instanceof UnreadableBytes) {
          await rm(path, { force: true })
          throw error
        }
        return err({ type: 'FolderNotWritable', reason: reasonOf(error) })
      }
    },
  })
}

export const folderSentence = (error: FolderError): string =>
  error.type === 'FolderNotEmpty'
    ? `${error.folder} is not empty: name a new folder, nothing is written over.`
    : `The folder cannot be written: ${error.reason}`
