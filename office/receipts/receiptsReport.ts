import { partWords } from '../../shared/domain/recover/answerWords'
import { homeStandings, type Part, type PartStanding } from '../../shared/domain/recover/home'
import { keptConditions, type KeptCondition } from '../../shared/exchange/receipts/conditionText'
import {
  conditionHelp,
  conditionSaid,
  notMatchedWords,
  problemWords,
} from '../../shared/exchange/receipts/conditionWords'
import type { NotMatched } from '../../shared/exchange/receipts/matchAnswers'
import { entityOf, textOf, type DeskState } from '../../shared/journal/state'
import type { AnswersOnDesk } from './answersOnDesk'
import { answersSentence } from './words'

/** How one message of one entry stands once all answers are read. */
export type Stands = 'accepted' | 'rejected' | 'cancelled' | 'review' | 'received' | 'open'

export interface MessageStands {
  entryNumber: string
  part: Part
  stands: Stands
  /** file that it last went in, or the main system; '' it never went from here */
  written: string
  writtenAt: string
  conditions: readonly { code: string; text: string; said: string; help: string }[]
}

export interface AnswerSaid {
  file: string
  line: number
  entryNumber: string
}

export interface ReceiptsReport {
  files: readonly {
    path: string
    source: string
    answers: number
    fresh: number
    again: number
    /** why it could not be read, or what in it could not */
    problems: readonly string[]
  }[]
  messages: readonly MessageStands[]
  /** answers that decide nothing: held, status */
  others: readonly (AnswerSaid & { answer: string; said: readonly string[] })[]
  unmatched: readonly (AnswerSaid & { why: NotMatched; settled: string })[]
  otherFilers: readonly (AnswerSaid & { filerCode: string })[]
  /** entries by the worst of their messages */
  entries: Readonly<Record<Stands, number>>
}

export function receiptsReport({ state, files }: AnswersOnDesk): ReceiptsReport {
  const messages = messagesOf(state)
  const all = files.flatMap(({ path, read }) =>
    read.ok ? read.value.matches.map((match) => ({ file: path, line: match.answer.line, match })) : [],
  )
  return {
    files: files.map(fileSaid),
    messages,
    others: all.flatMap(({ file, line, match }) =>
      match.sort === 'matched' && (match.answer.answer === 'held' || match.answer.answer === 'status')
        ? [
            {
              file,
              line,
              entryNumber: match.entryNumber,
              answer: match.answer.answer,
              said: match.answer.conditions.map(conditionSaid),
            },
          ]
        : [],
    ),
    unmatched: all.flatMap(({ file, line, match }) =>
      match.sort === 'unmatched'
        ? [
            {
              file,
              line,
              entryNumber: match.answer.entryNumber,
              why: match.why,
              settled: textOf(entityOf(state, 'receipt', match.id), 'settledHow'),
            },
          ]
        : [],
    ),
    otherFilers: all.flatMap(({ file, line, match: { sort, answer } }) =>
      sort === 'otherFiler' ? [{ file, line, entryNumber: answer.entryNumber, filerCode: answer.filerCode }] : [],
    ),
    entries: worstOf(messages),
  }
}

function fileSaid({ path, read }: AnswersOnDesk['files'][number]): ReceiptsReport['files'][number] {
  if (!read.ok) return { path, source: '', answers: 0, fresh: 0, again: 0, problems: [answersSentence(read.error)] }
  const { file, matches } = read.value
  const kept = matches.flatMap((match) => (match.sort === 'otherFiler' ? [] : [match]))
  return {
    path,
    source: file.source,
    answers: file.answers.length,
    fresh: kept.filter(({ known }) => !known).length,
    again: kept.filter(({ known }) => known).length,
    problems: [
      ...file.problems.map(problemWords),
      ...file.refused.map(({ row, what }) => `Row ${row}: ${what}`),
      ...(file.answers.length === 0 && file.problems.length + file.refused.length === 0 ? ['It holds no answer.'] : []),
    ],
  }
}

const PARTS: readonly Part[] = ['cargoRelease', 'entrySummary']

/** Each message that went out, or was answered: what its lane never asked for and nobody answered is left out. */
const messagesOf = (state: DeskState): MessageStands[] =>
  homeStandings(state).flatMap((home) =>
    PARTS.flatMap((part) => {
      const standing = home[part]
      const stands = standsAs(standing)
      const entryNumber = textOf(home.lane.entry.entity, 'entryNumber')
      if (stands === undefined) return []
      const { receipt } = standing
      const conditions = stands === 'open' ? [] : keptConditions(receipt?.conditions ?? '')
      const source = receipt?.source ?? ''
      return [
        {
          entryNumber,
          part,
          stands,
          written: standing.way,
          writtenAt: standing.exportedAt,
          conditions: conditions.map((condition: KeptCondition) => ({
            code: condition.code,
            text: condition.text,
            said: conditionSaid(condition),
            help: conditionHelp(source, condition, part),
          })),
        },
      ]
    }),
  )

