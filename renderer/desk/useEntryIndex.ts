import { useMade } from '../store/hooks'
import type { Desk } from '../store/types'
import { indexEntries, type EntryIndex } from './entryIndex'

const remembered = new WeakMap<Desk, { version: number; index: EntryIndex }>()

/** The index of the desk as it stands, made once a version for all who read it. */
export const useEntryIndex = (): EntryIndex => useMade('every', indexOf)

function indexOf(desk: Desk): EntryIndex {
  const { version } = desk.state
  const before = remembered.get(desk)
  if (before?.version === version) return before.index
  const index = indexEntries(desk.state)
  remembered.set(desk, { version, index })
  return index
}
