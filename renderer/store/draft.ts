import type { DeskState } from '../../shared/journal/state'
import type { DeskDatabase } from './database'
import type { DeskKeys } from './keys'
import type { Draft } from './types'

/**
 * The open field (decision 15): while typing, one sealed row is overwritten at most every 250 ms, so that a kill loses
 * no more than the last quarter of a second; the box reopens with it, marked *not recorded yet*.
 */
const DRAFT_EVERY_MS = 250
const emptyDraft: Draft = { boxes: {}, route: '' }

export interface DraftKeeper {
  read(): Draft
  write(draft: Draft): void
  /** Waits until the newest draft is stored. */
  flush(): Promise<void>
}

/** `store` overwrites the row; a failing store is tried again with the next draft, and `flush` reports it. */
export function draftKeeper(first: Draft, store: (draft: Draft) => Promise<void>): DraftKeeper {
  let newest = first
  let stored = first
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> | undefined
  let nextAllowedMs = 0

  const storeNewest = async (): Promise<void> => {
    timer = undefined
    nextAllowedMs = performance.now() + DRAFT_EVERY_MS
    const written = newest
    await store(written)
    stored = written
  }
  const start = () => {
    writing = storeNewest()
      .catch(() => undefined)
      .finally(() => {
        writing = undefined
        if (stored !== newest) schedule()
      })
  }
  const schedule = () => {
    if (timer !== undefined || writing !== undefined) return
    timer = setTimeout(start, Math.max(0, nextAllowedMs - performance.now()))
  }

  return {
    read: () => newest,
    write: (draft) => {
      newest = draft
      schedule()
    },
    flush: async () => {
      clearTimeout(timer)
      await writing
      clearTimeout(timer)
      if (stored !== newest) await storeNewest()
    },
  }
}

/** How far the journal of this device had come when a draft was stored. */
export interface DraftAfter {
  device: string
  sequence: number
}
interface KeptDraft extends Draft {
  after: DraftAfter
}

const encoder = new TextEncoder()

/** Sealed, one row: the newest draft is the only one. */
export async function writeDraftRow(
  database: DeskDatabase,
  keys: DeskKeys,
  { boxes, rows, route }: Draft,
  after: DraftAfter,
): Promise<void> {
  const kept: KeptDraft = { boxes, ...(rows !== undefined && { rows }), route, after }
  const sealed = keys.seal('draft', 'draft', 0, encoder.encode(JSON.stringify(kept)))
  await database.drafts.put({ id: 'draft', sealed })
}

/** A row that does not open is no draft: what was recorded is in the journal. */
export async function readDraftRow(database: DeskDatabase, keys: DeskKeys, state: DeskState): Promise<Draft> {
  const row = await database.drafts.get('draft')
  const opened = row === undefined ? undefined : keys.open('draft', 'draft', 0, row.sealed)
  if (opened?.ok !== true) return emptyDraft
  return stillOpen(JSON.parse(new TextDecoder().decode(opened.value)) as KeptDraft, state)
}

/**
 * The row is up to 250 ms older than the journal: a box may have become an item since. Its text in the row, perhaps
 * only the half of it, must not come back over the value that was shown as saved.
 */
export function stillOpen({ boxes, rows, route, after }: KeptDraft, state: DeskState): Draft {
  const recordedSince = (box: string): boolean => {
    const slash = box.lastIndexOf('/')
    return [...state.kinds.values()].some((entities) => {
      const write = entities.get(box.slice(0, slash))?.fields[box.slice(slash + 1)]
      return write !== undefined && write.at.endsWith(after.device) && write.seq > after.sequence
    })
  }
  return {
    boxes: Object.fromEntries(Object.entries(boxes).filter(([box]) => !recordedSince(box))),
    ...(rows !== undefined && { rows }),
    route,
  }
}
