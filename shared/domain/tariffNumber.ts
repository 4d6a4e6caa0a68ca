import { err, ok, type Result } from '../result'
import { badCharacter, type IdentifierError } from './identifierError'

/** The most tariff numbers one line may carry (CSMS 65464464, in force 28 June 2025). */
export const MOST_TARIFF_NUMBERS = 32

export interface TariffNumber {
  /** as the 7501 prints it: 9401.61.4011, or 9903.88.15 */
  htsNumber: string
  chapter: string
  /** ten digits: the statistical suffix is there */
  complete: boolean
  /** it is not looked up in a tariff here */
  verified: 'formatOnly'
}

/** Reads a tariff number with or without dots: 8 or 10 digits, a chapter of the HTS (1–76, 78–99; 77 is empty). */
export function parseTariffNumber(text: string): Result<TariffNumber, IdentifierError> {
  const bare = text.replace(/[\s.]/gu, '')
  if (bare === '') return err({ type: 'Empty' })
  const wrong = badCharacter(bare, /\d/u)
  if (wrong !== undefined) return err(wrong)
  if (bare.length !== 8 && bare.length !== 10)
    return err({ type: 'BadLength', expected: '8 or 10', found: bare.length })
  const chapter = bare.slice(0, 2)
  if (chapter === '00' || chapter === '77') return err({ type: 'NoSuchChapter', chapter })
  const htsNumber = `${bare.slice(0, 4)}.${bare.slice(4, 6)}.${bare.slice(6)}`
  return ok({ htsNumber, chapter, complete: bare.length === 10, verified: 'formatOnly' })
}

/**
 * Outer order that ACE enforces on a line: chapter 98, then 99, then 1–97 (CSMS 65385089; error 852). With more than one
 * chapter 98 number ACE does not check.
 */
const rank = (htsNumber: string): number => (htsNumber.startsWith('98') ? 0 : htsNumber.startsWith('99') ? 1 : 2)

/** The same numbers in their legal order; those of one rank stay as keyed, for the order inside 99 is the filer's. */
export const legalOrder = (htsNumbers: readonly string[]): string[] => [...htsNumbers].sort((a, b) => rank(a) - rank(b))

export function isInLegalOrder(htsNumbers: readonly string[]): boolean {
  if (htsNumbers.filter((number) => number.startsWith('98')).length > 1) return true
  return legalOrder(htsNumbers).every((number, index) => number === htsNumbers[index])
}
