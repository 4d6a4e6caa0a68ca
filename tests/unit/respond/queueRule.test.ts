import { expect, test } from 'vitest'
import { costsOf, reasonOf, reasonsOf, timeLeftWords } from '../../../shared/domain/queue/reasons'
import { tierKey, wantsNotice } from '../../../shared/domain/queue/place'
import { fda } from '../../../shared/knowledge/pga/fda'
import { PRIOR_NOTICE_HOURS, portListRule, queueRules } from '../../../shared/knowledge/queueRules'
import { aDesk, type Fields } from '../domain/aDesk'
import { hoursLater, itemOf, itemsOf, NOW, orderOf } from './queueDesk'

const truck = { modeOfTransport: '30', portOfEntry: '2304' }
const at = (day: string, time = '12:00') => `${day}T${time}:00-06:00[America/Chicago]`
const arrivals = (rows: Record<string, Fields>, more: Record<string, Record<string, Fields>> = {}) =>
  aDesk({ arrival: rows, ...more })

test('each line of the rule stands before the next, whatever the later one says of a day', () => {
  const state = arrivals({
    rest: { ...truck, arrivalDay: '2026-11-10' },
    tomorrow: { ...truck, arrivalDay: '2026-11-25' },
    held: { ...truck, arrivalDay: '2026-11-23', hold: 'USDA, pest found' },
    free: { ...truck, arrivalDay: '2026-11-22', lastFreeDay: '2026-11-24', costPerDay: 18_500 },
    perishable: { ...truck, arrivalDay: '2026-11-25', perishable: true },
    live: { ...truck, arrivalDay: '2026-11-26', urgency: 'live' },
    food: { ...truck, arrivesAt: at('2026-11-24'), agencies: 'FDA FD4' },
  })
  // The one of 10 November is 14 days old: its entry is due tomorrow.
  expect(orderOf(state)).toEqual(['food', 'live', 'perishable', 'free', 'held', 'rest', 'tomorrow'])
  expect(itemsOf(state).map((item) => queueRules[item.place.rule]?.id)).toEqual([
    'priorNotice',
    'cannotWait',
    'perishable',
    'lastFreeDay',
    'hold',
    'entryDue',
    'arrival',
  ])
})

test('each reason is one sentence of the trade', () => {
  const state = arrivals({
    free: { ...truck, arrivalDay: '2026-11-22', lastFreeDay: '2026-11-24', costPerDay: 18_500 },
    past: { ...truck, arrivalDay: '2026-11-20', lastFreeDay: '2026-11-22' },
    food: { ...truck, arrivesAt: at('2026-11-24'), agencies: 'FDA FD4' },
    late: { ...truck, arrivalDay: '2026-11-24', agencies: 'FDA' },
    rest: { ...truck, arrivalDay: '2026-11-28' },
    nothing: { importerName: 'Coldline' },
  })
  expect(reasonOf(itemOf(state, 'free'), NOW)).toBe('Last free day is today: $185 a day from tomorrow')
  expect(reasonOf(itemOf(state, 'past'), NOW)).toBe(
    'Last free day was Sun 22 Nov 2026, 2 days ago: what a day costs is not known',
  )
  expect(reasonOf(itemOf(state, 'food'), NOW)).toBe(
    'Prior notice is due by Tue 24 Nov 2026 10:00, no number is keyed (2 h before arrival)',
  )
  expect(reasonOf(itemOf(state, 'late'), NOW)).toBe(
    'If it is food: prior notice is late, no number is keyed: it was due Mon 23 Nov 2026 22:00 (2 h before arrival; the hour of arrival is not keyed)',
  )
  expect(reasonOf(itemOf(state, 'rest'), NOW)).toBe('Arrives Sat 28 Nov 2026, in 4 days')
  expect(reasonOf(itemOf(state, 'nothing'), NOW)).toBe('The day of arrival is not known')
  expect(timeLeftWords(itemOf(state, 'food'), NOW)).toEqual({ words: '2 h', over: false })
  expect(timeLeftWords(itemOf(state, 'past'), NOW)).toEqual({ words: '2 days over', over: true })
  expect(costsOf(itemsOf(state), NOW)).toEqual({ running: 0, all: 18_500, known: 1 })
  expect(costsOf(itemsOf(state), hoursLater(24))).toEqual({ running: 18_500, all: 18_500, known: 1 })
})

