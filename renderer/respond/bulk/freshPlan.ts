import type { Diagnostic } from '../../../shared/domain/diagnostics'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { tablesRead } from '../../pga/lineTables'
import { checklistFor } from '../../pga/useChecklist'
import { withAgencies } from '../../pga/useEntryDiagnostics'
import type { Desk } from '../../store/types'
import { diagnosticsOf, fileOf } from '../projections'

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
  return { file, diagnostics: withAgencies(diagnosticsOf(desk, entryId), checklistFor(desk, entryId)) }
}
