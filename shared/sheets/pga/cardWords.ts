import { dayWords, ofDay } from '../../domain/pga/dayWords'
import { daysFrom } from '../../domain/calendar'
import type { Answered, Finding, FlagTable, QuestionAt, Reason, VerdictProblem } from '../../domain/pga/types'
import type { Paper } from '../../knowledge/pga/types'

/** How findings, answers, papers and permits are said on paper that is read before any incident. */

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `FD1 FD3, must be filed` */
export const flagWords = ({ flags, must, disclaimAllowed }: Finding): string => {
  if (flags.length === 0) return ''
  const codes = disclaimAllowed.length === 0 ? '' : `; disclaim ${disclaimAllowed.join(' ')}`
  return `${flags.join(' ')}${must ? ', must be filed' : `, may${codes}`}`
}

/** A reason with its source where its sentence does not name it, and how sure we are where we are not. */
export function reasonWords({ by, text, source, asOf, confidence }: Reason): string {
  const checked = (by === 'hint' || by === 'word') && asOf !== '' ? `, checked ${dayWords(asOf)}` : ''
  const named = source === '' || text.includes(source) ? '' : ` (${source}${checked})`
  const unsure = confidence === 'sure' ? '' : confidence === 'likely' ? ' [likely]' : ' [not sure: ask the agency]'
  return `${capital(text)}${named}${unsure}`
}

export const problemWords: Readonly<Record<VerdictProblem['type'], string>> = {
  ReasonMissing: 'the verdict has no reason and does not count',
  DisclaimCodeMissing: 'data or a disclaim code: neither is there',
  DisclaimCodeNotTaken: 'the flag does not take this disclaim code',
  MustNeedsReason: 'a must flag: a disclaim needs a reason of its own',
  VerdictExpired: 'the verdict has expired: judge it again',
}

/** Which table was read: said on every card, so that its age is seen. */
export const tableWords = ({ size, source, asOf }: FlagTable): string =>
  size === 0
    ? 'No list of flags is loaded: hints speak alone, and they prove nothing.'
    : `Flags by ${source || 'a list'}${ofDay(asOf)}.`

/** The answer as it was given, choices in their words. */
export function answerWords({ question, answered }: Pick<QuestionAt, 'question' | 'answered'>): string {
  if (answered === undefined) return ''
  const choice = question.choices?.find(({ code }) => code === answered.answer)
  const said = choice === undefined ? (SAID[answered.answer] ?? answered.answer) : capital(choice.text)
  const shown = /^\d{4}-\d{2}-\d{2}$/u.test(said) ? dayWords(said) : said
  return [shown, answered.note].filter((one) => one !== '').join('. ')
}
const SAID: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', notKnown: 'Not known' }

/** `RK, 12 Nov 2026, by telephone` */
export const saidBy = ({ by, on, source }: Answered): string =>
  [by === '' ? 'nobody is named' : by, on === '' ? '' : dayWords(on), source].filter((one) => one !== '').join(', ')

/** `until 3 Mar 2027`, `ended on 3 Mar 2026`, or nothing where no end is known. */
export function untilWords(day: string, today: string): string {
  if (day === '') return 'no end keyed'
  const left = daysFrom(today, day)
  if (left < 0) return `ended on ${dayWords(day)}`
  return left > 60 ? `until ${dayWords(day)}` : `until ${dayWords(day)}: ${left} days`
}

export const roadWords: Readonly<Record<Paper['road'], string>> = {
  paper: 'on paper',
  cleanMachine: 'from a clean computer; its answer rides in the packet',
  later: 'may follow the release',
}
