import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../shared/exchange/bundle/format'
import type { OpenedBundle } from '../../shared/exchange/bundle/read'
import { err, ok, type Result } from '../../shared/result'
import { inTransaction, type Database } from './database'
import type { DatabaseError } from './databaseError'
import { schemaOf } from './migrate'

export type DocumentError = DatabaseError | { type: 'DocumentNotWritten'; name: string; reason: string }

/**
 * Keeps the packets and documents of a bundle that was taken in: each under the SHA-256 of its bytes, so that the same
 * paper from two laptops is one file, and giving a bundle again writes nothing. Returns how many files were written.
 */
export async function keepDocuments(
  db: Database,
  bundle: OpenedBundle,
  manifest: Manifest,
  folder: string,
): Promise<Result<number, DocumentError>> {
  let written = 0
  const kept: { sha256: string; path: string; bytes: number }[] = []
  for (const file of manifest.files) {
    const member = bundle.members.get(file.name)
    if (member === undefined || !/^(?:paper|documents)\//u.test(file.name)) continue
    const ending = /\.[A-Za-z0-9]{1,8}$/u.exec(file.name)?.[0] ?? ''
    const path = `${file.sha256.slice(0, 2)}/${file.sha256}${ending.toLowerCase()}`
    try {
      if (await keep(member.pieces(), join(folder, file.sha256.slice(0, 2)), join(folder, path), file.bytes))
        written += 1
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      return err({ type: 'DocumentNotWritten', name: file.name, reason })
    }
    kept.push({ sha256: file.sha256, path, bytes: file.bytes })
  }
  const noted = await inTransaction<number, DatabaseError>(db, async () => {
    await db.run(`set local search_path = ${schemaOf(manifest.drill)}, pg_temp`)
    await db.rows(
      `insert into kept_file (sha256, path, bytes)
       select * from unnest($1::text[], $2::text[], $3::bigint[]) on conflict (sha256) do nothing`,
      [kept.map(({ sha256 }) => sha256), kept.map(({ path }) => path), kept.map(({ bytes }) => bytes)],
    )
    return ok(kept.length)
  })
  return noted.ok ? ok(written) : noted
}

/** By a temporary file, fsync and rename: a file that is there is whole. False where it was there. */
async function keep(pieces: AsyncIterable<Uint8Array>, folder: string, path: string, bytes: number): Promise<boolean> {
  const there = await stat(path).catch(() => undefined)
  if (there?.size === bytes) return false
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = `${path}.${process.pid}.part`
  const file = await open(temporary, 'w', 0o600)
  try {
    for await (const piece of pieces) await file.write(piece)
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(temporary, { force: true })
    throw error
  }
  await file.close()
  await rename(temporary, path)
  return true
}
