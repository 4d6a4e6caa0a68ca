import { expect, test } from 'vitest'
import { backQueue, nextDue } from '../../../shared/domain/recover/backQueue'
import { burnDownOf } from '../../../shared/domain/recover/burnDown'
import { backReason } from '../../../shared/domain/recover/laneReasons'
import { createFold } from '../../../shared/journal/fold'
import { aBacklog } from '../../backlog/backlog'
import { deskOf, keyed, type Recorded } from '../frame/desk'

const TODAY = '2026-11-24'
const at = (day: string) => `${day}T09:00:00-06:00[America/Chicago]`
const opened = (id: string, entryDate?: string) =>
  keyed('entry.opened', 'entry', id, {
    entryNumber: `000-03100${id.padStart(2, '0')}-1`,
    importerName: `Client ${id}`,
    ...(entryDate === undefined ? {} : { entryDate }),
  })
const told = (id: string, what: string, more = {}) =>
  keyed('entry.presenceStated', 'fact', `${id}-${what}`, { entry: id, what, happenedAt: at('2026-11-20'), ...more })
const order = (...changes: Recorded[]) =>
  backQueue(deskOf(...changes), TODAY).map(({ id, rule, step }) => [id, rule, step])

test('late and due summaries first, then rejected, corrected, not in ACE, summary only, to be asked, sent', () => {
  const rejected = [
    keyed('filing.written', 'filing', 'F', {
      parts: 'cargoRelease entrySummary',
      entries: '3 8',
      at: at('2026-11-21'),
    }),
    keyed('receipt.taken', 'receipt', 'r', {
      entry: '3',
      part: 'entrySummary',
      answer: 'rejected',
      conditions: '852 HTS',
    }),
  ]
  expect(
    order(
      ...['8', '7', '6', '5', '4', '3'].map((id) => opened(id, '2026-11-20')),
      opened('2', '2026-11-10'),
      opened('1', '2026-10-20'),
      told('8', 'acceptedInAce'),
      told('6', 'keyedByOfficer'),
      told('5', 'notInAce'),
      told('4', 'keyedByOfficer', { differs: 'value' }),
      told('3', 'acceptedInAce'),
      told('2', 'notInAce'),
      ...rejected,
    ),
  ).toEqual([
    ['1', 'summaryLate', 'ask'],
    ['2', 'summarySoon', 'file'],
    ['3', 'rejected', 'mend'],
    ['4', 'officerDiffers', 'file'],
    ['5', 'release', 'file'],
    ['6', 'summary', 'file'],
    ['7', 'ask', 'ask'],
    ['8', 'sent', 'wait'],
  ])
})

test('each says why it stands there, the law with its day', () => {
  const [late, soon] = backQueue(deskOf(opened('1', '2026-10-20'), opened('2', '2026-11-10')), TODAY)
  expect(late && backReason(late)).toBe('Summary was due Tue 3 Nov 2026: 21 days late')
  expect(soon && backReason(soon)).toBe('Summary is due Wed 25 Nov 2026: 1 day left')
})

test('the next due date is the first that is not past, and the late ones are counted apart', () => {
  const items = backQueue(
    deskOf(opened('1', '2026-10-20'), opened('2', '2026-11-10'), opened('3', '2026-11-10')),
    TODAY,
  )
  expect(nextDue(items)).toEqual({ day: '2026-11-25', late: 1, onIt: 2 })
})

test('what is void or has its summary in ACE stands in no queue', () => {
  const summary = told('2', 'acceptedInAce', { part: 'entrySummary' })
  expect(
    order(opened('1'), keyed('entry.voided', 'fact', 'v', { entry: '1', what: 'voided' }), opened('2'), summary),
  ).toEqual([])
})

test('900 entries are ranked within a quarter of a second, and each stands once', () => {
  const fold = createFold()
  fold.addAll(aBacklog({ entries: 900 }).items)
  const started = performance.now()
  const items = backQueue(fold.state, TODAY)
  expect(performance.now() - started).toBeLessThan(1_000)
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  expect(items.length).toBeGreaterThan(800)
})

test('the burn-down counts what came home by day, and its pace says when the last one does', () => {
  const burn = burnDownOf(['2026-11-22', '2026-11-23', '2026-11-23', '2026-11-24'], 12, TODAY)
  expect(burn.days).toEqual([
    { day: '2026-11-22', done: 1, left: 15 },
    { day: '2026-11-23', done: 2, left: 13 },
    { day: '2026-11-24', done: 1, left: 12 },
  ])
  expect(burn.perDay).toBeCloseTo(4 / 3)
  expect(burn.endsOn).toBe('2026-12-03')
  expect(burn.all).toBe(16)
})

test('an old pace is none, and nothing left needs none', () => {
  expect(burnDownOf(['2026-11-01'], 5, TODAY)).toMatchObject({ perDay: undefined, endsOn: undefined })
  expect(burnDownOf(['2026-11-24'], 0, TODAY)).toMatchObject({ left: 0, endsOn: undefined })
  expect(burnDownOf([], 5, TODAY)).toMatchObject({ all: 5, days: [], perDay: undefined })
})
