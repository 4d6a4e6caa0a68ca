import type { Mark, Scalar, Wall } from './item'

/**
 * The desk in memory: a Map a kind, changed in place, a new object for each changed entity, a version a kind
 * and one for the desk (object spread costs 31 ms an update at 100,000 entities; this costs 0.3 µs).
 */

/** One write of one field, as the fold keeps it. */
export interface Write {
  /** value; null when unset */
  v: Scalar | null
  /** stamp of the item: orders, never shown */
  at: string
  /** sequence of the item on its device (the device is the tail of `at`) */
  seq: number
  m?: Mark
}

export interface Entity {
  readonly kind: string
  readonly id: string
  /** The winning write of each field. */
  readonly fields: Readonly<Record<string, Write>>
  /** Fields with two or more writes of different value, none in another's past: losers, latest first. */
  readonly conflicts?: Readonly<Record<string, readonly Write[]>>
  /** An action or field this version does not know: shown as "changed by a newer Lifeboat", read-only. */
  readonly newer?: true
  /** Stamp of the first item that touched it, and the operator and wall time of that item. */
  readonly born: { at: string; seq: number; wall: Wall; operator: string }
  /** Same of the last item that touched it. */
  readonly touched: { at: string; seq: number; wall: Wall; operator: string }
}

export interface DeskState {
  /** kind → id → entity */
  readonly kinds: ReadonlyMap<string, ReadonlyMap<string, Entity>>
  /** Raised by every item folded. */
  readonly version: number
  /** kind → version: raised when an entity of the kind changes. */
  readonly kindVersions: ReadonlyMap<string, number>
  /** The rows of one entry by an index (`rowIndex.ts`); a state that no fold keeps has none, and is looked through. */
  readonly rowsOf?: (kind: string, entry: string) => Iterable<Entity>
}

const none: ReadonlyMap<string, Entity> = new Map()
export const entitiesOf = (state: DeskState, kind: string): ReadonlyMap<string, Entity> => state.kinds.get(kind) ?? none
export const entityOf = (state: DeskState, kind: string, id: string): Entity | undefined =>
  state.kinds.get(kind)?.get(id)

/** The lines, bills, facts … that belong to an entry, removed ones too, in no order that is promised. */
export function rowsOfEntry(state: DeskState, kind: string, entry: string): Entity[] {
  if (state.rowsOf !== undefined) return [...state.rowsOf(kind, entry)]
  return [...entitiesOf(state, kind).values()].filter((entity) => entity.fields['entry']?.v === entry)
}

/** The winning value of a field, or undefined when it was never set or was unset. */
export const valueOf = (entity: Entity | undefined, field: string): Scalar | undefined =>
  entity?.fields[field]?.v ?? undefined
export const markOf = (entity: Entity | undefined, field: string): Mark | undefined => entity?.fields[field]?.m
export const textOf = (entity: Entity | undefined, field: string): string => {
  const value = valueOf(entity, field)
  return value === undefined ? '' : String(value)
}
/** Removed, and nobody edited it without having seen the removal (then it stays visible until settled). */
export const isRemoved = (entity: Entity): boolean =>
  valueOf(entity, 'removed') === true && entity.conflicts?.['removed'] === undefined
