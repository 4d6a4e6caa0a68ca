import { err, ok, type Result } from '../../result'
import type { Answer, AnswerProblem } from '../abi/answers/answer'
import { readAnswers } from '../abi/answers/readAnswers'
import type { ImportMap } from '../imports/record'
import { decodeText } from '../tables/encoding'
import { readTables } from '../tables/readTables'
import type { TableError } from '../tables/table'
import { guessReceiptMap } from './receiptColumns'
import { readReceiptTable, type RowRefused } from './readReceiptTable'

export interface AnswerFileRead {
  /** `AX SX`, or `table` */
  source: string
  answers: readonly Answer[]
  problems: readonly AnswerProblem[]
  /** rows of a table that were not understood */
  refused: readonly RowRefused[]
}

export type AnswerFileError = TableError | { type: 'NoAnswers' }

/** Larger than the answers of any incident; CBP’s own limit for one answer is 100 MB (REQ-4). */
export const MOST_ANSWER_BYTES = 64 * 1024 * 1024

/**
 * A file of answers, told by what is in it and not by its name: ACE’s records (bare or on lines), or a table of the main
 * system, CSV or XLSX.
 * @param map how the columns of this source are read, where a person said so before; else they are guessed
 */
export async function readAnswerFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  map?: ImportMap,
): Promise<Result<AnswerFileRead, AnswerFileError>> {
  if (bytes.length === 0) return err({ type: 'EmptyFile' })
  if (bytes.length > MOST_ANSWER_BYTES)
    return err({ type: 'FileTooLarge', bytes: bytes.length, most: MOST_ANSWER_BYTES })
  const text = bytes[0] === 0x50 && bytes[1] === 0x4b ? '' : decodeText(bytes)
  if (looksLikeRecords(text)) {
    const { answers, problems } = readAnswers(text)
    const sources = [...new Set(answers.map(({ source }) => source))].sort()
    return ok({ source: sources.join(' '), answers, problems, refused: [] })
  }
  const tables = await readTables(name, bytes)
  if (!tables.ok) return tables
  for (const table of tables.value) {
    const read = map ?? guessReceiptMap(table)
    if (read !== undefined) return ok({ source: 'table', problems: [], ...readReceiptTable(table, read) })
  }
  return err({ type: 'NoAnswers' })
}

/** An A that opens a batch, or one of the records of answers, before any comma. */
const looksLikeRecords = (text: string): boolean =>
  /^[\s\uFEFF]*(?:A[A-Z0-9 ]{13}[\d ]{6} {5}|B {2}[A-Z0-9]|[EX][01][ AR]|S[EO]\d\d)/u.test(text.slice(0, 200))
