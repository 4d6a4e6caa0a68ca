import { useCallback, useSyncExternalStore } from 'react'
import { useDesk } from '../store/hooks'
import { rowIds } from './entryPatches'
import type { BoxKind } from './formLayout'
import { useKeying } from './keying'

const sameIds = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id, at) => id === b[at])

/** Ids of the rows of a kind: those of the journal, then those on the form with nothing recorded yet. */
export function useRows(kind: Exclude<BoxKind, 'entry'>, line?: string): readonly string[] {
  const keying = useKeying()
  const recorded = useDesk(
    useCallback((desk) => rowIds(desk.state, kind, keying.entryId, line), [kind, keying.entryId, line]),
    sameIds,
  )
  const blanks = useSyncExternalStore(keying.blanks.subscribe, keying.blanks.list)
  const blank = blanks.filter((row) => row.kind === kind && row.line === line && !recorded.includes(row.id))
  return [...recorded, ...blank.map((row) => row.id)]
}
