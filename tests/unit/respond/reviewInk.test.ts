import { expect, test } from 'vitest'
import { entryFile } from '../../../shared/domain/entryFile'
import { inkHistory, inkRecord, type Ink } from '../../../shared/domain/respond/inkRevision'
import { needsReason } from '../../../renderer/respond/recordEntry'
import { reasonsSincePrint } from '../../../renderer/respond/revisions'
import { markOf, entityOf, valueOf } from '../../../shared/journal/state'
import { change, happened, keyed, lined, opened, severalPeople, type People } from './reviewDesk'

const AT = '2026-11-24T02:40:00-06:00[America/Chicago]'
const ink = (more: Partial<Ink> = {}): Ink => ({
  entry: 'E1',
  fact: 'ink-1',
  officer: 'CBPO Trevino, badge 4471',
  at: AT,
  said: '',
  values: [
    {
      kind: 'line',
      id: 'L1',
      field: 'enteredValue',
      value: 700_000,
      mark: 'T',
      called: 'Entered value',
      printed: '6,930.00',
      written: '7,000.00',
    },
    {
      kind: 'entry',
      id: 'E1',
      field: 'importerNumber',
      value: '47-3120985NB',
      mark: 'O',
      called: 'Importer number',
      printed: '47-3120985NA',
      written: '47-3120985NB',
    },
    {
      kind: 'line',
      id: 'L1',
      field: 'description',
      value: null,
      mark: 'T',
      called: 'Description',
      printed: 'Chairs',
      written: '',
    },
  ],
  ...more,
})

function printedEntry(): People {
  const people = severalPeople()
  people.as('ana', opened(), lined())
  people.as('ana', keyed({ plate: 'A' }))
  people.as('ana', happened('printed', { revision: 1 }))
  return people
}
const historyOf = (people: People, only?: string) => {
  const history = inkHistory(people.state, only)
  people.items.forEach((item) => history.add(item))
  return history.changes()
}

test('amendment and values are one item, and the next paper says who changed it and when', () => {
  const people = printedEntry()
  const item = people.as('ben', ...inkRecord(ink()))
  expect(item.changes.map(({ action, kind }) => [action, kind])).toEqual([
    ['entry.amended', 'fact'],
    ['line.keyed', 'line'],
    ['entry.keyed', 'entry'],
  ])
  expect(valueOf(entityOf(people.state, 'line', 'L1'), 'enteredValue')).toBe(700_000)
  expect(valueOf(entityOf(people.state, 'line', 'L1'), 'description')).toBeUndefined()
  expect(markOf(entityOf(people.state, 'entry', 'E1'), 'importerNumber')).toBe('O')
  expect(needsReason({ state: people.state }, 'E1')).toBe(false)
  const file = entryFile(people.state, 'E1')
  expect(file === undefined ? [] : reasonsSincePrint(file)).toEqual([
    'as changed by the officer CBPO Trevino, badge 4471 at 11/24/2026 02:40 CST: Entered value 6,930.00 changed to 7,000.00; Importer number 47-3120985NA changed to 47-3120985NB; Description Chairs struck',
  ])
})

test('what the officer said stands first, and too long a reason is cut', () => {
  const [amended] = inkRecord(ink({ said: 'x'.repeat(900) }))
  const reason = String(amended?.patch.find(([field]) => field === 'reason')?.[1])
  expect(reason).toHaveLength(600)
  expect(reason.startsWith('xxx')).toBe(true)
})

test('the list of ink for filing: old, new, officer, and who keyed it', () => {
  const people = printedEntry()
  people.as('ben', ...inkRecord(ink()))
  expect(historyOf(people)).toMatchObject([
    {
      entry: 'E1',
      field: 'enteredValue',
      before: 693_000,
      after: 700_000,
      officer: 'CBPO Trevino, badge 4471',
      at: AT,
      keyedBy: 'ben',
    },
    { field: 'description', before: 'Chairs', after: null },
    { field: 'importerNumber', before: '47-3120985NA', after: '47-3120985NB', label: 'Importer number' },
  ])
})

test('what is keyed on the form after an officer’s amendment is his, until the next print or another reason', () => {
  const people = printedEntry()
  people.as('ana', happened('amended', { by: 'CBPO Trevino', reason: 'plate written' }))
  people.as('ana', keyed({ plate: 'B' }))
  people.as('ana', happened('amended', { reason: 'another driver' }))
  people.as('ana', keyed({ driverName: 'Amparo' }))
  people.as('ana', happened('printed', { revision: 2 }))
  people.as('ana', keyed({ plate: 'C' }))
  expect(historyOf(people).map(({ field, before, after }) => [field, before, after])).toEqual([['plate', 'A', 'B']])
})

test('an amendment that was withdrawn is no ink, and other entries are not looked at', () => {
  const people = printedEntry()
  people.as('ben', ...inkRecord(ink()))
  people.as('ben', opened('E2'), ...inkRecord(ink({ entry: 'E2', fact: 'ink-2', values: [] })))
  expect(historyOf(people, 'E2')).toEqual([])
  people.as('ben', change('fact.withdrawn', 'fact', 'ink-1', { withdrawn: true, withdrawnWhy: 'another entry' }))
  expect(historyOf(people)).toEqual([])
})
