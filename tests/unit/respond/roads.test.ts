import { describe, expect, test } from 'vitest'
import { exceptionsOf } from '../../../shared/domain/respond/exceptions'
import { roadOf, shipmentsOf } from '../../../shared/domain/respond/roads'
import { authorisationOf, handedOf, handedWithoutLeave } from '../../../shared/domain/respond/roadsHanded'
import { roadNeeds } from '../../../shared/domain/respond/roadsNeeds'
import { openOf, roadsTable } from '../../../shared/domain/respond/roadsTable'
import { roadRule, roads } from '../../../shared/knowledge/roads'
import { roadKeys } from '../../../renderer/respond/roads/roadKeys'
import { aDesk, type Fields } from '../domain/aDesk'

const AT = '2026-11-28T10:00:00-06:00[America/Chicago]'
const LATER = '2026-11-28T12:00:00-06:00[America/Chicago]'
const now = { ms: Date.parse('2026-11-28T18:00:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }

const road = (subject: string, of: string, fields: Fields): Record<string, Fields> => ({
  [`${subject}/${of}`]: { subject, of, ...fields },
})
const desk = (kinds: Record<string, Record<string, Fields>>) =>
  aDesk({
    firm: { firm: { filerCode: 'ABC' } },
    importer: { i1: { name: 'Cedar Row', poaOnFile: true }, i2: { name: 'Tidewrack', poaOnFile: true } },
    entry: { e1: { entryNumber: 'ABC-1234567-6', importer: 'i1' }, e2: { importer: 'i2' } },
    ...kinds,
  })

describe('the road of a shipment', () => {
  test('is paper, said as not chosen, until somebody chooses', () => {
    expect(roadOf(desk({}), 'entry', 'e1')).toMatchObject({ road: 'paper', from: 'default', record: '' })
    expect(roadOf(desk({}), 'importer', 'i1')).toMatchObject({ road: 'paper', from: 'default' })
  })
  test('is its client’s, and its own before that', () => {
    const client = road('importer', 'i1', { road: 'serviceCentre' })
    expect(roadOf(desk({ road: client }), 'entry', 'e1')).toMatchObject({ road: 'serviceCentre', from: 'client' })
    const both = desk({ road: { ...client, ...road('entry', 'e1', { road: 'wait' }) } })
    expect(roadOf(both, 'entry', 'e1')).toMatchObject({ road: 'wait', from: 'own' })
    expect(roadOf(both, 'entry', 'e2')).toMatchObject({ road: 'paper', from: 'default' })
  })
  test('goes over from the shipment expected to the entry that was opened for it', () => {
    const state = desk({
      entry: { e1: { importer: 'i1', arrival: 'a1' } },
      arrival: { a1: { importer: 'i1' } },
      road: road('arrival', 'a1', { road: 'inBond' }),
    })
    expect(roadOf(state, 'entry', 'e1')).toMatchObject({ road: 'inBond', from: 'origin' })
  })
  test('a record with an authorization alone chooses nothing, and a removed one neither', () => {
    const state = desk({
      road: {
        ...road('importer', 'i1', { authorisedBy: 'M. Cedar' }),
        ...road('importer', 'i2', { road: 'wait', removed: true }),
      },
    })
    expect(roadOf(state, 'entry', 'e1').from).toBe('default')
    expect(roadOf(state, 'entry', 'e2').from).toBe('default')
  })
})

test('a shipment is counted once: void numbers, cancelled bills, repeated rows and those with an entry are none', () => {
  const state = desk({
    entry: { e1: { importer: 'i1' }, gone: { removed: true }, void: {}, out: { importer: 'i1' } },
    fact: {
      f1: { entry: 'void', what: 'voided' },
      f2: { entry: 'out', what: 'released' },
      f3: { entry: 'e1', what: 'released', withdrawn: true },
    },
    arrival: { a1: { entry: 'e1' }, a2: { bill: 'MAEU1' }, a3: { cancelled: true }, a4: { duplicateOf: 'a2' } },
    inFlight: { x1: { entryNumber: 'ABC-7' }, x2: {}, x3: { state: 'released' } },
    flightDecision: { x2: { inFlight: 'x2', decision: 'cancelled' } },
  })
  expect(shipmentsOf(state).map(({ id, done }) => [id, done])).toEqual([
    ['entry/e1', false],
    ['entry/out', true],
    ['arrival/a2', false],
    ['inFlight/x1', false],
    ['inFlight/x3', true],
  ])
  const table = roadsTable(state)
  expect(table).toMatchObject({ all: 5, done: 2, notChosen: 3 })
  expect(table.clients.map((one) => [one.name, one.shipments, openOf(one), one.done])).toEqual([
    ['Cedar Row', 2, 1, 1],
    ['Tidewrack', 0, 0, 0],
  ])
})

describe('another broker', () => {
  const handed = {
    road: 'otherBroker',
    to: 'Harbor & Sons',
    why: 'longer than a week',
    handedAt: LATER,
    handedTo: 'Harbor & Sons',
  }
  const found = (state: ReturnType<typeof desk>) =>
    exceptionsOf(state, now, [handedWithoutLeave]).map(({ what }) => what)

  test('needs the client’s authorization in writing, and the desk says that it is not on file', () => {
    const state = desk({ road: road('importer', 'i1', { road: 'otherBroker', to: 'Harbor & Sons', why: 'x' }) })
    expect(roadNeeds(state, 'entry', 'e1')).toMatchObject([{ id: 'authorisation', tone: 'stop' }])
    expect(found(state)).toEqual([])
  })
  test('handed without it is recorded, and is an exception until it is settled', () => {
    const state = desk({ road: road('importer', 'i1', handed) })
    expect(found(state)).toEqual(['Cedar Row was handed to Harbor & Sons without the client’s written authorization.'])
    expect(handedOf(state, 'importer', 'i1')).toMatchObject({ to: 'Harbor & Sons', at: LATER })
    const moved = { ...handed, road: 'paper' }
    // In this desk of plain maps all writes have one stamp: a road chosen afterwards has a later one.
    expect(found(desk({ road: road('importer', 'i1', moved) }))).toEqual([])
  })
  test('authorized beforehand it is none; authorized only afterwards it is said so', () => {
    expect(
      found(desk({ road: road('importer', 'i1', { ...handed, authorisedBy: 'M. Cedar', authorisedAt: AT }) })),
    ).toEqual([])
    const late = { ...handed, handedAt: AT, authorisedBy: 'M. Cedar', authorisedAt: LATER }
    expect(found(desk({ road: road('importer', 'i1', late) }))[0]).toContain('before the client authorized it')
  })
  test('leave for one broker is none for another, and a shipment uses its client’s', () => {
    const client = road('importer', 'i1', {
      road: 'otherBroker',
      to: 'Harbor & Sons',
      authorisedBy: 'M. Cedar',
      authorisedAt: AT,
    })
    const own = (to: string) =>
      desk({ road: { ...client, ...road('entry', 'e1', { road: 'otherBroker', to, why: 'x' }) } })
    expect(authorisationOf(own('harbor & sons'), 'entry', 'e1').state).toBe('onFile')
    expect(authorisationOf(own('Quayside'), 'entry', 'e1').state).toBe('forAnother')
    expect(roadNeeds(own('Quayside'), 'entry', 'e1')[0]?.words).toContain('names Harbor & Sons, not Quayside')
    expect(authorisationOf(own('Quayside'), 'entry', 'e2').state).toBe('none')
  })
  test('a shipment that came after the pack was saved was not handed with its client', () => {
    const base = {
      savedFile: { s1: { sha256: 'f'.repeat(64) } },
      road: road('importer', 'i1', { ...handed, handedSha256: 'f'.repeat(64) }),
    }
    const before = desk(base)
    expect(handedOf(before, 'entry', 'e1')).toMatchObject({ to: 'Harbor & Sons' })
    const after = aDesk({ ...base, importer: { i1: {} }, entry: { e1: { importer: 'i1' } } })
    expect(handedOf(after, 'entry', 'e1')).toBeUndefined()
  })
})

test('what the other roads still want is said, and nothing of it is a wall', () => {
  const needs = (fields: Fields, firm: Fields = {}) =>
    roadNeeds(
      aDesk({
        firm: { firm },
        importer: { i1: {} },
        entry: { e1: { importer: 'i1' } },
        road: road('entry', 'e1', fields),
      }),
      'entry',
      'e1',
    ).map(({ id }) => id)
  expect(needs({ road: 'serviceCentre' })).toEqual(['reason', 'to', 'filerCode', 'powerOfAttorney'])
  expect(needs({ road: 'serviceCentre', why: 'x', to: 'Y' }, { filerCode: 'ABC' })).toEqual(['powerOfAttorney'])
  expect(needs({ road: 'inBond', why: 'x', to: 'Y' })).toEqual(['inBondNumber'])
  expect(needs({ road: 'wait', why: 'x' })).toEqual([])
  expect(needs({ road: 'paper', why: 'x' })).toEqual(['powerOfAttorney'])
})

test('each road says when it is advised, what it needs and lacks, and where that was read', () => {
  expect(roads.map(({ id }) => id)).toEqual(['paper', 'serviceCentre', 'otherBroker', 'inBond', 'wait'])
  for (const { needs, lacks, source, checkedOn } of roads) {
    expect(needs.length).toBeGreaterThan(0)
    expect(lacks.length).toBeGreaterThan(0)
    expect(source).not.toBe('')
    expect(checkedOn).toBe('2026-11-24')
  }
  expect(roadRule('otherBroker').source).toContain('111.24')
})

test('a letter of the list means something only on a road that has such a thing', () => {
  const asked: string[] = []
  const press = (key: string, road: Parameters<typeof roadKeys>[1]) => roadKeys(key, road, (ask) => asked.push(ask))
  expect([press('P', 'paper'), press('A', 'serviceCentre'), press('H', 'wait'), press('H', undefined)]).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect([press('A', 'otherBroker'), press('P', 'serviceCentre'), press('H', 'inBond')]).toEqual([true, true, true])
  expect(asked).toEqual(['leave', 'pack', 'hand'])
})
