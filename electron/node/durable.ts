import type { FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { FileSystem } from './context'

/** Writes all bytes at the position: one `write` may take only a part of them. */
export async function writeAll(handle: FileHandle, bytes: Uint8Array, position: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done)
    done += bytesWritten
  }
}

/** Up to `length` bytes from `offset`; fewer at the end of the file. */
export async function readUpTo(handle: FileHandle, offset: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length)
  let done = 0
  while (done < length) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return done === length ? bytes : bytes.slice(0, done)
}

/** Makes a new name in the folder survive a power cut. Windows cannot open a folder for this and needs no such step. */
export async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await fs.open(folder, 'r')
  try {
    await handle.sync()
  } catch (cause) {
    // FAT and network file systems have no fsync for folders; the file itself is synced.
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    if (code !== 'EINVAL' && code !== 'ENOTSUP' && code !== 'EPERM') throw cause
  } finally {
    await handle.close()
  }
}

/** Makes the folder and all above it, and syncs each new name. */
export async function makeFolder(fs: FileSystem, folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let at = folder; at.length >= first.length; at = dirname(at)) await syncFolder(fs, dirname(at))
}

/** Whole replacement of a small file: temporary, fsync, rename, folder fsync. The old file stays whole until the rename. */
export async function replaceFile(fs: FileSystem, file: string, bytes: Uint8Array, mode = 0o600): Promise<void> {
  await makeFolder(fs, dirname(file))
  const temporary = `${file}.new`
  const handle = await fs.open(temporary, 'w', mode)
  try {
    await writeAll(handle, bytes, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(temporary, file)
  await syncFolder(fs, dirname(file))
}

/** `2026-11-24T10-44-01-123Z`: a time as part of a file name on every platform. */
export const timeInName = (ms: number): string => new Date(ms).toISOString().replaceAll(/[:.]/gu, '-')
