import { channels, rungState, type Channel } from '../../../shared/domain/contacts'
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

/** The last try of one number: reached 3 days ago by Bao Trinh-Osgood, or no answer; before any, what the kit says of it. */
export function tryWords(contact: Entity, channel: Channel, reached: Entity | undefined, today: string): Standing {
  if (reached === undefined) return kitTry(contact, channel, today)
  const when = `${agoWords(textOf(reached, 'day'), today)} by ${textOf(reached, 'by')}`
  return reached.fields['answered']?.v === true
    ? { tone: 'good', words: `reached ${when}` }
    : { tone: 'later', words: `no answer ${when}` }
}

/** A kit says of a contact as a whole when and how it was reached: that speaks of the telephone unless it names another way. */
function kitTry(contact: Entity, channel: Channel, today: string): Standing {
  const [on, by, how] = ['verifiedOn', 'verifiedBy', 'verifiedHow'].map((field) => textOf(contact, field))
  const way = channels.find((one) => one.how === how)?.channel ?? 'phone'
  if (on === undefined || on === '' || way !== channel || rungState(contact, today) === 'changed')
    return { tone: 'later', words: 'not tried yet' }
  const words = [how || 'reached', agoWords(on, today), by && `by ${by}`].filter(Boolean).join(' ')
  return { tone: rungWords(contact, today).tone, words }
}

const confidences: Readonly<Record<string, string>> = {
  verified: 'read in the source named, never rung here',
  recalled: 'not read at its source: confirm before you rely on it',
  unknown: 'nothing public was found',
}
/** How sure the source of a contact is; a kit's own word is shown as it is. */
export const confidenceWords = (confidence: string): string => confidences[confidence] ?? confidence
