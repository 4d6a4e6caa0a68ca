import { hashItem, type Head } from './chain'
import type { Heads, Item } from './item'
import { knowsAction, knowsField } from './known'
import { createPast, type Past, type PastRecord } from './past'
import { createRowIndex } from './rowIndex'
import type { DeskState, Write } from './state'
import { upcast } from './upcast'
import { conflictsOf, keepEdit, keepMaxima, keepWrite, type Edit, type Folded } from './writes'

/** Raised whenever the same items would fold to another desk: an older checkpoint is then discarded and replayed. */
export const FOLD_VERSION = 1

/**
 * Journal → desk. Items may come one by one or many, in any order, any number of times: the desk is a function of the
 * set of items (`writes.ts` says why). Items are not kept. Folding never throws on what an item says: words that this
 * version does not know are carried, and their entity is marked `newer`.
 */
export interface Fold {
  /** One object for the life of the fold, changed in place: compare versions, or the identity of an entity. */
  readonly state: DeskState
  /** One item, such as the one just recorded: costs the width of the entities that it touches. */
  add(item: Item): void
  /** Items in any order (replay, merge): recomputes only the entities they touch. */
  addAll(items: Iterable<Item>): void
  /** The entities that `items` would change, as they would be after; nothing is folded. */
  preview(items: Iterable<Item>): readonly { before: Folded | undefined; after: Folded }[]
  /** The last item known of each device. */
  heads(): Heads
  readonly past: Past
  /** The state again, as the checkpoint writes it. */
  readonly kept: ReadonlyMap<string, ReadonlyMap<string, Folded>>
}

/** What a checkpoint gives back. */
export interface FoldSnapshot {
  heads: Heads
  past: PastRecord
  entities: Iterable<Folded>
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }
interface Draft extends Mutable<Folded> {
  fields: Record<string, Write>
  rivals?: Record<string, readonly Write[]>
}
type Drafts = Map<string, Map<string, Draft>>
type Kept = Map<string, Map<string, Folded>>

export function createFold(snapshot?: FoldSnapshot): Fold {
  const kept: Kept = new Map()
  const rows = createRowIndex(kept)
  const past = createPast(snapshot?.past)
  const kindVersions = new Map<string, number>()
  /** device → its last item, hashed only when somebody asks */
  const last = new Map<string, Item | Head>()
  /** Entities with rivals or conflicts: judged again when a merge teaches who had seen what. */
  const unsettled = new Map<string, Set<string>>()
  let version = 0

  function put(entity: Folded): void {
    let kind = kept.get(entity.kind)
    if (kind === undefined) kept.set(entity.kind, (kind = new Map()))
    rows.put(kind.get(entity.id), entity)
    kind.set(entity.id, entity)
    const open = entity.rivals !== undefined || entity.conflicts !== undefined
    if (open) unsettled.set(entity.kind, (unsettled.get(entity.kind) ?? new Set()).add(entity.id))
    else unsettled.get(entity.kind)?.delete(entity.id)
  }

  if (snapshot !== undefined) {
    for (const entity of snapshot.entities) put(withConflicts(entity, past))
    for (const [device, head] of Object.entries(snapshot.heads)) last.set(device, head)
    for (const kind of kept.keys()) kindVersions.set(kind, 0)
  }

  function commit(drafts: Drafts): void {
    for (const [kind, byId] of drafts) {
      kindVersions.set(kind, version)
      for (const draft of byId.values()) put(draft)
    }
  }

  function take(items: readonly Item[]): void {
    let taught = false
    for (const item of items) {
      taught = past.note(item) || taught
      const head = last.get(item.device)
      if (head === undefined || head.sequence <= item.sequence) last.set(item.device, item)
    }
    version += items.length
    commit(draftsOf(items, kept, past, taught ? unsettled : none))
  }

  return {
    state: {
      kinds: kept,
      get version() {
        return version
      },
      kindVersions,
      rowsOf: rows.of,
    },
    kept,
    past,
    add: (item) => take([item]),
    addAll: (items) => take([...items]),
    preview(items) {
      const ahead = createPast(past.read())
      const list = [...items]
      for (const item of list) ahead.note(item)
      const drafts = draftsOf(list, kept, ahead, unsettled)
      return [...drafts.values()].flatMap((byId) =>
        [...byId.values()].map((after) => ({ before: kept.get(after.kind)?.get(after.id), after })),
      )
    },
    heads() {
      const heads: Heads = {}
      for (const device of [...last.keys()].sort()) {
        const of = last.get(device)
        if (of === undefined) continue
        const head = 'hash' in of ? of : { sequence: of.sequence, hash: hashItem(of) }
        last.set(device, head)
        heads[device] = head
      }
      return heads
    },
  }
}

