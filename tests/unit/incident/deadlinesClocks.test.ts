import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addHours,
  addWorkingDays,
  holidayOn,
  isWeekend,
  isWorkingDay,
  momentAt,
  momentMs,
} from '../../../shared/domain/calendar'
import { incidentDuties } from '../../../shared/domain/deadlines/incidentDuties'
import { dueSaid } from '../../../shared/domain/deadlines/words'
import { timeLeft } from '../../../shared/domain/deadlines/timeLeft'
import { lastRecordedMs } from '../../../shared/domain/lastRecorded'
import { deskOf, device, keyed } from '../frame/desk'

const breach = (discoveredAt: string, id = 'mail') =>
  keyed('breach.found', 'breach', id, { incident: 'incident', what: 'Mail server read', discoveredAt })
const sent = (id: string, number: number, sentAt: string, includes = '') =>
  keyed('report.made', 'reportVersion', id, {
    incident: 'incident',
    report: 'breachReport',
    breach: 'mail',
    number,
    sentAt,
    includes,
  })
const later = Date.parse('2027-06-01T12:00:00Z')
const duty = (state: ReturnType<typeof deskOf>, what: string, nowMs = later) =>
  incidentDuties(state, 'incident', nowMs).find((one) => one.what === what)

describe('72 clock hours', () => {
  test.each([
    [
      '2026-10-31T20:00:00-05:00[America/Chicago]',
      '2026-11-03T19:00:00-06:00[America/Chicago]',
      'back by an hour on Sun 1 Nov 2026',
    ],
    [
      '2026-10-31T20:00:00-04:00[America/New_York]',
      '2026-11-03T19:00:00-05:00[America/New_York]',
      'back by an hour on Sun 1 Nov 2026',
    ],
    [
      '2027-03-13T22:10:00-06:00[America/Chicago]',
      '2027-03-16T23:10:00-05:00[America/Chicago]',
      'forward by an hour on Sun 14 Mar 2027',
    ],
    [
      '2027-03-12T10:30:00-05:00[America/New_York]',
      '2027-03-15T11:30:00-04:00[America/New_York]',
      'forward by an hour on Sun 14 Mar 2027',
    ],
  ])('discovered %s on the eve of a clock change: due %s, and the change is said', (from, to, said) => {
    const found = duty(deskOf(breach(from)), 'breachReport')
    expect(found?.due).toEqual({ moment: to })
    expect(found?.counted.join('\n')).toContain(said)
  })
  test('between 01:00 and 02:00 of the night that has them twice, the offset says which', () => {
    const first = duty(deskOf(breach('2026-11-01T01:30:00-05:00[America/Chicago]')), 'breachReport')
    const second = duty(deskOf(breach('2026-11-01T01:30:00-06:00[America/Chicago]')), 'breachReport')
    expect(first?.due).toEqual({ moment: '2026-11-04T00:30:00-06:00[America/Chicago]' })
    expect(second?.due).toEqual({ moment: '2026-11-04T01:30:00-06:00[America/Chicago]' })
  })
  test('without a change of the clocks none is said; Phoenix never has one', () => {
    const found = duty(deskOf(breach('2026-10-31T20:00:00-07:00[America/Phoenix]')), 'breachReport')
    expect(found?.due).toEqual({ moment: '2026-11-03T20:00:00-07:00[America/Phoenix]' })
    expect(found?.counted.join()).not.toContain('the clocks')
  })
  test('are 259,200,000 ms always, in any zone and year', () => {
    const zones = fc.constantFrom(
      'America/Chicago',
      'America/New_York',
      'America/Los_Angeles',
      'Asia/Shanghai',
      'Europe/London',
    )
    const minutes = fc.integer({ min: 0, max: 20 * 366 * 1_440 })
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const wall = new Date(Date.UTC(2020, 0, 1) + minute * 60_000).toISOString().slice(0, 16)
        const from = momentAt(wall, zone)
        expect(momentMs(addHours(from, 72)) - momentMs(from)).toBe(259_200_000)
      }),
    )
  })
})

