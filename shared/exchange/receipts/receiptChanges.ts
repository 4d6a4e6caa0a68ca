import { entryStanding } from '../../domain/standing'
import { entityOf, type DeskState } from '../../journal/state'
import type { Change, Patch } from '../../journal/item'
import { conditionsText } from './conditionText'
import type { Match, MatchedAnswer, UnmatchedAnswer } from './matchAnswers'
import { receiptFileId } from './receiptId'
import { receiptFacts, soFarOf, type EntrySoFar } from './receiptFacts'

/** A file of answers as it is taken in. */
export interface AnswerFile {
  name: string
  /** 64 hexadecimal digits */
  sha256: string
  /** what it held: `AX SX`, or `table` */
  source: string
  /** the sealed document that keeps it; '' none */
  document: string
}

/** So many answers stand or fall together: a receipt with its fact is some twenty fields. */
const ANSWERS_A_PIECE = 500

/**
 * What a file of answers changes, in pieces that are recorded one after the other: the file, then each new receipt with
 * the facts that it brings, in one item. What is recorded already is left out, so that a file read twice, or whose
 * reading was broken off, comes to the same desk. Nothing new: no pieces.
 */
export function receiptChanges(
  state: DeskState,
  matches: readonly Match[],
  file: AnswerFile,
  recorded: { at: string; by: string },
): Change[][] {
  const fileId = receiptFileId(file.sha256)
  const kept = matches.filter((match) => match.sort !== 'otherFiler')
  const fresh = kept.filter(({ known }) => !known)
  const isNew = entityOf(state, 'receiptFile', fileId) === undefined
  if (fresh.length === 0 && !isNew) return []
  const soFar = new Map<string, EntrySoFar>()
  const pieces: Change[][] = []
  for (let at = 0; at < Math.max(1, fresh.length); at += ANSWERS_A_PIECE) {
    const piece = fresh
      .slice(at, at + ANSWERS_A_PIECE)
      .flatMap((match) => [
        receiptTaken(match, fileId, recorded),
        ...(match.sort === 'matched' ? factsOf(state, match, soFar, recorded.at) : []),
      ])
    pieces.push(at === 0 && isNew ? [fileTaken(file, fileId, kept, recorded), ...piece] : piece)
  }
  return pieces
}

function factsOf(state: DeskState, match: MatchedAnswer, soFar: Map<string, EntrySoFar>, at: string): Change[] {
  const entity = entityOf(state, 'entry', match.entry)
  if (entity === undefined) return []
  const before = soFar.get(match.entry) ?? soFarOf(entryStanding(state, entity))
  const { changes, soFar: after } = receiptFacts(match, before, at)
  soFar.set(match.entry, after)
  return changes
}

function fileTaken(
  file: AnswerFile,
  id: string,
  kept: readonly (MatchedAnswer | UnmatchedAnswer)[],
  { at, by }: { at: string; by: string },
): Change {
  const matched = kept.filter(({ sort }) => sort === 'matched').length
  return {
    action: 'receiptFile.taken',
    kind: 'receiptFile',
    id,
    patch: [
      ['name', file.name],
      ['sha256', file.sha256],
      ['source', file.source],
      ['at', at],
      ['by', by],
      ['answers', kept.length],
      ['matched', matched],
      ['unmatched', kept.length - matched],
      ...(file.document === '' ? [] : ([['document', file.document]] as Patch)),
    ],
  }
}

/** A receipt as it is first kept. */
export function receiptTaken(
  match: MatchedAnswer | UnmatchedAnswer,
  file: string,
  { at, by }: { at: string; by: string },
): Change {
  const { answer } = match
  const entryNumber = match.sort === 'matched' ? match.entryNumber : answer.entryNumber
  const optional = (field: string, value: string): Patch => (value === '' ? [] : [[field, value]])
  const stale = match.sort === 'matched' && match.stale
  return {
    action: 'receipt.taken',
    kind: 'receipt',
    id: match.id,
    patch: [
      ...optional('entry', match.sort === 'matched' ? match.entry : ''),
      ...optional('entryNumber', entryNumber),
      ...optional('part', match.part ?? ''),
      // An answer to a file that was replaced and accepted since says nothing of how the entry stands.
      ['answer', stale ? 'status' : answer.answer],
      ...optional('conditions', conditionsText(answer.conditions)),
      ...optional('answeredDay', answer.answeredDay),
      ['source', answer.source],
      ...optional('batch', answer.batch),
      ['file', file],
      ['line', Math.max(1, answer.line)],
      ['at', at],
      ['by', by],
    ],
  }
}
