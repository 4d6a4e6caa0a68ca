import { expect, test } from 'vitest'
import { nextCalls } from '../../../shared/domain/incident/calls'
import { occurrenceAt, proposesDaily, scheduleStandings } from '../../../shared/domain/incident/schedule'
import { deskOf, keyed } from '../frame/desk'
import { at, call, contact, declared, msAt } from './callsDesk'

const schedule = (fields: Record<string, string | number>) =>
  keyed('callSchedule.keyed', 'callSchedule', 'hq', {
    incident: 'incident',
    title: 'CBP headquarters',
    contacts: 'ofo',
    firstAt: at('08:00'),
    everyMinutes: 240,
    ...fields,
  })
const held = (id: string, time: string) => call(id, time, { schedule: 'hq', contact: 'ofo', outcome: 'reached' })
const standing = (time: string, ...changes: ReturnType<typeof held>[]) =>
  scheduleStandings(deskOf(declared, schedule({}), ...changes), 'incident', msAt(time))[0]

test('every four hours: held, missed and next', () => {
  expect(standing('07:00')?.next?.at).toBe(at('08:00'))
  expect(standing('08:20')).toMatchObject({ overdue: true, next: { at: at('08:00') } })
  const later = standing('12:30', held('c1', '08:10'))
  expect(later).toMatchObject({ overdue: true, next: { at: at('12:00') }, missed: [] })
  const missed = standing('15:00', held('c1', '08:10'))
  expect(missed?.missed.map((one) => one.at)).toEqual([at('12:00')])
  expect(missed?.next?.at).toBe(at('16:00'))
})

test('a call that was tried and reached nobody was not held', () => {
  const tried = call('c1', '08:05', { schedule: 'hq', contact: 'ofo', outcome: 'noAnswer' })
  expect(standing('08:10', tried)?.next?.at).toBe(at('08:00'))
})

test('over the night the clocks change: hours are clock hours, and nine o’clock every day stays nine o’clock', () => {
  const eve = '2026-10-31T22:00:00-05:00[America/Chicago]'
  expect(occurrenceAt(eve, 240, 1)).toBe('2026-11-01T01:00:00-06:00[America/Chicago]')
  expect(occurrenceAt('2026-10-31T09:00:00-05:00[America/Chicago]', 1_440, 1)).toBe(
    '2026-11-01T09:00:00-06:00[America/Chicago]',
  )
  expect(occurrenceAt('2027-03-13T09:00:00-06:00[America/Chicago]', 1_440, 1)).toBe(
    '2027-03-14T09:00:00-05:00[America/Chicago]',
  )
})

test('after the first day a daily call is proposed; the next status call stands in the queue', () => {
  const state = deskOf(declared, contact('ofo', { group: 'CBP', phone: '202-555-0100' }), schedule({}))
  const [one] = scheduleStandings(state, 'incident', msAt('09:00'))
  if (one === undefined) throw new Error('no schedule')
  expect(proposesDaily(one, msAt('09:00'))).toBe(false)
  expect(proposesDaily(one, msAt('08:00') + 86_400_000)).toBe(true)
  expect(nextCalls(state, 'incident', msAt('08:01')).find(({ schedule: id }) => id === 'hq')).toMatchObject({
    name: 'CBP headquarters',
    number: '202-555-0100',
    dueAt: at('08:00'),
    overdue: true,
  })
})

test('whoever is in a status call hears again there, and is not rung a second time for the same', () => {
  const state = deskOf(
    declared,
    contact('ofo', { name: 'OFO headquarters', group: 'CBP', phone: '202-555-0100' }),
    schedule({}),
    held('c1', '08:05'),
  )
  expect(nextCalls(state, 'incident', msAt('08:30')).map(({ schedule: id }) => id)).toEqual(['hq'])
})
