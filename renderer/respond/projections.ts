import { useCallback } from 'react'
import { diagnose, type Diagnostic } from '../../shared/domain/diagnostics'
import { entryFile, type EntryFile } from '../../shared/domain/entryFile'
import { entryTotals, feeDay } from '../../shared/domain/totals'
import { printedCents } from '../../shared/sheets/printed'
import { useDesk } from '../store/hooks'
import type { Desk } from '../store/types'
import { dayOf } from '../words/times'
import { boxName } from './formLayout'

/** The last projection of each desk, so that all parts of the screen share the one that was computed for this state. */
interface Kept {
  version: number
  entryId: string
  file: EntryFile | undefined
  diagnostics: readonly Diagnostic[] | undefined
}
const kept = new WeakMap<Desk, Kept>()

function keptFor(desk: Desk, entryId: string): Kept {
  const before = kept.get(desk)
  const { version } = desk.state
  if (before?.version === version && before.entryId === entryId) return before
  const fresh: Kept = { version, entryId, file: entryFile(desk.state, entryId), diagnostics: undefined }
  kept.set(desk, fresh)
  return fresh
}

export const fileOf = (desk: Desk, entryId: string): EntryFile | undefined => keptFor(desk, entryId).file

const none: readonly Diagnostic[] = []
export function diagnosticsOf(desk: Desk, entryId: string): readonly Diagnostic[] {
  const shared = keptFor(desk, entryId)
  if (shared.file === undefined) return none
  shared.diagnostics ??= diagnose(shared.file, { state: desk.state, today: dayOf(desk.now()), drill: desk.drill })
  return shared.diagnostics
}

export const useEntryFile = (entryId: string): EntryFile | undefined =>
  useDesk(useCallback((desk: Desk) => fileOf(desk, entryId), [entryId]))

export const useDiagnostics = (entryId: string): readonly Diagnostic[] =>
  useDesk(useCallback((desk: Desk) => diagnosticsOf(desk, entryId), [entryId]))

/** Duties computed for boxes that hold none of their own, by box name: estimates, chapter 99 open. */
export function computedTexts(desk: Desk, entryId: string): Map<string, string> {
  const texts = new Map<string, string>()
  const file = fileOf(desk, entryId)
  if (file === undefined) return texts
  const put = (id: string, cents: number | undefined) => {
    if (cents !== undefined) texts.set(boxName(id, 'duty'), printedCents(cents))
  }
  for (const line of entryTotals(file, feeDay(file, dayOf(desk.now()))).lines) {
    put(line.id, line.duty.main)
    for (const [tariff, cents] of line.duty.byTariff) put(tariff, cents)
  }
  return texts
}
