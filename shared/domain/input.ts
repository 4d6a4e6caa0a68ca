import type { Scalar } from '../journal/item'
import { countryCode, isCanadianProvince } from '../knowledge/countries'
import { err, ok, type Result } from '../result'
import { parseAddressLine } from './address'
import { billBoxes, containerBoxes, lineBoxes, tariffBoxes } from './boxes/rows'
import { entryOrigin } from './boxes/entryOrigin'
import { entryShipment } from './boxes/entryShipment'
import { entryTransport } from './boxes/entryTransport'
import type { FieldType } from './boxes/types'
import { isDay } from './calendar'
import { parseEntryNumber } from './entryNumber'
import { parseImporterNumber } from './importerNumber'
import { parseDollars, type MoneyError } from './money'
import { parseTariffNumber } from './tariffNumber'

export type { BoxHelp, BoxType, FieldType } from './boxes/types'

/** The boxes of an entry by kind and field: how each is read, its label, its help. */
export const fieldTypes: Readonly<Record<string, Readonly<Record<string, FieldType>> | undefined>> = {
  entry: { ...entryShipment, ...entryTransport, ...entryOrigin },
  line: lineBoxes,
  tariff: tariffBoxes,
  bill: billBoxes,
  container: containerBoxes,
}

/**
 * Why the text of a box cannot be stored. Only shape refuses: a number that fails its check digit is stored and
 * becomes a diagnostic, since a fact is never refused.
 */
export type BoxError =
  | { type: 'NotADay' }
  /** reads as a day that does not exist: 02/30 */
  | { type: 'NoSuchDay'; text: string }
  | MoneyError
  | { type: 'NotANumber' }
  | { type: 'NotAChoice'; choices: readonly string[] }
  | { type: 'TooLong'; longest: number; found: number }

/** What was changed in the text before it was stored. */
export type Cleaned = 'controlCharacters' | 'brokenCharacters'

export interface ReadBox {
  /** null: the box is empty, and the field is unset */
  value: Scalar | null
  cleaned?: Cleaned
}

const LONGEST_TEXT = 20_000
const LONGEST_ADDRESS = 2_000

/**
 * Text of a box to what the journal stores. A kind and field that are in no table are a bug and throw.
 * @param context.drill an exercise: its filer code is read
 */
export function parseBox(
  kind: string,
  field: string,
  raw: string,
  context: { drill: boolean },
): Result<ReadBox, BoxError> {
  const fieldType = fieldTypes[kind]?.[field]
  if (fieldType === undefined) throw new Error(`parseBox: there is no box ${kind}.${field}`)
  // The lines of a pasted address part it as commas do.
  const { text, cleaned } = cleanText(fieldType.type === 'address' ? raw.replace(/\s*[\r\n]+\s*/gu, ', ') : raw)
  if (text === '') return ok({ value: null, ...(cleaned !== undefined && { cleaned }) })
  const value = readText(fieldType, text, context)
  return value.ok ? ok({ value: value.value, ...(cleaned !== undefined && { cleaned }) }) : value
}

/**
 * Control characters (pasted line ends, bells, direction overrides) become a space, one together with the spaces beside
 * them; halves of broken characters go. Spaces that were keyed side by side stay.
 */
export function cleanText(raw: string): { text: string; cleaned?: Cleaned } {
  const whole = raw.replace(/[\ud800-\udfff]/gu, '')
  // A run is spaces alone, or holds what cannot be printed: then it is one space.
  const plain = whole.replace(
    /[ \u0000-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]+/gu,
    (run) => (/[^ ]/u.test(run) ? ' ' : run),
  )
  const text = plain.trim()
  if (whole !== raw) return { text, cleaned: 'brokenCharacters' }
  return plain.trim() === whole.trim() ? { text } : { text, cleaned: 'controlCharacters' }
}

