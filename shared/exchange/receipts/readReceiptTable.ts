import type { Part } from '../../domain/recover/home'
import type { Answer, AnswerCondition, AnswerWord } from '../abi/answers/answer'
import { readCell } from '../imports/cells'
import type { ImportMap } from '../imports/record'
import type { Table } from '../tables/table'
import type { ReceiptColumn } from './receiptColumns'

/** A row that answers nothing that we understand; `what` is a sentence. */
export interface RowRefused {
  /** 1-based, as in the file */
  row: number
  what: string
}

export interface ReceiptTableRead {
  answers: readonly Answer[]
  refused: readonly RowRefused[]
}

/** The first that fits decides: `accepted with warning` before `accepted`, `not released` before `released`. */
const RESULTS: readonly (readonly [RegExp, AnswerWord])[] = [
  [/\b(?:not|un)[- ]?(?:accepted|processed|imported|filed)|reject|refus|fail|error|invalid/iu, 'rejected'],
  [/\bnot[- ]?released|hold|held|detain|suspend/iu, 'held'],
  [/cancel|delet|void|withdrawn/iu, 'cancelled'],
  [/warn/iu, 'acceptedWithWarning'],
  [/released/iu, 'released'],
  [/review|pending|officer/iu, 'review'],
  [/accept|added|replaced|filed|success|^ok$|^yes$|^a$/iu, 'accepted'],
  [/receiv|import|queued|loaded|transmitted|sent/iu, 'received'],
  [/^r$|^no$/iu, 'rejected'],
]

/** Words of a result column as they are kept; undefined: nobody here knows what they mean. */
export const resultWord = (text: string): AnswerWord | undefined =>
  RESULTS.find(([words]) => words.test(text.trim()))?.[1]

/** `Entry Summary`, `AE`, `AX`, `7501` … undefined: the row does not say. */
export function partOf(text: string): Part | undefined {
  if (/summary|7501|\bA[EX]\b/iu.test(text)) return 'entrySummary'
  return /release|cargo|3461|\bS[EXO]\b/iu.test(text) ? 'cargoRelease' : undefined
}

/**
 * The answers of a table from the main system. Rows of one entry that say the same result are one answer with a
 * condition each. A row that is not understood is refused with its number, never passed over.
 */
export function readReceiptTable(table: Table, map: ImportMap): ReceiptTableRead {
  const answers = new Map<string, Answer & { conditions: AnswerCondition[] }>()
  const refused: RowRefused[] = []
  for (const [at, cells] of table.rows.entries()) {
    if (at <= map.headerRow || cells.every((cell) => cell.trim() === '')) continue
    const cell = (column: ReceiptColumn): string =>
      (map.columns[column] ?? [])
        .map((place) => cells[place]?.trim() ?? '')
        .filter(Boolean)
        .join(' ')
    const row = at + 1
    const read = readRow(cell, row)
    if ('what' in read) {
      refused.push(read)
      continue
    }
    const { answer, condition } = read
    const key = [answer.entryNumber, answer.part, answer.answer, answer.answeredDay, answer.batch].join('|')
    const there = answers.get(key) ?? { ...answer, conditions: [] }
    if (condition !== undefined) there.conditions.push(condition)
    answers.set(key, there)
  }
  return { answers: [...answers.values()], refused }
}

function readRow(
  cell: (column: ReceiptColumn) => string,
  row: number,
): RowRefused | { answer: Answer; condition: AnswerCondition | undefined } {
  const number = cell('entryNumber')
  if (number === '') return { row, what: 'There is no entry number in this row.' }
  const read = readCell('entryNumber', number)
  if ('refused' in read) return { row, what: `“${number}” is no entry number. ${read.refused}` }
  const result = cell('answer')
  const answer = resultWord(result)
  if (answer === undefined) return { row, what: `Nobody here knows what “${result}” means as a result.` }
  const dayText = cell('day')
  const day = dayText === '' ? undefined : readCell('day', dayText)
  if (day !== undefined && 'refused' in day) return { row, what: day.refused }
  const entryNumber = String(read.value)
  const [code, text] = [clean(cell('code')).slice(0, 12), clean(cell('text')).slice(0, 500)]
  return {
    answer: {
      source: 'table',
      filerCode: entryNumber.slice(0, 3),
      entryNumber,
      brokerReference: '',
      part: partOf(cell('part')) ?? (answer === 'released' || answer === 'held' ? 'cargoRelease' : undefined),
      answer,
      conditions: [],
      batch: clean(cell('batch')).slice(0, 100),
      block: '',
      sentDay: '',
      answeredDay: day === undefined ? '' : String(day.value),
      answeredTime: '',
      line: row,
    },
    condition: code === '' && text === '' ? undefined : { severity: '', code, text, places: [] },
  }
}

const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff]/gu, ' ').trim()
