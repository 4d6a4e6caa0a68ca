import type { OfferedValue } from './offeredValues'
import type { FormField } from './readForm'

/** What the words of a caption or tooltip say of a field: the number they begin with, and the value they name. */

/** "12. B/L or AWB Number" → 12; "18a" → 18a. */
export const numberIn = (text: string): string | undefined =>
  /^(\d{1,2}[a-z]?)(?=[.):,\s\u2013]|$)/u.exec(text.trim())?.[1]

/** By the box's number where numbers hold, else by words. */
export function inWords(text: string, field: FormField, offered: readonly OfferedValue[]): string | undefined {
  const number = numberIn(text)
  const numbered =
    number === undefined ? undefined : offered.find((one) => one.number === number && fitsKind(one, field))
  return numbered?.name ?? wordsValue(text, field, offered)
}

const fitsKind = (value: OfferedValue, field: FormField): boolean =>
  (value.kind === 'check') === (field.kind === 'check')

/**
 * The value all of whose words stand in the text; of several the one with most words. One single word says too little
 * in a long text: "other", "total".
 */
export function wordsValue(text: string, field: FormField, offered: readonly OfferedValue[]): string | undefined {
  const own = wordsOf(text)
  let best: { value: string; words: number } | undefined
  for (const value of offered) {
    if (!fitsKind(value, field)) continue
    const words = wordsOf(value.caption)
    if (words.size === 0 || (words.size === 1 && own.size > 2) || ![...words].every((word) => own.has(word))) continue
    if (best === undefined || words.size > best.words) best = { value: value.name, words: words.size }
  }
  return best?.value
}

const SMALL = new Set(
  'the of and or here please type in us to by for if not box enter digit two four month day year format form txt'.split(
    ' ',
  ),
)
const SAME: Readonly<Record<string, string>> = { no: 'number', num: 'number', nbr: 'number', numbers: 'number' }
const stem = (word: string): string => SAME[word] ?? word.replace(/(?:ies|es|s)$/u, '')

/** Words that say something, without plural and case; `txtEntryNumber` is three. */
function wordsOf(text: string): Set<string> {
  return new Set(
    text
      .replace(/([a-z])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/u)
      .filter((word) => word.length > 1 && !SMALL.has(word))
      .map(stem),
  )
}
