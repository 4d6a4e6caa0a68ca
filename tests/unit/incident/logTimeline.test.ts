import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowsOf } from '../../../shared/log/rows'
import { timeline, timelineOf } from '../../../shared/log/timeline'
import type { Change } from '../../../shared/journal/item'
import { correctionsOf, filtered, isForCounsel } from '../../../shared/log/view'
import { aNight, B, journal, written } from './logItems'

/** The journal as a timeline. */

test('each item is one line, in the order of the journal, with local time, offset and UTC', () => {
  const { items, state, ids } = aNight()
  const lines = timelineOf(items, state)
  expect(lines.map(({ id }) => id)).toEqual(items.map(({ device, sequence }) => `${device}-${sequence}`))
  expect(lines.find(({ id }) => id === ids.declared)).toMatchObject({
    sentence: 'Incident “Mail server encrypted” declared by R. Ortiz, led by D. Chen',
    recorded: { local: 'Tue 24 Nov 2026 05:40:12', offset: '-06:00', utc: '2026-11-24T11:40:12Z' },
  })
})

test('a number taken with its entry is one line about the entry, and both changes can be opened', () => {
  const { items, state } = aNight()
  const line = timelineOf(items, state).find(({ changes }) => changes.some(({ action }) => action === 'entry.opened'))
  expect(line?.sentence).toBe('Entry 9K4-0310001-8 opened for Harbor Glass (and 1 more change with it)')
  expect(line?.changes).toHaveLength(2)
})

test('what happened before it was recorded has both times', () => {
  const { items, state } = aNight()
  const release = timelineOf(items, state).at(-1)
  expect(release?.sentence).toBe('Entry 9K4-0310001-8: released, by stamp on the 3461, officer Lopez')
  expect(release?.happened?.utc).toBe('2026-11-24T12:10:00Z')
  expect(release?.recorded.utc).toBe('2026-11-24T12:30:00Z')
})

test('a clock set back by a day changes no order, and the jump stands as a line', () => {
  const { at, items, state } = journal()
  at('2026-11-24T12:00:00Z', written('N1', 'before'))
  at('2026-11-23T12:05:00Z', {
    action: 'clock.jumped',
    kind: 'notice',
    id: 'J1',
    patch: [['detail', 'The clock went back by 1435 min']],
  })
  at('2026-11-23T12:05:01Z', written('N2', 'after'))
  const lines = timelineOf(items, state)
  expect(lines.map(({ sentence }) => sentence)).toEqual([
    'Note: before',
    'The clock went back by 1435 min',
    'Note: after',
  ])
  // What was recorded after it is not lost to a filter that begins before it.
  const from = Date.parse('2026-11-24T11:00:00Z')
  expect(filtered(lines, state, { fromMs: from })).toHaveLength(3)
})

test('another zone, and the night the clocks change, are lines that nobody recorded', () => {
  const { at, items, state } = journal()
  const chicago = 'America/Chicago'
  at('2026-11-01T06:50:00Z', written('N1', 'a'), { wall: { offsetMinutes: -300, zone: chicago } })
  at('2026-11-01T07:10:00Z', written('N2', 'b'), { wall: { offsetMinutes: -360, zone: chicago } })
  at('2026-11-01T07:20:00Z', written('N3', 'c'), { wall: { offsetMinutes: -300, zone: 'America/New_York' } })
  const lines = timelineOf(items, state)
  expect(lines.filter(({ clock }) => clock).map(({ sentence }) => sentence)).toEqual([
    'The clocks of America/Chicago changed: -05:00 before, -06:00 from here on',
    'The time zone of this laptop changed: America/Chicago (-06:00) before, America/New_York (-05:00) from here on',
  ])
  expect(lines.map(({ recorded }) => recorded.local.slice(-8))).toEqual([
    '01:50:00',
    '01:10:00',
    '01:10:00',
    '02:20:00',
    '02:20:00',
  ])
})

