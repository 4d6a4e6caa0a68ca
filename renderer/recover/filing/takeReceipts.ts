import { entityOf } from '../../../shared/journal/state'
import { matchAnswers, type Match } from '../../../shared/exchange/receipts/matchAnswers'
import { readAnswerFile, type AnswerFileRead } from '../../../shared/exchange/receipts/readAnswerFile'
import { receiptChanges } from '../../../shared/exchange/receipts/receiptChanges'
import { receiptFileId } from '../../../shared/exchange/receipts/receiptId'
import { err, ok, type Result } from '../../../shared/result'
import { keepErrorWords, keepFile } from '../../communicate/keepFiles'
import { operatorName } from '../../frame/Rail'
import { sha256Hex } from '../../store/bytes'
import type { Desk } from '../../store/types'
import { recordErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'

/** A file of answers as it was read and matched, before anything is recorded. */
export interface ReadReceipts {
  file: File
  sha256: string
  read: AnswerFileRead
  matches: readonly Match[]
  /** it was taken in before */
  known: boolean
}
export interface NotRead {
  type: 'NotRead'
  words: string
}

export async function readReceipts(desk: Desk, file: File): Promise<Result<ReadReceipts, NotRead>> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readAnswerFile(file.name, bytes)
  if (!read.ok)
    return err({
      type: 'NotRead',
      words:
        read.error.type === 'NoAnswers'
          ? `${file.name} holds neither records of ACE nor a table with an entry number and a result.`
          : `${file.name} could not be read: ${read.error.type}.`,
    })
  const sha256 = await sha256Hex(bytes)
  return ok({
    file,
    sha256,
    read: read.value,
    matches: matchAnswers(desk.state, read.value.answers),
    known: entityOf(desk.state, 'receiptFile', receiptFileId(sha256)) !== undefined,
  })
}

/** Keeps the file sealed and records its answers, in pieces that stand or fall by themselves; '' when all went well. */
export async function takeReceipts(desk: Desk, { file, sha256, read, matches }: ReadReceipts): Promise<string> {
  const kept = await keepFile(desk, file)
  if (!kept.ok) return keepErrorWords(kept.error)
  const about = { name: file.name, sha256, source: read.source, document: kept.value.id }
  const recorded = { at: momentOf(desk.now()), by: operatorName(desk) }
  const pieces = receiptChanges(desk.state, matches, about, recorded)
  for (const [nth, piece] of pieces.entries()) {
    const done = await desk.record(nth === 0 ? [kept.value.change, ...piece] : piece)
    if (!done.ok) return recordErrorWords(done.error)
  }
  return ''
}
