import { useMemo } from 'react'
import type { Diagnostic } from '../../shared/domain/diagnostics'
import type { Checklist } from '../../shared/domain/pga/types'
import { useDiagnostics } from '../respond/projections'
import { pgaDiagnostics } from './pgaDiagnostics'
import { useChecklist } from './useChecklist'

const rank = { stop: 0, later: 1, note: 2 } as const

/** All that is wrong with an entry, with what its agencies want: what stops the counter first. */
export function useEntryDiagnostics(entryId: string): readonly Diagnostic[] {
  const own = useDiagnostics(entryId)
  const checklist = useChecklist(entryId)
  return useMemo(() => withAgencies(own, checklist), [own, checklist])
}

/** What the agencies want, among what is wrong with the entry itself. */
export const withAgencies = (own: readonly Diagnostic[], checklist: Checklist | undefined): readonly Diagnostic[] =>
  checklist === undefined ? own : [...own, ...pgaDiagnostics(checklist)].sort((a, b) => rank[a.class] - rank[b.class])
