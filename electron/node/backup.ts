import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Answer, HostError } from '../../shared/host'
import { readFrames } from '../../shared/journal/frames'
import { err, ok, type Result } from '../../shared/result'
import { deskFolder, type FileSystem, type HostContext } from './context'
import { makeFolder, readUpTo, syncFolder, timeInName, writeAll } from './durable'
import { attempt, freeBytes, isMissing } from './failure'
import { JOURNAL } from './mirror'
import { labelOf } from './volumes'

const CHUNK_BYTES = 1024 * 1024
/** `sha256sum -c` reads it: the copy can be checked without Lifeboat. */
const SUMS = 'SHA256SUMS'

/**
 * A sealed copy of a desk's whole mirror folder (journal, pages, documents) in a folder of its own, dated, beside older
 * ones. Each file is hashed while it is copied, fsynced, and read back; the copy has its name only when all are equal.
 * It waits for nothing and nothing waits for it: the journal is copied as far as it went at the beginning.
 */
export async function backUpDesk(
  context: HostContext,
  desk: string,
  volume: string,
): Promise<Result<Answer<'backup'>, HostError>> {
  const { fs } = context
  if (
    !(await fs.stat(volume).then(
      (found) => found.isDirectory(),
      () => false,
    ))
  )
    return err({ type: 'VolumeGone', label: labelOf(volume) })
  const to = join(volume, 'Lifeboat', 'backups', `${desk} ${timeInName(context.now())}`)
  const under = `${to}.part`
  const made = await attempt(fs, labelOf(volume), volume, async () => {
    const from = deskFolder(context, desk)
    const files = await filesOf(fs, from)
    const needed = files.reduce((sum, { size }) => sum + size, 0)
    const free = await freeBytes(fs, volume)
    if (free !== null && free < needed) return err({ type: 'DiskFull', freeBytes: free })
    await fs.rm(under, { recursive: true, force: true })
    await makeFolder(fs, under)
    const sums: string[] = []
    let bytes = 0
    for (const file of files) {
      const written = await copyHashed(fs, join(from, file.name), join(under, file.name), file.size)
      if (written === null) continue // a page that was taken away meanwhile is not part of the desk any more
      if ((await hashOf(fs, join(under, file.name))) !== written)
        return err({ type: 'FolderNotWritable', what: file.name, reason: 'what was read back is not what was written' })
      sums.push(`${written}  ${file.name.replaceAll('\\', '/')}\n`)
      bytes += file.size
    }
    const listed = new TextEncoder().encode(sums.join(''))
    await writeSynced(fs, join(under, SUMS), listed)
    for (const folder of ['pages', 'blobs', '.']) await syncIfThere(fs, join(under, folder))
    await fs.rename(under, to)
    await syncFolder(fs, join(volume, 'Lifeboat', 'backups'))
    return ok({
      shownAs: to,
      files: sums.length,
      bytes,
      sha256: createHash('sha256').update(listed).digest('hex'),
      heads: await headsOf(fs, join(to, JOURNAL)),
    })
  })
  if (!made.ok) await fs.rm(under, { recursive: true, force: true }).catch(() => undefined)
  return made
}

async function filesOf(fs: FileSystem, from: string): Promise<{ name: string; size: number }[]> {
  const names = [JOURNAL]
  for (const folder of ['pages', 'blobs'])
    for (const name of (await fs.readdir(join(from, folder)).catch(noneIfMissing)).sort())
      names.push(join(folder, name))
  return Promise.all(names.map(async (name) => ({ name, size: (await fs.stat(join(from, name))).size })))
}

const noneIfMissing = (cause: unknown): string[] => {
  if (isMissing(cause)) return []
  throw cause
}

/** Copies the first `size` bytes; gives their SHA-256, or null when the source is not there any more. */
async function copyHashed(fs: FileSystem, from: string, to: string, size: number): Promise<string | null> {
  const source = await fs.open(from, 'r').catch((cause: unknown) => {
    if (isMissing(cause)) return null
    throw cause
  })
  if (source === null) return null
  try {
    await makeFolder(fs, join(to, '..'))
    const target = await fs.open(to, 'wx', 0o600)
    try {
      const hash = createHash('sha256')
      for (let at = 0; at < size;) {
        const bytes = await readUpTo(source, at, Math.min(CHUNK_BYTES, size - at))
        if (bytes.length === 0) break
        await writeAll(target, bytes, at)
        hash.update(bytes)
        at += bytes.length
      }
      await target.sync()
      return hash.digest('hex')
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

async function hashOf(fs: FileSystem, file: string): Promise<string> {
  const hash = createHash('sha256')
  await eachChunk(fs, file, (bytes) => void hash.update(bytes))
  return hash.digest('hex')
}

/** The last item of each device, read from the copy itself: device and sequence stand outside the seal. */
async function headsOf(fs: FileSystem, journal: string): Promise<{ device: string; sequence: number }[]> {
  const last = new Map<string, number>()
  let carried = new Uint8Array()
  await eachChunk(fs, journal, (bytes) => {
    const window = new Uint8Array(carried.length + bytes.length)
    window.set(carried)
    window.set(bytes, carried.length)
    const { frames, torn } = readFrames(window)
    for (const { type, device, sequence } of frames)
      if (type === 'item') last.set(device, Math.max(sequence, last.get(device) ?? 0))
    carried = torn === null ? new Uint8Array() : window.slice(torn.offset)
  })
  return [...last].map(([device, sequence]) => ({ device, sequence }))
}

async function eachChunk(fs: FileSystem, file: string, take: (bytes: Uint8Array<ArrayBuffer>) => void): Promise<void> {
  const handle = await fs.open(file, 'r')
  try {
    for (let at = 0; ; at += CHUNK_BYTES) {
      const bytes = await readUpTo(handle, at, CHUNK_BYTES)
      if (bytes.length === 0) return
      take(bytes)
    }
  } finally {
    await handle.close()
  }
}

async function writeSynced(fs: FileSystem, file: string, bytes: Uint8Array): Promise<void> {
  const handle = await fs.open(file, 'w', 0o600)
  try {
    await writeAll(handle, bytes, 0)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function syncIfThere(fs: FileSystem, folder: string): Promise<void> {
  await syncFolder(fs, folder).catch((cause: unknown) => {
    if (!isMissing(cause)) throw cause
  })
}
