import type { Diagnostic } from '../../../shared/domain/diagnostics'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { tablesRead } from '../../pga/lineTables'
import { pgaDiagnostics } from '../../pga/pgaDiagnostics'
import { checklistFor } from '../../pga/useChecklist'
import type { Desk } from '../../store/types'
import { diagnosticsOf, fileOf } from '../projections'

const rank = { stop: 0, later: 1, note: 2 } as const

/**
 * An entry with all that is wrong with it, as its own packet page reads it, once the agencies' tables for its numbers
 * are read: a packet is never made without the agencies' sheets because nobody had looked at it yet.
 * @returns undefined when there is no such entry
 */
export async function readyToPlan(
  desk: Desk,
  entryId: string,
): Promise<{ file: EntryFile; diagnostics: readonly Diagnostic[] } | undefined> {
  await tablesRead(desk, entryId)
  const file = fileOf(desk, entryId)
  if (file === undefined) return undefined
  const own = diagnosticsOf(desk, entryId)
  const checklist = checklistFor(desk, entryId)
  if (checklist === undefined) return { file, diagnostics: own }
  const all = [...own, ...pgaDiagnostics(checklist)].sort((a, b) => rank[a.class] - rank[b.class])
  return { file, diagnostics: all }
}
