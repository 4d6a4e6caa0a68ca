import { z } from 'zod'
import { cleanText } from '../../shared/domain/input'

/** Boxes of ordinary forms: what is typed, as text that can be stored. */

/** Control characters (a paste from a spreadsheet has them) become spaces, broken characters go, ends are trimmed. */
export const cleanLine = (text: string): string => cleanText(text).text

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

/** [field, value] pairs of those that are not empty, as a patch of the journal. */
export const filled = (fields: Record<string, string | boolean | number>): [string, string | boolean | number][] =>
  Object.entries(fields).filter(([, value]) => value !== '')
