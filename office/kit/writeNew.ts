import { createHash } from 'node:crypto'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { err, ok, type Result } from '../../shared/result'
import { reasonOf } from '../openFile'

export type WriteError = { type: 'FileThere'; path: string } | { type: 'NotWritable'; path: string; reason: string }

/**
 * Writes a file that is not there yet, for its owner alone: under another name, fsynced, then renamed, so that half a
 * file never looks like a whole one.
 * @returns SHA-256 of what was written, lower-case hex
 */
export async function writeNew(
  path: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<Result<{ sha256: string; bytes: number }, WriteError>> {
  const part = `${path}.part`
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    // holds the name: whoever else writes it meanwhile is told so
    await (await open(path, 'wx', 0o600)).close()
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST'
    return err(there ? { type: 'FileThere', path } : { type: 'NotWritable', path, reason: reasonOf(error) })
  }
  try {
    const file = await open(part, 'w', 0o600)
    const hash = createHash('sha256')
    let bytes = 0
    try {
      for await (const piece of pieces) {
        await file.writeFile(piece)
        hash.update(piece)
        bytes += piece.length
      }
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
    return ok({ sha256: hash.digest('hex'), bytes })
  } catch (error) {
    await rm(part, { force: true })
    await rm(path, { force: true })
    return err({ type: 'NotWritable', path, reason: reasonOf(error) })
  }
}
