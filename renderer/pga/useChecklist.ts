import { useCallback } from 'react'
import { checklistOf } from '../../shared/domain/pga/checklist'
import type { Checklist, PgaTables } from '../../shared/domain/pga/types'
import { fileOf } from '../respond/projections'
import { useDesk } from '../store/hooks'
import type { Desk } from '../store/types'
import { tablesOf, useTablesOf } from './lineTables'

interface Kept {
  version: number
  entryId: string
  tables: PgaTables
  checklist: Checklist | undefined
}
/** The last checklist of each desk, so that all parts of a screen share the one that was computed for this state. */
const kept = new WeakMap<Desk, Kept>()

/** undefined while the tables of its tariff numbers are being read, or where there is no such entry. */
export function checklistFor(desk: Desk, entryId: string): Checklist | undefined {
  const file = fileOf(desk, entryId)
  const tables = file === undefined ? undefined : tablesOf(desk, file)
  if (file === undefined || tables === undefined) return undefined
  const before = kept.get(desk)
  const { version } = desk.state
  if (before?.version === version && before.entryId === entryId && before.tables === tables) return before.checklist
  const checklist = checklistOf(file, desk.state, tables)
  kept.set(desk, { version, entryId, tables, checklist })
  return checklist
}

/** The agencies' checklist of an entry as it stands now. */
export function useChecklist(entryId: string): Checklist | undefined {
  const read = useTablesOf(entryId)
  // `read` counts what was read of the tables: the selector is another one each time, and asks again.
  return useDesk(useCallback((desk: Desk) => checklistFor(desk, entryId), [entryId, read]))
}
