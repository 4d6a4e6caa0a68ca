import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import type { Database } from '../../office/receive/database'
import { openEmbedded } from '../../office/receive/embedded'
import { migrate, SCHEMAS } from '../../office/receive/migrate'
import { openServer } from '../../office/receive/server'

/** Where `receive` writes: every test of the table runs on each. */
export interface Engine {
  name: string
  /** false where no server is installed */
  there: boolean
  /** An empty database with today's schemas. */
  fresh(): Promise<Database>
  /** Nothing there and nobody connected: for the command, which opens it itself. */
  cleared(): Promise<void>
  /** Another connection to the same; undefined where there is only one at a time. */
  another(): Promise<Database> | undefined
  /** Arguments of the command. */
  args(): string[]
  end(): Promise<void>
}

/** @param name of the test file, so that files that run at once have a database each */
export function engines(name: string): Engine[] {
  return [serverEngine(name), embeddedEngine()]
}

export function serverEngine(name: string): Engine {
  const base = inject('serverUrl')
  const url = `${base}/${name}`
  const open = new Set<Database>()
  const connect = async (to = url): Promise<Database> => {
    const db = await openServer(to)
    if (!db.ok) throw new Error(JSON.stringify(db.error))
    open.add(db.value)
    return db.value
  }
  const closeAll = async () => {
    for (const db of open) await db.close()
    open.clear()
  }
  const cleared = async () => {
    await closeAll()
    const admin = await connect(`${base}/postgres`)
    await admin.run(`drop database if exists ${name} with (force)`)
    await admin.run(`create database ${name}`)
    await closeAll()
  }
  return {
    name: 'PostgreSQL server',
    there: base !== '',
    async fresh() {
      await cleared()
      return migrated(await connect())
    },
    cleared,
    another: () => connect(),
    args: () => ['--database', url],
    end: closeAll,
  }
}

function embeddedEngine(): Engine {
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-embedded-'))
  let db: Database | undefined
  const end = async () => {
    await db?.close()
    db = undefined
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    name: 'PGlite',
    there: true,
    async fresh() {
      if (db === undefined) {
        const opened = await openEmbedded(folder, 1_000)
        if (!opened.ok) throw new Error(JSON.stringify(opened.error))
        db = opened.value
      }
      for (const schema of Object.values(SCHEMAS)) await db.run(`drop schema if exists ${schema} cascade`)
      return migrated(db)
    },
    another: () => undefined,
    args: () => ['--folder', folder],
    cleared: end,
    end,
  }
}

async function migrated(db: Database): Promise<Database> {
  for (const schema of Object.values(SCHEMAS)) {
    const done = await migrate(db, schema)
    if (!done.ok) throw new Error(JSON.stringify(done.error))
  }
  return db
}
