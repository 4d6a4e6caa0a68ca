import type { Answer, AnswerProblem, AnswersRead } from './answer'
import { notRead, type AnswerBlock, type BlockRead } from './block'
import { readCargoAnswers } from './cargoAnswers'
import { answerRecords, at, dayAt, type AnswerRecord } from './records'
import { readRejectedBatch } from './rejectedBatch'
import { readStatusNotices, readSummaryNotices } from './statusNotices'
import { readSummaryAnswers } from './summaries'

const READERS: Readonly<Record<string, (block: AnswerBlock) => BlockRead>> = {
  AX: readSummaryAnswers,
  SX: readCargoAnswers,
  SO: readStatusNotices,
  UC: readSummaryNotices,
  rejected: readRejectedBatch,
}

/**
 * All answers of a file of ACE's records (AX, SX, SO, UC, or a rejected batch), as the bare stream or a line each.
 * Every record is part of an answer, of the envelope, or of a problem that names its line: none is lost without a word.
 */
export function readAnswers(text: string): AnswersRead {
  const answers: Answer[] = []
  const problems: AnswerProblem[] = []
  const records = answerRecords(text)
  let head: AnswerRecord | undefined
  let block: AnswerBlock | undefined
  const closeBlock = (trailer?: AnswerRecord) => {
    if (block === undefined) return
    const read = readBlock(block)
    answers.push(...read.answers)
    problems.push(...read.problems)
    if (trailer === undefined) problems.push({ type: 'BatchNotClosed', line: block.line })
    else countFault(trailer, block, problems)
    block = undefined
  }
  for (const record of records) {
    switch (record.text.charAt(0)) {
      case 'A':
        closeBlock()
        if (head !== undefined) problems.push({ type: 'BatchNotClosed', line: head.line })
        head = record
        break
      case 'B':
        closeBlock()
        block = openBlock(record, head)
        break
      case 'Y':
        if (block === undefined) problems.push(notRead(record))
        closeBlock(record)
        break
      case 'Z':
        closeBlock()
        if (head === undefined) problems.push(notRead(record))
        head = undefined
        break
      default:
        if (block === undefined) problems.push(notRead(record))
        else block.records.push(record)
    }
  }
  closeBlock()
  if (head !== undefined) problems.push({ type: 'BatchNotClosed', line: head.line })
  return { answers, problems: problems.sort((a, b) => a.line - b.line), records: records.length }
}

function openBlock(record: AnswerRecord, head: AnswerRecord | undefined): AnswerBlock {
  return {
    application: at(record, 11, 12),
    line: record.line,
    records: [],
    envelope: {
      batch: head === undefined ? '' : at(head, 60, 80),
      // A block that ACE made itself has its own letter in the last column.
      block: record.text.slice(1, 79).trim() === '' ? '' : at(record, 60, 80),
      sentDay: head === undefined ? '' : dayAt(head, 15),
    },
  }
}

function readBlock(block: AnswerBlock): BlockRead {
  const sort = sortOf(block)
  const reader = READERS[sort]
  if (reader !== undefined) return reader(block)
  return { answers: [], problems: [{ type: 'NotAnAnswer', line: block.line, application: sort }] }
}

/** By the application in B; where that was damaged, by the records themselves, so that their answers are not lost. */
function sortOf({ application, records }: AnswerBlock): string {
  if (application in READERS || /^(?:AE|SE)$/u.test(application)) return application
  const has = (start: string) => records.some(({ text }) => text.startsWith(start))
  if (has('X1')) return 'rejected'
  if (has('E0')) return 'AX'
  if (has('SE90')) return 'SX'
  if (has('SO10')) return 'SO'
  return application
}

function countFault(trailer: AnswerRecord, block: AnswerBlock, problems: AnswerProblem[]): void {
  const said = at(trailer, 13, 17)
  if (/^\d+$/u.test(said) && Number(said) !== block.records.length)
    problems.push({ type: 'CountDiffers', line: trailer.line, said: Number(said), found: block.records.length })
}
