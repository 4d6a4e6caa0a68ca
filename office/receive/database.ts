import { err, type Result } from '../../shared/result'
import type { DatabaseError } from './databaseError'

/** A PostgreSQL server, or the embedded one in a folder: the few things that `receive` asks of either. One connection. */
export interface Database {
  readonly engine: 'server' | 'embedded'
  /** One statement with its parameters; the rows as objects. */
  rows<R extends object>(sql: string, values?: readonly unknown[]): Promise<R[]>
  /** Statements without parameters, one after the other. */
  run(sql: string): Promise<void>
  /** `into` is a table with its columns. Other statements wait until `end`. */
  copyInto(into: string): Copying
  close(): Promise<void>
}

/** Rows on their way into a table, in the text format of COPY (`copyText.ts`). */
export interface Copying {
  /** Whole rows; resolves when more may come. */
  write(rows: string): Promise<void>
  end(): Promise<void>
}

/** Thrown by every call of a `Database` that fails, and caught where the transaction was begun. */
export class DatabaseFailed extends Error {
  override readonly name = 'DatabaseFailed'
  constructor(readonly error: DatabaseError) {
    super(error.type)
  }
}

/** Runs `work` and turns what the database refuses into a value; anything else is a bug, and passes. */
export async function attempt<T, E extends { type: string }>(
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | DatabaseError>> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof DatabaseFailed) return err(error.error)
    throw error
  }
}

/** All of `work` or nothing: rolled back where it gives an error, or throws. */
export async function inTransaction<T, E extends { type: string }>(
  db: Database,
  work: () => Promise<Result<T, E>>,
): Promise<Result<T, E | DatabaseError>> {
  return attempt<T, E>(async () => {
    await db.run('begin')
    let done = false
    try {
      const result = await work()
      await db.run(result.ok ? 'commit' : 'rollback')
      done = true
      return result
    } finally {
      // A connection that is gone cannot roll back, and need not: the server has.
      if (!done) await db.run('rollback').catch(() => undefined)
    }
  })
}
