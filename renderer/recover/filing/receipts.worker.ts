import '../../strictZod'
import { matchWith, type Match } from '../../../shared/exchange/receipts/matchAnswers'
import type { MatchIndex } from '../../../shared/exchange/receipts/matchIndex'
import type { ReceiptMaps } from '../../../shared/exchange/receipts/answerTable'
import {
  readAnswerFile,
  type AnswerFileError,
  type AnswerFileRead,
} from '../../../shared/exchange/receipts/readAnswerFile'
import { ok, type Result } from '../../../shared/result'
import { sha256Hex } from '../../store/bytes'
import { answerOnce } from '../../store/workerCalls'

export interface ReceiptsAsk {
  file: Blob
  name: string
  maps: ReceiptMaps
  /** what is known of the desk: the desk itself stays in the window */
  index: MatchIndex
}
export type ReceiptsAnswer = Result<
  { sha256: string; read: AnswerFileRead; matches: readonly Match[] },
  AnswerFileError
>

/** Somebody else's file is parsed away from the window, and against its entries too: that may be thousands of answers. */
answerOnce<ReceiptsAsk, ReceiptsAnswer>(async ({ file, name, maps, index }) => {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const read = await readAnswerFile(name, bytes, maps)
  if (!read.ok) return read
  return ok({ sha256: await sha256Hex(bytes), read: read.value, matches: matchWith(index, read.value.answers) })
})
