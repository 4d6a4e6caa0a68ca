import { expect, test } from 'vitest'
import { papersAsked, readAsked, knowsNumber } from '../../../shared/domain/respond/paperLookup'
import { change, happened, keyed, opened, severalPeople, type People } from './reviewDesk'

const print = (revision: number, hash: string, more: Record<string, string | number> = {}) =>
  happened('printed', { revision, packetHash: hash.padEnd(64, '0'), pages: 8, ...more })
const ask = ({ state }: People, text: string) => papersAsked(state, readAsked(text))

function twoRevisions(): People {
  const people = severalPeople()
  people.as('ana', change('operator.keyed', 'operator', 'ben', { name: 'Ben Osei' }), opened())
  people.as('ana', print(1, '3f2a91bc', { happenedAt: '2026-11-24T02:05:00-06:00[America/Chicago]' }))
  people.as('ana', happened('amended', { by: 'CBPO Trevino', reason: '212 written' }))
  people.as('ben', print(2, '77aa00ff', { replaces: 1, happenedAt: '2026-11-24T03:10:00-06:00[America/Chicago]' }))
  return people
}

test('what is typed or scanned: a hash as printed, a number, a number with its revision', () => {
  expect(readAsked(' 3F2A 91bc ')).toEqual({ by: 'hash', hash: '3f2a91bc' })
  expect(readAsked('record 3f2a 91bc')).toEqual({ by: 'hash', hash: '3f2a91bc' })
  expect(readAsked('a'.repeat(64))).toEqual({ by: 'hash', hash: 'a'.repeat(64) })
  expect(readAsked('000-0310001-3')).toEqual({ by: 'number', number: '00003100013', revision: undefined })
  // eleven digits are hexadecimal too: they are an entry number
  expect(readAsked('*00003100013*')).toEqual({ by: 'number', number: '00003100013', revision: undefined })
  expect(readAsked('abc-1234567-6 rev 2')).toEqual({ by: 'number', number: 'ABC12345676', revision: 2 })
  expect(readAsked('ABC 1234567 6, 12')).toEqual({ by: 'number', number: 'ABC12345676', revision: 12 })
  for (const text of ['', '3f2a', 'cedar row', '3f2a91bz']) expect(readAsked(text)).toEqual({ by: 'nothing' })
})

test('an old page is superseded: by which revision, when, by whom and why', () => {
  const people = twoRevisions()
  expect(ask(people, '3f2a 91bc')).toMatchObject([
    {
      what: 'packet',
      state: 'superseded',
      entryNumber: '000-0310001-3',
      revision: 1,
      replacedBy: 2,
      newest: 2,
      replacedAt: '2026-11-24T03:10:00-06:00[America/Chicago]',
      replacedWho: 'Ben Osei',
      reasons: ['CBPO Trevino: 212 written'],
    },
  ])
  expect(ask(people, '77aa00ff')).toMatchObject([{ state: 'current', revision: 2, reasons: [] }])
})

test('the last print of an entry whose values were changed since says so', () => {
  const people = twoRevisions()
  people.as('ana', happened('amended', { reason: 'another truck' }), keyed({ plate: 'Z' }))
  expect(ask(people, '77aa00ff')).toMatchObject([{ state: 'changed', reasons: ['another truck'] }])
})

test('by number all revisions, the newest first; by number and revision one', () => {
  const people = twoRevisions()
  expect(ask(people, '000-0310001-3').map(({ revision }) => revision)).toEqual([2, 1])
  expect(ask(people, '000-0310001-3 1').map(({ revision }) => revision)).toEqual([1])
  expect(ask(people, '000-0310001-3 9')).toEqual([])
  expect(knowsNumber(people.state, '00003100013')).toBe(true)
  expect(knowsNumber(people.state, '00009999999')).toBe(false)
})

