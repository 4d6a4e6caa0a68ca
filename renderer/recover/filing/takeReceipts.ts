import {
  rememberedMaps,
  rememberMap,
  type AnswerTable,
  type ReceiptMaps,
} from '../../../shared/exchange/receipts/answerTable'
import type { Match } from '../../../shared/exchange/receipts/matchAnswers'
import { matchIndex } from '../../../shared/exchange/receipts/matchIndex'
import {
  MOST_ANSWER_BYTES,
  type AnswerFileError,
  type AnswerFileRead,
} from '../../../shared/exchange/receipts/readAnswerFile'
import { receiptChanges } from '../../../shared/exchange/receipts/receiptChanges'
import { receiptFileId } from '../../../shared/exchange/receipts/receiptId'
import { entityOf } from '../../../shared/journal/state'
import { err, ok, type Result } from '../../../shared/result'
import { keepErrorWords, keepFile } from '../../communicate/keepFiles'
import { operatorName } from '../../frame/Rail'
import type { ImportStopped } from '../../store/importSession'
import { workerEndOf } from '../../store/runWorker'
import type { Desk } from '../../store/types'
import { callWorker } from '../../store/workerCalls'
import { recordErrorWords } from '../../words/errors'
import { momentOf } from '../../words/times'
import type { ReceiptsAnswer, ReceiptsAsk } from './receipts.worker'
import receiptsWorkerUrl from './receipts.worker.ts?worker&url'

/** A file of answers as it was read and matched, before anything is recorded. */
export interface ReadReceipts {
  file: File
  sha256: string
  read: AnswerFileRead
  matches: readonly Match[]
  /** it was taken in before */
  known: boolean
  /** columns that a person chose for it: remembered when it is taken in */
  chosen: AnswerTable | undefined
}
export type ReadReceiptsError = AnswerFileError | ImportStopped | { type: 'Cancelled' }

/** A file that takes longer than this to read is not waited for. */
const PATIENCE_MS = 120_000

/** @param cancel ends the reading at once; @param chosen how a person just said that the columns are read */
export async function readReceipts(
  desk: Desk,
  file: File,
  { cancel, chosen }: { cancel: AbortSignal; chosen?: AnswerTable | undefined },
): Promise<Result<ReadReceipts, ReadReceiptsError>> {
  if (file.size > MOST_ANSWER_BYTES) return err({ type: 'FileTooLarge', bytes: file.size, most: MOST_ANSWER_BYTES })
  const slow = AbortSignal.timeout(PATIENCE_MS)
  const ask: ReceiptsAsk = { file, name: file.name, maps: mapsWith(desk, chosen), index: matchIndex(desk.state) }
  let answer: ReceiptsAnswer
  try {
    const either = AbortSignal.any([cancel, slow])
    answer = await callWorker<ReceiptsAsk, ReceiptsAnswer>(receiptsWorkerUrl, ask, undefined, either)
  } catch (cause) {
    if (cancel.aborted) return err({ type: 'Cancelled' })
    if (slow.aborted) return err({ type: 'ImportTooSlow', seconds: PATIENCE_MS / 1_000 })
    const end = workerEndOf(cause)
    return err({ type: 'ImportStopped', reason: end.type === 'WorkerStopped' ? end.reason : 'it did not start' })
  }
  if (!answer.ok) return answer
  const known = entityOf(desk.state, 'receiptFile', receiptFileId(answer.value.sha256)) !== undefined
  return ok({ file, ...answer.value, known, chosen })
}

function mapsWith(desk: Desk, chosen: AnswerTable | undefined): ReceiptMaps {
  const maps = new Map(rememberedMaps(desk.state))
  if (chosen !== undefined) maps.set(chosen.source, chosen.map)
  return maps
}

export interface Taking {
  onProgress: (done: number, of: number) => void
  cancel: AbortSignal
}

/**
 * Keeps the file sealed and records its answers, in pieces that stand or fall by themselves; '' when all went well.
 * Broken off between two pieces, the same file taken in again brings the rest.
 */
export async function takeReceipts(
  desk: Desk,
  { file, sha256, read, matches, chosen }: ReadReceipts,
  { onProgress, cancel }: Taking,
): Promise<string> {
  const kept = await keepFile(desk, file)
  if (!kept.ok) return keepErrorWords(kept.error)
  const about = { name: file.name, sha256, source: read.source, document: kept.value.id }
  const recorded = { at: momentOf(desk.now()), by: operatorName(desk) }
  const pieces = receiptChanges(desk.state, matches, about, recorded)
  const remembered = chosen === undefined ? [] : [rememberMap(chosen.source, chosen.map, file.name)]
  for (const [nth, piece] of pieces.entries()) {
    if (cancel.aborted)
      return `Stopped: ${nth} of ${pieces.length} parts are taken in. Choose the same file again for the rest.`
    onProgress(nth, pieces.length)
    const done = await desk.record(nth === 0 ? [kept.value.change, ...remembered, ...piece] : piece)
    if (!done.ok) return recordErrorWords(done.error)
  }
  return ''
}
