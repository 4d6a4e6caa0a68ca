import { createFold, type Fold } from '../../shared/journal/fold'
import type { Item } from '../../shared/journal/item'
import { createPast, type PastRecord } from '../../shared/journal/past'
import type { DeskState } from '../../shared/journal/state'
import type { Folded } from '../../shared/journal/writes'
import type { Database } from './database'
import type { ItemPlace } from './laptops'
import { foldedFrom } from './foldText'

/**
 * Goes on with the fold from what the database keeps of each entity, so that a bundle costs what it touches, however
 * much lies there already (decision 6).
 */
export interface Refolded {
  /** a touched entity as it is now */
  get(kind: string, id: string): Folded | undefined
  past: PastRecord
  /** the desk, where it was folded whole */
  whole: DeskState | undefined
  /** `kind\0id` of all that may have changed */
  touched: ReadonlySet<string>
  /** the touched ones as they were, by `kind\0id`; undefined where nobody has looked */
  before: ReadonlyMap<string, string> | undefined
}

const AT_ONCE = 2_000

const asItem = (text: string): Item => JSON.parse(text) as Item

/** What a fold of the whole desk says of these. */
export const ofWhole = ({ kept, past, state }: Fold, touched: ReadonlySet<string>): Refolded => ({
  get: (kind, id) => kept.get(kind)?.get(id),
  past: past.read(),
  whole: state,
  touched,
  before: undefined,
})

interface Added {
  /** laptops whose items in `incoming` are new, and the entities that those touch */
  incomingOf: readonly string[]
  touched: ReadonlySet<string>
  /** one of them says what a laptop had seen */
  taught: boolean
  /** items that lay here, and count from now on */
  others: readonly ItemPlace[]
  /** the fold of the bundle alone, where all its laptops are known to be sound */
  ofBundle: Fold | undefined
}

/** Folds new items onto the entities that they touch. */
export async function foldOn(db: Database, desk: string, added: Added): Promise<Refolded> {
  const touched = new Set(added.touched)
  let { taught } = added
  for await (const item of itemsAt(db, desk, added.others))
    for (const { kind, id, action } of item.changes) {
      touched.add(`${kind}\0${id}`)
      if (action === 'journal.merged') taught = true
    }
  if (taught) for (const key of await unsettledKeys(db, desk)) touched.add(key)
  const before = await textsOf(db, desk, touched)
  const past = await pastOf(db, desk)
  const complete = (kind: string, id: string) => completeIn(added.ofBundle, before, kind, id)
  const fold = createFold({ heads: {}, past, entities: [...before.values()].map(foldedFrom) })
  const open = new Set([...touched].filter((key) => complete(...partsOf(key)) === undefined))
  if (open.size > 0) {
    await addBatches(fold, incoming(db, added.incomingOf), open)
    await addBatches(fold, itemsAt(db, desk, added.others), open)
  }
  return {
    get: (kind, id) => complete(kind, id) ?? fold.kept.get(kind)?.get(id),
    past,
    whole: undefined,
    touched,
    before,
  }
}

/**
 * An entity of which nothing is here yet is what the bundle's own fold says: all its items came with it. Not where two
 * laptops differ on it: which of them had seen the other may be known here alone.
 */
function completeIn(
  ofBundle: Fold | undefined,
  before: ReadonlyMap<string, string>,
  kind: string,
  id: string,
): Folded | undefined {
  if (before.has(`${kind}\0${id}`)) return undefined
  const entity = ofBundle?.kept.get(kind)?.get(id)
  return entity?.rivals === undefined && entity?.conflicts === undefined ? entity : undefined
}

const partsOf = (key: string): [kind: string, id: string] => {
  const at = key.indexOf('\0')
  return [key.slice(0, at), key.slice(at + 1)]
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
  return ofWhole(fold, touched)
}

/** @param only the entities that are wanted: changes of others are left out */
async function addBatches(fold: Fold, items: AsyncIterable<Item>, only?: ReadonlySet<string>): Promise<void> {
  let batch: Item[] = []
  for await (const item of items) {
    const changes =
      only === undefined ? item.changes : item.changes.filter(({ kind, id }) => only.has(`${kind}\0${id}`))
    if (changes.length === 0) continue
    batch.push(changes.length === item.changes.length ? item : { ...item, changes })
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
    const [kind, id] = partsOf(key)
    const ids = kinds.get(kind)
    if (ids === undefined) kinds.set(kind, [id])
    else ids.push(id)
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
