import { parseEntryNumber } from '../../domain/entryNumber'
import { fieldsOf } from '../../domain/entryFile'
import type { Part } from '../../domain/recover/home'
import { filingsByEntry, type FilingOfEntry } from '../../domain/recover/filings'
import { rememberBy } from '../../domain/remember'
import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import type { Answer } from '../abi/answers/answer'
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
export function matchAnswers(state: DeskState, answers: readonly Answer[]): Match[] {
  const filers = ownFilers(state)
  const matches = answers.flatMap((answer) => matchOne(state, answer, filers))
  // The same answer twice in one file is one.
  const seen = new Set<string>()
  return matches.map((match) => {
    if (match.sort === 'otherFiler') return match
    const again = seen.has(match.id)
    seen.add(match.id)
    return again ? { ...match, known: true } : match
  })
}

function matchOne(state: DeskState, answer: Answer, filers: ReadonlySet<string>): Match[] {
  if (answer.source === 'batch') return matchBatch(state, answer)
  if (answer.filerCode !== '' && !filers.has(answer.filerCode)) return [{ sort: 'otherFiler', answer }]
  const entry = answer.entryNumber === '' ? undefined : entriesByNumber(state).get(answer.entryNumber)
  if (entry === undefined) return [unmatched(state, answer, whyNot(state, answer))]
  const filings = filingsByEntry(state).get(entry) ?? []
  return partsOf(answer, filings).map((part) => matched(state, answer, entry, answer.entryNumber, part))
}

/** A rejected batch answers every entry of the file whose id came back. */
function matchBatch(state: DeskState, answer: Answer): Match[] {
  const filing = [...entitiesOf(state, 'filing').values()].find(
    (one) => answer.batch !== '' && textOf(one, 'batch') === answer.batch,
  )
  if (filing === undefined) return [unmatched(state, answer, 'noSuchBatch')]
  const fields = fieldsOf('filing', filing)
  const entries = (fields.entries ?? '').split(' ').filter((id) => entityOf(state, 'entry', id) !== undefined)
  if (entries.length === 0) return [unmatched(state, answer, 'noSuchBatch')]
  return entries.flatMap((entry) =>
    wordsToParts(fields.parts).map((part) =>
      matched(state, answer, entry, textOf(entityOf(state, 'entry', entry), 'entryNumber'), part),
    ),
  )
}

function matched(state: DeskState, answer: Answer, entry: string, entryNumber: string, part: Part): MatchedAnswer {
  const id = receiptId(answer, part, entry)
  return {
    sort: 'matched',
    id,
    answer,
    entry,
    entryNumber,
    part,
    known: entityOf(state, 'receipt', id) !== undefined,
    stale: isStale(state, answer, entry, part),
  }
}

function unmatched(state: DeskState, answer: Answer, why: NotMatched): UnmatchedAnswer {
  const id = receiptId(answer, answer.part ?? 'entrySummary', '')
  return { sort: 'unmatched', id, answer, part: answer.part, why, known: entityOf(state, 'receipt', id) !== undefined }
}

function whyNot(state: DeskState, { entryNumber }: Answer): NotMatched {
  if (entryNumber === '') return 'noNumber'
  const { drill, checkDigitFactor } = fieldsOf('firm', entityOf(state, 'firm', 'firm'))
  return parseEntryNumber(entryNumber, { drill, checkDigitFactor }).ok ? 'noSuchEntry' : 'checkDigit'
}

/** What an answer without a part is about: the messages of the file last written for the entry, else its summary. */
function partsOf({ part }: Answer, filings: readonly FilingOfEntry[]): readonly Part[] {
  if (part !== undefined) return [part]
  return wordsToParts(filings.at(-1)?.fields.parts)
}

function wordsToParts(words: string | undefined): readonly Part[] {
  const parts = (words ?? '').split(' ').filter((word) => word === 'cargoRelease' || word === 'entrySummary')
  return parts.length === 0 ? ['entrySummary'] : parts
}

/** An answer to an earlier file is read after the later one was accepted: it decides nothing any more. */
function isStale(state: DeskState, { batch }: Answer, entry: string, part: Part): boolean {
  if (batch === '') return false
  const filings = filingsByEntry(state).get(entry) ?? []
  const at = filings.findIndex(({ fields }) => fields.batch === batch)
  if (at < 0) return false
  const accepted = acceptedBatches(state).get(`${entry} ${part}`)
  return accepted !== undefined && filings.slice(at + 1).some(({ fields }) => accepted.has(fields.batch ?? ''))
}

/** Entry and part → the files of ours that were accepted. */
const acceptedBatches = rememberBy(['receipt'], (state) => {
  const byPart = new Map<string, Set<string>>()
  for (const receipt of entitiesOf(state, 'receipt').values()) {
    const batch = textOf(receipt, 'batch')
    if (batch === '' || !['accepted', 'acceptedWithWarning', 'released'].includes(textOf(receipt, 'answer'))) continue
    const key = `${textOf(receipt, 'entry')} ${textOf(receipt, 'part')}`
    byPart.set(key, (byPart.get(key) ?? new Set()).add(batch))
  }
  return byPart
})

/** Entry number → id of the entry that has it. A void one counts: its answer is news. */
export const entriesByNumber = rememberBy(['entry'], (state) => {
  const byNumber = new Map<string, string>()
  for (const entry of entitiesOf(state, 'entry').values()) {
    const number = textOf(entry, 'entryNumber')
    if (number !== '' && !isRemoved(entry)) byNumber.set(number, entry.id)
  }
  return byNumber
})

/** Filer codes that are ours: the firm's, those of its blocks, and those of main-system numbers that were used on paper. */
const ownFilers = rememberBy(['firm', 'block', 'entry'], (state): ReadonlySet<string> => {
  const codes = [...entitiesOf(state, 'block').values()].map((block) => textOf(block, 'filerCode'))
  codes.push(textOf(entityOf(state, 'firm', 'firm'), 'filerCode'))
  for (const number of entriesByNumber(state).keys()) codes.push(number.slice(0, 3))
  return new Set(codes.filter((code) => code !== ''))
})
