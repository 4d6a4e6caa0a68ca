import { unreachable } from '../result'
import type { IdentifierError } from './identifierError'

/** What is wrong with an identifier, as a sentence for a tired broker and for the command line. */
export function identifierWords(error: IdentifierError): string {
  switch (error.type) {
    case 'Empty':
      return 'Nothing is keyed.'
    case 'BadLength':
      return `It has ${error.found} characters; it takes ${error.expected}.`
    case 'BadCharacter':
      return `Character ${error.position} is ${shown(error.character)}, which does not belong there.`
    case 'CheckDigitWrong':
      return `The check digit is ${error.found}; for the rest it would be ${error.expected}. Look at every digit again.`
    case 'DrillFilerCode':
      return 'Filer code 000 belongs to exercises and to no filer. Key the code that CBP gave your firm.'
    case 'BadPattern':
      return `It does not have the form: ${error.expected}.`
    case 'SuffixMissing':
      return 'An employer number takes its two-character suffix: NN-NNNNNNNXX, often 00.'
    case 'HyphensNeeded':
      return 'Key the hyphens: without them it could be two kinds of number.'
    case 'UnknownCountry':
      return `${shown(error.country)} is no country code or name on file.`
    case 'ProvinceNeeded':
      return 'A manufacturer in Canada goes by its province (XO Ontario, XQ Quebec …), never by CA.'
    case 'NoSuchChapter':
      return `The tariff has no chapter ${error.chapter}.`
    case 'NoLatinLetters':
      return `The ${error.part} has no Latin letters: key it as the invoice writes it in Latin letters.`
    default:
      return unreachable(error)
  }
}

/** What cannot be told without asking anyone is said, and nothing is called valid. */
export const verifiedWords = (verified: 'checkDigit' | 'formatOnly'): string =>
  verified === 'checkDigit' ? 'check digit right' : 'format only, not verifiable offline'

/** Control characters are named, not shown: they must not reach a terminal or a page. */
function shown(text: string): string {
  if (text.trim() === '') return 'a space'
  return /^\p{C}$/u.test(text) ? 'a control character' : `“${text.replace(/\p{C}/gu, '?')}”`
}
