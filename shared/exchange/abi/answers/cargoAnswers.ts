import type { AnswerCondition, AnswerPlace, AnswerWord } from './answer'
import { contradicts, notRead, type AnswerBlock, type BlockRead } from './block'
import { at, numberOf, type AnswerRecord } from './records'

interface Group {
  line: number
  /** A, R, U, D as it was sent */
  action: string
  filerCode: string
  entryNumber: string
  brokerReference: string
  conditions: AnswerCondition[]
  /** line of ours, if it came back, and the record that came back last */
  linePlace: AnswerPlace | undefined
  place: AnswerPlace | undefined
}

/**
 * Answers to cargo releases (SX): SE10 and SE15 come back always, others only where they are at fault, each followed by
 * its conditions; one SE90 of type 01 to 04 ends it. 04 is neither yes nor no (SE-18, SE-26, SE-83).
 */
export function readCargoAnswers({ envelope, records }: AnswerBlock): BlockRead {
  const read: BlockRead = { answers: [], problems: [] }
  let group: Group | undefined
  const unfinished = () => {
    if (group === undefined) return
    read.problems.push({ type: 'AnswerUnfinished', line: group.line, source: 'SX', entryNumber: group.entryNumber })
    group = undefined
  }
  for (const record of records) {
    const id = record.text.slice(0, 4)
    if (id === 'SE10') {
      unfinished()
      group = openGroup(record)
    } else if (group === undefined) read.problems.push(notRead(record))
    else if (id === 'SE90') {
      const type = at(record, 5, 6)
      const condition = conditionOf(record, type, group)
      if (type === '11' || type === '13') group.conditions.push(condition)
      else if (/^0[1-4]$/u.test(type)) {
        const { action, linePlace: _line, place: _place, conditions, ...entry } = group
        const doubted = type !== '04' && contradicts(type !== '01', condition.text)
        if (doubted)
          read.problems.push({
            type: 'AnswerContradictsItself',
            line: record.line,
            source: 'SX',
            entryNumber: entry.entryNumber,
          })
        read.answers.push({
          ...entry,
          source: 'SX',
          part: 'cargoRelease',
          answer: doubted ? 'status' : wordOf(type, action),
          conditions: [...conditions, { ...condition, places: [] }],
          ...envelope,
          answeredDay: '',
          answeredTime: '',
        })
        group = undefined
      } else read.problems.push(notRead(record))
    } else if (/^(?:SE\d\d|SF\d\d|PG\d\d|OI {2})/u.test(record.text)) place(group, record)
    else read.problems.push(notRead(record))
  }
  unfinished()
  return read
}

function openGroup(record: AnswerRecord): Group {
  const filerCode = at(record, 6, 8)
  return {
    line: record.line,
    action: at(record, 5, 5),
    filerCode,
    entryNumber: numberOf(filerCode, at(record, 11, 18)),
    brokerReference: '',
    conditions: [],
    linePlace: undefined,
    place: { record: 'SE10', text: '' },
  }
}

/** What identifies a record of ours that came back; the others are told by all that stands in them. */
const IDENTIFIED: Readonly<Record<string, readonly [from: number, to: number]>> = {
  SE15: [6, 59],
  SE16: [5, 13],
  SE17: [5, 24],
  SE30: [5, 42],
  SE40: [5, 7],
  SE50: [5, 42],
  SE60: [5, 14],
}

function place(group: Group, record: AnswerRecord): void {
  const id = at(record, 1, 4)
  const [from, to] = IDENTIFIED[id] ?? [id.length + 1, 80]
  const here = { record: id, text: at(record, from, to) }
  if (id === 'SE20' && at(record, 5, 7) === 'CR') group.brokerReference = at(record, 8, 57)
  if (id === 'SE40') group.linePlace = here
  // A header record that comes back after a line is of no line.
  else if (/^SE[123]\d$/u.test(id)) group.linePlace = undefined
  group.place = here
}

function conditionOf(record: AnswerRecord, type: string, { place: here, linePlace }: Group): AnswerCondition {
  const places = [linePlace, here].filter((one): one is AnswerPlace => one !== undefined)
  return {
    severity: type === '11' || type === '01' ? 'F' : type === '13' || type === '03' ? 'W' : '',
    code: at(record, 7, 9),
    text: at(record, 10, 49),
    places: places[0] === places[1] ? places.slice(1) : places,
  }
}

function wordOf(type: string, action: string): AnswerWord {
  if (type === '01') return 'rejected'
  if (type === '04') return 'review'
  if (action === 'D') return 'cancelled'
  return type === '03' ? 'acceptedWithWarning' : 'accepted'
}
