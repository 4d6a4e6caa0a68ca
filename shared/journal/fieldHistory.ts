import type { Item, Scalar, Wall } from './item'

/** One change of one field of an entity, as the journal holds it: who, when, before and after. */
export interface FieldChange {
  field: string
  /** null: nothing stood there, or it was taken away */
  before: Scalar | null
  after: Scalar | null
  operator: string
  wall: Wall
}

export interface FieldHistory {
  /** Called with every item of the desk, in order of `at`. */
  add(item: Item): void
  /** What changed so far, the latest first. Writing what stood there already is no change. */
  changes(): FieldChange[]
}

/** Follows one entity through the journal. A write that lost to another laptop's later one is a change all the same. */
export function fieldHistory(kind: string, id: string): FieldHistory {
  const stands = new Map<string, Scalar>()
  const changes: FieldChange[] = []
  return {
    add: ({ changes: written, operator, wall }) => {
      for (const change of written) {
        if (change.kind !== kind || change.id !== id) continue
        for (const [field, after] of change.patch) {
          const before = stands.get(field) ?? null
          if (before === after) continue
          changes.push({ field, before, after, operator, wall })
          if (after === null) stands.delete(field)
          else stands.set(field, after)
        }
      }
    },
    changes: () => changes.toReversed(),
  }
}
