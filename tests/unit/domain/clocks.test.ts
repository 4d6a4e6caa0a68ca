import { describe, expect, test } from 'vitest'
import { entryClocks } from '../../../shared/domain/clocks'
import type { EntryFile } from '../../../shared/domain/entryFile'
import { entryDeadlines } from '../../../shared/domain/deadlines/entryDeadlines'
import { fileOf, type Fields } from './aDesk'

const withFacts = (...facts: Fields[]) =>
  fileOf({
    entry: { e1: { entryNumber: 'ABC-1234567-6', arrivalDate: '2026-11-17' } },
    fact: Object.fromEntries(facts.map((fact, index) => [`f${index}`, { entry: 'e1', ...fact }])),
  })

describe('four clocks', () => {
  test('without facts nothing is claimed', () => {
    expect(entryClocks(withFacts())).toMatchObject({
      release: { state: 'notPresented' },
      summary: { state: 'notPresented' },
      payment: { state: 'notPaid' },
      pga: { state: 'nothingRecorded' },
      presence: { state: 'nothingKnown' },
      progress: 'open',
      number: 'open',
      alarms: [],
    })
  })
  test('they move apart', () => {
    const clocks = entryClocks(
      withFacts(
        { what: 'printed', revision: 1 },
        { what: 'presented', happenedAt: '2026-11-18T08:00-06:00[America/Chicago]' },
        { what: 'held', happenedAt: '2026-11-18T09:00-06:00[America/Chicago]' },
        { what: 'released', happenedAt: '2026-11-18T10:00-06:00[America/Chicago]', evidence: 'stamp' },
        { what: 'keyedByOfficer', day: '2026-11-18' },
      ),
    )
    expect(clocks).toMatchObject({
      release: { state: 'released', since: '2026-11-18', evidence: 'stamp' },
      presence: { state: 'keyedByOfficer' },
      payment: { state: 'notPaid' },
      progress: 'released',
      number: 'keyed',
      alarms: [],
    })
  })
  test('order is that of happening, across time zones, not that of keying', () => {
    const clocks = entryClocks(
      withFacts(
        { what: 'released', happenedAt: '2026-11-18T09:30-06:00[America/Chicago]' },
        { what: 'held', happenedAt: '2026-11-18T10:00-05:00[America/New_York]' },
      ),
    )
    expect(clocks.release.state).toBe('released')
  })
  test('a fact that was withdrawn counts no more', () => {
    expect(
      entryClocks(withFacts({ what: 'released', withdrawn: true, withdrawnWhy: 'wrong entry' })).release.state,
    ).toBe('notPresented')
  })
  test.each([
    ['ReleasedThenRefused', { what: 'released', day: '2026-11-18' }, { what: 'refused', day: '2026-11-19' }],
    ['ReleasedThenHeld', { what: 'released', day: '2026-11-18' }, { what: 'held', day: '2026-11-19' }],
    ['TwoReleases', { what: 'released', day: '2026-11-18' }, { what: 'released', day: '2026-11-19' }],
    ['AcceptedYetNotInAce', { what: 'acceptedInAce', day: '2026-11-18' }, { what: 'notInAce', day: '2026-11-19' }],
    ['VoidYetActedOn', { what: 'voided', day: '2026-11-18' }, { what: 'released', day: '2026-11-19' }],
  ])('%s shows both facts', (type, a, b) => {
    const { alarms } = entryClocks(withFacts(a, b))
    expect(alarms.map((alarm) => alarm.type)).toEqual([type])
    expect(alarms[0]?.facts.map((fact) => fact.fields.what).sort()).toEqual([a.what, b.what].sort())
  })
})

describe('deadlines', () => {
  test('entry 15 calendar days after arrival; summary 10 working days after release, over Thanksgiving', () => {
    const file = withFacts({ what: 'released', day: '2026-11-18' })
    expect(entryDeadlines(file, '2026-11-24')).toMatchObject([
      { what: 'entry', day: '2026-12-02', daysLeft: 8, done: true },
      { what: 'summary', day: '2026-12-03', daysLeft: 9, done: false },
    ])
  })
  test('without arrival and release nothing can be counted', () => {
    expect(entryDeadlines(fileOf({ entry: { e1: {} } }), '2026-11-24')).toEqual([])
  })
})

describe('a day alone', () => {
  /** Recorded at this moment, minutes of the zone west of Greenwich as negative. */
  const recorded = (fields: Fields, moment: string): EntryFile => {
    const file = withFacts(
      { what: 'notInAce', happenedAt: '2026-11-24T08:00-06:00[America/Chicago]', day: '2026-11-24' },
      { what: 'acceptedInAce', ...fields },
    )
    const wall = { ms: Date.parse(moment), offsetMinutes: -360, zone: 'America/Chicago' }
    const facts = file.facts.map((fact) =>
      fact.fields.what === 'notInAce'
        ? fact
        : { ...fact, entity: { ...fact.entity, born: { ...fact.entity.born, wall } } },
    )
    return { ...file, facts }
  }
  test.each([
    ['of today stands where it was recorded', { day: '2026-11-24' }, '2026-11-24T09:10-06:00'],
    ['is over when it was recorded later', { day: '2026-11-24' }, '2026-11-26T07:00-06:00'],
    ['of tomorrow comes after today', { day: '2026-11-25' }, '2026-11-24T07:00-06:00'],
  ])('%s: what was told in the morning is older', (_, fields, moment) => {
    expect(entryClocks(recorded(fields, moment))).toMatchObject({ presence: { state: 'accepted' }, alarms: [] })
  })
  test('recorded before a moment of the same day, it is the older one', () => {
    expect(entryClocks(recorded({ day: '2026-11-24' }, '2026-11-24T07:59-06:00'))).toMatchObject({
      presence: { state: 'notThere' },
      alarms: [{ type: 'AcceptedYetNotInAce' }],
    })
  })
})
