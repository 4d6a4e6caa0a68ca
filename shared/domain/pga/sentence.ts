import { dayWords } from './dayWords'
import type { Determination, Finding, FlagTable } from './types'

/**
 * What a line's tag says: `FDA FOO applies, APH APQ to ask; 12 questions, 3 open`, or `no flag in the table of 4 Mar
 * 2026; 12 questions, 3 open`. Never that no agency applies.
 */
export function sentenceOf(
  { findings, gaps, questions }: Pick<Determination, 'findings' | 'gaps' | 'questions'>,
  flags: FlagTable,
): string {
  if (gaps.some(({ type }) => type === 'SetHeader')) return 'a set: the agencies’ data stand on its articles'
  const parts = [findings.length === 0 ? nothingFound(flags) : foundWords(findings)]
  const gap = gaps.find(({ type }) => type !== 'NoFlagTable')
  if (gap !== undefined) parts.unshift(gapWords[gap.type])
  if (questions.length > 0) parts.push(countWords(questions))
  return parts.join('; ')
}

/** Short, as they stand in a line's sentence and on a product's card. */
export const gapWords = {
  NoTariffNumber: 'no tariff number',
  NotATariffNumber: 'not a whole tariff number',
  OnlySpecialChapters: 'only a number of chapter 98 or 99',
  NumberOfAnotherYear: 'the number is not in this tariff',
  NumberNotInTariff: 'no such tariff number in this tariff',
  NoFlagTable: 'no table of flags',
  SetHeader: 'a set',
} as const

const nothingFound = ({ size, asOf }: FlagTable): string =>
  size === 0
    ? 'no table of flags on this laptop, and no hint'
    : `no flag in the table${asOf === '' ? '' : ` of ${dayWords(asOf)}`}`

/** `12 questions, 3 open` */
export const countWords = (questions: readonly { state: string }[]): string => {
  const open = questions.filter(({ state }) => state !== 'answered').length
  return `${questions.length === 1 ? '1 question' : `${questions.length} questions`}, ${open === 0 ? 'none' : open} open`
}

export const standingWords = {
  applies: 'applies',
  ask: 'to ask',
  notChecked: 'not checked',
  doesNotApply: 'does not apply',
  disclaimed: 'disclaimed',
} as const

const foundWords = (findings: readonly Finding[]): string =>
  findings.map((one) => `${programName(one)} ${standingWords[one.standing]}`).join(', ')

/** `FDA FOO`; the agency alone where program and agency are one word. */
export const programName = ({ agency, program }: { agency: string; program: string }): string =>
  program === '' || program === agency ? agency : `${agency} ${program}`
