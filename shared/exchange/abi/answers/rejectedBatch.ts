import type { Part } from '../../../domain/recover/home'
import type { AnswerCondition, AnswerPlace } from './answer'
import { notRead, type AnswerBlock, type BlockRead } from './block'
import { at, type AnswerRecord } from './records'

/**
 * A batch that was thrown out: X0 says where, X1 what, and the last X1 has R in position 3. One fault in envelope or
 * order throws out all blocks (BB-29 to 36), so the answer is to every entry of the file.
 */
export function readRejectedBatch({ envelope, records, line }: AnswerBlock): BlockRead {
  const read: BlockRead = { answers: [], problems: [] }
  const conditions: AnswerCondition[] = []
  let places: AnswerPlace[] = []
  let said = false
  let rejected = false
  let part: Part | undefined
  for (const record of records) {
    const id = at(record, 1, 2)
    if (id === 'X0') {
      if (said) places = []
      said = false
      places.push(placeOf(record))
      part ??= partNamed(record)
    } else if (id === 'X1') {
      const final = record.text.charAt(2) === 'R'
      rejected = rejected || final
      conditions.push({
        severity: at(record, 4, 4),
        code: at(record, 5, 7),
        text: at(record, 11, 50),
        places: final ? [] : [...places],
      })
      said = true
    } else read.problems.push(notRead(record))
  }
  if (!rejected) read.problems.push({ type: 'AnswerUnfinished', line, source: 'batch', entryNumber: '' })
  else
    read.answers.push({
      source: 'batch',
      filerCode: '',
      entryNumber: '',
      brokerReference: '',
      part,
      answer: 'rejected',
      conditions,
      ...envelope,
      answeredDay: '',
      answeredTime: '',
      line: records[0]?.line ?? line,
    })
  return read
}

/** `REF ID: 2704 ABC    AE …`: the application of the block that was thrown out, where BLOCK names it. */
function partNamed(record: AnswerRecord): Part | undefined {
  const [, application] = /^X0 BLOCK .*REF ID: \S{4} \S{3} +([A-Z]{2}) /u.exec(record.text) ?? []
  return application === 'AE' ? 'entrySummary' : application === 'SE' ? 'cargoRelease' : undefined
}

/** BLOCK: port, filer, application and our user data; TRNACT: number of the record in the batch and the position in it. */
function placeOf(record: AnswerRecord): AnswerPlace {
  const type = at(record, 4, 9)
  const occurrence = at(record, 11, 16).replace(/^0+(?=\d)/u, '')
  if (type !== 'TRNACT') return { record: type, text: occurrence }
  const number = at(record, 26, 32).replace(/^0+(?=\d)/u, '')
  const position = at(record, 34, 35)
  return { record: 'RECORD', text: position === '' || position === '00' ? number : `${number}, position ${position}` }
}
