import { expect, test } from 'vitest'
import { chunksOf } from '../../../renderer/paper/printPile'
import { pileOrder, printRows, shownPrintRows } from '../../../renderer/respond/bulk/printRows'
import type { Desk } from '../../../renderer/store/types'
import {
  goodUpTo,
  jobBegun,
  jobDone,
  jobMade,
  jobRemoved,
  madeOf,
  pageWords,
  pileOf,
  placeOf,
  printJobs,
} from '../../../shared/domain/respond/printJobs'
import type { Change } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'
import { validateChanges } from '../../../shared/journal/validate'
import { layoutPileSheets } from '../../../shared/sheets/respond/labels'
import type { PileSheets } from '../../../shared/sheets/respond/separator'
import { deskOf, keyed } from '../frame/desk'
import { fonts, textOn } from '../sheets/aPacket'

const at = '2026-11-24T05:40:00-06:00[America/Chicago]'
const entry = (id: string, fields: Record<string, string> = {}): Change =>
  keyed('entry.opened', 'entry', id, { entryNumber: `000-${id}`, ...fields })
const print = (of: string, revision: number, pages: number): Change =>
  keyed('entry.printed', 'fact', `${of}-${revision}`, {
    entry: of,
    what: 'printed',
    revision,
    pages,
    document: `doc-${of}-${revision}`,
  })
const begun = (separators = true, labels = true) =>
  jobBegun({
    id: 'j',
    title: '2 packets',
    at,
    by: 'Ana',
    packets: [
      { entry: 'a', revision: 1 },
      { entry: 'b', revision: 2 },
    ],
    separators,
    labels,
  })
const made = jobMade(
  'j',
  '2 packets',
  [
    { entry: 'a', revision: 1 },
    { entry: 'b', revision: 2 },
  ],
  9,
)
const papers = [entry('a'), entry('b'), print('a', 1, 3), print('b', 1, 7), print('b', 2, 3)]
const jobOf = (state: DeskState) => {
  const [job] = printJobs(state)
  if (job === undefined) throw new Error('There is a job')
  return job
}

test('a pile is separators and packets in turn, each at its own revision, then the labels', () => {
  expect(validateChanges([begun(), made, goodUpTo('j', 4), jobDone('j', 9, at, 'Ana')]).ok).toBe(true)
  const job = jobOf(deskOf(...papers, begun(), made))
  expect(job.pages).toBe(9)
  expect(pileOf(job).map(({ of, page }) => `${of} ${page}`)).toEqual([
    'separator 1',
    'packet 1',
    'packet 2',
    'packet 3',
    'separator 2',
    'packet 1',
    'packet 2',
    'packet 3',
    'labels 3',
  ])
  expect(job.packets.map(({ document }) => document)).toEqual(['doc-a-1', 'doc-b-2'])
})

test('the page in the hand is found by entry number and its own page: printing goes on behind it', () => {
  const job = jobOf(deskOf(...papers, begun(), made))
  const pile = pileOf(job)
  expect(placeOf(pile, 0, 3)).toBe(4)
  expect(placeOf(pile, 1, 0)).toBe(5)
  expect(placeOf(pile, 1, 2)).toBe(7)
  expect(placeOf(pile, 1, 4)).toBe(0)
  expect(pageWords(job, 7)).toBe('page 2 of 3 of 000-b')
  expect(pageWords(job, 5)).toBe('the separator of 000-b')
  expect(pageWords(job, 9)).toBe('a sheet of labels')
})

test('a pile that the program left half made has the packets that were made, and no sheets around them', () => {
  const job = jobOf(deskOf(entry('a'), entry('b'), begun(), print('a', 1, 3)))
  expect([madeOf(job), job.packets.length, job.pages]).toEqual([1, 2, 3])
  expect(pileOf(job).every(({ of }) => of === 'packet')).toBe(true)
})

test('only a person says that it is done; what is taken off the list is gone from it', () => {
  const state = deskOf(...papers, begun(), made, goodUpTo('j', 4))
  expect(jobOf(state)).toMatchObject({ goodUpTo: 4, doneAt: '', doneBy: '' })
  expect(jobOf(deskOf(...papers, begun(), made, jobDone('j', 9, at, 'Ana')))).toMatchObject({
    goodUpTo: 9,
    doneBy: 'Ana',
  })
  expect(printJobs(deskOf(...papers, begun(), made, jobRemoved('j')))).toEqual([])
})

