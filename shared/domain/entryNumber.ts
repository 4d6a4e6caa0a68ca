import { z } from 'zod'
import { err, ok, type Result } from '../result'
import { badCharacter, type IdentifierError } from './identifierError'

/**
 * Entry number XXX-NNNNNNN-N, hyphens included (19 CFR 142.3a(b)). Seven digits chosen by the filer, leading zeros
 * shown; filer code patterns and check digit: ACE CATAIR Appendix E (May 2012, still the posted edition).
 */
export const EntryNumber = z
  .string()
  .regex(/^[A-Z0-9]{3}-\d{7}-\d$/u)
  .brand<'EntryNumber'>()
export type EntryNumber = z.infer<typeof EntryNumber>

/** The code of a filer that does not exist, outside Appendix E's patterns: exercises only (practice 26). */
export const DRILL_FILER_CODE = '000'

export interface EntryNumberRules {
  /** added to the computed digit by filers with an authorised factor (Form 7501 instructions); 0 for everyone else */
  checkDigitFactor?: number | undefined
  /** an exercise: `000` is a filer code */
  drill?: boolean | undefined
}

/**
 * Filer code: Appendix E allows NNN (001–999), ANN, AAN, AAA, ANA, NAN, NNA and NAA, which is every mix of three
 * letters and digits but `000`. Upper-cased; nothing says offline that CBP gave the code out.
 */
export function parseFilerCode(text: string, rules: EntryNumberRules = {}): Result<string, IdentifierError> {
  const code = text.trim().toUpperCase()
  if (code === '') return err({ type: 'Empty' })
  if (code.length !== 3) return err({ type: 'BadLength', expected: '3', found: code.length })
  const wrong = badCharacter(code, /[A-Z0-9]/u)
  if (wrong !== undefined) return err(wrong)
  if (code === DRILL_FILER_CODE && rules.drill !== true) return err({ type: 'DrillFilerCode' })
  return ok(code)
}

/** Letters to digits: A–I = 1–9, J–R = 1–9, S–Z = 2–9 (Appendix E; Entry Summary chapter, Table 1). */
function digitOf(character: string): number {
  if (character >= '0' && character <= '9') return Number(character)
  const place = character.charCodeAt(0) - 65
  return place < 9 ? place + 1 : place < 18 ? place - 8 : place - 16
}

/**
 * Check digit of filer code and serial: even positions from the left doubled (over 9: add 1, keep the ones), summed
 * with the odd ones; ten minus the ones digit of the sum. One wrong digit always changes it; two letters that stand
 * for the same digit (A, J) do not.
 * @param filerCode 3 characters, upper case
 * @param serial 7 digits
 */
export function checkDigitOf(filerCode: string, serial: string, checkDigitFactor = 0): string {
  const text = filerCode + serial
  let sum = 0
  for (let index = 0; index < text.length; index += 1) {
    const digit = digitOf(text.charAt(index))
    const doubled = digit * 2
    sum += index % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled
  }
  return String((10 - (sum % 10) + checkDigitFactor) % 10)
}

/** The whole number of a filer code (valid, upper case) and a 7-digit serial. */
export function formatEntryNumber(filerCode: string, serial: string, checkDigitFactor = 0): EntryNumber {
  if (!/^[A-Z0-9]{3}$/u.test(filerCode) || !/^\d{7}$/u.test(serial))
    throw new Error(`formatEntryNumber: not a filer code and serial: ${filerCode} ${serial}`)
  // The one place where the brand is given without the schema: the accounting formats every number of every block.
  return `${filerCode}-${serial}-${checkDigitOf(filerCode, serial, checkDigitFactor)}` as EntryNumber
}

export interface ParsedEntryNumber {
  entryNumber: EntryNumber
  filerCode: string
  /** 7 digits */
  serial: string
  verified: 'checkDigit'
}

/** Reads a keyed entry number; hyphens, spaces and case do not matter. The check digit is verified. */
export function parseEntryNumber(
  text: string,
  rules: EntryNumberRules = {},
): Result<ParsedEntryNumber, IdentifierError> {
  const bare = text.replace(/[\s-]/gu, '').toUpperCase()
  if (bare === '') return err({ type: 'Empty' })
  const wrong = badCharacter(bare.slice(0, 3), /[A-Z0-9]/u) ?? badCharacter(bare, /\d/u, 3)
  if (wrong !== undefined) return err(wrong)
  if (bare.length !== 11) return err({ type: 'BadLength', expected: '11', found: bare.length })
  const filerCode = parseFilerCode(bare.slice(0, 3), rules)
  if (!filerCode.ok) return filerCode
  const serial = bare.slice(3, 10)
  const expected = checkDigitOf(filerCode.value, serial, rules.checkDigitFactor ?? 0)
  const found = bare.slice(10)
  if (found !== expected) return err({ type: 'CheckDigitWrong', expected, found })
  return ok({
    entryNumber: formatEntryNumber(filerCode.value, serial, rules.checkDigitFactor ?? 0),
    filerCode: filerCode.value,
    serial,
    verified: 'checkDigit',
  })
}
