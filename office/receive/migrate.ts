import { createHash } from 'node:crypto'
import { err, ok, type Result } from '../../shared/result'
import { inTransaction, type Database } from './database'
import type { DatabaseError } from './databaseError'
import { migrations, type Migration } from './migrations'

/** The firm's own desks, and those of exercises: two schemas, so that nothing of the one is ever seen in the other. */
export const SCHEMAS = { real: 'lifeboat', exercise: 'lifeboat_exercise' } as const
export type Schema = (typeof SCHEMAS)[keyof typeof SCHEMAS]

export const schemaOf = (drill: boolean): Schema => (drill ? SCHEMAS.exercise : SCHEMAS.real)

/** One lock for all who migrate: "lifeboat" as a number. */
const MIGRATING = 5_433_236_378

/** Makes the schema, or brings it to this version. One written by a newer Lifeboat is refused and left as it is. */
export async function migrate(
  db: Database,
  schema: Schema,
  steps: readonly Migration[] = migrations,
): Promise<Result<{ applied: number }, DatabaseError>> {
  return inTransaction<{ applied: number }, DatabaseError>(db, async () => {
    await db.rows('select pg_advisory_xact_lock($1::bigint)', [MIGRATING])
    const [there] = await db.rows<{ table: string | null }>('select to_regclass($1)::text as "table"', [
      `${schema}.migration`,
    ])
    if (there?.table === null || there === undefined) {
      await db.run(`create schema if not exists ${schema}`)
      await db.run(`create table ${schema}.migration (number integer primary key, name text not null,
        sha256 text not null, applied_at timestamptz not null default now())`)
    }
    const applied = await db.rows<{ number: number; sha256: string }>(
      `select number, sha256 from ${schema}.migration order by number`,
    )
    const refused = unlike(applied, schema, steps)
    if (refused !== undefined) return err(refused)
    await db.run(`set local search_path = ${schema}`)
    const missing = steps.slice(applied.length)
    for (const step of missing) {
      await db.run(step.sql(schema))
      await db.rows(`insert into ${schema}.migration (number, name, sha256) values ($1, $2, $3)`, [
        step.number,
        step.name,
        hashOf(step),
      ])
    }
    return ok({ applied: missing.length })
  })
}

function unlike(
  applied: readonly { number: number; sha256: string }[],
  schema: Schema,
  steps: readonly Migration[],
): DatabaseError | undefined {
  const newest = applied.at(-1)?.number ?? 0
  if (newest > steps.length) return { type: 'SchemaNewer', schema, version: newest, known: steps.length }
  for (const [at, { number, sha256 }] of applied.entries()) {
    const step = steps[at]
    if (step?.number !== number || hashOf(step) !== sha256) return { type: 'SchemaChanged', schema, version: number }
  }
  return undefined
}

/** The same whichever schema it is applied to. */
export const hashOf = (step: Migration): string => createHash('sha256').update(step.sql(SCHEMAS.real)).digest('hex')
