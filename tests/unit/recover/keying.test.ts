import { describe, expect, test } from 'vitest'
import { homeOf } from '../../../shared/domain/recover/home'
import {
  keyedHomeOf,
  keyingList,
  movedSinceKeyed,
  nextToKey,
  stillToKey,
} from '../../../shared/domain/recover/keyingList'
import { boxesTicked, keyedAgain, keyedInto, leftWithProblem } from '../../../shared/domain/recover/keyingRecord'
import { keyingSteps } from '../../../shared/domain/recover/keyingSteps'
import { entriesChosen, changedSinceWritten, mapFiled } from '../../../shared/domain/recover/mapFiling'
import type { ExportMap, MapColumn } from '../../../shared/domain/recover/maps'
import { readyMaps } from '../../../shared/domain/recover/mapsReady'
import { keyedRows } from '../../../shared/domain/respond/reviewKeyed'
import { change, keyed, type People } from '../respond/reviewDesk'
import { aWeekOnPaper, entryNumberOf, entryOpened, lineAdded, notInAce, TODAY } from './mapDesk'

const moment = (minute: number) =>
  `2026-12-10T${String(8 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00-06:00[America/Chicago]`
const column = (header: string, source: string): MapColumn => ({
  ...{ id: header, order: header, header, source, constant: '', format: undefined, longest: undefined },
  required: false,
})
const keyingMap = (id: string, columns: readonly MapColumn[]): ExportMap => ({
  ...{
    id,
    name: id,
    target: '',
    purpose: 'keying',
    rows: 'entry',
    forWhom: 'people',
    format: 'csv',
    characters: 'any',
  },
  ...{ ready: false, columns },
})
const [SEVEN501] = readyMaps.filter(({ purpose }) => purpose === 'keying')
const LINES_FIRST = keyingMap('linesFirst', [
  column('Hts', 'line.htsNumber'),
  column('Value', 'line.enteredValue'),
  column('Number', 'entry.entryNumber'),
  column('Importer', 'entry.importerNumber'),
])
const NUMBER_LAST = keyingMap('numberLast', [
  column('Importer', 'entry.importerName'),
  column('Origin', 'line.countryOfOrigin'),
  column('Bill', 'bill.all'),
  column('Number', 'entry.entryNumber'),
])
const rows = (people: People, entry: string) => {
  const found = keyedRows(people.state, entry)
  if (found === undefined) throw new Error(`no entry ${entry}`)
  return found
}

/** Somebody at the keyboard: copies box after box of the entry, ticks each, and says that it is done. */
function keyInto(people: People, entry: string, map: ExportMap, by: string, minute: number): string[] {
  const steps = keyingSteps(people.state, map, entry, TODAY)
  for (const nth of steps.keys())
    people.as(
      by,
      boxesTicked(
        rows(people, entry),
        keyedHomeOf(people.state, entry),
        { map: map.id, upTo: nth + 1 },
        { by, at: moment(minute) },
      ),
    )
  people.as(
    by,
    keyedInto(rows(people, entry), { map: map.id, upTo: steps.length, mainReference: '' }, { by, at: moment(minute) }),
  )
  return steps.map(({ header, line, text }) => `${header}${line === 0 ? '' : ` ${line}`}: ${text}`)
}

test('20 entries in three orders of boxes: none is skipped, and each has its keyer and time', () => {
  const people = aWeekOnPaper(20)
  for (let nth = 1; nth <= 20; nth += 2) people.as('ana', lineAdded(nth, 2, { htsNumber: '9401.61.4011' }))
  const orders = [SEVEN501 as ExportMap, LINES_FIRST, NUMBER_LAST]
  const seen: string[] = []
  for (let at = 0; at < 20; at += 1) {
    const next = stillToKey(keyingList(people.state, TODAY))[0]
    if (next === undefined) throw new Error('one was skipped')
    const boxes = keyInto(people, next.id, orders[at % 3] as ExportMap, at % 2 === 0 ? 'ana' : 'ben', at)
    expect(boxes.length).toBeGreaterThanOrEqual(4)
    seen.push(next.id)
  }
  expect(new Set(seen).size).toBe(20)
  expect(stillToKey(keyingList(people.state, TODAY))).toEqual([])
  for (let nth = 1; nth <= 20; nth += 1) {
    const kept = keyedHomeOf(people.state, `E${nth}`)
    const at = seen.indexOf(`E${nth}`)
    expect(kept).toMatchObject({ doneBy: at % 2 === 0 ? 'ana' : 'ben', doneAt: moment(at), startedAt: moment(at) })
    expect(homeOf(people.state, `E${nth}`)?.entrySummary).toMatchObject({ state: 'exported', way: 'keyed' })
  }
})

