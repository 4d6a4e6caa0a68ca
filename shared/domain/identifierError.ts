/** What can be wrong with an identifier. `identifierWords.ts` makes the sentences. */
export type IdentifierError =
  | { type: 'Empty' }
  /** `expected` as said to a person: '11', '8 or 10', '9 to 12' */
  | { type: 'BadLength'; expected: string; found: number }
  /** position counted from 1, without hyphens and spaces where the identifier is read without them */
  | { type: 'BadCharacter'; position: number; character: string }
  | { type: 'CheckDigitWrong'; expected: string; found: string }
  /** `000` outside an exercise */
  | { type: 'DrillFilerCode' }
  /** `expected` shows the form: NN-NNNNNNNXX */
  | { type: 'BadPattern'; expected: string }
  /** an employer number without its two-character suffix */
  | { type: 'SuffixMissing' }
  /** digits alone that two kinds of importer number share */
  | { type: 'HyphensNeeded' }
  | { type: 'UnknownCountry'; country: string }
  /** a manufacturer in Canada is named by its province */
  | { type: 'ProvinceNeeded' }
  | { type: 'NoSuchChapter'; chapter: string }
  /** nothing of the name (or city) can be written in Latin letters */
  | { type: 'NoLatinLetters'; part: 'name' | 'city' }

/** What could be verified without asking anyone. Never more than this: no identifier is called valid offline. */
export type Verified = 'checkDigit' | 'formatOnly'

/** The first character from `from` on that does not fit, with its position counted from 1. */
export function badCharacter(
  text: string,
  fits: RegExp,
  from = 0,
): { type: 'BadCharacter'; position: number; character: string } | undefined {
  const characters = [...text]
  for (let index = from; index < characters.length; index += 1) {
    const character = characters[index] ?? ''
    if (!fits.test(character)) return { type: 'BadCharacter', position: index + 1, character }
  }
  return undefined
}
