import type { TriageRow } from '../../../shared/domain/respond/triage'
import type { Change, Patch } from '../../../shared/journal/item'
import type { FlightDecision } from '../../../shared/knowledge/flightDecisions'

export interface Deciding {
  decision: FlightDecision
  /** '' where none is asked */
  why: string
  /** the number of the main system, keyed because the list did not have it */
  original?: string | undefined
  by: string
  /** a moment with its zone */
  at: string
}

/**
 * One decision as one item. A number that was drawn stays with a new number that is decided again; any other decision
 * takes it off, and the entry that was opened stays named until it is voided.
 */
export function decisionChanges(row: TriageRow, { decision, why, original, by, at }: Deciding): Change[] {
  const drawn = row.decided?.decision === 'newNumber' ? (row.decided.entryNumber ?? null) : null
  const own = original ?? row.fields.entryNumber ?? null
  const changes: Change[] = []
  if (original !== undefined)
    changes.push({ action: 'inFlight.keyed', kind: 'inFlight', id: row.id, patch: [['entryNumber', original]] })
  const patch: Patch = [
    ['inFlight', row.id],
    ['decision', decision],
    ['entryNumber', decision === 'originalOnPaper' ? own : decision === 'newNumber' ? drawn : null],
    ['why', why === '' ? null : why],
    ['by', by],
    ['at', at],
    ['removed', false],
  ]
  return [...changes, { action: 'inFlight.decided', kind: 'flightDecision', id: row.id, patch }]
}
