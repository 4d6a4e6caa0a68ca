import { parseEntryNumber } from '../../domain/entryNumber'
import type { Part } from '../../domain/recover/home'
import type { DeskState } from '../../journal/state'
import type { Answer } from '../abi/answers/answer'
import { matchIndex, partsIn, type MatchIndex } from './matchIndex'
import { receiptId } from './receiptId'

/** Why an answer is of no entry here. */
export type NotMatched =
  /** no entry number could be read in it */
  | 'noNumber'
  /** its check digit fails: the number itself is damaged */
  | 'checkDigit'
  /** ours by its filer code, but no entry here has it */
  | 'noSuchEntry'
  /** a whole batch was rejected, and no file here has its id */
  | 'noSuchBatch'

export interface MatchedAnswer {
  sort: 'matched'
  id: string
  answer: Answer
  entry: string
  entryNumber: string
  part: Part
  /** it is recorded already: nothing changes */
  known: boolean
  /** it answers a file that a later one, accepted since, has replaced */
  stale: boolean
}

export interface UnmatchedAnswer {
  sort: 'unmatched'
  id: string
  answer: Answer
  part: Part | undefined
  why: NotMatched
  known: boolean
}

/** Somebody else's business: it is named, and nothing of it is kept. */
export interface OtherFilersAnswer {
  sort: 'otherFiler'
  answer: Answer
}

export type Match = MatchedAnswer | UnmatchedAnswer | OtherFilersAnswer

/** Each answer against the entries of a desk: by filer and number, by part, and where it names one, by the file it answers. */
export const matchAnswers = (state: DeskState, answers: readonly Answer[]): Match[] =>
  matchWith(matchIndex(state), answers)

/** The same, away from the desk: a worker is handed what it has to know of it. */
export function matchWith(index: MatchIndex, answers: readonly Answer[]): Match[] {
  const matches = answers.flatMap((answer) =>
    answer.source === 'batch' ? matchBatch(index, answer, answers) : matchOne(index, answer),
  )
  // The same answer twice in one file is one.
  const seen = new Set<string>()
  return matches.map((match) => {
    if (match.sort === 'otherFiler') return match
    const again = seen.has(match.id)
    seen.add(match.id)
    return again ? { ...match, known: true } : match
  })
}

function matchOne(index: MatchIndex, answer: Answer): Match[] {
  if (answer.filerCode !== '' && !index.filers.has(answer.filerCode)) return [{ sort: 'otherFiler', answer }]
  const entry = answer.entryNumber === '' ? undefined : index.entryByNumber.get(answer.entryNumber)
  if (entry === undefined) return [unmatched(index, answer)]
  return partsOf(index, answer, entry).map((part) => matchedTo(index, answer, entry, part))
}

/**
 * A rejected batch answers every entry of the file whose id came back. Where it does not say which of the file’s
 * messages it was, it was not one that the same file of answers answers by itself, nor one that was accepted before.
 */
function matchBatch(index: MatchIndex, answer: Answer, answers: readonly Answer[]): Match[] {
  const messages = answer.batch === '' ? undefined : index.messagesByBatch.get(answer.batch)
  if (messages === undefined) return [unmatched(index, answer)]
  const answered = new Set(answers.flatMap(({ batch, part }) => (batch === answer.batch && part ? [part] : [])))
  const pairs = messages.flatMap(({ entries, parts }) =>
    parts.flatMap((part) => entries.map((entry) => ({ entry, part }))),
  )
  const named = pairs.filter(({ part }) => part === answer.part)
  const open = (named.length === 0 ? pairs : named).filter(
    ({ entry, part }) =>
      (part === answer.part || !answered.has(part)) &&
      index.acceptedBatches.get(`${entry} ${part}`)?.has(answer.batch) !== true,
  )
  const meant = open.length > 0 ? open : named.length > 0 ? named : pairs
  return meant.map(({ entry, part }) => matchedTo(index, answer, entry, part))
}

/** An answer and the entry that it is of: by its number, or because a person said so. */
export function matchedTo(index: MatchIndex, answer: Answer, entry: string, part: Part): MatchedAnswer {
  const id = receiptId(answer, part, entry)
  return {
    sort: 'matched',
    id,
    answer,
    entry,
    entryNumber: index.numberByEntry.get(entry) ?? '',
    part,
    known: index.receipts.has(id),
    stale: isStale(index, answer, entry, part),
  }
}

function unmatched(index: MatchIndex, answer: Answer): UnmatchedAnswer {
  const why = whyUnmatched(index, answer)
  const id = receiptId(answer, answer.part ?? 'entrySummary', '')
  return { sort: 'unmatched', id, answer, part: answer.part, why, known: index.receipts.has(id) }
}

/** Why an answer is of no entry here. */
export function whyUnmatched({ numbers }: MatchIndex, { source, entryNumber }: Answer): NotMatched {
  if (source === 'batch') return 'noSuchBatch'
  if (entryNumber === '') return 'noNumber'
  return parseEntryNumber(entryNumber, numbers).ok ? 'noSuchEntry' : 'checkDigit'
}

/** What an answer without a part is about: the messages of the file last written for the entry, else its summary. */
export const partsOf = (index: MatchIndex, { part }: Pick<Answer, 'part'>, entry: string): readonly Part[] =>
  part !== undefined ? [part] : partsIn(index.filesByEntry.get(entry)?.at(-1)?.parts)

/** An answer to an earlier file is read after the later one was accepted: it decides nothing any more. */
function isStale(index: MatchIndex, { batch }: Answer, entry: string, part: Part): boolean {
  if (batch === '') return false
  const files = index.filesByEntry.get(entry) ?? []
  const at = files.findIndex((file) => file.batch === batch)
  if (at < 0) return false
  const accepted = index.acceptedBatches.get(`${entry} ${part}`)
  return accepted !== undefined && files.slice(at + 1).some((file) => accepted.has(file.batch))
}
