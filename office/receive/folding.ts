import { createFold, type Fold } from '../../shared/journal/fold'
import type { Item } from '../../shared/journal/item'
import { createPast, type PastRecord } from '../../shared/journal/past'
import type { Database } from './database'
import type { ItemPlace } from './laptops'
import { foldedFrom } from './foldText'

/**
 * Goes on with the fold from what the database keeps of each entity, so that a bundle costs what it touches, however
 * much lies there already (decision 6).
 */
export interface Refolded {
  fold: Fold
  /** `kind\0id` of all that may have changed */
  touched: ReadonlySet<string>
  /** the touched ones as they were, by `kind\0id`; undefined where nobody has looked */
  before: ReadonlyMap<string, string> | undefined
}

const AT_ONCE = 2_000

const asItem = (text: string): Item => JSON.parse(text) as Item

/** Folds new items onto the entities that they touch. */
export async function foldOn(
  db: Database,
  desk: string,
  added: { incomingOf: readonly string[]; others: readonly ItemPlace[] },
  touchedBefore: ReadonlySet<string>,
  betweenLaptops: boolean,
): Promise<Refolded> {
  const touched = new Set(touchedBefore)
  let taught = betweenLaptops
  for await (const item of itemsAt(db, desk, added.others))
    for (const { kind, id, action } of item.changes) {
      touched.add(`${kind}\0${id}`)
      if (action === 'journal.merged') taught = true
    }
  if (taught) for (const key of await unsettledKeys(db, desk)) touched.add(key)
  const before = await textsOf(db, desk, touched)
  const entities = [...before.values()].map(foldedFrom)
  const fold = createFold({ heads: {}, past: await pastOf(db, desk), entities })
  await addBatches(fold, incoming(db, added.incomingOf))
  await addBatches(fold, itemsAt(db, desk, added.others))
  return { fold, touched, before }
}

/** All of the desk from its items: only when something that was folded counts no more. */
export async function foldAgain(db: Database, desk: string): Promise<Refolded> {
  const fold = createFold({ heads: {}, past: await pastOf(db, desk), entities: [] })
  await addBatches(
    fold,
    reading(db, "select item::text as item from journal where desk = $1 and state = 'folded'", [desk]),
  )
  const touched = new Set<string>()
  for (const [kind, byId] of fold.kept) for (const id of byId.keys()) touched.add(`${kind}\0${id}`)
  for (const { kind, id } of await db.rows<{ kind: string; id: string }>(
    'select kind, id from entity where desk = $1',
    [desk],
  ))
    touched.add(`${kind}\0${id}`)
  return { fold, touched, before: undefined }
}

async function addBatches(fold: Fold, items: AsyncIterable<Item>): Promise<void> {
  let batch: Item[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < 500) continue
    fold.addAll(batch)
    batch = []
  }
  fold.addAll(batch)
}

/** What each laptop had seen, from the items that count. */
export async function pastOf(db: Database, desk: string): Promise<PastRecord> {
  const past = createPast()
  const sql = `select item::text as item from journal where desk = $1 and state = 'folded'
    and actions && array['journal.merged', 'fork.settled']`
  for await (const item of reading(db, sql, [desk])) past.note(item)
  return past.read()
}

/** The entities of these names as the database keeps them: `kind\0id` → text of the fold. */
export async function textsOf(db: Database, desk: string, keys: Iterable<string>): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const [kind, ids] of idsByKind(keys))
    for (const part of parts(ids)) {
      // A kind at a time: a list of ids goes by the index, where a join of pairs reads the whole table.
      const rows = await db.rows<{ id: string; fold: string }>(
        'select id, fold from entity where desk = $1 and kind = $2 and id = any($3::text[])',
        [desk, kind, part],
      )
      for (const { id, fold } of rows) texts.set(`${kind}\0${id}`, fold)
    }
  return texts
}

export function idsByKind(keys: Iterable<string>): Map<string, string[]> {
  const kinds = new Map<string, string[]>()
  for (const key of keys) {
    const at = key.indexOf('\0')
    const kind = key.slice(0, at)
    const ids = kinds.get(kind)
    if (ids === undefined) kinds.set(kind, [key.slice(at + 1)])
    else ids.push(key.slice(at + 1))
  }
  return kinds
}

/** Entities on which laptops differ: to be judged again when it is learnt who had seen what. */
export async function unsettledKeys(db: Database, desk: string): Promise<string[]> {
  const rows = await db.rows<{ kind: string; id: string }>(
    'select kind, id from entity where desk = $1 and unsettled',
    [desk],
  )
  return rows.map(({ kind, id }) => `${kind}\0${id}`)
}

async function* incoming(db: Database, devices: readonly string[]): AsyncGenerator<Item> {
  if (devices.length === 0) return
  yield* reading(db, 'select item::text as item from incoming where device = any($1::text[])', [devices])
}

async function* itemsAt(db: Database, desk: string, places: readonly ItemPlace[]): AsyncGenerator<Item> {
  for (const part of parts(places)) {
    const rows = await db.rows<{ item: string }>(
      `select j.item::text as item from journal j
       join unnest($2::text[], $3::integer[], $4::text[]) as p (device, sequence, hash)
         on j.device = p.device and j.sequence = p.sequence and j.hash = p.hash where j.desk = $1`,
      [desk, part.map(({ device }) => device), part.map(({ sequence }) => sequence), part.map(({ hash }) => hash)],
    )
    for (const { item } of rows) yield asItem(item)
  }
}

export function* parts<T>(all: readonly T[], size = AT_ONCE): Generator<T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size)
}

/** Reads by a cursor, some thousand rows at a time. One at once: it is inside a transaction. */
async function* reading(db: Database, sql: string, values: readonly unknown[]): AsyncGenerator<Item> {
  await db.rows(`declare reading no scroll cursor for ${sql}`, values)
  for (;;) {
    const rows = await db.rows<{ item: string }>(`fetch ${AT_ONCE} from reading`)
    for (const { item } of rows) yield asItem(item)
    if (rows.length < AT_ONCE) break
  }
  await db.run('close reading')
}