test('boxes of a line are asked line by line, in the order of the map; what is not keyed stays an empty box', () => {
  const people = aWeekOnPaper(1)
  people.as('ana', lineAdded(1, 2, { htsNumber: '9401.61.4011', enteredValue: 100 }))
  const said = (map: ExportMap) => keyInto(people, 'E1', map, 'ana', 0)
  expect(said(LINES_FIRST)).toEqual([
    'Hts 1: 0401.61.4011',
    'Value 1: 6930.50',
    'Hts 2: 9401.61.4011',
    'Value 2: 1.00',
    'Number: 000-0310001-3',
    'Importer: 47-3120985NA',
  ])
  expect(said(NUMBER_LAST)).toEqual([
    'Importer: Cedar Row Furniture Inc.',
    'Origin 1: MX',
    'Origin 2: MX',
    'Bill: TRMX4471101',
    'Number: 000-0310001-3',
  ])
  const empty = keyingSteps(people.state, SEVEN501 as ExportMap, 'E1', TODAY).filter(({ text }) => text === '')
  expect(empty.map(({ header }) => header)).toContain('Entry date')
})

describe('the list', () => {
  test('what waits for CBP, was accepted or is blocked is not offered', () => {
    const people = aWeekOnPaper(1)
    people.as('ana', entryOpened(2), entryOpened(3), notInAce(3))
    people.as('ana', change('entry.released', 'fact', 'r3', { entry: 'E3', what: 'released', day: '2026-11-24' }))
    people.as(
      'ana',
      entryOpened(4),
      change('entry.presenceStated', 'fact', 'a4', {
        entry: 'E4',
        what: 'acceptedInAce',
        part: 'entrySummary',
        day: '2026-12-01',
      }),
    )
    // 2: nothing known of it; 3: released on paper, and CBP’s word is missing; 4: ACE has the summary
    expect(keyingList(people.state, TODAY).map(({ id }) => id)).toEqual(['E1'])
  })

  test('the summary that is due first is in front; one left with a problem goes behind, and a tick takes the problem away', () => {
    const people = aWeekOnPaper(3)
    people.as(
      'ana',
      change('fact.withdrawn', 'fact', 'F3.released', { withdrawn: true }),
      change('entry.released', 'fact', 'early', { entry: 'E3', what: 'released', day: '2026-11-17' }),
    )
    expect(keyingList(people.state, TODAY).map(({ id }) => id)).toEqual(['E3', 'E1', 'E2'])
    people.as('ana', leftWithProblem('E3', 'importer is not in the main system'))
    expect(keyingList(people.state, TODAY).map(({ id, state }) => [id, state])).toEqual([
      ['E1', 'toKey'],
      ['E2', 'toKey'],
      ['E3', 'problem'],
    ])
    expect(nextToKey(keyingList(people.state, TODAY), 'E1')?.id).toBe('E2')
    expect(nextToKey(keyingList(people.state, TODAY), 'E2')?.id).toBe('E1')
    people.as(
      'ana',
      boxesTicked(
        rows(people, 'E3'),
        keyedHomeOf(people.state, 'E3'),
        { map: 'numberLast', upTo: 1 },
        { by: 'ana', at: moment(0) },
      ),
    )
    expect(keyingList(people.state, TODAY)[0]).toMatchObject({
      id: 'E3',
      state: 'begun',
      kept: { upTo: 1, startedBy: 'ana' },
    })
  })

  test('a value that is changed while one keys, or after, is named; keyed again it is as it stands', () => {
    const people = aWeekOnPaper(1)
    people.as('ana', boxesTicked(rows(people, 'E1'), {}, { map: 'numberLast', upTo: 1 }, { by: 'ana', at: moment(0) }))
    people.as('ben', keyed({ firms: 'S388' }))
    expect(movedSinceKeyed(people.state, 'E1').map(({ label }) => label)).toEqual(['Location of goods (FIRMS)'])
    keyInto(people, 'E1', NUMBER_LAST, 'ana', 1)
    expect(keyingList(people.state, TODAY)[0]?.state).toBe('done')
    expect(movedSinceKeyed(people.state, 'E1')).toEqual([])
    people.as('ben', change('line.keyed', 'line', 'L1.1', { enteredValue: 1 }))
    expect(keyingList(people.state, TODAY)[0]?.state).toBe('changed')
    expect(movedSinceKeyed(people.state, 'E1').map(({ label }) => label)).toEqual(['Entered value'])
    people.as('ana', keyedAgain('E1'))
    expect(keyingList(people.state, TODAY)[0]).toMatchObject({ state: 'toKey', kept: { upTo: 0 } })
    expect(homeOf(people.state, 'E1')?.entrySummary.state).toBe('toDo')
  })

  test('rejected, it is the keyer’s again; keyed once more, it waits for its answer', () => {
    const people = aWeekOnPaper(1)
    keyInto(people, 'E1', NUMBER_LAST, 'ana', 0)
    people.as(
      'ana',
      change('receipt.taken', 'receipt', 'R1', {
        entry: 'E1',
        entryNumber: entryNumberOf(1),
        part: 'entrySummary',
        answer: 'rejected',
        conditions: 'F123 REJECTED',
      }),
    )
    expect(keyingList(people.state, TODAY)[0]?.state).toBe('rejected')
    people.as('ana', keyedAgain('E1'))
    expect(keyingList(people.state, TODAY)[0]?.state).toBe('toKey')
    keyInto(people, 'E1', NUMBER_LAST, 'ben', 1)
    expect(keyingList(people.state, TODAY)[0]?.state).toBe('done')
    expect(homeOf(people.state, 'E1')?.entrySummary.state).toBe('exported')
  })
})

