import {
  CANCELLED,
  HELD,
  RELEASED,
  REQUEST_REJECTED,
  REVIEWED,
  statusReasons,
  summaryNotices,
} from '../../../knowledge/aceAnswers'
import type { Answer, AnswerCondition, AnswerPlace, AnswerWord } from './answer'
import { notRead, type AnswerBlock, type BlockRead } from './block'
import { at, dayAt, numberOf, type AnswerRecord } from './records'

/**
 * Notices of the status of a release (SO): one SO10 group each, unasked. Released is SO60 code 98 alone; of several
 * SO60 the latest by its own day and time decides. Positions are from a public transcription, so only likely.
 */
export function readStatusNotices({ envelope, records }: AnswerBlock): BlockRead {
  const read: BlockRead = { answers: [], problems: [] }
  let group: AnswerRecord[] = []
  const close = () => {
    if (group.length > 0) read.answers.push(noticeOf(group, envelope))
    group = []
  }
  for (const record of records) {
    if (record.text.startsWith('SO10')) {
      close()
      group = [record]
    } else if (group.length > 0 && /^SO\d\d/u.test(record.text)) group.push(record)
    else read.problems.push(notRead(record))
  }
  close()
  return read
}

interface Stated {
  code: string
  key: string
  day: string
  time: string
  releaseDay: string
}

function noticeOf(group: readonly AnswerRecord[], envelope: AnswerBlock['envelope']): Answer {
  const [head] = group as [AnswerRecord]
  const of = (id: string) => group.filter(({ text }) => text.startsWith(id))
  const release = latest(of('SO60'))
  const bill = latest(of('SO50'))
  const decided = release ?? bill
  const answer = release === undefined ? billWord(bill?.code ?? '') : releaseWord(release.code)
  const filerCode = at(head, 9, 11)
  const reference = of('SO20').find((record) => at(record, 5, 7) === 'CR')
  return {
    source: 'SO',
    filerCode,
    entryNumber: numberOf(filerCode, at(head, 14, 21)),
    brokerReference: reference === undefined ? '' : at(reference, 8, 57),
    part: 'cargoRelease',
    answer,
    conditions: group.flatMap(conditionsOf),
    ...envelope,
    answeredDay: (answer === 'released' ? release?.releaseDay : '') || (decided?.day ?? ''),
    answeredTime: decided?.time ?? '',
    line: head.line,
  }
}

function latest(records: readonly AnswerRecord[]): Stated | undefined {
  const stated = records.map((record) => {
    const day = dayAt(record, 5)
    const time = at(record, 11, 14)
    return { code: at(record, 15, 16), key: `${day} ${time}`, day, time, releaseDay: dayAt(record, 57) }
  })
  return stated.reduce<Stated | undefined>(
    (last, one) => (last === undefined || one.key >= last.key ? one : last),
    undefined,
  )
}

function releaseWord(code: string): AnswerWord {
  if (code === RELEASED) return 'released'
  if (HELD.has(code)) return 'held'
  if (CANCELLED.has(code)) return 'cancelled'
  if (REQUEST_REJECTED.has(code)) return 'rejected'
  return REVIEWED.has(code) ? 'review' : 'status'
}
const billWord = (code: string): AnswerWord => (code === '51' || code === '52' || code === '53' ? 'held' : 'status')

/** Each thing a notice says is one condition: bills, release, agencies, reasons, comments. */
function conditionsOf(record: AnswerRecord): AnswerCondition[] {
  const said = (code: string, text: string, places: readonly AnswerPlace[] = []): AnswerCondition[] => [
    { severity: '', code, text, places },
  ]
  switch (record.text.slice(0, 4)) {
    case 'SO50':
    case 'SO60':
      return said(at(record, 15, 16), at(record, 17, 56))
    case 'SO70':
      return said(
        at(record, 21, 22),
        `${at(record, 5, 7)} ${at(record, 8, 10)} ${at(record, 23, 50)}`.replace(/\s+/gu, ' ').trim(),
      )
    case 'SO72':
      return said('', at(record, 5, 80))
    case 'SO20': {
      const qualifier = at(record, 5, 7)
      const reference = at(record, 8, 57)
      if (qualifier === 'RSN') return said(reference, statusReasons[reference] ?? 'Reason without a published text')
      return qualifier === 'CMT' ? said('', reference) : []
    }
    default:
      return []
  }
}

const NOTICE_WORDS: Readonly<Record<string, AnswerWord>> = {
  '4': 'rejected',
  '5': 'cancelled',
  '6': 'cancelled',
  D: 'held',
}

/** Notices of the status of a summary (UC): one E1 each, another layout than the E1 of an AX. */
export function readSummaryNotices({ envelope, records }: AnswerBlock): BlockRead {
  const read: BlockRead = { answers: [], problems: [] }
  for (const record of records) {
    const type = record.text.charAt(2)
    const text = summaryNotices[type]
    const [, filer = '', digits = ''] = /^([A-Z0-9]{3})\s{1,3}(\d{8})/u.exec(record.text.slice(50)) ?? []
    if (!record.text.startsWith('E1') || text === undefined) {
      read.problems.push(notRead(record))
      continue
    }
    const line = at(record, 66, 68)
    read.answers.push({
      source: 'UC',
      filerCode: filer,
      entryNumber: numberOf(filer, digits),
      brokerReference: at(record, 69, 77),
      part: 'entrySummary',
      answer: NOTICE_WORDS[type] ?? 'status',
      conditions: [{ severity: '', code: type, text, places: line === '' ? [] : [{ record: 'LINITM', text: line }] }],
      ...envelope,
      answeredDay: dayAt(record, 11),
      answeredTime: '',
      line: record.line,
    })
  }
  return read
}
