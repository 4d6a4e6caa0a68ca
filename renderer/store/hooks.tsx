import { createContext, useCallback, useContext, useRef, useSyncExternalStore, type ReactNode } from 'react'
import type { Kind } from '../../shared/domain/kinds'
import type { Desk } from './types'

const DeskContext = createContext<Desk | null>(null)

/** Everything inside works on this unlocked desk. */
export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext.Provider value={desk}>{children}</DeskContext.Provider>
}

/** The desk itself, for its commands (`record`, `takeNumber` …). Reading its state this way does not redraw: use `useDesk`. */
export function useDeskHandle(): Desk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('There is no unlocked desk around this component')
  return desk
}

interface Remembered<T> {
  selector: (desk: Desk) => T
  version: number
  saveState: ReturnType<Desk['saveState']>
  findings: Desk['findings']
  value: T
}

/**
 * What a screen reads. The selector runs once for each change of the desk (its state, its save state, its findings);
 * the component is drawn again only if the result differs by `isEqual` (identity unless told otherwise).
 */
export function useDesk<T>(selector: (desk: Desk) => T, isEqual: (a: T, b: T) => boolean = Object.is): T {
  const desk = useDeskHandle()
  const remembered = useRef<Remembered<T> | null>(null)
  const subscribe = useCallback((listener: () => void) => desk.subscribe(listener), [desk])

  const read = (): T => {
    const before = remembered.current
    const { version } = desk.state
    const saveState = desk.saveState()
    const { findings } = desk
    if (
      before !== null &&
      before.selector === selector &&
      before.version === version &&
      before.saveState === saveState &&
      before.findings === findings
    )
      return before.value
    const selected = selector(desk)
    const value = before !== null && isEqual(before.value, selected) ? before.value : selected
    remembered.current = { selector, version, saveState, findings, value }
    return value
  }
  return useSyncExternalStore(subscribe, read)
}

interface Made<T> {
  desk: Desk
  version: number | string
  from: readonly unknown[]
  value: T
}

/**
 * What a screen makes of many records (a list, a count), made again only when one of the kinds it reads changes, or
 * `project` or what it is given besides. The desk is one object changed in place: versions stand for it.
 * @param kinds the kinds of entity that `project` reads; `every` when it reads all of them
 * @param project kept outside the component, or it is another one at each drawing
 */
export function useMade<T, Also extends readonly unknown[]>(
  kinds: readonly Kind[] | 'every',
  project: (desk: Desk, ...also: Also) => T,
  ...also: Also
): T {
  const desk = useDeskHandle()
  const version = useDesk(({ state }) =>
    kinds === 'every' ? state.version : kinds.map((kind) => state.kindVersions.get(kind) ?? 0).join(' '),
  )
  const made = useRef<Made<T> | null>(null)
  const from = [project, ...also]
  const before = made.current
  if (
    before?.desk === desk &&
    before.version === version &&
    before.from.length === from.length &&
    before.from.every((one, nth) => Object.is(one, from[nth]))
  )
    return before.value
  const value = project(desk, ...also)
  made.current = { desk, version, from, value }
  return value
}
