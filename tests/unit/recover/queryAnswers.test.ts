import { expect, test } from 'vitest'
import { answerChanges, answerOfFact, contradicts, queryAnswers } from '../../../shared/domain/recover/queryAnswers'
import { answersOfList, askRows, queryRowOf, rowsOfList } from '../../../shared/domain/recover/queryLists'
import { laneOf } from '../../../shared/domain/recover/lanes'
import { entryStanding } from '../../../shared/domain/standing'
import { queryCsv } from '../../../shared/exchange/query/queryCsv'
import { readAnswers } from '../../../shared/exchange/query/readAnswers'
import { readCsv } from '../../../shared/exchange/tables/csv'
import { deskOf, keyed } from '../frame/desk'
import { changesAreStorable } from '../respond/storable'

const numbers = ['000-0310001-3', '000-0310002-1', '000-0310003-9', '000-0310004-7', '000-0310005-4', '000-0310006-2']
const entries = numbers.map((entryNumber, nth) =>
  keyed('entry.opened', 'entry', `e${nth + 1}`, { entryNumber, portOfEntry: '2304', importerNumber: '89-010001200' }),
)
const bill = keyed('bill.added', 'bill', 'b', { entry: 'e1', order: 'a', scac: 'TRMX', billNumber: '100001' })
const list = keyed('queryList.made', 'queryList', 'q', {
  number: 1,
  addressedTo: 'port',
  includes: 'e1 e2 e3 e4 e5 e6',
  at: '2026-11-24T05:00:00-06:00[America/Chicago]',
})
const byNumber = new Map(numbers.map((text, nth) => [text, [`e${nth + 1}`]]))
const source = {
  queryList: 'q',
  by: 'Officer Ruiz',
  at: '2026-11-24T09:00:00-06:00[America/Chicago]',
  name: 'answers.csv',
  sha256: 'ab',
  document: 'd',
}
let made = 0
const recorded = { by: 'Ana Reyes', newId: () => `f${(made += 1)}` }
const read = (text: string) => {
  const rows = readCsv(text)
  if (!rows.ok) throw new Error(rows.error.type)
  return readAnswers({ rows: rows.value }, byNumber)
}

test('a list asks by number, bills and port, and masks the importer', () => {
  const state = deskOf(...entries, bill, list)
  const row = queryRowOf(state, 'e1')
  expect(row).toMatchObject({ entryNumber: numbers[0], bills: ['TRMX100001'], port: '2304' })
  expect(row.importerMasked).toMatch(/X.*1200$/u)
  expect(askRows(state).every(({ open, asked }) => open && asked[0] === 1)).toBe(true)
})

test('the file goes out and comes back: its answers are facts of the entries and of the list, in one item', () => {
  const state = deskOf(...entries, bill, list)
  const out = queryCsv(rowsOfList(state, { entries: ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'] }), 'people')
  const said = [
    'not in ACE',
    'keyed by the officer, same',
    'keyed by the officer, differs',
    'release accepted',
    'summary accepted',
    'unknown',
  ]
  const rows = readCsv(out.replace(/^\uFEFF/u, ''))
  if (!rows.ok) throw new Error(rows.error.type)
  const back = rows.value.map((row, at) =>
    at < 2 ? row : [...row.slice(0, 4), said[at - 2] ?? '', at === 4 ? 'value 6,390' : ''],
  )
  const found = readAnswers({ rows: back }, byNumber)
  if (!found.ok) throw new Error(found.error.type)
  expect(found.value).toMatchObject({ bad: [], notOurs: [], unanswered: [] })
  const changes = answerChanges(found.value.good, source, recorded)
  expect(changesAreStorable(changes)).toEqual([])
  const after = deskOf(...entries, bill, list, changes)
  expect(['e1', 'e2', 'e3', 'e4', 'e5', 'e6'].map((id) => laneOf(after, id)?.lane)).toEqual([
    'releaseAndSummary',
    'summaryOnly',
    'correctOfficer',
    'summaryOnly',
    'nothingToFile',
    'askCbp',
  ])
  const answers = answersOfList(after, 'q')
  expect([...answers.values()].map(answerOfFact)).toEqual([...queryAnswers])
  expect(answers.get('e3')).toMatchObject({
    differs: 'value 6,390',
    by: 'Officer Ruiz',
    document: 'd',
    evidence: 'keyed by the officer, differs: answers.csv, line 5',
  })
})

test('bad lines are named by their line, and nothing of the file is lost', () => {
  const found = read(
    [
      'Entry number,Answer,What differs',
      '000-0310001-3,Not in ACE,',
      'PENDING,not in ace,',
      '000-0310002-1,maybe,',
      '00003100039,3,',
      '000-0310004-7,,',
      'ABC-1234567-6,not in ace,',
      '000-0310005-4,release accepted,',
      '000-0310005-4,not in ace,',
      ',,',
      '000-0310001-3,1,',
    ].join('\n'),
  )
  if (!found.ok) throw new Error(found.error.type)
  const { good, bad, notOurs, unanswered, aside } = found.value
  expect(good.map(({ entry, answer, line }) => [entry, answer, line])).toEqual([['e1', 'notInAce', 2]])
  expect(bad.map(({ line, why }) => [line, why])).toEqual([
    [3, 'NumberNotRead'],
    [4, 'AnswerNotRead'],
    [5, 'DiffersHow'],
    [8, 'SaidTwice'],
    [9, 'SaidTwice'],
  ])
  expect(bad[1]?.text).toBe('000-0310002-1 | maybe')
  expect(notOurs).toEqual([{ line: 7, entryNumber: 'ABC-1234567-6', answer: 'not in ace' }])
  expect(unanswered).toEqual([{ line: 6, entryNumber: '000-0310004-7' }])
  expect(good.length + bad.length + notOurs.length + unanswered.length + aside).toBe(11)
})

test('a file without the two columns, or without an answer, is refused with its reason', () => {
  expect(read('Number of truck,Colour\n12,red')).toEqual({ ok: false, error: { type: 'NoHead' } })
  expect(read('Entry number,Answer\n000-0310001-3,')).toEqual({ ok: false, error: { type: 'NothingAnswered' } })
})

test('an answer that contradicts an earlier fact is recorded, and the clocks of the entry ring', () => {
  const keyedByOfficer = keyed('entry.presenceStated', 'fact', 'k', {
    entry: 'e1',
    what: 'keyedByOfficer',
    happenedAt: '2026-11-20T05:00:00-06:00[America/Chicago]',
  })
  const before = deskOf(...entries, list, keyedByOfficer)
  const lane = laneOf(before, 'e1')
  expect(lane && contradicts(lane, 'notInAce')).toBe(true)
  expect(lane && contradicts(lane, 'summaryAccepted')).toBe(false)
  const changes = answerChanges([{ entry: 'e1', answer: 'notInAce', differs: '', line: 2 }], source, recorded)
  const after = deskOf(...entries, list, keyedByOfficer, changes)
  const entity = after.kinds.get('entry')?.get('e1')
  expect(entity && entryStanding(after, entity).clocks.alarms.map(({ type }) => type)).toEqual(['AcceptedYetNotInAce'])
})
