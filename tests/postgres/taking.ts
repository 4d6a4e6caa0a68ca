import { createHash } from 'node:crypto'
import type { Database } from '../../office/receive/database'
import { SCHEMAS, type Schema } from '../../office/receive/migrate'
import { takeBundle, type Taken, type TakeError } from '../../office/receive/take'
import { trustWords } from '../../office/receive/trust'
import { nodeTools } from '../../office/nodeTools'
import type { Since } from '../../shared/exchange/bundle/format'
import type { BundleSource } from '../../shared/exchange/bundle/write'
import type { Result } from '../../shared/result'
import { fingerprintWords } from '../../shared/vault/passphrase'
import { publicKeyOf } from '../../shared/vault/sign'
import { bundleOf, opened, zipIn } from '../unit/exchange/aBundle'
import type { PaperLaptop } from '../backlog/paperLaptop'

/** Taking bundles in as the command does, without the envelope. */
export const SECONDS_10 = 10_000
const options = { tools: nodeTools, by: 'the test', waitMs: SECONDS_10 }

export const wordsOf = (laptop: PaperLaptop): string => fingerprintWords(publicKeyOf(laptop.seed))

/** A bundle as it lies in memory: its zip, and the hash of the file it came in. */
export interface ZipFile {
  zip: Uint8Array
  sha256: string
}

export async function zipOf(source: BundleSource, since?: Since): Promise<ZipFile> {
  const sealed = await bundleOf(source, since === undefined ? {} : { since })
  return { zip: await zipIn(sealed), sha256: createHash('sha256').update(sealed).digest('hex') }
}

/** Not an exercise, unlike what the practice laptops say of themselves. */
export const real = (source: BundleSource): BundleSource => ({ ...source, drill: false })

export async function take(db: Database, { zip, sha256 }: ZipFile): Promise<Result<Taken, TakeError>> {
  return takeBundle(db, await opened(zip), { name: 'bundle.age', sha256, bytes: zip.length }, options)
}

export async function taken(db: Database, file: ZipFile): Promise<Taken> {
  const result = await take(db, file)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

export async function trust(db: Database, laptops: readonly PaperLaptop[], schema: Schema = SCHEMAS.real) {
  for (const laptop of laptops) {
    const trusted = await trustWords(db, schema, wordsOf(laptop), options)
    if (!trusted.ok) throw new Error(JSON.stringify(trusted.error))
  }
}

/** What depends on when and by whom a bundle was brought, and on the numbers that the database gave. */
const PASSING = [
  ...['taking', 'bundle', 'chain'],
  ...['received_at', 'received_by', 'trusted_at', 'trusted_by', 'kept_at', 'settled_at'],
]
const NOT_COMPARED = new Set(['migration', 'taking', 'receiving_order', 'bundle_chain'])

/** Every row of every table, without what depends on the moment: two databases that hold the same give the same. */
export async function tables(db: Database, schema: Schema = SCHEMAS.real): Promise<Record<string, string[]>> {
  const names = await db.rows<{ name: string }>(
    `select table_name as name from information_schema.tables
     where table_schema = $1 and table_type = 'BASE TABLE' order by 1`,
    [schema],
  )
  const out: Record<string, string[]> = {}
  for (const { name } of names) {
    if (NOT_COMPARED.has(name)) continue
    const numbered = name === 'bundle' || name === 'chain' ? ['id'] : []
    const rows = await db.rows<{ row: string }>(
      `select (to_jsonb(t) - $1::text[])::text as row from ${schema}.${name} t order by 1`,
      [[...PASSING, ...numbered]],
    )
    if (rows.length > 0) out[name] = rows.map(({ row }) => row)
  }
  return out
}

export const count = async (db: Database, from: string): Promise<number> =>
  (await db.rows<{ n: number }>(`select count(*)::integer as n from ${from}`))[0]?.n ?? -1
