import type { Answer, AnswerCondition, AnswerPlace, AnswerWord } from './answer'
import { contradicts, notRead, type AnswerBlock, type BlockRead } from './block'
import { at, numberOf, type AnswerRecord } from './records'

interface Group {
  line: number
  filerCode: string
  entryNumber: string
  brokerReference: string
  conditions: AnswerCondition[]
  places: AnswerPlace[]
  /** the record before was a condition: the next signpost begins a new place */
  said: boolean
}

/**
 * Answers to entry summaries (AX): a SUMMRY signpost, pairs of signposts and conditions, and one E1 with A or R.
 * Decided by position 3 and its words, never by a code alone (AE, ESF-192 to 211).
 */
export function readSummaryAnswers({ envelope, records }: AnswerBlock): BlockRead {
  const read: BlockRead = { answers: [], problems: [] }
  let group: Group | undefined
  const unfinished = () => {
    if (group === undefined) return
    read.problems.push({ type: 'AnswerUnfinished', line: group.line, source: 'AX', entryNumber: group.entryNumber })
    group = undefined
  }
  for (const record of records) {
    const id = at(record, 1, 2)
    if (id === 'E0' && at(record, 4, 9) === 'SUMMRY') {
      unfinished()
      group = openGroup(record)
    } else if (id === 'E0' && group !== undefined) {
      if (group.said) group.places = []
      group.said = false
      group.places.push(placeOf(record))
    } else if (id === 'E1' && /[AR]/u.test(record.text.charAt(2))) {
      const answer = final(group ?? emptyGroup(record), record, envelope)
      if (answer.contradicts)
        read.problems.push({
          type: 'AnswerContradictsItself',
          line: record.line,
          source: 'AX',
          entryNumber: answer.value.entryNumber,
        })
      read.answers.push(answer.value)
      group = undefined
    } else if (id === 'E1' && record.text.charAt(2) === ' ' && group !== undefined) {
      group.conditions.push(conditionOf(record, group.places))
      group.said = true
    } else read.problems.push(notRead(record))
  }
  unfinished()
  return read
}

/** `REF ID: ABC 12345676 LB000001     123`; CBP's older sample prints `REFID:` and moves by a column. */
function openGroup(record: AnswerRecord): Group {
  const [, filer = '', digits = '', rest = ''] =
    /REF ?ID:\s+([A-Z0-9]{3})\s+(\d{8})(.*)$/u.exec(record.text.trimEnd()) ?? []
  return {
    ...emptyGroup(record),
    filerCode: filer,
    entryNumber: numberOf(filer, digits),
    brokerReference: rest.slice(1, 13).trim(),
  }
}

const emptyGroup = ({ line }: AnswerRecord): Group => ({
  line,
  filerCode: '',
  entryNumber: '',
  brokerReference: '',
  conditions: [],
  places: [],
  said: false,
})

const placeOf = (record: AnswerRecord): AnswerPlace => ({ record: at(record, 4, 9), text: at(record, 26, 80) })

const conditionOf = (record: AnswerRecord, places: readonly AnswerPlace[]): AnswerCondition => ({
  severity: at(record, 4, 4),
  code: at(record, 5, 7) || at(record, 8, 10),
  text: at(record, 11, 50),
  places: [...places],
})

function final(
  group: Group,
  record: AnswerRecord,
  envelope: AnswerBlock['envelope'],
): { value: Answer; contradicts: boolean } {
  const [, filer = '', digits = ''] = /^ ?([A-Z0-9]{3})\s{1,2}(\d{8})/u.exec(record.text.slice(50)) ?? []
  const own = numberOf(filer, digits)
  const twoNumbers = own !== '' && group.entryNumber !== '' && own !== group.entryNumber
  const said = conditionOf(record, [])
  const yes = record.text.charAt(2) === 'A'
  const doubted = contradicts(yes, said.text)
  const entryNumber = twoNumbers ? '' : group.entryNumber || own
  return {
    contradicts: twoNumbers || doubted,
    value: {
      source: 'AX',
      filerCode: entryNumber === '' ? group.filerCode || filer : entryNumber.slice(0, 3),
      entryNumber,
      brokerReference: group.brokerReference || at(record, 69, 77),
      part: 'entrySummary',
      // Where yes and no stand side by side nothing is decided: a person reads it.
      answer: doubted ? 'status' : wordOf(yes, said),
      conditions: [...group.conditions, said],
      ...envelope,
      answeredDay: '',
      answeredTime: '',
      line: group.line,
    },
  }
}

function wordOf(yes: boolean, { severity, text }: AnswerCondition): AnswerWord {
  if (!yes) return 'rejected'
  if (/\bDELETED\b/iu.test(text)) return 'cancelled'
  return severity === 'W' || severity === 'P' || severity === 'I' ? 'acceptedWithWarning' : 'accepted'
}
