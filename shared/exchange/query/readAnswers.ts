import type { Answered, QueryAnswer } from '../../domain/recover/queryAnswers'
import { err, ok, type Result } from '../../result'
import type { Table } from '../tables/table'

/** A file of answers to a query list, read back: every line of it is in exactly one of these. */
export interface AnswersRead {
  good: readonly Good[]
  bad: readonly BadLine[]
  /** an answer for a number that is no entry of ours */
  notOurs: readonly { line: number; entryNumber: string; answer: string }[]
  /** lines without an answer: still to be asked */
  unanswered: readonly { line: number; entryNumber: string }[]
  /** lines above the head, the head itself, and empty ones */
  aside: number
}

type Good = Answered & { entryNumber: string }

/** A line that is not recorded, with what it says: nothing of a file is lost. */
export interface BadLine {
  line: number
  why: 'NumberNotRead' | 'AnswerNotRead' | 'DiffersHow' | 'SaidTwice'
  /** the cells as they stand */
  text: string
}

export type AnswersError =
  /** no line names a column for the number and one for the answer */
  { type: 'NoHead' } | { type: 'NothingAnswered' }

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim()

const HEADS = {
  number: ['entry number', 'entry no', 'entry', 'entrynumber', 'number'],
  answer: ['answer', 'in ace', 'status', 'result'],
  differs: ['what differs', 'differs', 'difference', 'differences', 'remarks', 'note'],
} as const

/** What people write for one answer, after case and signs are taken away; a digit is the key of the page. */
const SAYINGS: Readonly<Record<QueryAnswer, readonly string[]>> = {
  notInAce: ['1', 'not in ace', 'not there', 'not on file', 'nof', 'no', 'none'],
  keyedSame: ['2', 'keyed by the officer same', 'keyed by the officer', 'keyed same', 'keyed by officer same', 'keyed'],
  keyedDiffers: ['3', 'keyed by the officer differs', 'keyed by officer differs', 'keyed differs', 'differs'],
  releaseAccepted: ['4', 'release accepted', 'cargo release accepted', 'released', 'release'],
  summaryAccepted: ['5', 'summary accepted', 'entry summary accepted', 'summary'],
  unknown: ['6', 'unknown', 'not known', 'cannot say'],
}
const answerBySaying = new Map(
  Object.entries(SAYINGS).flatMap(([answer, sayings]) => sayings.map((one) => [one, answer as QueryAnswer] as const)),
)

/**
 * Reads the list back: a table with the columns of the list and an answer, in any order, under any head that names them.
 * @param entriesByNumber every entry of this desk by its number as printed; a number on two entries is answered for both
 */
export function readAnswers(
  { rows }: Pick<Table, 'rows'>,
  entriesByNumber: ReadonlyMap<string, readonly string[]>,
): Result<AnswersRead, AnswersError> {
  const at = rows.findIndex((row) => columnOf(row, 'number') >= 0 && columnOf(row, 'answer') >= 0)
  const head = rows[at]
  if (head === undefined) return err({ type: 'NoHead' })
  const [number, answer, differs] = [columnOf(head, 'number'), columnOf(head, 'answer'), columnOf(head, 'differs')]
  const bare = new Map([...entriesByNumber].map(([text, entries]) => [bareNumber(text), { text, entries }]))
  const byNumber = new Map<string, Omit<Good, 'entry'> & { entries: readonly string[] }>()
  const bad: BadLine[] = []
  const notOurs: { line: number; entryNumber: string; answer: string }[] = []
  const unanswered: { line: number; entryNumber: string }[] = []
  const twice = new Set<string>()
  let aside = at + 1
  for (const [nth, row] of rows.entries()) {
    if (nth <= at) continue
    const line = nth + 1
    const cell = (column: number): string => (row[column] ?? '').trim().replace(/^'/u, '')
    const [entryNumber, said] = [cell(number), cell(answer)]
    const refuse = (why: BadLine['why']) => bad.push(badLine(line, why, row))
    if (row.every((one) => one.trim() === '')) aside += 1
    else if (said === '') unanswered.push({ line, entryNumber })
    else if (bareNumber(entryNumber) === '') refuse('NumberNotRead')
    else {
      const read = answerBySaying.get(plain(said))
      const ours = bare.get(bareNumber(entryNumber))
      const how = differs < 0 ? '' : cell(differs).replace(/[\u0000-\u001f\u007f-\u009f]+/gu, ' ')
      if (ours === undefined) notOurs.push({ line, entryNumber, answer: said })
      else if (read === undefined) refuse('AnswerNotRead')
      else if (read === 'keyedDiffers' && how === '') refuse('DiffersHow')
      else {
        const one = { entryNumber: ours.text, answer: read, differs: how, line }
        const before = byNumber.get(ours.text)
        if (before === undefined) byNumber.set(ours.text, { ...one, entries: ours.entries })
        else if (before.answer === read && before.differs === how) aside += 1
        else {
          refuse('SaidTwice')
          twice.add(ours.text)
        }
      }
    }
  }
  // Of two answers to one number nobody here knows which is right: neither is recorded.
  for (const number of twice) {
    const line = byNumber.get(number)?.line ?? 0
    bad.push(badLine(line, 'SaidTwice', rows[line - 1] ?? []))
    byNumber.delete(number)
  }
  bad.sort((a, b) => a.line - b.line)
  const good = [...byNumber.values()].flatMap(({ entries, ...one }) => entries.map((entry) => ({ ...one, entry })))
  if (good.length + bad.length + notOurs.length === 0) return err({ type: 'NothingAnswered' })
  return ok({ good, bad, notOurs, unanswered, aside })
}

const badLine = (line: number, why: BadLine['why'], row: readonly string[]): BadLine => ({
  line,
  why,
  text: row
    .map((one) => one.trim())
    .filter(Boolean)
    .join(' | '),
})

function columnOf(row: readonly string[], what: keyof typeof HEADS): number {
  const cells = row.map(plain)
  for (const head of HEADS[what]) {
    const at = cells.indexOf(head)
    if (at >= 0) return at
  }
  return -1
}

/** `000-0310001-3`, `000 0310001 3` and `00003100013` are one number; '' where it is none. */
function bareNumber(text: string): string {
  const bare = text.toUpperCase().replace(/[^A-Z0-9]/gu, '')
  return /^[A-Z0-9]{3}\d{8}$/u.test(bare) ? bare : ''
}
