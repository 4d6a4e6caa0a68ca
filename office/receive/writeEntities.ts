import type { Folded } from '../../shared/journal/writes'
import { typedTableOf, type TypedTable } from './columns'
import { copyRow } from './copyText'
import type { Database } from './database'
import { idsByKind, parts, type Refolded } from './folding'
import { foldText } from './foldText'
import { ENTITY_COLUMNS, entityCells, isStorable, typedCells, typedColumns } from './rows'
import { COMPUTED, isComputedKind, noneComputed, type Computed, type ComputedKind } from './standing'

export interface Writing {
  desk: string
  refolded: Refolded
  computed: Computed
  /** id of the taking that these rows are of */
  taking: string
  /** `kind\0id` → text of the fold, of those that are there already */
  before: ReadonlyMap<string, string>
}

/** Writes the touched entities into `entity` and their typed tables, those that did not change left out. */
export async function writeEntities(db: Database, writing: Writing): Promise<{ written: number; entries: number }> {
  const out = { written: 0, entries: 0 }
  for (const [kind, ids] of idsByKind(writing.refolded.touched)) {
    const changed: Folded[] = []
    const old: string[] = []
    for (const id of ids) {
      if (!isStorable(kind, id)) continue
      const entity = writing.refolded.get(kind, id)
      const before = writing.before.get(`${kind}\0${id}`)
      if (entity !== undefined && before !== undefined && before === foldText(entity)) continue
      if (entity !== undefined) changed.push(entity)
      if (before !== undefined) old.push(id)
    }
    await takeAway(db, writing.desk, kind, old)
    await copyEntities(db, writing, changed)
    const table = typedTableOf(kind)
    if (table !== undefined) await copyTyped(db, writing, kind, table, changed)
    out.written += changed.length
    if (kind === 'entry') out.entries = changed.length
  }
  return out
}

async function takeAway(db: Database, desk: string, kind: string, ids: readonly string[]): Promise<void> {
  const table = typedTableOf(kind)
  for (const part of parts(ids)) {
    await db.rows('delete from entity where desk = $1 and kind = $2 and id = any($3::text[])', [desk, kind, part])
    if (table !== undefined)
      await db.rows(`delete from ${table.table} where desk = $1 and id = any($2::text[])`, [desk, part])
  }
}

const ENOUGH = 256 * 1024

async function copyAll(db: Database, into: string, rows: Iterable<string>): Promise<void> {
  const copying = db.copyInto(into)
  let ready: string[] = []
  let length = 0
  for (const row of rows) {
    ready.push(row)
    length += row.length
    if (length < ENOUGH) continue
    await copying.write(ready.join(''))
    ready = []
    length = 0
  }
  await copying.write(ready.join(''))
  await copying.end()
}

async function copyEntities(db: Database, { desk, taking }: Writing, changed: readonly Folded[]): Promise<void> {
  if (changed.length === 0) return
  function* rows() {
    for (const entity of changed) yield copyRow(entityCells(desk, entity, taking))
  }
  await copyAll(db, ENTITY_COLUMNS, rows())
}

async function copyTyped(
  db: Database,
  { desk, taking, computed }: Writing,
  kind: string,
  table: TypedTable,
  changed: readonly Folded[],
): Promise<void> {
  if (changed.length === 0) return
  const more = isComputedKind(kind) ? COMPUTED[kind] : []
  const cellsOf = (id: string) => (isComputedKind(kind) ? (computed[kind].get(id) ?? noneComputed(kind)) : [])
  function* rows() {
    for (const entity of changed) yield copyRow(typedCells(desk, entity, table, cellsOf(entity.id), taking))
  }
  await copyAll(db, typedColumns(table, more), rows())
}

/** Types of the computed columns, for the arrays that update them. */
const ARRAYS: Readonly<Record<ComputedKind, readonly string[]>> = {
  entry: ['text', 'text', 'boolean', 'text', 'text', 'boolean'],
  number: ['text', 'text', 'integer'],
  block: ['text', 'integer', 'integer', 'integer', 'integer', 'integer'],
}

/** Brings computed columns of rows up to date that were not written themselves: an entry whose fact is new. */
export async function updateComputed(
  db: Database,
  { desk, computed, taking }: Pick<Writing, 'desk' | 'computed' | 'taking'>,
  kind: ComputedKind,
  ids: readonly string[],
): Promise<number> {
  let updated = 0
  const columns = COMPUTED[kind]
  const array = (at: number) => `$${at + 4}::${ARRAYS[kind][at] ?? 'text'}[]`
  for (const part of parts(ids)) {
    const cells = part.map((id) => computed[kind].get(id) ?? noneComputed(kind))
    const done = await db.rows(
      `update ${kind} t set (${columns.join(', ')}, taking) = (${columns.map((name) => `n.${name}`).join(', ')}, $3::bigint)
       from unnest($2::text[], ${columns.map((_, at) => array(at)).join(', ')}) as n (id, ${columns.join(', ')})
       where t.desk = $1 and t.id = n.id
         and (${columns.map((name) => `t.${name}`).join(', ')}) is distinct from (${columns.map((name) => `n.${name}`).join(', ')})
       returning t.id`,
      [desk, part, taking, ...columns.map((_, at) => cells.map((row) => row[at] ?? null))],
    )
    updated += done.length
  }
  return updated
}
