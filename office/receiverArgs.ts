import { ok, type Result } from '../shared/result'
import type { Database } from './receive/database'
import type { DatabaseError } from './receive/databaseError'
import { openEmbedded } from './receive/embedded'
import { openServer } from './receive/server'
import { usage, type UsageError } from './opening'

/** Where the database of `receive` is: options of every verb that reads or writes it. */
export const RECEIVER = { database: { type: 'string' }, folder: { type: 'string' } } as const

/** A server's address, or the folder of a PostgreSQL of its own. */
export type Receiver = { server: string } | { folder: string }

/** The database that was named, undefined where none was. */
export function receiverOf(values: {
  database?: string | undefined
  folder?: string | undefined
}): Result<Receiver | undefined, UsageError> {
  const { database, folder } = values
  if (database !== undefined && folder !== undefined) return usage('Give --database or --folder, not both.')
  if (database === undefined) return ok(folder === undefined ? undefined : { folder })
  if (!/^postgres(?:ql)?:\/\//u.test(database)) return usage('A database is named as postgres://USER@HOST/DATABASE.')
  return ok({ server: database })
}

/** @param waitMs how long to wait while another program has the folder open */
export const openReceiver = (where: Receiver, waitMs: number): Promise<Result<Database, DatabaseError>> =>
  'server' in where ? openServer(where.server) : openEmbedded(where.folder, waitMs)
