import type { FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { readFrames } from '../../shared/journal/frames'
import type { FileSystem, HostContext } from './context'
import { makeFolder, readUpTo, syncFolder, timeInName, writeAll } from './durable'
import { isMissing } from './failure'
import { JOURNAL } from './mirror'

const CHUNK_BYTES = 1024 * 1024

/**
 * Brings the copy of a journal up to date: appends what is new when the copy is a beginning of the original, else
 * keeps the copy aside and writes it whole. Returns a problem in words, or null.
 */
export async function copyJournal(context: HostContext, from: string, to: string): Promise<string | null> {
  const { fs } = context
  const source = await openIfThere(fs, join(from, JOURNAL), 'r')
  if (source === null) return null
  try {
    await makeFolder(fs, to)
    const copy = await openIfThere(fs, join(to, JOURNAL), 'r+')
    if (copy === null) {
      await writeWhole(fs, source, to)
      return null
    }
    let common: number
    let sizes: { source: number; copy: number }
    try {
      sizes = { source: (await source.stat()).size, copy: (await copy.stat()).size }
      common = await commonLength(source, copy)
      if (common === sizes.copy) {
        await appendRest(source, copy, common)
        return null
      }
    } finally {
      await copy.close()
    }
    if (common === sizes.source) return 'the second mirror holds more than this laptop; nothing was written to it'
    await fs.rename(join(to, JOURNAL), join(to, `replaced-${timeInName(context.now())}.lbj`))
    await writeWhole(fs, source, to)
    return null
  } finally {
    await source.close()
  }
}

/** Items in the journal that its copy lacks; null when the copy cannot be read. */
export async function countItemsBehind(fs: FileSystem, from: string, to: string): Promise<number | null> {
  try {
    const source = await openIfThere(fs, join(from, JOURNAL), 'r')
    if (source === null) return 0
    try {
      const copy = await openIfThere(fs, join(to, JOURNAL), 'r')
      const start = copy === null ? 0 : await commonLength(source, copy).finally(() => copy.close())
      const { size } = await source.stat()
      const { frames } = readFrames(await readUpTo(source, start, size - start))
      return frames.filter((frame) => frame.type === 'item').length
    } finally {
      await source.close()
    }
  } catch {
    return null
  }
}

/** Copies the files that the second folder lacks or has in another size. Files never change once they are there. */
export async function copyMissingFiles(fs: FileSystem, from: string, to: string): Promise<void> {
  const there = await listOrNone(fs, from)
  if (there.length === 0) return
  await makeFolder(fs, to)
  let copied = 0
  for (const name of there) {
    const source = join(from, name)
    const target = join(to, name)
    const size = (await fs.stat(source)).size
    if ((await fs.stat(target).catch(() => null))?.size === size) continue
    await copyDurably(fs, source, target)
    copied += 1
  }
  if (copied > 0) await syncFolder(fs, to)
}

async function copyDurably(fs: FileSystem, source: string, target: string): Promise<void> {
  const temporary = `${target}.part`
  await fs.copyFile(source, temporary)
  const handle = await fs.open(temporary, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(temporary, target)
}

/** Bytes that both files have in common from the start. */
async function commonLength(a: FileHandle, b: FileHandle): Promise<number> {
  for (let at = 0; ; at += CHUNK_BYTES) {
    const [left, right] = await Promise.all([readUpTo(a, at, CHUNK_BYTES), readUpTo(b, at, CHUNK_BYTES)])
    const both = Math.min(left.length, right.length)
    for (let i = 0; i < both; i += 1) if (left[i] !== right[i]) return at + i
    if (both < CHUNK_BYTES) return at + both
  }
}

async function appendRest(source: FileHandle, copy: FileHandle, start: number): Promise<void> {
  let at = start
  for (;;) {
    const bytes = await readUpTo(source, at, CHUNK_BYTES)
    if (bytes.length === 0) break
    await writeAll(copy, bytes, at)
    at += bytes.length
  }
  if (at > start) await copy.sync()
}

async function writeWhole(fs: FileSystem, source: FileHandle, to: string): Promise<void> {
  const temporary = join(to, `${JOURNAL}.new`)
  const copy = await fs.open(temporary, 'w', 0o600)
  try {
    await appendRest(source, copy, 0)
    await copy.sync()
  } finally {
    await copy.close()
  }
  await fs.rename(temporary, join(to, JOURNAL))
  await syncFolder(fs, to)
}

async function openIfThere(fs: FileSystem, file: string, flags: 'r' | 'r+'): Promise<FileHandle | null> {
  try {
    return await fs.open(file, flags)
  } catch (cause) {
    if (isMissing(cause)) return null
    throw cause
  }
}

async function listOrNone(fs: FileSystem, folder: string): Promise<string[]> {
  return fs.readdir(folder).catch((cause: unknown) => {
    if (isMissing(cause)) return []
    throw cause
  })
}
