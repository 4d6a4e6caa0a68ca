import type { Head } from '../../shared/journal/chain'
import type { Manifest } from '../../shared/exchange/bundle/format'
import type { Database } from './database'
import { chainsOf, type ChainRow } from './laptops'
import type { Genesis } from './stage'
import type { BundleFile } from './take'

/** What a bundle brought of one laptop, and how it is taken in. */
export interface LaptopPlan {
  device: string
  chain: number
  last: Head
  staged: number
  /** trusted, brought by a trusted laptop, and going on from what is here: no item needs to be judged */
  simple: boolean
}

/** Writes down chains that are new; gives all of the desk. */
export async function recordChains(
  db: Database,
  desk: string,
  roots: readonly { device: string; genesis: Genesis; last: Head; words: string }[],
): Promise<ChainRow[]> {
  for (const { device, genesis, last, words } of roots)
    await db.rows(
      `insert into chain (desk, device, root, public_key, words, label, last, last_hash, vouched_to)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 0) on conflict (desk, device, root) do nothing`,
      [desk, device, genesis.hash, genesis.publicKey, words, genesis.label, last.sequence, last.hash],
    )
  return chainsOf(db, desk)
}

/** The bundle itself; the same file again changes nothing but whether it is vouched for. */
export async function recordBundle(
  db: Database,
  bundle: { file: BundleFile; manifest: Manifest; words: string; vouched: boolean; by: string },
  plans: readonly LaptopPlan[],
): Promise<number> {
  const { file, manifest, words, vouched, by } = bundle
  const [row] = await db.rows<{ id: number }>(
    `insert into bundle (sha256, desk, device, words, vouched, name, bytes, sort, manifest, received_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (sha256) do update set vouched = excluded.vouched returning id`,
    [
      file.sha256,
      manifest.desk,
      manifest.device,
      words,
      vouched,
      file.name,
      file.bytes,
      manifest.sort,
      JSON.stringify(manifest),
      by,
    ],
  )
  if (row === undefined) throw new Error('recordBundle: the database gave no id')
  for (const { device, chain, last } of plans)
    await db.rows(
      `insert into bundle_chain (bundle, chain, device, last, last_hash) values ($1, $2, $3, $4, $5)
       on conflict do nothing`,
      [row.id, chain, device, last.sequence, last.hash],
    )
  return row.id
}

/** The staged items into the journal, what is there already passed over. Says how many were new. */
export async function recordItems(
  db: Database,
  desk: string,
  bundle: number,
  vouched: boolean,
  plans: readonly LaptopPlan[],
): Promise<number> {
  const [counted] = await db.rows<{ items: number }>(
    `with added as (
       insert into journal (desk, device, sequence, hash, chain, at, wall_ms, wall_offset_minutes, wall_zone, operator,
         actions, item, bundle, state, vouched)
       select $1, i.device, i.sequence, i.hash, p.chain, i.at, i.wall_ms, i.wall_offset_minutes, i.wall_zone, i.operator,
         i.actions, i.item, $2, case when p.simple then 'folded' else 'quarantined' end, $3
       from incoming i join unnest($4::text[], $5::integer[], $6::boolean[]) as p (device, chain, simple)
         on p.device = i.device
       on conflict (desk, device, sequence, hash) do nothing returning 1
     ) select count(*)::integer as items from added`,
    [
      desk,
      bundle,
      vouched,
      plans.map(({ device }) => device),
      plans.map(({ chain }) => chain),
      plans.map(({ simple }) => simple),
    ],
  )
  for (const { chain, last, staged, simple } of plans)
    if (simple && staged > 0)
      await db.rows('update chain set last = $2, last_hash = $3, vouched_to = $2 where id = $1', [
        chain,
        last.sequence,
        last.hash,
      ])
  for (const { device, last, simple } of plans) if (vouched && !simple) await vouchFor(db, desk, device, last.hash)
  return counted?.items ?? 0
}

/** A trusted laptop brought this item: it stands for all before it, which it names by their hashes. */
export async function vouchFor(db: Database, desk: string, device: string, hash: string): Promise<void> {
  const rows = await db.rows<{ hash: string; previous: string; vouched: boolean }>(
    `select hash, item ->> 'previous' as previous, vouched from journal where desk = $1 and device = $2`,
    [desk, device],
  )
  const byHash = new Map(rows.map((row) => [row.hash, row]))
  const found: string[] = []
  for (let item = byHash.get(hash); item !== undefined; item = byHash.get(item.previous))
    if (!item.vouched) found.push(item.hash)
  if (found.length > 0)
    await db.rows('update journal set vouched = true where desk = $1 and device = $2 and hash = any($3::text[])', [
      desk,
      device,
      found,
    ])
}
