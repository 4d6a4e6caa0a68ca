import type { EntryClocks } from '../../shared/domain/clocks'
import { entryFile, type EntryFile } from '../../shared/domain/entryFile'
import { entriesByProgress, entryStanding } from '../../shared/domain/standing'
import { rowsOfEntry, type DeskState, type Entity } from '../../shared/journal/state'

/** All entries with what belongs to them, for lists. */
export interface EntryIndex {
  /** not removed, in order of opening */
  entries: readonly Entity[]
  /** with lines, bills and all the rest */
  file(entryId: string): EntryFile | undefined
  /** Entry and facts alone: enough for clocks and deadlines. The same object as long as neither changed. */
  facts(entry: Entity): EntryFile
  clocks(entry: Entity): EntryClocks
  rows(kind: 'line' | 'bill', entryId: string): readonly Entity[]
}

export function indexEntries(state: DeskState): EntryIndex {
  return {
    entries: entriesByProgress(state).map(({ entity }) => entity),
    rows: (kind, entryId) => rowsOfEntry(state, kind, entryId),
    facts: (entry) => entryStanding(state, entry).file,
    clocks: (entry) => entryStanding(state, entry).clocks,
    file: (entryId) => entryFile(state, entryId),
  }
}
