import type { DeskState } from '../journal/state'
import type { Kind } from './kinds'

/**
 * Keeps the last answer of a projection of the desk until one of the kinds that it reads changes, so that leaving a
 * box does not count the whole reserve again. A desk without versions (a test's) is always computed.
 */
export function rememberBy<T>(kinds: readonly Kind[], project: (state: DeskState) => T): (state: DeskState) => T {
  const last = new WeakMap<DeskState['kinds'], { versions: string; value: T }>()
  return (state) => {
    if (state.kindVersions.size === 0) return project(state)
    const versions = kinds.map((kind) => state.kindVersions.get(kind) ?? 0).join(' ')
    const kept = last.get(state.kinds)
    if (kept?.versions === versions) return kept.value
    const value = project(state)
    last.set(state.kinds, { versions, value })
    return value
  }
}
