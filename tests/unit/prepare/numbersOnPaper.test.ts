import { expect, test } from 'vitest'
import { formatEntryNumber } from '../../../shared/domain/entryNumber'
import { accounting, reserveOf } from '../../../shared/domain/reserve'
import { numbersOnPaper } from '../../../shared/domain/reserve/onPaper'
import { reservePace } from '../../../shared/domain/reserve/pace'
import type { DeskState, Entity } from '../../../shared/journal/state'
import { aDesk, type Fields } from '../domain/aDesk'

const number = (serial: number) => formatEntryNumber('B76', String(serial).padStart(7, '0'))
const sheets = (more: Fields = {}): Fields => ({
  filerCode: 'B76',
  first: '0000101',
  last: '0000140',
  device: 'LAPTOPA',
  purpose: 'tearOff',
  ...more,
})
const rules = { drill: false }

test('a range of tear-off numbers is keyed afterwards; those known already stay as they are', () => {
  const desk = aDesk({ block: { t: sheets() }, number: { [number(102)]: { block: 't', voided: true } } })
  const found = numbersOnPaper(desk, { first: '0000101', last: number(103) }, rules)
  expect(found).toEqual({
    ok: true,
    value: {
      fresh: [101, 103].map((serial) => ({ entryNumber: number(serial), block: 't', device: 'LAPTOPA' })),
      known: [number(102)],
    },
  })
})

test.each([
  [
    { first: '101', last: '' },
    { type: 'NotASerial', box: 'first' },
  ],
  [
    { first: '0000101', last: 'x' },
    { type: 'NotASerial', box: 'last' },
  ],
  [{ first: '0000103', last: '0000101' }, { type: 'LastBeforeFirst' }],
  [
    { first: '0000101', last: '0000141' },
    { type: 'InNoBlock', entryNumber: '-0000141' },
  ],
  [
    { first: '0000101', last: '0009999' },
    { type: 'TooMany', count: 9_899, most: 500 },
  ],
])('%o is refused by name, and nothing is taken', (keyed, error) => {
  expect(numbersOnPaper(aDesk({ block: { t: sheets() } }), keyed, rules)).toEqual({ ok: false, error })
})

test('a whole number with a wrong check digit is not read', () => {
  const right = number(101)
  const wrong = `${right.slice(0, -1)}${(Number(right.slice(-1)) + 1) % 10}`
  const desk = aDesk({ block: { t: sheets() } })
  expect(numbersOnPaper(desk, { first: wrong, last: '' }, rules)).toMatchObject({ error: { type: 'NotASerial' } })
})

test('what the paper says stands in the accounting, and every number is in one state', () => {
  const desk = aDesk({
    block: { t: sheets({ last: '0000102' }) },
    number: { [number(101)]: { block: 't', foundOnPaper: true, paperNote: 'Cedar Row, at the counter' } },
  })
  const accounts = accounting(desk)
  expect(accounts.totals).toMatchObject({ foundOnPaper: 1, unused: 1 })
  expect(accounts.numbers[0]?.reason).toBe('Cedar Row, at the counter')
})

/** Numbers of an ordinary block, each taken on the day given (November, Chicago). */
function takenOn(days: readonly number[]): DeskState {
  const desk = aDesk({
    block: { b: sheets({ purpose: 'ordinary', first: '0000001', last: '0000100' }) },
    number: Object.fromEntries(days.map((_, nth) => [number(nth + 1), { block: 'b', entry: `e${nth}` }])),
  })
  const dated = new Map<string, Entity>()
  days.forEach((day, nth) => {
    const entity = desk.kinds.get('number')?.get(number(nth + 1))
    if (entity === undefined) return
    const wall = { ms: Date.parse(`2026-11-${day}T23:30:00-06:00`), offsetMinutes: -360, zone: 'America/Chicago' }
    dated.set(entity.id, { ...entity, born: { ...entity.born, wall } })
  })
  return { ...desk, kinds: new Map([...desk.kinds, ['number', dated]]) }
}
const paceAt = (desk: DeskState) => reservePace(desk, reserveOf(desk, 'LAPTOPA'), '2026-11-24')

test('the pace starts with the first number of the week: two busy days are two busy days', () => {
  expect(paceAt(takenOn([23, 23, 23, 24, 24, 24]))).toEqual({ taken: 6, days: 2, perDay: 3, daysLeft: 31, needed: 63 })
})

test('numbers taken more than a week ago say nothing of the pace', () => {
  expect(paceAt(takenOn([10, 11]))).toMatchObject({ taken: 0, daysLeft: undefined, needed: undefined })
})
