import type { Database } from './database'

/** One receiver at a time writes a desk; given back with the transaction. Waits as long as `lock_timeout` says. */
export async function lockDesk(db: Database, desk: string): Promise<void> {
  await db.rows('select pg_advisory_xact_lock(hashtextextended(current_schema() || $1, 0))', [` ${desk}`])
}
