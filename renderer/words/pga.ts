import type { PgaKeyedError } from '../../shared/domain/pga/changes'
import type {
  Finding,
  FoundBy,
  Gap,
  OwedPaper,
  PgaAlarm,
  PgaDeadline,
  PriorNotice,
  PriorNoticeMisfit,
  ShipmentVerdict,
  Standing,
  VerdictProblem,
} from '../../shared/domain/pga/types'
import type { HandRule, Paper } from '../../shared/knowledge/pga/types'
import type { Confidence } from '../../shared/knowledge/fact'
import { dotted } from '../../shared/sheets/lineValues'
import { printedDay } from '../../shared/sheets/printed'
import type { Tone } from '../ui/Tag'
import { boxErrorWords } from './boxes'
import { dayWords } from './times'

/** What stands between goods and the agencies, in a broker's words (practice 24): unknown is said as unknown. */

export const standingWords: Readonly<Record<Standing, { words: string; tone: Tone }>> = {
  applies: { words: 'applies', tone: 'note' },
  ask: { words: 'ask', tone: 'later' },
  notChecked: { words: 'not checked', tone: 'later' },
  doesNotApply: { words: 'does not apply', tone: 'plain' },
  disclaimed: { words: 'disclaimed', tone: 'plain' },
}

/** What a finding leans on: a real flag of a list, or a hint of ours that proves nothing. */
export const foundByWords: Readonly<Record<FoundBy, string>> = {
  verdict: 'judged by a person',
  flags: 'flag of a list',
  answer: 'an answer',
  history: 'filed before',
  hint: 'our hint',
  word: 'our hint, by a word',
}

export const confidenceWords: Readonly<Record<Confidence, string>> = {
  sure: 'sure',
  likely: 'likely',
  unsure: 'not sure: ask the agency',
}

/** `FDA FOO`, or the agency alone where no program is told. */
export const programName = ({ agency, program }: { agency: string; program: string }): string =>
  program === '' || program === agency ? agency : `${agency} ${program}`

/** As a sentence begins. */
export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

export const lineList = (nths: readonly number[]): string =>
  nths.length === 0 ? '' : `line${nths.length === 1 ? '' : 's'} ${nths.join(', ')}`

export function findingFlags({ flags, must }: Pick<Finding, 'flags' | 'must'>): string {
  return flags.length === 0 ? '' : `${flags.join(' ')}${must ? ', must be filed' : ', may be disclaimed'}`
}

export function gapWords(gap: Gap): string {
  switch (gap.type) {
    case 'NoTariffNumber':
      return 'No tariff number: no table could be asked. Only words, answers and the client’s own filings speak.'
    case 'NotATariffNumber':
      return `${gap.keyed} is not a tariff number.`
    case 'OnlySpecialChapters':
      return `${dotted(gap.keyed)} is of chapter 98 or 99: the number of chapters 1 to 97 decides. Key it too.`
    case 'NumberOfAnotherYear':
      return `${dotted(gap.keyed)} is not in the ${gap.tariff}; ${dotted(gap.known)} is. It is of another year, or mistyped.`
    case 'NumberNotInTariff':
      return `${dotted(gap.keyed)} does not exist in the ${gap.tariff}.`
    case 'NoFlagTable':
      return 'No list of flags is loaded: hints of ours speak alone, and they prove nothing.'
    case 'SetHeader':
      return 'Header of a set: what the agencies want stands on its articles, the V lines.'
  }
}

export function problemWords(problem: VerdictProblem): string {
  switch (problem.type) {
    case 'ReasonMissing':
      return 'Say why: a verdict without a reason counts for nothing.'
    case 'DisclaimCodeMissing':
      return `${problem.flag} asks for data or a disclaim: choose ${codesWords(problem.allowed)}.`
    case 'DisclaimCodeNotTaken':
      return `${problem.flag} does not take disclaim ${problem.code}, only ${codesWords(problem.allowed)}.`
    case 'MustNeedsReason':
      return `${problem.flag} must be filed: a disclaim needs a reason of its own.`
    case 'VerdictExpired':
      return `The verdict held until ${dayWords(problem.on)}: judge it again.`
  }
}

/** Why what was keyed of an agency was not taken. It stays in its box. */
export function pgaKeyedErrorWords(error: PgaKeyedError): string {
  switch (error.type) {
    case 'NotAMoment':
      return 'Not read as a day and time.'
    case 'NothingKeyed':
      return 'Key the number as FDA’s page shows it.'
    case 'KeyedTwiceDiffers':
      return `The two keyings differ from character ${error.at} on. Look at the page, and key both again.`
    default:
      return boxErrorWords(error)
  }
}

