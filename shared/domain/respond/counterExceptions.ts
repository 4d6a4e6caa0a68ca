import { inOrder } from '../facts'
import { entriesByProgress, entryCalled } from '../standing'
import { exceptionId, type ExceptionRule, type FoundException } from './exceptions'

/**
 * A release that nothing shows: no visit, no decision sheet, no stamp or name of who said it. The client will act on it,
 * and the back-entry will rest on it.
 */
export const counterExceptions: ExceptionRule = (state) =>
  entriesByProgress(state).flatMap(({ id, entity, file }) =>
    inOrder(file.facts).flatMap(({ id: fact, fields }): FoundException[] => {
      const { what, visit, decisionSheet, evidence = '', happenedAt } = fields
      if (what !== 'released' && what !== 'releasedConditionally') return []
      if (visit !== undefined || decisionSheet !== undefined || evidence.trim() !== '') return []
      return [
        {
          id: exceptionId('releaseWithoutEvidence', fact),
          rule: 'releaseWithoutEvidence',
          entry: id,
          what: `${entryCalled(entity)} was recorded as released with no visit and no evidence: no stamp, no officer by telephone, no terminal status.`,
          source: 'your own counter log: each release rests on a stamp, a name or a status',
          since: happenedAt,
        },
      ]
    }),
  )
