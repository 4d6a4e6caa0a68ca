import { useCallback, useSyncExternalStore } from 'react'

/** What is known about single boxes, by name: a change of one redraws that box and no other. */
export interface NamedStore<T> {
  get(name: string): T | undefined
  set(name: string, value: T | undefined): void
  /** All at once: only the names whose value differs are told. */
  replace(next: ReadonlyMap<string, T>): void
  subscribe(name: string, listener: () => void): () => void
}

export function createNamedStore<T>(isEqual: (a: T, b: T) => boolean = Object.is): NamedStore<T> {
  const values = new Map<string, T>()
  const listeners = new Map<string, Set<() => void>>()
  const tell = (name: string) => listeners.get(name)?.forEach((listener) => listener())

  function set(name: string, value: T | undefined): void {
    const before = values.get(name)
    const same = before === undefined || value === undefined ? before === value : isEqual(before, value)
    if (same) return
    if (value === undefined) values.delete(name)
    else values.set(name, value)
    tell(name)
  }

  return {
    get: (name) => values.get(name),
    set,
    replace(next) {
      for (const name of [...values.keys()]) if (!next.has(name)) set(name, undefined)
      for (const [name, value] of next) set(name, value)
    },
    subscribe(name, listener) {
      const heard = listeners.get(name) ?? new Set()
      listeners.set(name, heard.add(listener))
      return () => {
        heard.delete(listener)
        if (heard.size === 0) listeners.delete(name)
      }
    },
  }
}

export function useNamed<T>(store: NamedStore<T>, name: string): T | undefined {
  const subscribe = useCallback((listener: () => void) => store.subscribe(name, listener), [store, name])
  return useSyncExternalStore(subscribe, () => store.get(name))
}