test('boxes keyed one after the other are one row; what is corrected stands alone', () => {
  const { items, state, ids } = aNight()
  const lines = timelineOf(items, state)
  const corrections = correctionsOf(lines)
  const rows = rowsOf(lines, state, ({ id }) => corrections.has(id))
  expect(rows.find(({ lines: of }) => of.length > 1)?.sentence).toBe(
    'Entry 9K4-0310001-8: 3 boxes keyed one after the other',
  )
  expect(rows.flatMap(({ lines: of }) => of)).toEqual(lines)
  expect(corrections.get(ids.wrong)?.map(({ id }) => id)).toEqual([ids.right])
})

test('counsel’s: said so when written, or marked later; the mark on a line is counsel’s too', () => {
  const { items, state, ids } = aNight()
  const lines = timelineOf(items, state)
  const counsel = lines.filter((line) => isForCounsel(state, line)).map(({ id }) => id)
  expect(counsel).toEqual([ids.guess, ids.marked, `AAAAAAAAAA-${Number(ids.marked.slice(11)) + 1}`])
  const rest = filtered(lines, state, { counsel: 'without' })
  expect(rest.map(({ sentence }) => sentence).join(' ')).not.toMatch(/invoice mail|tape|asked by counsel/u)
})

test('a correction of what is counsel’s is counsel’s, though nobody ticked it', () => {
  const { at, items, state, ids } = aNight()
  at('2026-11-24T13:00:00Z', written('N9', 'The tape was there', { sort: 'correction', corrects: ids.marked }))
  expect(isForCounsel(state, timelineOf(items, state).at(-1) as never)).toBe(true)
})

test('sifted by words, kind, person, laptop and hour', () => {
  const { items, state } = aNight()
  const lines = timelineOf(items, state)
  const count = (filter: Parameters<typeof filtered>[2]) => filtered(lines, state, filter).length
  expect(count({ text: 'watch commander' })).toBe(1)
  expect(count({ text: 'ortiz declared' })).toBe(1)
  expect(count({ topic: 'written' })).toBe(5)
  expect(count({ device: B })).toBe(1)
  expect(count({ operator: 'nobody' })).toBe(0)
  expect(count({ fromMs: Date.parse('2026-11-24T12:07:30Z') })).toBe(2)
})

test('followed item by item it is the same log as read whole', () => {
  const { items, state } = aNight()
  fc.assert(
    fc.property(fc.integer({ min: 0, max: items.length }), (readFirst) => {
      const followed = timeline(state)
      for (const item of items.slice(0, readFirst)) followed.add(item)
      followed.readThrough()
      for (const item of items.slice(readFirst)) followed.add(item)
      expect(followed.lines).toEqual(timelineOf(items, state))
    }),
  )
})

test('ten thousand items become lines in well under two seconds', () => {
  const { at, items, state } = journal()
  at('2026-11-24T11:50:00Z', {
    action: 'entry.opened',
    kind: 'entry',
    id: 'E1',
    patch: [['entryNumber', '9K4-0310001-8']],
  })
  for (let nth = 1; nth < 10_000; nth += 1)
    at(new Date(Date.UTC(2026, 10, 24, 12, 0, nth)).toISOString(), {
      action: 'line.keyed',
      kind: 'line',
      id: `L${nth % 40}`,
      patch: [
        ['entry', 'E1'],
        ['order', String(nth % 40)],
        ['enteredValue', nth],
      ],
    })
  const began = performance.now()
  expect(timelineOf(items, state)).toHaveLength(10_000)
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('what was promised in a call and who was touched stand in the line itself; the tasks of a declaration are counted', () => {
  const { at, items, state } = journal()
  const task = (id: string): Change => ({
    action: 'task.opened',
    kind: 'task',
    id,
    patch: [
      ['title', `Task ${id}`],
      ['owner', 'D. Chen'],
    ],
  })
  const call: Change = { action: 'call.logged', kind: 'call', id: 'C1', patch: [['name', 'CBP headquarters']] }
  at('2026-11-24T12:00:00Z', [call, task('1')])
  at('2026-11-24T12:05:00Z', [call, ...['1', '2', '3', '4', '5', '6', '7'].map(task)])
  const [few, many] = timelineOf(items, state)
  expect(few?.sentence).toMatch(/CBP headquarters.*; .*Task 1.*opened, owner D\. Chen/u)
  expect(few?.sentence).not.toContain('with it')
  expect(many?.sentence).toContain('(and 7 more changes with it)')
})