test('the hours of the prior notice are those of the agency’s table, and every mode is counted with its own', () => {
  const food = fda.times.find(
    ({ program, hoursBeforeArrival }) => program === 'FOO' && hoursBeforeArrival !== undefined,
  )
  expect(PRIOR_NOTICE_HOURS).toEqual(food?.hoursBeforeArrival)
  const state = arrivals(
    Object.fromEntries(
      [
        ['30', 'truck'],
        ['21', 'rail'],
        ['40', 'air'],
        ['11', 'ocean'],
        ['', 'notKnown'],
      ].map(([mode, id]) => [
        id,
        { modeOfTransport: mode ?? '', arrivesAt: at('2026-11-24', '20:00'), agencies: 'FDA' },
      ]),
    ),
  )
  const due = (id: string) => reasonOf(itemOf(state, id), NOW)
  expect(due('truck')).toContain('due by Tue 24 Nov 2026 18:00')
  expect(due('rail')).toContain('due by Tue 24 Nov 2026 16:00')
  expect(due('air')).toContain('due by Tue 24 Nov 2026 16:00')
  expect(due('ocean')).toContain('due by Tue 24 Nov 2026 12:00')
  expect(due('notKnown')).toContain('as by water, since how it comes is not keyed')
  expect(orderOf(state)).toEqual(['notKnown', 'ocean', 'air', 'rail', 'truck'])
})

test('a confirmed notice, or goods of FDA that are no food, ask for no prior notice', () => {
  expect(['FDA', 'FDA FD3', 'FD4', 'FDA FD2', 'FDA FD1', 'USDA', ''].map(wantsNotice)).toEqual([
    'may',
    'may',
    'must',
    'no',
    'no',
    'no',
    'no',
  ])
  const state = arrivals({
    confirmed: { ...truck, arrivesAt: at('2026-11-24'), agencies: 'FDA', priorNotice: '123456789012' },
  })
  expect(reasonOf(itemOf(state, 'confirmed'), NOW)).toBe('Arrives today at 12:00')
})

test('a line begins to speak at its hour, not before, and the queue moves by the clock alone', () => {
  const state = arrivals({
    calm: { ...truck, arrivalDay: '2026-11-25' },
    live: { ...truck, arrivesAt: at('2026-11-27', '12:00'), urgency: 'live' },
  })
  expect(orderOf(state)).toEqual(['calm', 'live'])
  expect(orderOf(state, hoursLater(27))).toEqual(['calm', 'live'])
  expect(orderOf(state, hoursLater(28))).toEqual(['live', 'calm'])
})

test('under one line: the earlier time, then the dearer day, then the client’s tier, then the record', () => {
  const day = { ...truck, arrivalDay: '2026-11-20', lastFreeDay: '2026-11-24' }
  const state = arrivals(
    {
      z: { ...day, importer: 'first' },
      y: { ...day, importer: 'second' },
      x: { ...day, importer: 'none' },
      w: { ...day, importer: 'tenth' },
      dear: { ...day, importer: 'none', costPerDay: 90_000 },
      earlier: { ...day, importer: 'none', lastFreeDay: '2026-11-23' },
      a: { ...day, importer: 'none' },
    },
    { importer: { first: { tier: 'Tier 1' }, second: { tier: 'tier 2' }, tenth: { tier: 'Tier 10' }, none: {} } },
  )
  expect(orderOf(state)).toEqual(['earlier', 'dear', 'z', 'y', 'w', 'a', 'x'])
  expect(tierKey('')).toBe('~')
})

test('what a person put first stands there with name and reason, and by the rule again once that is taken away', () => {
  const rows = {
    a: { ...truck, arrivalDay: '2026-11-20', perishable: true },
    b: { ...truck, arrivalDay: '2026-11-30' },
    c: { ...truck, arrivalDay: '2026-11-29' },
  }
  const by = { subject: 'arrival', by: 'Ana', at: at('2026-11-24'), reason: 'the line stops' }
  const put = arrivals(rows, {
    override: {
      'arrival/b': { ...by, of: 'b', place: 'first' },
      'arrival/a': { ...by, of: 'a', place: 'last' },
    },
  })
  expect(orderOf(put)).toEqual(['b', 'c', 'a'])
  expect(reasonsOf(itemOf(put, 'b'), NOW).map(({ words }) => words)).toEqual([
    'Put first by Ana: the line stops',
    'Arrives Mon 30 Nov 2026, in 6 days',
  ])
  const taken = arrivals(rows, { override: { 'arrival/b': { ...by, of: 'b', place: 'first', removed: true } } })
  expect(orderOf(taken)).toEqual(['a', 'c', 'b'])
})

test('every line of the rule says when it speaks, what it compares, and where it is from', () => {
  for (const rule of queueRules) for (const text of [rule.when, rule.compares, rule.source]) expect(text).not.toBe('')
  expect(queueRules.map(({ checkedOn }) => checkedOn)).toEqual(queueRules.map(() => '2026-11-24'))
  expect(portListRule.map(({ title }) => title).join()).not.toMatch(/tier/iu)
})
