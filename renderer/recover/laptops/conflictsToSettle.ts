import { openConflicts, type OpenConflict } from '../../../shared/journal/openConflicts'
import type { DeskState } from '../../../shared/journal/state'

const remembered = new WeakMap<DeskState, { version: number; conflicts: readonly OpenConflict[] }>()

/** `openConflicts`, reckoned once for each version of the desk: the rail's badge, the desk and the list ask for it. */
export function conflictsToSettle(state: DeskState): readonly OpenConflict[] {
  const known = remembered.get(state)
  if (known?.version === state.version) return known.conflicts
  const conflicts = openConflicts(state)
  remembered.set(state, { version: state.version, conflicts })
  return conflicts
}
