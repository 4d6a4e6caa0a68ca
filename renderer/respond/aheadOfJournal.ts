import { useSyncExternalStore } from 'react'
import type { Entry } from '../../shared/domain/kinds'
import type { Scalar } from '../../shared/journal/item'
import type { Keying } from './keying'

/**
 * What was left in the boxes on which it hangs which boxes are asked, while it is on its way to the journal. The form
 * follows it at once: a fast keyer's next key is meant for the boxes of the mode that was just keyed, however long the
 * disk takes to keep it. Null where the box was emptied.
 */
type Ahead = Readonly<Record<string, Scalar | null>>

export interface AheadOfJournal {
  get(): Ahead
  /** undefined: the journal has it, or the box says again what the journal says */
  set(field: string, value: Scalar | null | undefined): void
  subscribe(listener: () => void): () => void
}

export function createAhead(): AheadOfJournal {
  let ahead: Ahead = {}
  const listeners = new Set<() => void>()
  return {
    get: () => ahead,
    set(field, value) {
      if (ahead[field] === value) return
      const { [field]: _before, ...others } = ahead
      ahead = value === undefined ? others : { ...others, [field]: value }
      listeners.forEach((listener) => listener())
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The entry as it decides which boxes are asked. */
export function useAskedBy(keying: Keying, entry: Entry): Entry {
  const ahead = useSyncExternalStore(keying.ahead.subscribe, keying.ahead.get)
  const fields = Object.entries(ahead)
  if (fields.length === 0) return entry
  return { ...entry, ...Object.fromEntries(fields.map(([field, value]) => [field, value ?? undefined])) }
}