export const codesWords = (codes: readonly string[]): string =>
  codes.length === 0
    ? 'none'
    : codes.length === 1
      ? (codes[0] ?? '')
      : `${codes.slice(0, -1).join(', ')} or ${codes.at(-1) ?? ''}`

const alarmTitles: Readonly<Record<PgaAlarm['type'], string>> = {
  AnswersDiffer: 'Two answers that cannot both be so',
  VerdictsDiffer: 'Two verdicts on the same goods',
  VerdictAgainstAnswer: 'A verdict against an answer',
  VerdictAgainstFlag: 'A verdict against a must flag',
}
export const alarmTitle = ({ type }: PgaAlarm): string => alarmTitles[type]

export function paperState(paper: OwedPaper): { words: string; tone: Tone } {
  switch (paper.state) {
    case 'owed':
      return { words: 'owed', tone: paper.paper.neverWithout ? 'stop' : 'later' }
    case 'attached':
      return { words: paper.documents.length === 1 ? 'attached' : `${paper.documents.length} attached`, tone: 'good' }
    case 'numbered':
      return { words: 'number keyed', tone: 'note' }
    case 'drawn':
      return { words: 'our sheet, to be signed', tone: 'note' }
    case 'notOwed':
      return { words: 'not owed', tone: 'plain' }
    case 'expired':
      return { words: `ended ${dayWords(paper.validUntil)}`, tone: 'stop' }
  }
}

export const roadWords: Readonly<Record<Paper['road'], string>> = {
  paper: 'on paper, over the counter',
  cleanMachine: 'from a clean machine; its answer rides in the packet',
  later: 'follows later',
}

export const originalWords: Readonly<Record<OwedPaper['original'], string>> = {
  notNeeded: 'no original needed',
  awaited: 'awaited',
  inHand: 'in hand',
  withDriver: 'with the driver',
  handedOver: 'handed over',
}

export function misfitWords(misfit: PriorNoticeMisfit): string {
  switch (misfit.type) {
    case 'MadeForAnotherEntry':
      return `Made for entry ${misfit.made}, this is ${misfit.now}: make it again.`
    case 'MadeForAnotherPort':
      return `Made for port ${misfit.made}, the goods go to ${misfit.now}: make it again.`
    case 'MadeForAnotherCarrier':
      return `Made for carrier ${misfit.made}, they come with ${misfit.now}: make it again.`
    case 'MadeForAnotherDay':
      return `Made for arrival on ${dayWords(misfit.made)}, they arrive on ${dayWords(misfit.now)}: make it again.`
    case 'NumberOfAnotherEntry':
      return `The same number stands on entry ${misfit.entryNumber}: one of the two is wrong.`
    case 'NotKeyedTwice':
      return 'Keyed once. Key it a second time: nothing else can check it.'
    case 'TooLate':
      return `Made ${misfit.hoursBefore} h before arrival; ${misfit.needed} h are needed. Tell the port before the goods are there.`
    case 'TooEarly':
      return `Made ${misfit.daysBefore} days before arrival; it is taken from ${misfit.most} days on. Make it again.`
  }
}

export const noticeState: Readonly<Record<PriorNotice['state'], { words: string; tone: Tone }>> = {
  fits: { words: 'fits this shipment', tone: 'note' },
  again: { words: 'make it again', tone: 'stop' },
  missing: { words: 'no number: stops the counter', tone: 'stop' },
}

const verdicts = {
  ready: { words: 'ready', tone: 'good' },
  conditional: { words: 'ready but conditional', tone: 'later' },
  notWithout: { words: 'not ready', tone: 'stop' },
} as const satisfies Record<ShipmentVerdict['state'], { words: string; tone: Tone }>
export const verdictTag = (state: ShipmentVerdict['state']): { words: string; tone: Tone } => verdicts[state]

export function deadlineWords({ at, daysLeft, countedFrom }: PgaDeadline): { words: string; tone: Tone } {
  if (at === '') return { words: `counted from ${countedFrom}, which is not known yet`, tone: 'plain' }
  const day = printedDay(at.slice(0, 10))
  const time = at.length > 10 ? ` ${at.slice(11, 16)}` : ''
  if (daysLeft !== undefined && daysLeft < 0) return { words: `was due ${day}${time}`, tone: 'stop' }
  return { words: `by ${day}${time}`, tone: daysLeft !== undefined && daysLeft <= 1 ? 'later' : 'plain' }
}

export const byHandWords: Readonly<Record<HandRule['accepted'], { words: string; tone: Tone }>> = {
  yes: { words: 'paper is taken', tone: 'note' },
  partly: { words: 'partly', tone: 'later' },
  no: { words: 'no paper', tone: 'stop' },
  ask: { words: 'not known: ask', tone: 'later' },
}
