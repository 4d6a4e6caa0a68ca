import { z } from 'zod'

/** Boxes of ordinary forms: what is typed, as text that can be stored. */

// eslint-disable-next-line no-control-regex -- pasted control characters are what it replaces
const controls = /[\u0000-\u001f\u007f-\u009f]+/gu
const loneSurrogates = /[\ud800-\udfff]/gu

/** Control characters (a paste from a spreadsheet has them) become spaces, lone surrogates go, ends are trimmed. */
export const cleanLine = (text: string): string => text.replace(controls, ' ').replace(loneSurrogates, '').trim()

/** A line that may stay empty. */
export const lineBox = (longest = 200) =>
  z
    .string()
    .transform(cleanLine)
    .pipe(z.string().max(longest, `At most ${longest} characters.`))

/** A line that is needed; `missing` is the sentence under the box. */
export const neededBox = (missing: string, longest = 200) =>
  z
    .string()
    .transform(cleanLine)
    .pipe(z.string().min(1, missing).max(longest, `At most ${longest} characters.`))

/** An identifier: upper case, no spaces at the ends. */
export const codeBox = (longest = 40) =>
  z
    .string()
    .transform((text) => cleanLine(text).toUpperCase())
    .pipe(z.string().max(longest, `At most ${longest} characters.`))

/** A calendar day that exists, as YYYY-MM-DD, or empty. */
export const dayBox = () => z.union([z.literal(''), z.iso.date('That day does not exist; key it as 2026-11-24.')])

/** [field, value] pairs of those that are not empty, as a patch of the journal. */
export const filled = (fields: Record<string, string | boolean | number>): [string, string | boolean | number][] =>
  Object.entries(fields).filter(([, value]) => value !== '')

/** [field, value] pairs of what differs from before; an emptied field is unset. */
export function changed(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, string | boolean | number>>,
): [string, string | boolean | number | null][] {
  return Object.entries(after)
    .filter(([field, value]) => (before[field] ?? '') !== value)
    .map(([field, value]) => [field, value === '' ? null : value])
}
