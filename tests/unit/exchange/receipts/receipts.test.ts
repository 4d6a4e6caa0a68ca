import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../../../shared/exchange/abi/answers/readAnswers'
import { entryDuties } from '../../../../shared/domain/deadlines/entryDuties'
import { homeOf } from '../../../../shared/domain/recover/home'
import { entryFile } from '../../../../shared/domain/entryFile'
import { laneOf } from '../../../../shared/domain/recover/lanes'
import { matchAnswers } from '../../../../shared/exchange/receipts/matchAnswers'
import { keptConditions } from '../../../../shared/exchange/receipts/conditionText'
import { receiptChanges } from '../../../../shared/exchange/receipts/receiptChanges'
import { guessReceiptMap } from '../../../../shared/exchange/receipts/receiptColumns'
import { readReceiptTable, resultWord } from '../../../../shared/exchange/receipts/readReceiptTable'
import { entitiesOf, textOf } from '../../../../shared/journal/state'
import { answerStream } from '../../../ace/scriptedAce'
import { AFiledDesk } from './aFiledDesk'
import { LAPTOP_B } from '../aDesk'

const NOW = '2026-11-29'
const recorded = { at: '2026-11-29T08:00:00-06:00[America/Chicago]', by: 'Dana Okafor' }
const hashOf = (text: string) =>
  [...text]
    .reduce((hash, sign) => (hash * 31 + sign.charCodeAt(0)) % 4294967296, 7)
    .toString(16)
    .padStart(64, '0')

/** Reads a file of answers into the desk, as the window does; answers how many pieces it was recorded in. */
function takeIn(desk: AFiledDesk, text: string, name = 'answers.txt'): number {
  const state = desk.state
  const file = { name, sha256: hashOf(text), source: 'AX', document: '' }
  const pieces = receiptChanges(state, matchAnswers(state, readAnswers(text).answers), file, recorded)
  for (const piece of pieces) desk.laptop.record(...piece)
  return pieces.length
}
const part = (desk: AFiledDesk, id: string) => {
  const home = homeOf(desk.state, id)
  return [home?.cargoRelease.state, home?.entrySummary.state, home?.rejected]
}
const factsOf = (desk: AFiledDesk, id: string) =>
  (entryFile(desk.state, id)?.facts ?? []).map(({ fields }) => [fields.what, fields.part].filter(Boolean).join(' '))

