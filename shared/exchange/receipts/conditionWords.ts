import { cargoConditionText, envelopeConditionText } from '../../knowledge/aceAnswers'
import { aceErrorHint, aceErrorTexts, censusWarnings } from '../../knowledge/aceErrors'
import type { Part } from '../../domain/recover/home'
import type { AnswerPlace, AnswerProblem } from '../abi/answers/answer'
import type { KeptCondition } from './conditionText'
import { lineOf } from './conditionBox'
import type { NotMatched } from './matchAnswers'

/** Everything that a person reads of an answer: CBP’s own text as it came, then what our tables add. */

/** `408 COUNTRY OF ORIGIN UNKNOWN, line 1`. */
export function conditionSaid({ code, text, places }: KeptCondition): string {
  const where = placesSaid(places)
  return [[code, text].filter(Boolean).join(' '), where].filter(Boolean).join(', ')
}

/**
 * What our tables add: the dictionary’s longer text where the answer cut it short, a hint, the overrides of a census
 * warning. @param part which message it answers, where a table says it. Codes of cargo releases are another list: they are never looked up in the dictionary.
 */
export function conditionHelp(source: string, { code, text }: KeptCondition, part?: Part): string {
  if (code === '') return ''
  if (source === 'batch') return unlike(envelopeConditionText(code), text)
  if (source === 'SX') return unlike(cargoConditionText(code), text)
  // A table that gives the code alone is told what CBP calls it; its own text is left as the main system words it.
  if (source === 'table' && text === '')
    return part === 'cargoRelease'
      ? cargoConditionText(code)
      : [aceErrorTexts(code).join(' / '), aceErrorHint(code)].filter(Boolean).join('. ')
  if (source !== 'AX') return ''
  const census = censusWarnings[code]
  if (census !== undefined)
    return `Census warning: ${census.text}. Correct it, or override with ${census.overrides.join(', ')}.`
  const [only = '', ...more] = aceErrorTexts(code)
  return [aceErrorHint(code), more.length === 0 ? unlike(only, text) : ''].filter(Boolean).join(' ')
}

/** The table’s text, where the answer does not say as much already. */
const unlike = (known: string, text: string): string => (letters(known) === letters(text) ? '' : known)
/** CBP's own tables set an apostrophe now straight, now curled. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

const PLACE_WORDS: Readonly<Record<string, string>> = {
  CARMAN: 'manifest quantity',
  BOLINB: 'bill',
  BNDDTL: 'bond',
  CONREL: 'release',
  MISDOC: 'missing document',
  HDRFEE: 'header fee',
  EIPINV: 'invoice',
  COMDES: 'description',
  ARPART: 'party',
  TARIFF: 'tariff number',
  TARQTY: 'quantity',
  LICNSE: 'license',
  ADDCVD: 'AD/CVD case',
  IADDET: 'declaration',
  LINFEE: 'fee',
  FEETOT: 'fee total',
  TOTALS: 'totals',
  RECORD: 'record',
  BLOCK: 'block',
  SE10: 'header',
  SE15: 'bill',
  SE16: 'conveyance',
  SE30: 'party',
  SE50: 'party',
  SE60: 'tariff number',
}

function placesSaid(places: readonly AnswerPlace[]): string {
  const line = lineOf(places)
  const others = places
    .filter(({ record }) => record !== 'LINITM' && record !== 'SE40')
    .map(({ record, text }) => [PLACE_WORDS[record] ?? record, text.replace(/\s+/gu, ' ')].filter(Boolean).join(' '))
  return [...(line === 0 ? [] : [`line ${line}`]), ...others].join(', ')
}

export const notMatchedWords: Readonly<Record<NotMatched, string>> = {
  noNumber: 'No entry number could be read in it.',
  checkDigit: 'Its check digit fails: the number is damaged.',
  noSuchEntry: 'No entry here has this number.',
  noSuchBatch: 'A whole batch was rejected, and no file written here has its id.',
}

/** One sentence for what of a file could not be read. */
export function problemWords(problem: AnswerProblem): string {
  switch (problem.type) {
    case 'RecordNotRead':
      return `Record ${problem.line} is none of an answer: “${problem.text.slice(0, 60)}”.`
    case 'AnswerUnfinished':
      return `The answer at record ${problem.line}${of(problem.entryNumber)} ends without yes or no.`
    case 'AnswerContradictsItself':
      return `The answer at record ${problem.line}${of(problem.entryNumber)} says yes and no, or names two entries: read it yourself.`
    case 'CountDiffers':
      return `Record ${problem.line} counts ${problem.said} records, and there are ${problem.found}: something may be missing.`
    case 'BatchNotClosed':
      return `The batch that begins at record ${problem.line} has no end: the file was cut.`
    case 'NotAnAnswer':
      return `At record ${problem.line} the file holds messages (${problem.application || 'without a name'}), not answers to them.`
  }
}
const of = (entryNumber: string): string => (entryNumber === '' ? '' : ` (${entryNumber})`)
