import { cbp7501Official } from './cbp7501Official'
import { NAMED_VALUES, type NamedValue } from './fillings'
import type { FormField, FormRead } from './readForm'

/**
 * What an unknown edition's fields probably mean, from the number that their tooltip begins with (where an edition of
 * the same form is known) and from the words of tooltip and name. A proposal only: a person confirms each field.
 */
export function proposeBindings(form: string, read: FormRead): Map<string, string> {
  const proposed = new Map<string, string>()
  const taken = new Set<string>()
  for (const field of read.fields) {
    if (field.kind === 'other') continue
    const value = (form === 'cbp7501' ? byNumber(field) : undefined) ?? byWords(field)
    if (value === undefined || taken.has(value)) continue
    taken.add(value)
    proposed.set(field.name, value)
  }
  return proposed
}

/** Numbers 1 to 20 of the 7501 are the same in all editions seen; the later ones moved in 2024. */
const LAST_STEADY_BOX = 20

function byNumber(field: FormField): string | undefined {
  const number = /^(\d{1,2})\b/u.exec(field.tooltip)?.[1]
  if (number === undefined || Number(number) > LAST_STEADY_BOX) return undefined
  return cbp7501Official.boxes.find((box) => box.caption === number)?.value
}

const SMALL = new Set([
  'the',
  'of',
  'and',
  'or',
  'here',
  'please',
  'type',
  'in',
  'us',
  'u',
  's',
  'txt',
  'date',
  'number',
  'no',
])
const stem = (word: string): string => word.replace(/(?:ies|es|s)$/u, '')
const wordsOf = (text: string): Set<string> =>
  new Set(
    text
      .replace(/([a-z])([A-Z])/gu, '$1 $2')
      .toLowerCase()
      .split(/[^a-z]+/u)
      .filter((word) => word.length > 1 && !SMALL.has(word))
      .map(stem),
  )

const CAPTIONS: readonly { value: NamedValue; words: Set<string> }[] = NAMED_VALUES.map((value) => ({
  value,
  words: wordsOf(value.caption),
}))

/** Every word of the caption stands in the field's own words; of several the one with most words wins. */
function byWords(field: FormField): string | undefined {
  const own = wordsOf(`${field.tooltip} ${field.name.split('.').at(-1) ?? ''}`)
  const wanted = field.kind === 'check' ? 'check' : 'text'
  let best: { value: string; words: number } | undefined
  for (const { value, words } of CAPTIONS) {
    if (value.kind !== wanted || words.size === 0 || ![...words].every((word) => own.has(word))) continue
    if (best === undefined || words.size > best.words) best = { value: value.name, words: words.size }
  }
  return best?.value
}
