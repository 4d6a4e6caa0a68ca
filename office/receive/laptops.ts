import { Item } from '../../shared/journal/item'
import type { Database } from './database'
import { settleLaptop, type ChainItem, type ItemState } from './settle'

/** What lies in the database of the laptops of one desk. */
export interface ChainRow {
  id: number
  device: string
  root: string
  publicKey: string
  words: string
  label: string
  last: number
  lastHash: string
  /** up to this item trusted laptops have brought it */
  vouchedTo: number
}

export const chainsOf = (db: Database, desk: string): Promise<ChainRow[]> =>
  db.rows<ChainRow>(
    `select id, device, root, public_key as "publicKey", words, label, last, last_hash as "lastHash",
       vouched_to as "vouchedTo" from chain where desk = $1 order by id`,
    [desk],
  )

export const trustedWords = async (db: Database): Promise<ReadonlySet<string>> =>
  new Set((await db.rows<{ words: string }>('select words from trust')).map(({ words }) => words))

export const forkedLaptops = async (db: Database, desk: string): Promise<string[]> =>
  (await db.rows<{ device: string }>('select distinct device from fork where desk = $1', [desk])).map(
    ({ device }) => device,
  )

export interface ItemPlace {
  device: string
  sequence: number
  hash: string
}
export interface Resettled {
  added: ItemPlace[]
  removed: ItemPlace[]
}

/**
 * Judges every item of these laptops again, and writes the states and forks down. What was folded and is not any more
 * (a second chain appeared, another one was named) is `removed`.
 */
export async function resettle(db: Database, desk: string, devices: readonly string[]): Promise<Resettled> {
  const trusted = await trustedWords(db)
  const chains = await chainsOf(db, desk)
  const trustedChains = new Set(chains.filter(({ words }) => trusted.has(words)).map(({ id }) => id))
  const said = await settlementsSaid(db, desk, trustedChains)
  const out: Resettled = { added: [], removed: [] }
  for (const device of devices) {
    const items = await itemsOf(db, desk, device, trustedChains)
    const chosen = await choices(db, desk, device)
    const settled = settleLaptop(items, (sequence, candidates) => {
      const own = chosen.get(sequence)
      if (own !== undefined && candidates.includes(own)) return own
      // Laptops wrote down what a person there decided; where they differ, nothing is decided.
      const told = [...(said.get(`${device} ${sequence}`) ?? [])].filter((hash) => candidates.includes(hash))
      return told.length === 1 ? told[0] : undefined
    })
    await writeStates(db, desk, device, settled.changed)
    await writeForks(db, desk, device, settled.forks)
    await writeHeads(db, desk, device)
    for (const { sequence, hash, from, to } of settled.changed) {
      if (to === 'folded') out.added.push({ device, sequence, hash })
      if (from === 'folded') out.removed.push({ device, sequence, hash })
    }
  }
  return out
}

async function itemsOf(
  db: Database,
  desk: string,
  device: string,
  trustedChains: ReadonlySet<number>,
): Promise<ChainItem[]> {
  const rows = await db.rows<Omit<ChainItem, 'eligible'> & { chain: number; vouched: boolean }>(
    `select sequence, hash, item ->> 'previous' as previous, state, chain, vouched
     from journal where desk = $1 and device = $2 order by sequence, hash`,
    [desk, device],
  )
  return rows.map(({ chain, vouched, ...item }) => ({ ...item, eligible: vouched && trustedChains.has(chain) }))
}

async function choices(db: Database, desk: string, device: string): Promise<Map<number, string>> {
  const rows = await db.rows<{ sequence: number; kept: string }>(
    'select sequence, kept from fork where desk = $1 and device = $2 and settled_by is not null',
    [desk, device],
  )
  return new Map(rows.map(({ sequence, kept }) => [sequence, kept]))
}

/** `device sequence` → the hashes that laptops recorded as the true chain's (`fork.settled`). */
async function settlementsSaid(
  db: Database,
  desk: string,
  trustedChains: ReadonlySet<number>,
): Promise<Map<string, Set<string>>> {
  const rows = await db.rows<{ item: string; chain: number }>(
    `select item::text as item, chain from journal
     where desk = $1 and vouched and actions && array['journal.merged', 'fork.settled']
       and actions @> array['fork.settled']`,
    [desk],
  )
  const said = new Map<string, Set<string>>()
  for (const row of rows) {
    if (!trustedChains.has(row.chain)) continue
    for (const { action, patch } of Item.parse(JSON.parse(row.item)).changes) {
      if (action !== 'fork.settled') continue
      const value = (name: string) => patch.find(([field]) => field === name)?.[1]
      const place = `${String(value('device'))} ${String(value('sequence'))}`
      said.set(place, (said.get(place) ?? new Set()).add(String(value('keptHash'))))
    }
  }
  return said
}

async function writeStates(
  db: Database,
  desk: string,
  device: string,
  changed: readonly { sequence: number; hash: string; to: ItemState }[],
): Promise<void> {
  if (changed.length === 0) return
  await db.rows(
    `update journal j set state = n.state
     from unnest($3::integer[], $4::text[], $5::text[]) as n (sequence, hash, state)
     where j.desk = $1 and j.device = $2 and j.sequence = n.sequence and j.hash = n.hash`,
    [
      desk,
      device,
      changed.map(({ sequence }) => sequence),
      changed.map(({ hash }) => hash),
      changed.map(({ to }) => to),
    ],
  )
}

async function writeForks(
  db: Database,
  desk: string,
  device: string,
  forks: readonly { sequence: number; kept: string | null }[],
): Promise<void> {
  for (const { sequence, kept } of forks)
    await db.rows(
      `insert into fork (desk, device, sequence, kept) values ($1, $2, $3, $4)
       on conflict (desk, device, sequence) do update set kept = excluded.kept`,
      [desk, device, sequence, kept],
    )
  // Behind another choice a fork may lie on the chain aside: it asks for nothing any more.
  await db.rows(
    'delete from fork where desk = $1 and device = $2 and settled_by is null and not (sequence = any($3::integer[]))',
    [desk, device, forks.map(({ sequence }) => sequence)],
  )
}

async function writeHeads(db: Database, desk: string, device: string): Promise<void> {
  await db.rows(
    `update chain c set last = h.sequence, last_hash = h.hash,
       vouched_to = coalesce((select min(u.sequence) - 1 from journal u
         where u.desk = $1 and u.device = $2 and u.chain = c.id and not u.vouched), h.sequence)
     from (select distinct on (chain) chain, sequence, hash from journal
           where desk = $1 and device = $2 order by chain, sequence desc, hash) h
     where c.id = h.chain`,
    [desk, device],
  )
}