/** Conflicts are not stored: they follow from what is kept. The same object when there are none, for identity's sake. */
function withConflicts(entity: Folded, past: Past): Folded {
  const conflicts = conflictsOf(entity, past)
  return conflicts === undefined ? entity : { ...entity, conflicts }
}

const none: ReadonlyMap<string, ReadonlySet<string>> = new Map()

/** The entities after the items, each copied once however many items touch it, with their conflicts judged at the end. */
function draftsOf(
  items: readonly Item[],
  kept: Kept,
  past: Past,
  judgeAgain: ReadonlyMap<string, ReadonlySet<string>>,
): Drafts {
  const drafts: Drafts = new Map()
  const draft = (kind: string, id: string, born: () => Folded['born']): Draft => {
    let byId = drafts.get(kind)
    if (byId === undefined) drafts.set(kind, (byId = new Map()))
    const known = byId.get(id)
    if (known !== undefined) return known
    const fresh = draftFrom(kept.get(kind)?.get(id), kind, id, born)
    byId.set(id, fresh)
    return fresh
  }
  for (const stored of items) apply(upcast(stored), draft, past)
  for (const [kind, ids] of judgeAgain)
    for (const id of ids) {
      const entity = kept.get(kind)?.get(id)
      if (entity !== undefined)
        judge(
          draft(kind, id, () => entity.born),
          past,
        )
    }
  for (const byId of drafts.values())
    for (const entity of byId.values()) {
      const conflicts = conflictsOf(entity, past)
      if (conflicts === undefined) delete entity.conflicts
      else entity.conflicts = conflicts
    }
  return drafts
}

function draftFrom(entity: Folded | undefined, kind: string, id: string, born: () => Folded['born']): Draft {
  if (entity === undefined) {
    const first = born()
    return { kind, id, fields: {}, born: first, touched: first, edits: [] }
  }
  const copy: Draft = { ...entity, fields: { ...entity.fields } } as Draft
  if (entity.rivals !== undefined) copy.rivals = { ...entity.rivals }
  return copy
}

function apply(item: Item, draft: (kind: string, id: string, born: () => Folded['born']) => Draft, past: Past): void {
  const touch = { at: item.at, seq: item.sequence, wall: item.wall, operator: item.operator }
  const edit: Edit = { at: item.at, seq: item.sequence }
  for (const change of item.changes) {
    const entity = draft(change.kind, change.id, () => touch)
    if (touch.at < entity.born.at) entity.born = touch
    if (touch.at > entity.touched.at) entity.touched = touch
    if (!knowsAction(change.action, change.kind)) entity.newer = true
    let edited = false
    for (const [field, v, m] of change.patch) {
      // No field of ours will ever have this name; assigning it would change what the object is.
      if (field === '__proto__') continue
      if (!knowsField(change.kind, field)) entity.newer = true
      const write: Write =
        m === undefined ? { v, at: item.at, seq: item.sequence } : { v, at: item.at, seq: item.sequence, m }
      writeField(entity, field, write, past)
      if (field !== 'removed') edited = true
    }
    if (edited) entity.edits = keepEdit(entity.edits, edit, past)
  }
}

function writeField(entity: Draft, field: string, write: Write, past: Past): void {
  // Asked with hasOwn: a field of a newer laptop may be named as what every object inherits.
  const winner = Object.hasOwn(entity.fields, field) ? entity.fields[field] : undefined
  if (winner === undefined) {
    entity.fields[field] = write
    return
  }
  const { rivals } = entity
  const others = rivals !== undefined && Object.hasOwn(rivals, field) ? rivals[field] : undefined
  keep(entity, field, keepWrite(others === undefined ? [winner] : [winner, ...others], write, past))
}

/** Puts the kept writes back: the first wins, the others are its rivals. */
function keep(entity: Draft, field: string, writes: readonly Write[]): void {
  const [winner, ...rivals] = writes
  if (winner === undefined) return
  entity.fields[field] = winner
  if (rivals.length > 0) (entity.rivals ??= {})[field] = rivals
  else if (entity.rivals !== undefined) {
    delete entity.rivals[field]
    if (Object.keys(entity.rivals).length === 0) delete entity.rivals
  }
}

function judge(entity: Draft, past: Past): void {
  for (const [field, rivals] of Object.entries(entity.rivals ?? {})) {
    const winner = entity.fields[field]
    if (winner !== undefined) keep(entity, field, keepMaxima([winner, ...rivals], past))
  }
}
