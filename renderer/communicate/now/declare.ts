import { declareChanges, incidentIdFor, stepsToDo, type Declaration } from '../../../shared/domain/incident/declare'
import { frozenText } from '../../../shared/domain/incident/declareFrozen'
import type { Change } from '../../../shared/journal/item'
import { ok, type Result } from '../../../shared/result'
import { operatorName } from '../../frame/Rail'
import type { Desk, RecordError } from '../../store/types'
import { writingErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'

export type Said = Omit<Declaration, 'id' | 'declaredAt' | 'declaredBy' | 'frozen'>

export interface Declared {
  id: string
  tasks: number
  /** the plan was empty: the template's steps became the tasks */
  from: 'plan' | 'template'
  /** SHA-256 of the frozen directory and plan, or why they could not be kept */
  frozen: { sha256: string } | { problem: string }
}

/**
 * One item: the incident, directory and plan as they stand, and a task for each step. What cannot be frozen does not
 * keep anybody from declaring.
 */
export async function declareIncident(desk: Desk, said: Said): Promise<Result<Declared, RecordError>> {
  const now = desk.now()
  // By the minute, as people say it and as a correction keys it.
  const declaredAt = momentOf({ ...now, ms: now.ms - (now.ms % 60_000) })
  const frozen = await freeze(desk, declaredAt)
  const id = incidentIdFor(desk.state, desk.randomId)
  const { from, steps } = stepsToDo(desk.state)
  const changes = declareChanges(desk.state, {
    ...said,
    id,
    declaredAt,
    declaredBy: operatorName(desk),
    ...('document' in frozen ? { frozen: frozen.document } : {}),
  })
  const recorded = await desk.record('document' in frozen ? [frozen.attached, ...changes] : changes)
  if (!recorded.ok) return recorded
  return ok({ id, tasks: steps.length, from, frozen: 'document' in frozen ? frozen.document : frozen })
}

type Freeze = { attached: Change; document: { document: string; sha256: string } } | { problem: string }

async function freeze(desk: Desk, declaredAt: string): Promise<Freeze> {
  const bytes = new TextEncoder().encode(frozenText(desk.state, declaredAt))
  const put = await desk.putDocument(bytes, {
    name: `Directory and plan as declared ${declaredAt.slice(0, 10)}.json`,
    mime: 'application/json',
  })
  if (!put.ok) return { problem: writingErrorWords(put.error) }
  const sha256 = put.value.patch.find(([field]) => field === 'sha256')?.[1]
  return { attached: put.value, document: { document: put.value.id, sha256: String(sha256 ?? '') } }
}
