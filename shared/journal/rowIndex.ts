import type { Entity } from './state'

/**
 * The rows of one entry without a look at every row of the desk: with ten thousand entries, thirty thousand lines. The
 * index of a kind is made when it is first asked and kept up from then on.
 */
export interface RowIndex {
  /** The entities of a kind whose field `entry` is this one; removed ones too. */
  of(kind: string, entry: string): Iterable<Entity>
  /** Called for each entity that is put into the desk. */
  put(before: Entity | undefined, after: Entity): void
}

type ByEntry = Map<string, Map<string, Entity>>

const entryOf = (entity: Entity): string | undefined => {
  const value = entity.fields['entry']?.v
  return typeof value === 'string' ? value : undefined
}

const noRows: ReadonlyMap<string, Entity> = new Map()

export function createRowIndex(kinds: ReadonlyMap<string, ReadonlyMap<string, Entity>>): RowIndex {
  const indexed = new Map<string, ByEntry>()
  return {
    of(kind, entry) {
      let byEntry = indexed.get(kind)
      if (byEntry === undefined) {
        byEntry = new Map()
        for (const entity of kinds.get(kind)?.values() ?? []) add(byEntry, entity)
        indexed.set(kind, byEntry)
      }
      return (byEntry.get(entry) ?? noRows).values()
    },
    put(before, after) {
      const byEntry = indexed.get(after.kind)
      if (byEntry === undefined) return
      const was = before === undefined ? undefined : entryOf(before)
      if (was !== undefined && was !== entryOf(after)) byEntry.get(was)?.delete(after.id)
      add(byEntry, after)
    },
  }
}

function add(byEntry: ByEntry, entity: Entity): void {
  const entry = entryOf(entity)
  if (entry === undefined) return
  const rows = byEntry.get(entry)
  if (rows === undefined) byEntry.set(entry, new Map([[entity.id, entity]]))
  else rows.set(entity.id, entity)
}
