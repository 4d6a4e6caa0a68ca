import { expect, test } from 'vitest'
import {
  answering,
  judging,
  paperKeyed,
  parseAnswer,
  priorNoticeKeyed,
  priorNoticeRemoved,
} from '../../../../shared/domain/pga/changes'
import { answerId } from '../../../../shared/domain/pga/ids'
import { validateChanges } from '../../../../shared/journal/validate'
import { aDesk } from '../aDesk'

const nothing = aDesk({})
const today = '2026-11-24'
const yesNo = { id: 'fda.foo.canned', kind: 'yesNo' } as const

test('an id is 40 hexadecimal digits, and differs by whose answer, question and row', () => {
  const ids = [answerId('p1', 'a'), answerId('p1', 'a', 1), answerId('p1', 'b'), answerId('p2', 'a')]
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{40}$/u)
  expect(new Set(ids).size).toBe(4)
})

test('an answer is recorded with who said it, and a product’s holds a year', () => {
  const made = answering(
    nothing,
    { about: 'product', of: 'p1', question: yesNo },
    { answer: 'Y', source: 'client by\ttelephone' },
    today,
  )
  expect(made).toEqual({
    ok: true,
    value: [
      {
        action: 'pga.answered',
        kind: 'pgaAnswer',
        id: answerId('p1', 'fda.foo.canned'),
        patch: [
          ['about', 'product'],
          ['of', 'p1'],
          ['question', 'fda.foo.canned'],
          ['answer', 'yes'],
          ['source', 'client by telephone'],
          ['expires', '2027-11-24'],
        ],
      },
    ],
  })
  if (made.ok) expect(validateChanges(made.value).ok).toBe(true)
})

test('the same answer again records nothing, an empty one takes it back', () => {
  const id = answerId('l1', 'fda.foo.canned')
  const desk = aDesk({
    pgaAnswer: { [id]: { about: 'line', of: 'l1', entry: 'e1', question: 'fda.foo.canned', answer: 'yes' } },
  })
  const to = { about: 'line', of: 'l1', entry: 'e1', question: yesNo } as const
  expect(answering(desk, to, { answer: 'yes' }, today)).toEqual({ ok: true, value: [] })
  expect(answering(desk, to, { answer: '' }, today)).toMatchObject({ value: [{ action: 'pga.answer.removed' }] })
  expect(answering(desk, to, { answer: 'n' }, today)).toMatchObject({ value: [{ patch: [['answer', 'no']] }] })
})

test.each([
  ['yesNo', 'maybe', 'NotAChoice'],
  ['number', 'ten', 'NotANumber'],
  ['day', '02/30/2026', 'NoSuchDay'],
] as const)('%s: %s is refused at its box', (kind, raw, type) => {
  expect(parseAnswer({ kind }, raw)).toMatchObject({ ok: false, error: { type } })
})

test('answers are read as they are keyed: a question mark is not known', () => {
  expect(parseAnswer({ kind: 'yesNo' }, '?')).toEqual({ ok: true, value: 'notKnown' })
  expect(parseAnswer({ kind: 'number' }, '1,200.5')).toEqual({ ok: true, value: '1200.5' })
  expect(parseAnswer({ kind: 'day' }, '11/24/26')).toEqual({ ok: true, value: '2026-11-24' })
  expect(parseAnswer({ kind: 'choice', choices: [{ code: '2A', text: 'conforms' }] }, '2a')).toEqual({
    ok: true,
    value: '2A',
  })
})

test('a verdict is recorded whatever it lacks; a code that does not exist is refused', () => {
  const of = { about: 'line', of: 'l1', entry: 'e1', agency: 'FDA', program: 'FOO' } as const
  const made = judging(nothing, of, { verdict: 'doesNotApply', disclaimCode: 'a' }, today)
  expect(made).toMatchObject({ ok: true, value: [{ action: 'pga.judged', kind: 'pgaVerdict' }] })
  if (made.ok) expect(validateChanges(made.value).ok).toBe(true)
  expect(judging(nothing, of, { verdict: 'doesNotApply', disclaimCode: 'H' }, today)).toMatchObject({ ok: false })
})

test('only what is given of a paper is changed', () => {
  const made = paperKeyed(nothing, { entry: 'e1', agency: 'APH', paper: 'aph.phyto' }, { original: 'withDriver' })
  expect(made).toMatchObject({
    value: [
      {
        patch: [
          ['entry', 'e1'],
          ['agency', 'APH'],
          ['paper', 'aph.phyto'],
          ['original', 'withDriver'],
        ],
      },
    ],
  })
  if (made.ok) expect(validateChanges(made.value).ok).toBe(true)
})

test('the number of a prior notice is keyed twice, and nothing is recorded while the two differ', () => {
  const keyed = (first: string, second: string) => priorNoticeKeyed(nothing, { entry: 'e1' }, { first, second })
  expect(keyed('260091234567', '260091234576')).toEqual({ ok: false, error: { type: 'KeyedTwiceDiffers', at: 11 } })
  expect(keyed('', '')).toEqual({ ok: false, error: { type: 'NothingKeyed' } })
  const made = keyed('2600 9123 4567', '260091234567')
  expect(made).toMatchObject({
    value: [
      {
        kind: 'priorNotice',
        patch: [
          ['entry', 'e1'],
          ['confirmation', '260091234567'],
          ['keyedTwice', true],
        ],
      },
    ],
  })
  if (made.ok) expect(validateChanges(made.value).ok).toBe(true)
  expect(validateChanges(priorNoticeRemoved({ entry: 'e1' })).ok).toBe(true)
  expect(priorNoticeKeyed(nothing, { entry: 'e1' }, { first: '1', second: '1', filedOn: 'yesterday' })).toMatchObject({
    error: { type: 'NotAMoment' },
  })
})