describe('answers of ACE', () => {
  test('accepted, rejected and unanswered stand apart: only a receipt closes', () => {
    const desk = new AFiledDesk()
    const [one, two, three] = [desk.entry(1), desk.entry(2), desk.entry(3)]
    const { stream } = desk.file([one.id, two.id])
    desk.file([three.id])
    takeIn(desk, answerStream(stream, { reject: new Map([[two.entryNumber, ['408']]]), now: NOW }))
    expect(part(desk, one.id)[1]).toBe('accepted')
    expect(factsOf(desk, one.id)).toContain('acceptedInAce entrySummary')
    expect(part(desk, two.id)).toEqual(['toDo', 'rejected', true])
    expect(factsOf(desk, two.id)).not.toContain('acceptedInAce entrySummary')
    expect(part(desk, three.id)[1]).toBe('exported')
    const [receipt] = [...entitiesOf(desk.state, 'receipt').values()].filter((one_) => textOf(one_, 'entry') === two.id)
    expect(keptConditions(textOf(receipt, 'conditions')).map(({ code }) => code)).toEqual(['408', '998'])
  })

  test('the same file twice, and the same answer in another file, change nothing', () => {
    const desk = new AFiledDesk()
    const { id } = desk.entry(1)
    const text = answerStream(desk.file([id]).stream, { now: NOW })
    expect(takeIn(desk, text)).toBe(1)
    const items = desk.laptop.items.length
    expect(takeIn(desk, text)).toBe(0)
    expect(desk.laptop.items.length).toBe(items)
    takeIn(desk, `${text}${text}`, 'again.txt')
    expect(entitiesOf(desk.state, 'receipt').size).toBe(1)
    expect(factsOf(desk, id).filter((fact) => fact.startsWith('acceptedInAce'))).toHaveLength(1)
  })

  test('two laptops that read one file write the same receipts and facts', () => {
    const [a, b] = [new AFiledDesk(), new AFiledDesk(LAPTOP_B)]
    const made = [a, b].map((desk) => {
      const { id } = desk.entry(1)
      const text = answerStream(a.laptop === desk.laptop ? desk.file([id]).stream : a.file([id]).stream, { now: NOW })
      return readAnswers(text).answers
    })
    const [answers = []] = made
    const ids = [a, b].map((desk) =>
      receiptChanges(
        desk.state,
        matchAnswers(desk.state, answers),
        { name: 'x', sha256: hashOf('x'), source: 'AX', document: '' },
        recorded,
      )
        .flat()
        .map(({ kind, id }) => `${kind} ${id}`),
    )
    expect(ids[0]).toEqual(ids[1])
  })

  test('a rejected one that was mended and sent again is exported, then accepted', () => {
    const desk = new AFiledDesk()
    const { id, entryNumber } = desk.entry(1)
    const first = answerStream(desk.file([id]).stream, { reject: new Map([[entryNumber, ['101']]]), now: NOW })
    takeIn(desk, first)
    const second = desk.file([id], 'entrySummary', 'R')
    expect(part(desk, id)).toEqual(['toDo', 'exported', false])
    takeIn(desk, answerStream(second.stream, { now: NOW }))
    expect(part(desk, id)[1]).toBe('accepted')
    // Answers to the first file read again, later: what was accepted stands.
    takeIn(desk, first.replace('112826', '112726'), 'late.txt')
    expect(part(desk, id)[1]).toBe('accepted')
    expect(factsOf(desk, id)).not.toContain('presenceUnknown')
  })

  test('a summary that was accepted is not home while its release stands rejected, and is once that was sent again', () => {
    const desk = new AFiledDesk()
    const { id, entryNumber } = desk.entry(1)
    const release = desk.file([id], 'cargoRelease').stream
    takeIn(desk, answerStream(release, { reject: new Map([[entryNumber, ['030']]]), now: NOW }), 'release.txt')
    takeIn(desk, answerStream(desk.file([id]).stream, { now: NOW }), 'summary.txt')
    expect(part(desk, id)).toEqual(['rejected', 'accepted', true])
    expect(homeOf(desk.state, id)?.home).toBe(false)
    takeIn(desk, answerStream(desk.file([id], 'cargoRelease').stream, { now: NOW }), 'release again.txt')
    expect(homeOf(desk.state, id)?.home).toBe(true)
  })

  test('a rejected correction may have deleted the summary on file: what ACE has is unknown until somebody looks', () => {
    const desk = new AFiledDesk()
    const { id, entryNumber } = desk.entry(1)
    takeIn(desk, answerStream(desk.file([id]).stream, { now: NOW }))
    const again = desk.file([id], 'entrySummary', 'R').stream
    takeIn(desk, answerStream(again, { reject: new Map([[entryNumber, ['408']]]), now: NOW }), 'second.txt')
    expect(factsOf(desk, id)).toContain('presenceUnknown')
    expect(factsOf(desk, id)).not.toContain('acceptedInAce entrySummary')
    expect(laneOf(desk.state, id)).toMatchObject({ lane: 'askCbp', blocked: true })
  })

  test('the summary’s clock: closed by ACE’s yes, open again when a correction is rejected or CBP cancels it', () => {
    const desk = new AFiledDesk()
    const { id, entryNumber } = desk.entry(1)
    desk.laptop.record(desk.fact(id, 'released', 'entry.released', [['day', '2026-11-25']]))
    const clock = () => {
      const file = entryFile(desk.state, id)
      const duty = file === undefined ? undefined : entryDuties(file).find(({ what }) => what === 'summary')
      return [duty?.done, duty?.doneBy]
    }
    const stream = desk.file([id]).stream
    expect(clock()).toEqual([false, undefined])
    takeIn(desk, answerStream(stream, { reject: new Map([[entryNumber, ['408']]]), now: NOW }), 'first.txt')
    expect(clock()).toEqual([false, undefined])
    takeIn(desk, answerStream(desk.file([id], 'entrySummary', 'R').stream, { now: NOW }), 'second.txt')
    // an answer to a summary names no day: it is known from the moment it was read
    expect(clock()).toEqual([true, 'accepted in ACE Sun 29 Nov 2026'])
    const again = desk.file([id], 'entrySummary', 'R').stream
    takeIn(desk, answerStream(again, { reject: new Map([[entryNumber, ['408']]]), now: NOW }), 'third.txt')
    expect(clock()).toEqual([false, undefined])
    takeIn(desk, answerStream(desk.file([id], 'entrySummary', 'R').stream, { now: NOW }), 'fourth.txt')
    expect(clock()[0]).toBe(true)
    const table = {
      file: 'status.csv',
      sheet: '',
      rows: [
        ['Entry', 'Message', 'Result'],
        [entryNumber, 'AE', 'Cancelled'],
      ],
    }
    const map = guessReceiptMap(table)
    if (map === undefined) throw new Error('the columns are known')
    const matches = matchAnswers(desk.state, readReceiptTable(table, map).answers)
    const file = { name: 'status.csv', sha256: hashOf('cancelled'), source: 'table', document: '' }
    for (const piece of receiptChanges(desk.state, matches, file, recorded)) desk.laptop.record(...piece)
    expect(clock()).toEqual([false, undefined])
    expect(laneOf(desk.state, id)).toMatchObject({ lane: 'askCbp' })
  })

  test('released in ACE gives the release its fact once; goods released on paper are not released twice', () => {
    const desk = new AFiledDesk()
    const [one, two] = [desk.entry(1), desk.entry(2)]
    desk.laptop.record(desk.fact(two.id, 'released', 'entry.released', [['day', '2026-11-25']]))
    const { stream } = desk.file([one.id, two.id], 'cargoRelease')
    takeIn(desk, answerStream(stream, { now: NOW, release: true }))
    expect(factsOf(desk, one.id).filter((fact) => fact === 'released')).toHaveLength(1)
    expect(factsOf(desk, two.id).filter((fact) => fact === 'released')).toHaveLength(1)
    expect(factsOf(desk, two.id)).toContain('acceptedInAce cargoRelease')
    expect(part(desk, one.id)[0]).toBe('accepted')
  })

  test('a batch that was thrown out is the answer to each of its entries', () => {
    const desk = new AFiledDesk()
    const [one, two] = [desk.entry(1), desk.entry(2)]
    const { stream } = desk.file([one.id, two.id])
    takeIn(desk, answerStream(stream.slice(0, -7), { now: NOW }))
    expect([part(desk, one.id)[1], part(desk, two.id)[1]]).toEqual(['rejected', 'rejected'])
  })

  test('another filer’s answer is named and nothing of it is kept; one that fits no entry waits for a person', () => {
    const desk = new AFiledDesk()
    const { id, entryNumber } = desk.entry(1)
    const text = answerStream(desk.file([id]).stream, { now: NOW })
    const theirs = text.replaceAll('ABC ', 'XYZ ').replaceAll('ABCAX', 'XYZAX')
    const state = desk.state
    expect(matchAnswers(state, readAnswers(theirs).answers).map(({ sort }) => sort)).toEqual(['otherFiler'])
    const digits = entryNumber.slice(4).replace('-', '')
    const unknown = matchAnswers(state, readAnswers(text.replaceAll(digits, '12345676')).answers)
    expect(unknown).toMatchObject([{ sort: 'unmatched', why: 'noSuchEntry' }])
    const damaged = matchAnswers(state, readAnswers(text.replaceAll(digits, '12345675')).answers)
    expect(damaged).toMatchObject([{ sort: 'unmatched', why: 'checkDigit' }])
    takeIn(desk, text.replaceAll(digits, '12345676'))
    const [receipt] = entitiesOf(desk.state, 'receipt').values()
    expect([textOf(receipt, 'entry'), textOf(receipt, 'entryNumber')]).toEqual(['', 'ABC-1234567-6'])
    expect(part(desk, id)[1]).toBe('exported')
  })

  test('three of fifty receipts that never came leave exactly three open, and a large file goes in pieces', () => {
    const desk = new AFiledDesk()
    const ids = Array.from({ length: 50 }, (_, at) => desk.entry(at + 1).id)
    const text = answerStream(desk.file(ids).stream, { now: NOW })
    const lines = text.split('\r\n')
    const without = lines.filter((_, at) => ![2, 3, 20, 21, 40, 41].includes(at)).join('\r\n')
    expect(readAnswers(without).problems.map(({ type }) => type)).toEqual(['CountDiffers'])
    takeIn(desk, without)
    const open = ids.filter((id) => part(desk, id)[1] === 'exported')
    expect(open).toHaveLength(3)
    const matches = matchAnswers(desk.state, readAnswers(text).answers)
    const many = Array.from({ length: 30 }, (_, at) =>
      matches.map((match) => ('id' in match ? { ...match, known: false, id: `${match.id}${at}` } : match)),
    ).flat()
    const pieces = receiptChanges(
      desk.state,
      many,
      { name: 'x', sha256: hashOf('many'), source: 'AX', document: '' },
      recorded,
    )
    expect(pieces.map((piece) => piece.filter(({ kind }) => kind === 'receipt').length)).toEqual([500, 500, 500])
  })
})

