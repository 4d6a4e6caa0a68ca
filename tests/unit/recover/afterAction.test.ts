import { expect, test } from 'vitest'
import { afterActionReader } from '../../../shared/domain/recover/afterAction'
import { openLessons } from '../../../shared/domain/recover/lessons'
import { timeSpan } from '../../../shared/domain/recover/timeSpan'
import { createFold } from '../../../shared/journal/fold'
import type { Change } from '../../../shared/journal/item'
import { PaperLaptop } from '../../backlog/paperLaptop'
import { aBacklog } from '../../backlog/backlog'
import type { DeviceId } from '../../../shared/journal/item'
import { deskOf, keyed } from '../frame/desk'

const START = Date.UTC(2026, 10, 24, 8)
const at = (hours: number) =>
  `${new Date(START + hours * 3_600_000 - 6 * 3_600_000).toISOString().slice(0, 19)}-06:00[America/Chicago]`

const reportOf = (laptop: PaperLaptop, nowHours = 30) => {
  const fold = createFold()
  fold.addAll(laptop.items)
  const reader = afterActionReader(fold.state)
  for (const item of laptop.items) reader.add(item)
  return reader.report('incident-1', START + nowHours * 3_600_000)
}
const aLaptop = (): PaperLaptop => {
  const laptop = new PaperLaptop('AAAAAAAAAA' as DeviceId, START)
  laptop.record(change('incident.declared', 'incident', 'incident-1', { declaredAt: at(0), title: 'Outage' }))
  return laptop
}
const change = (action: string, kind: string, id: string, fields: Record<string, string | number>): Change => ({
  action,
  kind,
  id,
  patch: Object.entries(fields),
})

test('steps and promises are told against their times: in time, late and by how much, and what is still open', () => {
  const laptop = aLaptop()
  const task = (id: string, dueAt: string, more: Record<string, string> = {}) =>
    laptop.record(change('task.opened', 'task', id, { incident: 'incident-1', title: `Step ${id}`, dueAt, ...more }))
  task('a', at(1), { doneAt: at(0.5) })
  task('b', at(1), { doneAt: at(3.25) })
  task('c', at(2))
  task('later', at(48))
  task('p', at(4), { doneAt: at(5), promisedTo: 'CBP headquarters', promisedToKind: 'cbp' })
  const { targets, promises } = reportOf(laptop)
  expect(targets).toMatchObject({ all: 3, inTime: 1, late: 1, missed: 1 })
  expect(promises).toMatchObject({ all: 1, inTime: 0, late: 1, missed: 0 })
  const says = [...targets.findings, ...promises.findings].map((finding) => finding.says)
  expect(says).toContain('1 of 3 steps were done in time; not due yet: 1')
  expect(says).toContain('Step b: 2 h 15 min late')
  expect(says).toContain('Step c: not done, 28 h 00 min late')
  expect(says).toContain('Step p (to CBP headquarters): 1 h 00 min late')
})

test('the report says how soon the pages of the first hour were printed, and that they never were', () => {
  const laptop = aLaptop()
  const says = () =>
    reportOf(laptop)
      .targets.findings.filter(({ id }) => id === 'firstHour')
      .map(({ tone, says }) => [tone, says])
  expect(says()).toEqual([['late', 'Pages of the first hour: never printed']])
  const print = (id: string, hours: number) =>
    laptop.record(
      change('firstHour.printed', 'firstHourPrint', id, {
        incident: 'incident-1',
        at: at(hours),
        pages: 5,
        roles: 'Lead',
      }),
    )
  print('second time', 2)
  expect(says()).toEqual([['late', 'Pages of the first hour: printed 2 h 00 min after the declaration']])
  const prompt = aLaptop()
  prompt.record(
    change('firstHour.printed', 'firstHourPrint', 'p', {
      incident: 'incident-1',
      at: at(0.1),
      pages: 5,
      roles: 'Lead',
    }),
  )
  const [finding] = reportOf(prompt).targets.findings.filter(({ id }) => id === 'firstHour')
  expect(finding).toMatchObject({ tone: 'note', lines: ['AAAAAAAAAA-3'] })
})

test('each late finding names the lines of the log on which it stands', () => {
  const laptop = aLaptop()
  laptop.record(change('task.opened', 'task', 'b', { incident: 'incident-1', title: 'Call', dueAt: at(1) }))
  laptop.record(change('task.done', 'task', 'b', { doneAt: at(3) }))
  const late = reportOf(laptop).targets.findings.find(({ says }) => says.startsWith('Call'))
  expect(late?.lines).toEqual(['AAAAAAAAAA-3', 'AAAAAAAAAA-4'])
})

test('a box that was changed after its paper was printed is counted, and whose ink it was', () => {
  const laptop = aLaptop()
  const key = (value: number) => laptop.record(change('line.keyed', 'line', 'l', { entry: 'e', enteredValue: value }))
  const fact = (id: string, fields: Record<string, string | number>) =>
    laptop.record(change('entry.printed', 'fact', id, { entry: 'e', ...fields }))
  laptop.record(change('entry.opened', 'entry', 'e', { entryNumber: '000-0310001-3' }))
  key(100)
  key(200)
  fact('p', { what: 'printed', happenedAt: at(1), revision: 1 })
  key(300)
  fact('i', { what: 'amended', happenedAt: at(2), by: 'CBPO Ruiz', evidence: 'ink on the stamped paper' })
  key(400)
  const [corrected] = reportOf(laptop).corrected
  expect(corrected).toMatchObject({ times: 2, byOfficer: 1, entries: 1 })
  expect(corrected?.lines).toHaveLength(2)
})

test('how long paper took is counted for each port, from presented to released, and adds up to the releases', () => {
  const { items } = aBacklog({ entries: 60, laptops: 2 })
  const fold = createFold()
  fold.addAll(items)
  const reader = afterActionReader(fold.state)
  for (const item of items) reader.add(item)
  const { counter } = reader.report('incident-1', Date.UTC(2026, 11, 1))
  expect(counter.ports.map(({ port }) => port)).toEqual(['2304', '2704', '2720'])
  expect(counter.ports.reduce((sum, { entries }) => sum + entries, 0)).toBe(counter.released)
  for (const { medianMs, longestMs } of counter.ports) expect(medianMs).toBeLessThanOrEqual(longestMs)
})

test('a lesson is a gap until it is mended', () => {
  const lesson = keyed('lesson.keyed', 'lesson', 'l', { title: 'Second printer', owner: 'Ana' })
  const done = keyed('lesson.done', 'lesson', 'l', { doneAt: at(2), doneBy: 'Ana', doneHow: 'bought and tested' })
  expect(openLessons(deskOf(lesson))).toHaveLength(1)
  expect(openLessons(deskOf(lesson, done))).toHaveLength(0)
})

test.each([
  [59_999, 'under 1 min'],
  [60_000, '1 min'],
  [3_900_000, '1 h 05 min'],
  [47 * 3_600_000 + 59 * 60_000, '47 h 59 min'],
  [50 * 3_600_000, '2 days 2 h'],
])('%i ms is %s', (ms, words) => {
  expect(timeSpan(ms)).toBe(words)
})
