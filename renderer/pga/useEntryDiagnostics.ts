import { useMemo } from 'react'
import type { Diagnostic } from '../../shared/domain/diagnostics'
import { useDiagnostics } from '../respond/projections'
import { pgaDiagnostics } from './pgaDiagnostics'
import { useChecklist } from './useChecklist'

const rank = { stop: 0, later: 1, note: 2 } as const

/** All that is wrong with an entry, with what its agencies want: what stops the counter first. */
export function useEntryDiagnostics(entryId: string): readonly Diagnostic[] {
  const own = useDiagnostics(entryId)
  const checklist = useChecklist(entryId)
  return useMemo(
    () =>
      checklist === undefined
        ? own
        : [...own, ...pgaDiagnostics(checklist)].sort((a, b) => rank[a.class] - rank[b.class]),
    [own, checklist],
  )
}