describe('files by a map', () => {
  const flat = readyMaps[0] as ExportMap
  const log = readyMaps[1] as ExportMap

  test('a file for machines holds no entry that is blocked and none of which nothing is filed; a log holds all', () => {
    const people = aWeekOnPaper(2)
    people.as(
      'ana',
      entryOpened(3),
      entryOpened(4),
      change('entry.voided', 'fact', 'v4', { entry: 'E4', what: 'voided', reason: 'paper jam' }),
    )
    expect(entriesChosen(people.state, flat, { of: 'all' })).toEqual({ entries: ['E1', 'E2'], blocked: ['E3'] })
    expect(entriesChosen(people.state, flat, { of: 'lane', lane: 'askCbp' })).toEqual({ entries: [], blocked: ['E3'] })
    expect(entriesChosen(people.state, log, { of: 'all' })).toEqual({ entries: ['E1', 'E2', 'E3', 'E4'], blocked: [] })
  })

  test('written for machines it is exported, not accepted; for people nothing is filed; a value changed since is seen', () => {
    const people = aWeekOnPaper(2)
    const about = { id: 'f1', name: 'log.xlsx', sha256: 'a'.repeat(64), at: moment(0), by: 'Ana' }
    people.as('ana', mapFiled(people.state, log, { ...about, entries: ['E1', 'E2'] }))
    expect(homeOf(people.state, 'E1')?.entrySummary.state).toBe('toDo')
    people.as('ana', mapFiled(people.state, flat, { ...about, id: 'f2', entries: ['E1'] }))
    expect(homeOf(people.state, 'E1')).toMatchObject({
      entrySummary: { state: 'exported', way: 'map' },
      cargoRelease: { state: 'exported' },
    })
    expect(entriesChosen(people.state, flat, { of: 'notExported' }).entries).toEqual(['E2'])
    expect(changedSinceWritten(people.state, 'E1')).toBe(false)
    people.as('ben', keyed({ firms: 'S388' }))
    expect(entriesChosen(people.state, flat, { of: 'changed' }).entries).toEqual(['E1'])
    // a change back is none
    people.as('ben', keyed({ firms: null }))
    expect(changedSinceWritten(people.state, 'E1')).toBe(false)
  })
})
