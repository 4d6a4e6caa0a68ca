import { describe, expect, test } from 'vitest'
import { findingWords } from '../../../renderer/words/findings'
import { agoWords, dayOf, dayWords, momentOf, momentWords, timeOf } from '../../../renderer/words/times'
import { keyedMoment, momentFrom } from '../../../renderer/ui/moments'
import { blockRefusal } from '../../../renderer/words/blocks'
import { unlockErrorWords } from '../../../renderer/words/errors'
import { filerCodeRefusal, importerNumberRefusal } from '../../../renderer/words/identifiers'
import { Moment } from '../../../shared/domain/scalars'

describe('findings', () => {
  test('a lost database is told with what came back and that nothing is missing', () => {
    const { what, then, tone } = findingWords({ type: 'DatabaseGone', itemsFromMirror: 412 })
    expect(what).toBe('The database on this laptop was gone. 412 items were read back from the mirror folder.')
    expect(then).toBe('Nothing that was shown as saved is missing.')
    expect(tone).toBe('note')
  })
  test('a torn write says that nothing shown as saved is missing only where the database proves it', () => {
    const torn = { type: 'MirrorTorn', bytesCut: 94, keptAs: 'tail-1.lbj' } as const
    expect(findingWords({ ...torn, databaseWhole: true }).then).toContain('Nothing that was shown as saved is missing')
    expect(findingWords({ ...torn, databaseWhole: false }).then).not.toContain('Nothing')
  })
  test('a damaged mirror that was not healed whole does not say that nothing is missing', () => {
    const { then, tone } = findingWords({ type: 'MirrorDamaged', frames: 3, healed: 2 })
    expect(then).not.toContain('Nothing is missing')
    expect(tone).toBe('stop')
  })
})

describe('times', () => {
  const night = { ms: Date.UTC(2026, 10, 24, 8, 5, 3), offsetMinutes: -360, zone: 'America/Chicago' }
  test('the day and the hour are those of the laptop, not of Greenwich', () => {
    const late = { ...night, ms: Date.UTC(2026, 10, 25, 3, 30) }
    expect(dayOf(late)).toBe('2026-11-24')
    expect(timeOf(night, true)).toBe('02:05:03')
    expect(momentOf(night)).toBe('2026-11-24T02:05:03-06:00[America/Chicago]')
    expect(Moment.safeParse(momentOf(night)).success).toBe(true)
  })
  test('an hour keyed in winter and in summer has the offset of that day', () => {
    const keyed = (day: string, time: string) => momentFrom({ day, time }, 'America/Chicago')
    const winter = '2026-11-24T02:05:00-06:00[America/Chicago]'
    expect(keyed('11/24/2026', '02:05')).toEqual({ ok: true, value: { moment: winter, day: '2026-11-24' } })
    expect(keyed('070426', '205')).toMatchObject({ value: { moment: '2026-07-04T02:05:00-05:00[America/Chicago]' } })
    expect(keyedMoment(winter)).toEqual({ day: '11/24/2026', time: '02:05' })
  })
  test('on the nights when the clocks change, the hour keyed is one that a clock showed', () => {
    const keyed = (day: string, time: string) => momentFrom({ day, time }, 'America/Chicago')
    // 01:30 comes twice on 1 November 2026: the first is taken; 02:30 never comes on 8 March 2026.
    expect(keyed('11/01/2026', '0130')).toMatchObject({
      value: { moment: '2026-11-01T01:30:00-05:00[America/Chicago]' },
    })
    expect(keyed('11/01/2026', '0300')).toMatchObject({
      value: { moment: '2026-11-01T03:00:00-06:00[America/Chicago]' },
    })
    expect(keyed('03/08/2026', '0230')).toMatchObject({
      value: { moment: '2026-03-08T03:30:00-05:00[America/Chicago]' },
    })
  })
  test('half a moment is refused at the box that is missing, and none at all is none', () => {
    expect(momentFrom({ day: '', time: '' }, 'America/Chicago')).toEqual({ ok: true, value: null })
    expect(momentFrom({ day: '11/24/2026', time: '' }, 'America/Chicago')).toMatchObject({
      error: { type: 'TimeNotRead' },
    })
    expect(momentFrom({ day: '', time: '05:40' }, 'America/Chicago')).toMatchObject({ error: { type: 'DayNotRead' } })
    expect(momentFrom({ day: '02/30/2026', time: '05:40' }, 'America/Chicago')).toMatchObject({
      error: { words: 'There is no such day as 02/30/2026.' },
    })
    expect(momentFrom({ day: '11/24/2026', time: '5pm' }, 'America/Chicago')).toMatchObject({
      error: { type: 'TimeNotRead' },
    })
  })
  test('days are told as people tell them', () => {
    expect(dayWords('2026-11-04')).toBe('4 Nov 2026')
    expect(momentWords('2026-11-24T05:40:00-06:00[America/Chicago]')).toBe('Tue 24 Nov 05:40')
    expect(agoWords('2026-11-21', '2026-11-24')).toBe('3 days ago')
    expect(agoWords('2026-11-25', '2026-11-24')).toBe('tomorrow')
  })
})

describe('refusals under a box', () => {
  test('a block of numbers is refused for its digits, its order and its size', () => {
    expect(blockRefusal('', '')).toBeUndefined()
    expect(blockRefusal('2011001', '2011300')).toBeUndefined()
    expect(blockRefusal('2011', '2011300')).toContain('seven digits')
    expect(blockRefusal('2011300', '2011001')).toContain('before the first')
    expect(blockRefusal('0000001', '9999999')).toContain('9,999,999')
  })
  test('the filer code of the drill is refused on a real desk', () => {
    expect(filerCodeRefusal('H4L')).toBeUndefined()
    expect(filerCodeRefusal('000')).toBeDefined()
    expect(importerNumberRefusal('12-34')).toBeDefined()
  })
  test('after three wrong tries the wait is told in seconds', () => {
    expect(unlockErrorWords({ type: 'WrongPassphrase', tries: 1, waitMs: 0 })).toContain('not the passphrase')
    expect(unlockErrorWords({ type: 'WrongPassphrase', tries: 4, waitMs: 2000 })).toContain('Wait 2 seconds')
  })
})
