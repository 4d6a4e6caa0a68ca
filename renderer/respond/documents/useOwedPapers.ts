import { useMemo } from 'react'
import type { OwedPaper } from '../../../shared/documents/sorts'
import { useChecklist } from '../../pga/useChecklist'

const open = new Set(['owed', 'expired', 'drawn'])

/** The papers that the shipment owes to agencies and that no document shows yet. */
export function useOwedPapers(entryId: string): readonly OwedPaper[] {
  const checklist = useChecklist(entryId)
  return useMemo(() => {
    const owed = checklist?.papers.filter(({ state }) => open.has(state)) ?? []
    return [...new Map(owed.map(({ paper }) => [paper.id, { paper: paper.id, title: paper.title }])).values()]
  }, [checklist])
}