test('void, and withdrawn', () => {
  const people = twoRevisions()
  people.as('ana', happened('voided', { reason: 'spoiled' }))
  expect(ask(people, '77aa00ff')).toMatchObject([{ state: 'void', reasons: ['spoiled'] }])
  const other = severalPeople()
  const first = print(1, '3f2a91bc')
  other.as('ana', opened(), first)
  other.as('ana', change('fact.withdrawn', 'fact', first.id, { withdrawn: true, withdrawnWhy: 'jammed' }))
  expect(ask(other, '3f2a91bc')).toMatchObject([{ state: 'withdrawn', reasons: ['jammed'] }])
})

test('an unknown hash, and the first eight of one that goes on otherwise', () => {
  const people = twoRevisions()
  expect(ask(people, 'deadbeef')).toEqual([])
  expect(ask(people, '3f2a91bc'.padEnd(64, '1'))).toEqual([])
})

test('letters for many, requests, lists and decision sheets are found by their hash', () => {
  const people = twoRevisions()
  const at = '2026-11-24T02:05:00-06:00[America/Chicago]'
  people.as(
    'ana',
    change('letter.printed', 'letter', 'l1', {
      number: 1,
      port: '2304',
      modeOfTransport: '11',
      entries: 'E1 E2',
      at,
      by: 'Ana',
      sha256: '1111aaaa'.padEnd(64, '0'),
    }),
    change('statusRequest.printed', 'statusRequest', 's1', {
      number: 4,
      port: '2304',
      addressedTo: 'port',
      includes: '',
      at,
      by: 'Ana',
      sha256: '2222aaaa'.padEnd(64, '0'),
    }),
  )
  expect(ask(people, '1111aaaa')).toMatchObject([
    { what: 'letter', state: 'current', number: 1, entries: ['000-0310001-3', 'E2'], printedBy: 'Ana' },
  ])
  people.as(
    'ana',
    change('letter.printed', 'letter', 'l2', {
      number: 2,
      port: '2304',
      modeOfTransport: '11',
      entries: 'E9',
      at,
      by: 'Ana',
      sha256: 'x',
    }),
    change('letter.printed', 'letter', 'l3', {
      number: 3,
      port: '2304',
      modeOfTransport: '11',
      entries: 'E1',
      at,
      by: 'Ben',
      sha256: 'x',
    }),
    change('priorityList.printed', 'priorityList', 'p1', {
      number: 1,
      port: '2304',
      shift: 'night',
      includes: 'entry:E1',
      at,
      by: 'Ana',
      sha256: '3333aaaa'.padEnd(64, '0'),
    }),
  )
  people.as(
    'cho',
    change('priorityList.printed', 'priorityList', 'p2', {
      number: 2,
      port: '2304',
      shift: 'night',
      includes: 'entry:E1',
      at,
      by: 'Cho',
      sha256: '4444aaaa'.padEnd(64, '0'),
    }),
  )
  expect(ask(people, '1111aaaa')).toMatchObject([{ state: 'superseded', replacedBy: 3, replacedWho: 'Ben' }])
  expect(ask(people, '2222aaaa')).toMatchObject([{ what: 'statusRequest', state: 'current', number: 4 }])
  expect(ask(people, '3333aaaa')).toMatchObject([{ what: 'priorityList', state: 'superseded', replacedBy: 2 }])
  expect(ask(people, '4444aaaa')).toMatchObject([{ state: 'current', entries: ['000-0310001-3'] }])
})

test('ten thousand entries: each of their pages is found by its eight digits', () => {
  const people = severalPeople()
  const many = Array.from({ length: 10_000 }, (_, nth) =>
    change('entry.printed', 'fact', `p${nth}`, {
      entry: `E${nth}`,
      what: 'printed',
      revision: 1,
      packetHash: (nth * 7919).toString(16).padStart(8, '0').padEnd(64, '0'),
    }),
  )
  for (let from = 0; from < many.length; from += 500) people.as('ana', ...many.slice(from, from + 500))
  ask(people, '00000000')
  for (let nth = 0; nth < 200; nth++) expect(ask(people, (nth * 7919).toString(16).padStart(8, '0'))).toHaveLength(1)
})
