import { rungState } from '../../../shared/domain/contacts'
import { textOf, type Entity } from '../../../shared/journal/state'
import type { Standing } from '../importers'
import { agoWords } from '../../words/times'

/** When a contact was last reached, in a few words. */
export function rungWords(contact: Entity, today: string): Standing {
  const on = textOf(contact, 'verifiedOn')
  switch (rungState(contact, today)) {
    case 'never':
      return { tone: 'later', words: 'never' }
    case 'changed':
      return { tone: 'later', words: 'number changed since' }
    case 'old':
      return { tone: 'later', words: agoWords(on, today) }
    case 'good':
      return { tone: 'good', words: agoWords(on, today) }
  }
}

/** One try of one number: 3 days ago by Bao Trinh-Osgood, or no answer. */
export function tryWords(reached: Entity | undefined, today: string): Standing {
  if (reached === undefined) return { tone: 'later', words: 'not tried yet' }
  const when = `${agoWords(textOf(reached, 'day'), today)} by ${textOf(reached, 'by')}`
  return reached.fields['answered']?.v === true
    ? { tone: 'good', words: `reached ${when}` }
    : { tone: 'later', words: `no answer ${when}` }
}

const confidences: Readonly<Record<string, string>> = {
  verified: 'read in the source named, never rung here',
  recalled: 'not read at its source: confirm before you rely on it',
  unknown: 'nothing public was found',
}
/** How sure the source of a contact is; a kit's own word is shown as it is. */
export const confidenceWords = (confidence: string): string => confidences[confidence] ?? confidence
