import type { FieldsOf } from '../../../domain/kinds'
import type { Part } from '../../../domain/recover/home'

/**
 * Where an answer stood: application identifier of ACE's block, a rejected batch without one, or a table of the main
 * system.
 */
export type AnswerSource = 'AX' | 'SX' | 'SO' | 'UC' | 'batch' | 'table'

/** What the answer comes to, as `receipt` stores it. */
export type AnswerWord = NonNullable<FieldsOf<'receipt'>['answer']>

/** What a condition is about, as the record before it says. */
export interface AnswerPlace {
  /** reference type of an E0 (LINITM), or identifier of the record of ours that came back (SE40) */
  record: string
  /** what identifies it there: line id, bill, tariff number; '' where nothing does */
  text: string
}

export interface AnswerCondition {
  /** F fatal, W census, P agency warning, I information, '' none said */
  severity: string
  code: string
  /** CBP's own text, as it came */
  text: string
  /** from the outermost to the one that it is about */
  places: readonly AnswerPlace[]
}

/** One answer to one message of one entry; or, with source `batch`, to all of a file. */
export interface Answer {
  source: AnswerSource
  /** three characters; '' where none could be read */
  filerCode: string
  /** XXX-NNNNNNN-N, its check digit not judged; '' where none could be read */
  entryNumber: string
  brokerReference: string
  /** undefined: all messages of the file are meant */
  part: Part | undefined
  answer: AnswerWord
  conditions: readonly AnswerCondition[]
  /** user data of A and of B, as we sent them: the batch id of the file that it answers */
  batch: string
  block: string
  /** transmission date of A, as we sent it; '' none */
  sentDay: string
  /** the day the answer itself names; '' none */
  answeredDay: string
  /** HHMM as the answer has it, no zone; '' none */
  answeredTime: string
  /** first record of it in the file, from 1 */
  line: number
}

/** What of a file could not be read as an answer. Nothing is passed over in silence. */
export type AnswerProblem =
  /** a record that does not belong where it stands, or is none we know */
  | { type: 'RecordNotRead'; line: number; text: string }
  /** a group of records that ends without saying yes or no */
  | { type: 'AnswerUnfinished'; line: number; source: AnswerSource; entryNumber: string }
  /** position 3 and the text do not agree, or two entry numbers stand in one answer */
  | { type: 'AnswerContradictsItself'; line: number; source: AnswerSource; entryNumber: string }
  /** Y counts other records than there are: something is missing, or too much */
  | { type: 'CountDiffers'; line: number; said: number; found: number }
  /** the file ends within a batch */
  | { type: 'BatchNotClosed'; line: number }
  /** our own messages, not ACE's answers to them */
  | { type: 'NotAnAnswer'; line: number; application: string }

export interface AnswersRead {
  answers: readonly Answer[]
  problems: readonly AnswerProblem[]
  /** records that were no blank lines */
  records: number
}
