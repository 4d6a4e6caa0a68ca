import { err, ok, type Result } from '../../result'
import type { Answer, AnswerProblem } from '../abi/answers/answer'
import { readAnswers } from '../abi/answers/readAnswers'
import { decodeText } from '../tables/encoding'
import { readTables } from '../tables/readTables'
import type { TableError } from '../tables/table'
import { answerTable, hasEntryNumbers, type AnswerTable, type ReceiptMaps } from './answerTable'
import { isWholeMap } from './receiptColumns'
import { readReceiptTable, type RowRefused } from './readReceiptTable'

export interface AnswerFileRead {
  /** `AX SX`, or `table` */
  source: string
  answers: readonly Answer[]
  problems: readonly AnswerProblem[]
  /** rows of a table that were not understood */
  refused: readonly RowRefused[]
  /** how the columns of a table were read; undefined: records of ACE */
  table: AnswerTable | undefined
}

export type AnswerFileError =
  | TableError
  | { type: 'NoAnswers' }
  /** a table with entry numbers, and which column says the result nobody knows yet */
  | { type: 'ColumnsNotKnown'; table: AnswerTable }

/** Larger than the answers of any incident; CBP’s own limit for one answer is 100 MB (REQ-4). */
export const MOST_ANSWER_BYTES = 64 * 1024 * 1024

/**
 * A file of answers, told by what is in it and not by its name: ACE’s records (bare or on lines), or a table of the main
 * system, CSV or XLSX.
 * @param maps how the columns of a source are read, where a person said so; else they are guessed by their names
 */
export async function readAnswerFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  maps: ReceiptMaps = new Map(),
): Promise<Result<AnswerFileRead, AnswerFileError>> {
  if (bytes.length === 0) return err({ type: 'EmptyFile' })
  if (bytes.length > MOST_ANSWER_BYTES)
    return err({ type: 'FileTooLarge', bytes: bytes.length, most: MOST_ANSWER_BYTES })
  const text = bytes[0] === 0x50 && bytes[1] === 0x4b ? '' : decodeText(bytes)
  if (looksLikeRecords(text)) {
    const { answers, problems } = readAnswers(text)
    const sources = [...new Set(answers.map(({ source }) => source))].sort()
    return ok({ source: sources.join(' '), answers, problems, refused: [], table: undefined })
  }
  const tables = await readTables(name, bytes)
  if (!tables.ok) return tables
  const found = tables.value.map((table) => ({ table, read: answerTable(table, maps) }))
  const whole = found.filter(({ read }) => isWholeMap(read.map))
  const best = whole.find(({ read }) => read.remembered) ?? whole[0]
  if (best !== undefined)
    return ok({ source: 'table', problems: [], ...readReceiptTable(best.table, best.read.map), table: best.read })
  const numbered = found.find(({ table }) => hasEntryNumbers(table))
  return err(numbered === undefined ? { type: 'NoAnswers' } : { type: 'ColumnsNotKnown', table: numbered.read })
}

/** An A that opens a batch, or one of the records of answers, before any comma. */
const looksLikeRecords = (text: string): boolean =>
  /^[\s\uFEFF]*(?:A[A-Z0-9 ]{13}[\d ]{6} {5}|B {2}[A-Z0-9]|[EX][01][ AR]|S[EO]\d\d)/u.test(text.slice(0, 200))
