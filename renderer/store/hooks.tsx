import { createContext, useCallback, useContext, useRef, useSyncExternalStore, type ReactNode } from 'react'
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