function standsAs({ state, receipt }: PartStanding): Stands | undefined {
  switch (state) {
    case 'notNeeded':
    case 'toDo':
      return undefined
    case 'exported':
      return 'open'
    case 'rejected':
      return receipt?.answer === 'cancelled' ? 'cancelled' : 'rejected'
    default:
      return state
  }
}

/** From the worst to the best. */
export const STANDS: readonly Stands[] = ['rejected', 'cancelled', 'open', 'received', 'review', 'accepted']

function worstOf(messages: readonly MessageStands[]): Record<Stands, number> {
  const byEntry = new Map<string, Stands>()
  for (const { entryNumber, stands } of messages) {
    const before = byEntry.get(entryNumber)
    if (before === undefined || STANDS.indexOf(stands) < STANDS.indexOf(before)) byEntry.set(entryNumber, stands)
  }
  const counts: Record<Stands, number> = { rejected: 0, cancelled: 0, open: 0, received: 0, review: 0, accepted: 0 }
  for (const stands of byEntry.values()) counts[stands] += 1
  return counts
}

/** Every entry that went is accepted, every answer found its entry, every record was read. */
export const isAllWell = ({ files, entries, unmatched }: ReceiptsReport): boolean =>
  files.every(({ problems }) => problems.length === 0) &&
  unmatched.every(({ settled }) => settled !== '') &&
  STANDS.every((stands) => stands === 'accepted' || entries[stands] === 0)

const WORDS: Readonly<Record<Stands, string>> = {
  accepted: 'accepted',
  rejected: 'rejected',
  cancelled: 'cancelled in ACE',
  open: 'without an answer',
  received: 'received and not accepted yet',
  review: 'with a CBP officer',
}

/** What a person reads at the terminal: files first, then each entry from what is well to what is not, sums last. */
export function reportLines(report: ReceiptsReport): string[] {
  const line = (label: string, text: string) => `${label.padEnd(10)} ${text}`
  const at = ({ file, line: nth, entryNumber }: AnswerSaid) =>
    `${file} line ${nth}: ${entryNumber === '' ? 'no entry number' : entryNumber}`
  const lines: string[] = []
  for (const { path, source, answers, fresh, again, problems } of report.files) {
    if (source !== '' || answers > 0)
      lines.push(
        line(
          'note',
          `${path}: ${answers} ${answers === 1 ? 'answer' : 'answers'} (${source}), ${fresh} new, ${again} taken in before.`,
        ),
      )
    lines.push(...problems.map((problem) => line('WRONG', `${path}: ${problem}`)))
  }
  for (const stands of [...STANDS].reverse())
    for (const message of report.messages.filter((one) => one.stands === stands)) {
      const { entryNumber, part, conditions, writtenAt } = message
      const since = stands === 'open' ? `, written ${writtenAt.slice(0, 16).replace('T', ' ')}, no answer yet` : ''
      lines.push(line(stands.toUpperCase(), `${entryNumber} ${partWords[part]}${since}`))
      lines.push(...conditions.map(({ said, help }) => line('', `  ${[said, help].filter(Boolean).join('. ')}`)))
    }
  for (const one of report.others)
    lines.push(line(one.answer.toUpperCase(), [at(one), ...one.said].filter(Boolean).join(' ')))
  for (const one of report.unmatched)
    lines.push(
      line(
        one.settled === '' ? 'UNMATCHED' : 'SETTLED',
        `${at(one)}: ${one.settled === '' ? notMatchedWords[one.why] : one.settled}`,
      ),
    )
  for (const one of report.otherFilers)
    lines.push(line('OTHER', `${at(one)}: of filer ${one.filerCode || 'unknown'}, left out.`))
  return [...lines, sumLine(report)]
}

function sumLine({ entries }: ReceiptsReport): string {
  const all = STANDS.reduce((sum, stands) => sum + entries[stands], 0)
  if (all === 0) return 'No entry of this desk was written for ACE or keyed into the main system.'
  const said = [...STANDS]
    .reverse()
    .filter((stands) => entries[stands] > 0)
    .map((stands) => `${entries[stands]} ${WORDS[stands]}`)
  return `${all} ${all === 1 ? 'entry' : 'entries'} filed: ${said.join(', ')}.`
}
