import { AGENCIES, DISCLAIM_CODES, FLAG_GUIDE_OF, FLAGS, TRIAGE, TRIAGE_THEN } from '../../knowledge/pga'
import { indexKnowledge } from './knowledge'
import type { KnowledgeIndex, PgaKnowledge } from './types'

/** The tables that this program carries. */
const ownKnowledge: PgaKnowledge = {
  agencies: AGENCIES,
  triage: [...TRIAGE, ...TRIAGE_THEN],
  flags: FLAGS,
  disclaimCodes: DISCLAIM_CODES,
  guideOf: FLAG_GUIDE_OF,
}

let index: KnowledgeIndex | undefined
/** Indexed when it is first asked for: a desk without agencies' work pays nothing. */
export const ownKnowledgeIndex = (): KnowledgeIndex => (index ??= indexKnowledge(ownKnowledge))
