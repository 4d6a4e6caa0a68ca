import { entitiesOf, textOf, type DeskState, type Entity } from '../../journal/state'
import type { Kind } from '../kinds'

/**
 * Which entries have another row than when it was asked last: ten thousand entries are not judged again because one box
 * of one of them was left. Rows are compared by identity, in the order in which they came, which a map keeps.
 */
export interface RowWatch {
  /** Ids of the entries that changed; undefined when it is asked for the first time: all did. */
  changed(state: DeskState): ReadonlySet<string> | undefined
}

export function rowWatch(kinds: readonly Kind[]): RowWatch {
  const seen = new Map<Kind, { version: number; rows: Entity[] }>()
  let asked = false
  return {
    changed(state) {
      const entries = new Set<string>()
      for (const kind of kinds) {
        const version = state.kindVersions.get(kind) ?? 0
        const before = seen.get(kind)
        if (before?.version === version) continue
        const rows = before?.rows ?? []
        let nth = 0
        for (const entity of entitiesOf(state, kind).values()) {
          if (rows[nth] !== entity) {
            rows[nth] = entity
            entries.add(kind === 'entry' ? entity.id : textOf(entity, 'entry'))
          }
          nth += 1
        }
        seen.set(kind, { version, rows })
      }
      const first = !asked
      asked = true
      return first ? undefined : entries
    },
  }
}
