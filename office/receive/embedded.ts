import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { PGlite } from '@electric-sql/pglite'
import { err, ok, type Result } from '../../shared/result'
import { databaseError, type DatabaseError } from './databaseError'
import { DatabaseFailed, type Copying, type Database } from './database'
import { lockFolder } from './folderLock'

/**
 * PostgreSQL inside this program (PGlite), its files in a folder: for an office without a server. One program at a time
 * may have the folder open; nothing else guards its files.
 */
export async function openEmbedded(folder: string, waitMs: number): Promise<Result<Database, DatabaseError>> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    return err({ type: 'FolderUnusable', folder, reason: error instanceof Error ? error.message : String(error) })
  }
  const lock = await lockFolder(folder, waitMs)
  if (!lock.ok) return lock
  try {
    // Read when it is wanted: eleven megabytes that a server makes unneeded.
    const { PGlite } = await import('@electric-sql/pglite')
    const pglite = await PGlite.create(join(folder, 'postgres'), { relaxedDurability: false })
    return ok(embeddedDatabase(pglite, lock.value.release))
  } catch (error) {
    await lock.value.release()
    const reason = error instanceof Error ? error.message : String(error)
    return err(databaseError(error) ?? { type: 'FolderUnusable', folder, reason })
  }
}

function embeddedDatabase(pglite: PGlite, release: () => Promise<void>): Database {
  return {
    engine: 'embedded',
    async rows<R extends object>(sql: string, values: readonly unknown[] = []) {
      return (await refusing(pglite.query<R>(sql, [...values]))).rows
    },
    async run(sql) {
      await refusing(pglite.exec(sql))
    },
    copyInto: (into) => copying(pglite, into),
    async close() {
      await pglite.close()
      await release()
    },
  }
}

/** PGlite takes COPY from a blob: the rows in pieces, a statement each. */
function copying(pglite: PGlite, into: string): Copying {
  let waiting: string[] = []
  let length = 0
  const flush = async () => {
    if (length === 0) return
    const blob = new Blob(waiting)
    waiting = []
    length = 0
    await refusing(pglite.query(`copy ${into} from '/dev/blob'`, [], { blob }))
  }
  return {
    async write(rows) {
      waiting.push(rows)
      length += rows.length
      if (length >= PIECE) await flush()
    },
    end: flush,
  }
}

const PIECE = 4 * 1024 * 1024

async function refusing<T>(call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    const known = databaseError(error)
    throw known === undefined ? error : new DatabaseFailed(known)
  }
}