describe('the clocks of a breach', () => {
  const discovered = '2026-11-18T09:00:00-06:00[America/Chicago]'
  test('a call ends nothing; a report that was made and not sent ends nothing; sent after its time it says so', () => {
    const call = keyed('call.logged', 'call', 'c', { incident: 'incident', outcome: 'reached', at: discovered })
    const { sentAt: _, ...made } = {
      sentAt: '',
      incident: 'incident',
      report: 'breachReport',
      breach: 'mail',
      number: 0,
    }
    const unsent = deskOf(breach(discovered), call, keyed('report.made', 'reportVersion', 'v', made))
    expect(duty(unsent, 'breachReport')?.done).toBe(false)
    const late = deskOf(breach(discovered), sent('v', 0, '2026-11-22T09:00:00-06:00[America/Chicago]'))
    expect(duty(late, 'breachReport')).toMatchObject({
      done: true,
      doneBy: 'report sent Sun 22 Nov 2026 09:00 −06:00, after it was due',
    })
  })
  test('the updated list is due ten working days after the report was sent, Thanksgiving skipped by name', () => {
    const state = deskOf(breach(discovered), sent('v', 0, '2026-11-18T23:00:00-06:00[America/Chicago]'))
    const list = duty(state, 'importerListUpdate')
    expect(list?.due).toEqual({ day: '2026-12-03' })
    expect(list?.counted).toContain('Thu 26 Nov 2026 skipped: Thanksgiving Day')
    expect(list?.done).toBe(false)
    const supplement = sent('s', 1, '2026-11-30T10:00:00-06:00[America/Chicago]')
    const more = deskOf(breach(discovered), sent('v', 0, '2026-11-18T23:00:00-06:00[America/Chicago]'), supplement)
    expect(duty(more, 'importerListUpdate')).toMatchObject({ done: true })
  })
  test('a client found after the report has 72 hours of its own until a sent version names it', () => {
    const touched = (id: string, foundAt: string) =>
      keyed('breach.importerTouched', 'touched', id, {
        incident: 'incident',
        breach: 'mail',
        importerName: id,
        foundAt,
      })
    const found = '2026-11-20T14:00:00-06:00[America/Chicago]'
    const changes = [
      breach(discovered),
      touched('known', discovered),
      sent('v', 0, '2026-11-18T23:00:00-06:00[America/Chicago]', 'known'),
      touched('later', found),
    ]
    const open = incidentDuties(deskOf(...changes), 'incident', later).filter(({ what }) => what === 'laterFinding')
    expect(open).toMatchObject([{ due: { moment: '2026-11-23T14:00:00-06:00[America/Chicago]' }, done: false }])
    const told = deskOf(...changes, sent('s', 1, '2026-11-21T08:00:00-06:00[America/Chicago]', 'later'))
    expect(duty(told, 'laterFinding')).toMatchObject({ done: true })
  })
  test('a discovery ahead of the clock is counted all the same, and said', () => {
    const state = deskOf(breach('2026-11-26T08:00:00-06:00[America/Chicago]'))
    const early = duty(state, 'breachReport', Date.parse('2026-11-24T12:00:00Z'))
    expect(early?.due).toEqual({ moment: '2026-11-29T08:00:00-06:00[America/Chicago]' })
    expect(early?.note).toContain('ahead of the clock')
  })
})

test('the incident notice is due at once, until a notice was sent', () => {
  const declared = keyed('incident.declared', 'incident', 'incident', {
    discoveredAt: '2026-11-24T05:10:00-06:00[America/Chicago]',
    declaredAt: '2026-11-24T05:40:00-06:00[America/Chicago]',
  })
  const now = { ms: Date.parse('2026-11-24T12:10:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }
  const notice = duty(deskOf(declared), 'incidentNotice', now.ms)
  expect(notice?.due).toEqual({ moment: '2026-11-24T05:10:00-06:00[America/Chicago]' })
  expect(notice === undefined ? '' : timeLeft(notice, now).words).toBe('now: 1 h since it was noticed')
  const told = keyed('report.made', 'reportVersion', 'n', {
    incident: 'incident',
    report: 'incidentNotice',
    sentAt: '2026-11-24T06:00:00-06:00[America/Chicago]',
  })
  expect(duty(deskOf(declared, told), 'incidentNotice')?.done).toBe(true)
})

describe('working days', () => {
  test('never land on a weekend, a federal holiday or a closure that counts', () => {
    const day = fc.integer({ min: 0, max: 20_000 }).map((nth) => new Date(nth * 86_400_000).toISOString().slice(0, 10))
    const closed = fc.array(fc.tuple(day, fc.constant('closure'))).map((all) => new Map(all))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 40 }), closed, (from, count, extra) => {
        const end = addWorkingDays(from, count, extra)
        expect([isWeekend(end), holidayOn(end), extra.get(end), isWorkingDay(end, extra)]).toEqual([
          false,
          undefined,
          undefined,
          true,
        ])
      }),
    )
  })
  test.each([
    ['the Fourth of July 2026 is a Saturday: its Friday is skipped', '2026-07-01', '2026-07-16'],
    ['the Fourth of July 2027 is a Sunday: its Monday is skipped', '2027-07-01', '2027-07-16'],
    ['1 January 2028 is a Saturday: 31 December 2027 is skipped', '2027-12-27', '2028-01-11'],
    ['Thanksgiving 2026', '2026-11-18', '2026-12-03'],
  ])('%s', (_, from, to) => {
    expect(addWorkingDays(from, 10)).toBe(to)
  })
})

describe('the laptop’s own clock', () => {
  test('in another zone the due moment is the same instant, and both clocks are shown', () => {
    const due = { moment: '2026-11-27T05:40:00-06:00[America/Chicago]' }
    expect(dueSaid(due, 'America/Chicago')).toEqual({ there: 'Fri 27 Nov 2026 05:40 −06:00' })
    expect(dueSaid(due, 'America/Los_Angeles')).toEqual({
      there: 'Fri 27 Nov 2026 05:40 −06:00',
      here: 'Fri 27 Nov 2026 03:40 −08:00',
    })
  })
  test('the last thing that this laptop recorded is known, whatever another laptop’s clock says', () => {
    const state = deskOf(breach('2026-11-24T05:40:00-06:00[America/Chicago]'))
    expect(lastRecordedMs(state, device)).toBe(Date.UTC(2026, 10, 24, 8, 5))
    expect(lastRecordedMs(state, 'BBBBBBBBBB')).toBe(0)
  })
})
