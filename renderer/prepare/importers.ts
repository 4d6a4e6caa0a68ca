import { textOf, valueOf, type Entity } from '../../shared/journal/state'
import { daysBetween, dayWords } from '../words/times'
import type { Tone } from '../ui/Tag'

/** A bond or a power of attorney that ends within this many days is shown before it does. */
const endWarnDays = 30

export interface Standing {
  tone: Tone
  words: string
}

export function bondStanding(importer: Entity, today: string): Standing {
  const expires = textOf(importer, 'bondExpires')
  if (textOf(importer, 'bondType') === '') return { tone: 'later', words: 'not keyed' }
  if (expires === '') return { tone: 'plain', words: `type ${textOf(importer, 'bondType')}, no end keyed` }
  return endStanding(expires, today)
}

/** Until when something runs: ended stops the counter, within 30 days is shown beforehand. */
function endStanding(expires: string, today: string): Standing {
  const left = daysBetween(today, expires)
  if (left < 0) return { tone: 'stop', words: `ended ${dayWords(expires)}` }
  return { tone: left <= endWarnDays ? 'later' : 'good', words: `to ${dayWords(expires)}` }
}

/** No power of attorney stops the counter (practice 14). */
export function poaStanding(importer: Entity, today: string): Standing {
  const checked = textOf(importer, 'poaCheckedOn')
  const expires = textOf(importer, 'poaExpires')
  if (valueOf(importer, 'poaOnFile') !== true) return { tone: 'stop', words: 'none on file' }
  if (expires !== '') return endStanding(expires, today)
  return { tone: 'good', words: checked === '' ? 'on file' : `on file, ${dayWords(checked)}` }
}

/** A party that nobody screened stops the counter until a named person clears it (practice 12). */
export function screeningStanding(importer: Entity): Standing {
  const on = textOf(importer, 'screenedOn')
  const result = textOf(importer, 'screenedResult')
  if (on === '') return { tone: 'stop', words: 'not screened' }
  return {
    tone: /no match|clear/iu.test(result) ? 'good' : 'later',
    words: `${result || 'no result keyed'}, ${dayWords(on)}`,
  }
}
