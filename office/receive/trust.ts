import { err, ok, type Result } from '../../shared/result'
import { inTransaction, type Database } from './database'
import type { DatabaseError } from './databaseError'
import { resettle } from './laptops'
import { lockDesk } from './lock'
import type { Schema } from './migrate'
import { vouchFor } from './record'
import { refoldSettled, type Changed } from './refold'

/** Who decided, and how long another receiver may hold a desk. */
export interface DecidedBy {
  by: string
  waitMs: number
}

export interface Trusted extends Changed {
  words: string
  /** laptops of these words that are here, as desk and device; none: remembered for when their bundle comes */
  laptops: { desk: string; device: string; label: string }[]
}

/** Remembers the words of a laptop, and takes in what was kept apart until now: its own, and what it brought of others. */
export async function trustWords(
  db: Database,
  schema: Schema,
  words: string,
  { by, waitMs }: DecidedBy,
): Promise<Result<Trusted, DatabaseError>> {
  return inTransaction<Trusted, DatabaseError>(db, async () => {
    await enter(db, schema, waitMs)
    await db.rows('insert into trust (words, trusted_by) values ($1, $2) on conflict do nothing', [words, by])
    const laptops = await db.rows<{ desk: string; device: string; label: string }>(
      'select desk, device, label from chain where words = $1 order by desk, device',
      [words],
    )
    const sum: Trusted = { words, laptops, changed: 0, entries: 0 }
    const desks = await db.rows<{ desk: string }>(
      'select desk from chain where words = $1 union select desk from bundle where words = $1 order by desk',
      [words],
    )
    for (const { desk } of desks) {
      await lockDesk(db, desk)
      const brought = await vouchForBundlesOf(db, desk, words)
      const own = laptops.filter((laptop) => laptop.desk === desk).map(({ device }) => device)
      const settled = await resettle(db, desk, [...new Set([...brought, ...own, ...(await forked(db, desk))])])
      const changed = await refoldSettled(db, desk, null, settled)
      sum.changed += changed.changed
      sum.entries += changed.entries
    }
    return ok(sum)
  })
}

async function enter(db: Database, schema: Schema, waitMs: number): Promise<void> {
  await db.run(`set local search_path = ${schema}, pg_temp; set local lock_timeout = ${waitMs}`)
}

/** What the laptop of these words signed; gives the devices whose items came with it. */
async function vouchForBundlesOf(db: Database, desk: string, words: string): Promise<string[]> {
  const rows = await db.rows<{ device: string; hash: string }>(
    `select c.device, c.last_hash as hash from bundle b join bundle_chain c on c.bundle = b.id
     where b.desk = $1 and b.words = $2 and not b.vouched order by c.device, c.last desc`,
    [desk, words],
  )
  for (const { device, hash } of rows) await vouchFor(db, desk, device, hash)
  await db.rows('update bundle set vouched = true where desk = $1 and words = $2', [desk, words])
  return [...new Set(rows.map(({ device }) => device))]
}

const forked = async (db: Database, desk: string): Promise<string[]> =>
  (await db.rows<{ device: string }>('select distinct device from fork where desk = $1', [desk])).map(
    ({ device }) => device,
  )

export type NameError =
  | DatabaseError
  /** no fork here has an item of this hash, or more than one has */
  | { type: 'NoSuchFork'; hash: string }

export interface Named extends Changed {
  desk: string
  device: string
  sequence: number
  hash: string
}

/** A person named the true laptop of two: its chain counts, the other stays aside, and the desk is held no more. */
export async function nameTrueLaptop(
  db: Database,
  schema: Schema,
  hash: string,
  { by, waitMs }: DecidedBy,
): Promise<Result<Named, NameError>> {
  return inTransaction<Named, NameError>(db, async () => {
    await enter(db, schema, waitMs)
    const found = await db.rows<{ desk: string; device: string; sequence: number; hash: string }>(
      `select j.desk, j.device, j.sequence, j.hash from fork f
       join journal j on j.desk = f.desk and j.device = f.device and j.sequence = f.sequence
       where starts_with(j.hash, $1) and j.state <> 'quarantined'`,
      [hash],
    )
    const [one, another] = found
    if (one === undefined || another !== undefined) return err({ type: 'NoSuchFork', hash })
    await lockDesk(db, one.desk)
    await db.rows(
      `update fork set kept = $4, settled_by = $5, settled_at = now()
       where desk = $1 and device = $2 and sequence = $3`,
      [one.desk, one.device, one.sequence, one.hash, by],
    )
    const settled = await resettle(db, one.desk, [one.device])
    return ok({ ...one, ...(await refoldSettled(db, one.desk, null, settled)) })
  })
}