function readText(fieldType: FieldType, text: string, context: { drill: boolean }): Result<Scalar, BoxError> {
  switch (fieldType.type) {
    case 'text':
      return atMost(text, LONGEST_TEXT)
    case 'code':
      return atMost(code(text), LONGEST_TEXT)
    case 'entryNumber':
      return normal(parseEntryNumber(text, context), (read) => read.entryNumber, text)
    case 'importerNumber':
      return normal(parseImporterNumber(text), (read) => read.importerNumber, text)
    case 'tariffNumber':
      return normal(parseTariffNumber(text), (read) => read.htsNumber, text)
    case 'country':
      return atMost(isCanadianProvince(code(text)) ? code(text) : (countryCode(text) ?? code(text)), LONGEST_TEXT)
    case 'day':
      return parseDay(text)
    case 'birthDay':
      return parseDay(text, 30)
    case 'cents':
      return parseDollars(text)
    case 'decimal':
      return parseDecimal(text)
    case 'address':
      return atMost(parseAddressLine(text), LONGEST_ADDRESS)
    case 'yesNo':
      return parseYesNo(text)
    case 'choice':
      return parseChoice(text, fieldType.choices ?? [])
  }
}

const code = (text: string): string => text.replace(/\s+/gu, ' ').toUpperCase()
const atMost = (text: string, longest: number): Result<string, BoxError> =>
  text.length > longest ? err({ type: 'TooLong', longest, found: text.length }) : ok(text)

/** An identifier in its printed form; one that does not parse is kept as keyed, for the diagnostics to speak of. */
function normal<T>(
  read: Result<T, { type: string }>,
  form: (value: T) => string,
  text: string,
): Result<string, BoxError> {
  return atMost(read.ok ? form(read.value) : code(text), LONGEST_TEXT)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/**
 * A day as keyed in the trade: `112426`, `11242026`, `11/24/26`, `11-24-2026`, `2026-11-24`, `24 Nov 2026`. Month first.
 * @param pastCentury two-digit years above it are of the 1900s; absent: all of the 2000s
 */
export function parseDay(text: string, pastCentury = 99): Result<string, BoxError> {
  const parts = dayParts(text.trim())
  if (parts === undefined) return err({ type: 'NotADay' })
  const [year, month, day] = parts
  const short = Number(year)
  const full = year.length === 4 ? short : short > pastCentury ? 1900 + short : 2000 + short
  const iso = `${String(full).padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? ok(iso) : err({ type: 'NoSuchDay', text })
}

function dayParts(text: string): readonly [year: string, month: string, day: string] | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(text)
  if (iso !== null) return [iso[1] ?? '', iso[2] ?? '', iso[3] ?? '']
  const digits =
    /^(\d{2})(\d{2})(\d{4}|\d{2})$/u.exec(text) ?? /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/u.exec(text)
  if (digits !== null) return [digits[3] ?? '', digits[1] ?? '', digits[2] ?? '']
  const words = /^(\d{1,2})[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})$/iu.exec(text)
  const turned = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4}|\d{2})$/iu.exec(text)
  const [name, day, year] = words !== null ? [words[2], words[1], words[3]] : [turned?.[1], turned?.[2], turned?.[3]]
  const month = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1
  return month === 0 || day === undefined || year === undefined ? undefined : [year, String(month), day]
}

/** `1,972`, `0.5`, `.5`: digits are kept as keyed, commas between thousands go. */
function parseDecimal(text: string): Result<string, BoxError> {
  if (/^[-−]/u.test(text)) return err({ type: 'Negative' })
  const match = /^(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d{1,6}))?$/u.exec(text)
  const digits = match?.[1]?.replaceAll(',', '') ?? ''
  if (match === null || (digits === '' && match[2] === undefined)) return err({ type: 'NotANumber' })
  if (digits.length > 12) return err({ type: 'TooLarge' })
  return ok(`${digits === '' ? '0' : digits}${match[2] === undefined ? '' : `.${match[2]}`}`)
}

function parseYesNo(text: string): Result<boolean, BoxError> {
  const lower = text.toLowerCase()
  if (['y', 'yes', 'true', 'same'].includes(lower)) return ok(true)
  if (['n', 'no', 'false'].includes(lower)) return ok(false)
  return err({ type: 'NotAChoice', choices: ['yes', 'no'] })
}

function parseChoice(text: string, choices: readonly string[]): Result<string, BoxError> {
  const lower = text.toLowerCase()
  const found =
    choices.find((choice) => choice.toLowerCase() === lower) ??
    onlyOne(choices.filter((choice) => choice.toLowerCase().startsWith(lower)))
  return found === undefined ? err({ type: 'NotAChoice', choices }) : ok(found)
}

const onlyOne = (choices: readonly string[]): string | undefined => (choices.length === 1 ? choices[0] : undefined)
