import { describe, expect, test } from 'vitest'
import { closuresOf } from '../../../shared/domain/closures'
import { noClosures } from '../../../shared/domain/calendar'
import { entryDuties } from '../../../shared/domain/deadlines/entryDuties'
import { vesselsWithoutLading } from '../../../shared/domain/deadlines/ladingMissing'
import { deadlineRules, rulesNotCounted } from '../../../shared/knowledge/deadlineRules'
import { aDesk, fileOf, type Fields } from '../domain/aDesk'

const withFacts = (entry: Fields, ...facts: Fields[]) =>
  fileOf({
    entry: { e1: { entryNumber: 'ABC-1234567-6', ...entry } },
    fact: Object.fromEntries(facts.map((fact, nth) => [`f${nth}`, { entry: 'e1', ...fact }])),
  })
const due = (entry: Fields, ...facts: Fields[]) =>
  Object.fromEntries(
    entryDuties(withFacts(entry, ...facts)).map((duty) => [
      duty.id.split(' ')[0],
      Object.values(duty.due)[0] as string,
    ]),
  )
const one = (id: string, entry: Fields, ...facts: Fields[]) =>
  entryDuties(withFacts(entry, ...facts)).find((duty) => duty.id.startsWith(`${id} `))

const released = { what: 'released', day: '2026-11-18' }

describe('the clocks of an entry', () => {
  test('arrival and release begin what the law counts from them', () => {
    expect(due({ arrivalDate: '2026-11-17' }, released)).toEqual({
      entry: '2026-12-02',
      summary: '2026-12-03',
      demandMarking: '2026-12-18',
      demandOther: '2026-12-18',
      postSummaryCorrection: '2027-09-13',
    })
  })
  test('the count is told: day 0, the holidays by name, the last day', () => {
    expect(one('summary', {}, released)?.counted).toEqual([
      'released Wed 18 Nov 2026: day 0',
      '10 working days, Monday to Friday',
      'Thu 26 Nov 2026 skipped: Thanksgiving Day',
      'the last is Thu 3 Dec 2026',
    ])
  })
  test('fifteen days that end on a Saturday stay there, and that it is not confirmed is said', () => {
    const entry = one('entry', { arrivalDate: '2026-11-13' })
    expect(entry?.due).toEqual({ day: '2026-11-28' })
    expect(entry?.counted.join()).toContain('not confirmed, so the earlier day is shown')
  })
  test('food released on condition: 30 days; redelivery may be demanded for 30 more; a textile’s origin: 180', () => {
    const food = { what: 'releasedConditionally', condition: 'food', day: '2026-11-18' }
    expect(due({}, released, food)).toMatchObject({ conditionFood: '2026-12-18', demandOther: '2027-01-17' })
    const met = { what: 'conditionMet', day: '2026-11-20' }
    expect(one('conditionFood', {}, food, met)).toMatchObject({ done: true, doneBy: 'condition met Fri 20 Nov 2026' })
    const textile = { ...food, condition: 'textile' }
    expect(due({}, textile)).toMatchObject({ conditionTextile: '2027-05-17', summary: '2026-12-03' })
    const other = { ...food, condition: 'other', dueDay: '2026-12-01' }
    expect(one('conditionOther', {}, other)).toMatchObject({ due: { day: '2026-12-01' }, confidence: 'unsure' })
  })
  test('a notice of redelivery counts by its own day; without one the usual 30 days are shown and said', () => {
    const order = { what: 'redeliveryOrdered', day: '2026-11-20' }
    expect(one('redelivery', {}, { ...order, dueDay: '2026-12-10' })?.due).toEqual({ day: '2026-12-10' })
    const usual = one('redelivery', {}, order)
    expect(usual).toMatchObject({ due: { day: '2026-12-20' }, confidence: 'likely' })
    expect(usual?.counted.join()).toContain('was not keyed')
    const back = { what: 'redelivered', day: '2026-12-01' }
    expect(one('redelivery', {}, order, back)?.done).toBe(true)
  })
  test('the security filing is due 24 clock hours before lading, over a clock change too; a new lading moves it', () => {
    const lading = (happenedAt: string) => ({ what: 'ladingStated', happenedAt })
    const first = lading('2026-11-01T12:00:00-06:00[America/Chicago]')
    expect(due({}, first)).toEqual({ isf: '2026-10-31T13:00:00-05:00[America/Chicago]' })
    const moved = lading('2026-10-30T08:00:00+08:00[Asia/Shanghai]')
    expect(due({}, first, moved)).toEqual({ isf: '2026-10-29T08:00:00+08:00[Asia/Shanghai]' })
    expect(one('isf', { isfFiled: 'yes' }, first)?.done).toBe(true)
    expect(due({ isfFiled: 'notRequired' }, first)).toEqual({})
  })
  test('statutory clocks are without discretion: correction before liquidation, protest 180 days after', () => {
    const liquidated = { what: 'liquidated', day: '2027-09-28' }
    const duties = entryDuties(withFacts({}, released, liquidated)).filter((duty) => !duty.discretion)
    expect(duties.map(({ what, due: by, done }) => [what, Object.values(by)[0], done])).toEqual([
      ['postSummaryCorrection', '2027-09-13', true],
      ['protest', '2028-03-26', false],
    ])
  })
  test('a periodic monthly statement is due on the 15th working day of the next month', () => {
    const file = withFacts({ entryDate: '2026-12-31' })
    const of = (paymentType: string) =>
      entryDuties(file, { closed: noClosures, paymentType }).find((duty) => duty.what === 'monthlyStatement')?.due
    expect(of('7')).toEqual({ day: '2027-01-25' })
    expect(of('2')).toBeUndefined()
  })
  test('a void entry has no clock', () => {
    expect(due({ arrivalDate: '2026-11-17' }, released, { what: 'voided', day: '2026-11-19' })).toEqual({})
  })
})

describe('closures', () => {
  const closure = (whose: string, countsAs: string) =>
    closuresOf(aDesk({ closure: { c1: { day: '2026-11-30', name: 'Executive order', whose, countsAs } } }))
  test('only a federal one that CBP said counts moves a working day; a firm’s own is said and moves nothing', () => {
    const summary = (closed: ReadonlyMap<string, string>) =>
      entryDuties(withFacts({}, released), { closed }).find((duty) => duty.what === 'summary')
    const federal = closure('federal', 'noWorkingDay')
    expect(summary(federal.moving)?.due).toEqual({ day: '2026-12-04' })
    expect(summary(federal.moving)?.counted).toContain('Mon 30 Nov 2026 skipped: Executive order')
    for (const other of [
      closure('firm', 'noWorkingDay'),
      closure('federal', 'workingDay'),
      closure('port', 'noWorkingDay'),
    ])
      expect(summary(other.moving)?.due).toEqual({ day: '2026-12-03' })
    expect(closure('firm', 'workingDay').beside('2026-11-30')).toContain('Your office is closed that day')
  })
})

test('an entry by vessel without filing and lading is named: its clock cannot run', () => {
  const state = aDesk({
    entry: {
      sea: { modeOfTransport: '11' },
      filed: { modeOfTransport: '11', isfFiled: 'yes' },
      truck: { modeOfTransport: '30' },
    },
  })
  expect(vesselsWithoutLading(state)).toEqual(['sea'])
})

test('every rule has a source and the day it was read', () => {
  for (const rule of [...Object.values(deadlineRules), ...rulesNotCounted]) {
    expect(rule.source).not.toBe('')
    expect(rule.checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/u)
  }
})