describe('a table of the main system', () => {
  const table = (rows: readonly (readonly string[])[]) => ({ file: 'status.csv', sheet: '', rows })

  test('columns are known by their names, below a title; rows of one result are one answer', () => {
    const read = table([
      ['Import results'],
      ['Entry No.', 'Message', 'Status', 'Error code', 'Error text', 'Response date'],
      ['ABC12345676', 'Entry summary', 'Rejected', '408', 'Country of origin', '11/28/2026'],
      ['ABC-1234567-6', 'AE', 'Rejected', '439', 'Quantity', '11/28/2026'],
      ['ABC-1234568-4', 'SE', 'Released', '', '', '2026-11-28'],
      ['ABC-1234568-5', 'AE', 'Accepted', '', '', ''],
      ['ABC-1234568-4', 'AE', 'Purple', '', '', ''],
    ])
    const map = guessReceiptMap(read)
    if (map === undefined) throw new Error('the columns are known')
    const { answers, refused } = readReceiptTable(read, map)
    expect(
      answers.map(({ entryNumber, part, answer, conditions, answeredDay }) => [
        entryNumber,
        part,
        answer,
        conditions.length,
        answeredDay,
      ]),
    ).toEqual([
      ['ABC-1234567-6', 'entrySummary', 'rejected', 2, '2026-11-28'],
      ['ABC-1234568-4', 'cargoRelease', 'released', 0, '2026-11-28'],
    ])
    expect(refused.map(({ row }) => row)).toEqual([6, 7])
    expect(guessReceiptMap(table([['Name', 'Phone']]))).toBeUndefined()
  })

  test.each([
    ['Accepted', 'accepted'],
    ['Not accepted', 'rejected'],
    ['Accepted with warnings', 'acceptedWithWarning'],
    ['Imported', 'received'],
    ['Not released', 'held'],
    ['Released', 'released'],
    ['On hold', 'held'],
    ['Cancelled', 'cancelled'],
    ['Pending review', 'review'],
    ['R', 'rejected'],
    ['', undefined],
  ])('%s is %s', (said, word) => {
    expect(resultWord(said)).toBe(word)
  })

  test('exported is not received, and received is not accepted', () => {
    const desk = new AFiledDesk()
    const { id, entryNumber } = desk.entry(1)
    desk.file([id])
    const read = table([
      ['Entry', 'Result'],
      [entryNumber, 'Imported'],
    ])
    const map = guessReceiptMap(read)
    if (map === undefined) throw new Error('the columns are known')
    const state = desk.state
    const matches = matchAnswers(state, readReceiptTable(read, map).answers)
    for (const piece of receiptChanges(
      state,
      matches,
      { name: 'x.csv', sha256: hashOf('t'), source: 'table', document: '' },
      recorded,
    ))
      desk.laptop.record(...piece)
    expect(part(desk, id)[1]).toBe('received')
    expect(factsOf(desk, id)).not.toContain('acceptedInAce entrySummary')
  })
})
