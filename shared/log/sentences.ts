import type { Action } from '../journal/actions'
import { isAction } from '../journal/known'
import type { Change } from '../journal/item'
import { entrySentences } from './sentences/entry'
import { incidentSentences } from './sentences/incident'
import { laptopSentences } from './sentences/laptop'
import { prepareSentences } from './sentences/prepare'
import { recoverSentences } from './sentences/recover'
import { respondSentences } from './sentences/respond'
import { told, type Look, type Say } from './told'
import { maskNumbers } from './values'

/** action → sentence, for every action: one that is added to the journal and not here does not compile. */
export const sentences: Record<Action, Say> = {
  ...laptopSentences,
  ...entrySentences,
  ...prepareSentences,
  ...incidentSentences,
  ...respondSentences,
  ...recoverSentences,
}

/**
 * One change in the trade's words. Importer numbers stand with their last four characters only, wherever they were
 * written; what is in no table was recorded by a newer Lifeboat, and the sentence says so.
 */
export function sentenceOf(change: Change, look: Look): string {
  if (!isAction(change.action))
    return `Recorded by a newer Lifeboat: ${change.action} of ${change.kind} ${change.id}. This version cannot say more`
  return maskNumbers(sentences[change.action](told(change, look)))
}
