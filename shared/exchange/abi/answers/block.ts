import type { Answer, AnswerProblem } from './answer'
import type { AnswerRecord } from './records'

/** What stands around the answers of one block: all of it came back as we sent it. */
export interface BlockEnvelope {
  batch: string
  block: string
  sentDay: string
}

/** The records between a B and its Y. */
export interface AnswerBlock {
  envelope: BlockEnvelope
  /** application identifier of B; '' when the batch was rejected */
  application: string
  line: number
  records: AnswerRecord[]
}

export interface BlockRead {
  answers: Answer[]
  problems: AnswerProblem[]
}

export const notRead = ({ line, text }: AnswerRecord): AnswerProblem => ({
  type: 'RecordNotRead',
  line,
  text: text.trimEnd(),
})

/** Whether yes or no and its words agree: neither is believed against the other. */
export function contradicts(yes: boolean, narrative: string): boolean {
  const no = /\bREJECT|\bNOT (?:ACCEPTED|ADDED|REPLACED)|\bSYSTEM FAILURE\b/iu.test(narrative)
  const said = /\b(?:ADDED|REPLACED|ACCEPTED|DELETED)\b/iu.test(narrative) && !no
  return yes ? no : said
}