test('forty pages a dialog, whatever the packets are: nothing is left out and nothing is twice', () => {
  const runs = [
    { document: 's', first: 1, last: 1 },
    { document: 'a', first: 1, last: 55 },
    { document: 's', first: 2, last: 2 },
    { document: 'b', first: 1, last: 30 },
  ]
  const chunks = chunksOf(runs, 40)
  const count = (chunk: typeof runs) => chunk.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  expect(chunks.map(count)).toEqual([40, 40, 7])
  const all = (of: typeof runs) =>
    of.flatMap(({ document, first, last }) =>
      Array.from({ length: last - first + 1 }, (_, nth) => `${document}${first + nth}`),
    )
  expect(chunks.flatMap(all)).toEqual(all(runs))
})

const sheets = (count: number): PileSheets => ({
  title: `${count} packets`,
  packets: Array.from({ length: count }, (_, nth) => ({
    entryNumber: `000-03100${String(nth + 1).padStart(2, '0')}-3`,
    revision: 1,
    pages: 9,
    importer: 'Cedar Row Furniture',
    port: '2304 Laredo, TX',
    mode: 'Truck, container',
    carrier: 'TRMX',
    driver: 'Rogelio',
    plate: 'TX 1234',
    bill: `TRMX${nth}`,
  })),
  separators: true,
  labels: true,
  firm: 'Rio Brokers',
  phone: '555-0100',
  drill: true,
  printedAt: '24 Nov 2026 05:40',
  by: 'Ana',
  printedAtMs: 0,
})

test('each separator says the entry number large and which of how many; labels stand ten to a sheet', () => {
  const pages = layoutPileSheets(sheets(12), fonts.metrics)
  expect(pages.map(({ sheetId }) => sheetId)).toEqual([...Array<string>(12).fill('separator'), 'labels', 'labels'])
  const third = pages[2]
  expect(textOn(third)).toContain('3 of 12')
  const number = third?.ops.find((op) => op.op === 'text' && op.text === '000-0310003-3')
  expect(number?.op === 'text' ? number.size : 0).toBeGreaterThan(40)
  expect((textOn(pages[12]).match(/000-03100\d{2}-3/gu) ?? []).length).toBe(10)
  expect((textOn(pages[13]).match(/000-03100\d{2}-3/gu) ?? []).length).toBe(2)
  for (const page of pages) expect(textOn(page)).toContain('EXERCISE')
})

test('a label shows nothing that a driver need not know', () => {
  const label = textOn(layoutPileSheets({ ...sheets(1), separators: false }, fonts.metrics)[0])
  expect(label).not.toContain('Cedar Row Furniture')
  expect(label).toContain('Rogelio')
})

test('not printed yet, changed since, or all; ordered by port, by driver, or as given', () => {
  const state = deskOf(
    entry('a', { portOfEntry: '2704', driverName: 'Zoe' }),
    entry('b', { portOfEntry: '2304' }),
    entry('c', { portOfEntry: '2304', driverName: 'Ana' }),
    print('b', 1, 3),
    print('c', 1, 3),
    keyed('entry.amended', 'fact', 'am', { entry: 'c', what: 'amended', reason: 'officer' }),
  )
  const rows = printRows({ state } as Desk)
  const ids = (which: 'waiting' | 'changed' | 'all', text = '') => shownPrintRows(rows, which, text).map(({ id }) => id)
  expect([ids('waiting'), ids('changed'), ids('all'), ids('all', 'zoe')]).toEqual([
    ['a'],
    ['c'],
    ['a', 'b', 'c'],
    ['a'],
  ])
  expect(pileOrder(rows, ['c', 'a', 'b'], 'given')).toEqual(['c', 'a', 'b'])
  expect(pileOrder(rows, ['c', 'a', 'b'], 'port')).toEqual(['b', 'c', 'a'])
  expect(pileOrder(rows, ['c', 'a', 'b'], 'driver')).toEqual(['c', 'a', 'b'])
  const places = new Map([
    ['b', 10],
    ['a', 9],
  ])
  expect(pileOrder(rows, ['c', 'b', 'a'], 'queue', places)).toEqual(['a', 'b', 'c'])
})
