import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readAnswers } from '../../../shared/exchange/abi/answers/readAnswers'
import { answerRecords } from '../../../shared/exchange/abi/answers/records'
import { answerStream } from '../../ace/scriptedAce'
import { AFiledDesk } from '../exchange/receipts/aFiledDesk'

const NOW = '2026-11-29'
const answered = (text: string) =>
  readAnswers(text).answers.map(({ source, entryNumber, answer, conditions }) => [
    source,
    entryNumber,
    answer,
    ...conditions.map(({ code }) => code),
  ])

describe('an ACE of a test', () => {
  const desk = new AFiledDesk()
  const [one, two, three] = [1, 2, 3].map((nth) => desk.entry(nth)) as [Entry, Entry, Entry]
  const ids = [one.id, two.id, three.id]
  type Entry = { id: string; entryNumber: string }

  test('accepts what its own rules find right, and rejects by the real codes that were asked for', () => {
    const { stream, batch } = desk.file(ids)
    const text = answerStream(stream, { reject: new Map([[two.entryNumber, ['101', '408']]]), now: NOW })
    expect(answered(text)).toEqual([
      ['AX', one.entryNumber, 'accepted', '995'],
      ['AX', two.entryNumber, 'rejected', '101', '408', '998'],
      ['AX', three.entryNumber, 'accepted', '995'],
    ])
    const { answers, problems } = readAnswers(text)
    expect(problems).toEqual([])
    expect(new Set(answers.map((answer) => answer.batch))).toEqual(new Set([batch]))
    expect(text.split('\r\n').every((line) => line.length <= 80)).toBe(true)
  })

  test('answers cargo releases, looks at some itself, and says when they are released', () => {
    const { stream } = desk.file(ids, 'cargoRelease')
    const text = answerStream(stream, {
      reject: new Map([[one.entryNumber, ['007']]]),
      review: new Set([three.entryNumber]),
      now: NOW,
      release: true,
    })
    expect(readAnswers(text).problems).toEqual([])
    expect(answered(text)).toEqual([
      ['SX', one.entryNumber, 'rejected', '007', ''],
      ['SX', two.entryNumber, 'accepted', ''],
      ['SX', three.entryNumber, 'review', ''],
      ['SO', two.entryNumber, 'released', '98'],
    ])
  })

  test('throws out a batch whose records are out of order, whose filler is not empty, or whose end is cut', () => {
    const { stream } = desk.file([one.id])
    const records = stream.match(/.{80}/gsu) ?? []
    const swapped = [...records]
    const [content = '', cargo = ''] = [swapped[3], swapped[4]]
    swapped.splice(3, 2, cargo, content)
    const codes = (text: string) =>
      readAnswers(answerStream(text, { now: NOW })).answers[0]?.conditions.map(({ code }) => code)
    expect(codes(swapped.join(''))).toContain('X35')
    const filled = records.map((line) => (line.startsWith('44') ? `${line.slice(0, 79)}Z` : line))
    expect(codes(filled.join(''))).toContain('X39')
    expect(codes(stream.slice(0, -10))).toContain('X42')
  })

  test('finds a wrong check digit and a sum that is not the sum of the lines', () => {
    const { stream } = desk.file([one.id])
    const digits = one.entryNumber.slice(4).replace('-', '')
    const wrong = `${digits.slice(0, 7)}${(Number(digits.slice(7)) + 1) % 10}`
    expect(answered(answerStream(stream.replace(digits, wrong), { now: NOW }))[0]).toContain('B16')
    expect(answered(answerStream(stream.replace('90      90000', '90      90001'), { now: NOW }))[0]).toContain('627')
  })
})

test('whatever is broken in a file of answers, reading never fails and no record is passed over', () => {
  const desk = new AFiledDesk()
  const ids = [11, 12, 13, 14].map((nth) => desk.entry(nth).id)
  const summaries = answerStream(desk.file(ids).stream, { reject: new Map(), now: NOW })
  const releases = answerStream(desk.file(ids, 'cargoRelease').stream, { now: NOW, release: true })
  const whole = `${summaries}${releases}`
  const before = readAnswers(whole).answers.length
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          at: fc.nat({ max: whole.length }),
          take: fc.nat({ max: 3 }),
          put: fc.string({ maxLength: 3, unit: 'binary' }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      fc.nat({ max: whole.length }),
      fc.boolean(),
      (strokes, cut, truncate) => {
        let text = whole
        for (const { at, take, put } of strokes) text = text.slice(0, at) + put + text.slice(at + take)
        if (truncate) text = text.slice(0, cut)
        // A file that ends where a batch ends looks whole: nothing in it says that another should follow.
        fc.pre(text.trim() !== '' && !(truncate && /\nZ\S*[ \d]*\s*$/u.test(text)))
        const read = readAnswers(text)
        expect(read.records).toBe(answerRecords(text).length)
        // An answer that is not there any more is told of by a problem.
        if (read.answers.length < before) expect(read.problems.length).toBeGreaterThan(0)
        const numbers = read.answers.map(({ entryNumber }) => entryNumber)
        expect(numbers.every((number) => number === '' || /^[A-Z0-9]{3}-\d{7}-\d$/u.test(number))).toBe(true)
      },
    ),
    { numRuns: Number(process.env['LIFEBOAT_RUNS'] ?? 150) },
  )
})
