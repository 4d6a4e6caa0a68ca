import { entitiesOf, isRemoved, textOf, type DeskState, type Entity } from '../journal/state'
import { addDays } from './calendar'

/** What is on file for one line of readiness: the newest that was done, and until when it counts. */
export interface EvidenceStanding {
  newest: Entity | undefined
  doneOn: string
  /** calendar day after which it no longer counts; '' without evidence */
  until: string
  counts: boolean
}

/** All evidence of a line, the newest first. */
export function evidenceOf(state: DeskState, line: string): Entity[] {
  return [...entitiesOf(state, 'evidence').values()]
    .filter((entity) => !isRemoved(entity) && textOf(entity, 'line') === line)
    .sort((a, b) => textOf(b, 'doneOn').localeCompare(textOf(a, 'doneOn')) || (a.born.at < b.born.at ? 1 : -1))
}

/**
 * @param goodDays days for which evidence counts that names no end of its own
 * @param today calendar day here; evidence dated later than today counts for nothing
 */
export function evidenceStanding(state: DeskState, line: string, goodDays: number, today: string): EvidenceStanding {
  const newest = evidenceOf(state, line).find((entity) => textOf(entity, 'doneOn') <= today)
  const doneOn = textOf(newest, 'doneOn')
  if (newest === undefined || doneOn === '') return { newest, doneOn: '', until: '', counts: false }
  const until = textOf(newest, 'goodUntil') || addDays(doneOn, goodDays)
  return { newest, doneOn, until, counts: today <= until }
}
