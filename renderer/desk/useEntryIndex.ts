import { useMemo } from 'react'
import { useDesk, useDeskHandle } from '../store/hooks'
import type { Desk } from '../store/types'
import { indexEntries, type EntryIndex } from './entryIndex'

const versionOf = (desk: Desk) => desk.state.version
const remembered = new WeakMap<Desk, { version: number; index: EntryIndex }>()

/** The index of the desk as it stands, made once a version for all who read it. */
export function useEntryIndex(): EntryIndex {
  const desk = useDeskHandle()
  const version = useDesk(versionOf)
  return useMemo(() => {
    const before = remembered.get(desk)
    if (before?.version === version) return before.index
    const index = indexEntries(desk.state)
    remembered.set(desk, { version, index })
    return index
  }, [desk, version])
}
