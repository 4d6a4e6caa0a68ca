import { expect, test } from 'vitest'
import { arrivalChanges } from '../../../renderer/respond/queue/openFromArrival'
import { costFrom, repeatedBy } from '../../../renderer/prepare/shift/arrivalBoxes'
import { arrivalsAside, arrivalsExpected } from '../../../shared/domain/arrivals'
import { planRecords } from '../../../shared/exchange/imports/plan'
import { arrivalStatus } from '../../../shared/exchange/imports/targets/arrivalsStatus'
import { validateChanges } from '../../../shared/journal/validate'
import { deskOf, keyed } from '../frame/desk'
import { orderOf } from './queueDesk'

const about = { importId: 'i', asOf: '2026-11-24T02:05:00-06:00[America/Chicago]', source: 'arrivals.csv' }
const row = (n: number, id: string, fields: Record<string, string | boolean>) => ({
  row: n,
  id,
  fields: { importerName: 'Coldline', arrivalDay: '2026-11-25', ...fields },
})

test('a list that repeats a bill, cancels another and holds one of an entry here is taken in as it is, and queued once', () => {
  const state = deskOf(
    keyed('entry.opened', 'entry', 'e', { entryNumber: '000-1-0', importerName: 'COLDLINE' }),
    keyed('bill.added', 'bill', 'b', { entry: 'e', order: '1', scac: 'MEDU', billNumber: '900' }),
    keyed('arrival.keyed', 'arrival', 'here', { importerName: 'Coldline', bill: 'MEDU-100', container: 'MSCU1' }),
  )
  const plan = planRecords(
    'arrivals',
    state,
    [
      row(2, 'a', { bill: 'MEDU100', container: 'MSCU2' }),
      row(3, 'b', { bill: 'MEDU200' }),
      row(4, 'c', { bill: 'MEDU 200', container: 'MSCU9' }),
      row(5, 'd', { bill: 'MEDU300', cancelled: true, cancelledWhy: 'the list says: CANCELLED' }),
      row(6, 'e9', { bill: 'MEDU900' }),
      row(7, 'f', { bill: 'MEDU200', importerName: 'Rio Canela' }),
    ],
    about,
  )
  const set = (id: string, field: string) =>
    plan.changes.find((change) => change.id === id)?.patch.find(([name]) => name === field)?.[1]
  expect(['a', 'b', 'c', 'd', 'e9', 'f'].map((id) => set(id, 'duplicateOf'))).toEqual([
    'here',
    undefined,
    'b',
    undefined,
    undefined,
    undefined,
  ])
  expect(set('e9', 'entry')).toBe('e')
  expect(set('d', 'cancelled')).toBe(true)
  expect(validateChanges(plan.changes).ok).toBe(true)

  const after = deskOf(
    keyed('entry.opened', 'entry', 'e', { entryNumber: '000-1-0', importerName: 'COLDLINE' }),
    keyed('arrival.keyed', 'arrival', 'here', { importerName: 'Coldline', bill: 'MEDU-100', container: 'MSCU1' }),
    plan.changes,
  )
  expect(orderOf(after).sort()).toEqual(['b', 'e', 'f', 'here'])
  expect(
    arrivalsExpected(after, '2026-11-24')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['b', 'e9', 'f', 'here'])
  expect(arrivalsAside(after).map(({ id, why, repeats }) => [id, why, repeats])).toEqual([
    ['a', 'repeats', 'here'],
    ['c', 'repeats', 'b'],
    ['d', 'cancelled', ''],
  ])
  // The same list again changes nothing but its age.
  const again = planRecords(
    'arrivals',
    after,
    [row(2, 'a', { bill: 'MEDU100' }), row(3, 'b', { bill: 'MEDU200' })],
    about,
  )
  expect(again.rows.map(({ what }) => what)).toEqual(['same', 'same'])
})

test.each([
  ['CANCELLED', true],
  ['Bill deleted', true],
  ['void', true],
  ['Not cancelled', undefined],
  ['On water', undefined],
])('a bill whose state is given as %s: cancelled %s', (statusGiven, cancelled) => {
  const read: Record<string, string | boolean | number> = { statusGiven }
  arrivalStatus(read)
  expect(read.cancelled).toBe(cancelled)
})

test('live, medical and safety are read from a column of their own word', () => {
  const urgencyOf = (urgencyGiven: string) => {
    const read: Record<string, string | boolean | number> = { urgencyGiven }
    arrivalStatus(read)
    return read.urgency
  }
  expect(['Live animals', 'Medical', 'safety part', 'none'].map(urgencyOf)).toEqual([
    'live',
    'medical',
    'safety',
    undefined,
  ])
})

test('while an arrival is keyed, the one with the same bill and client is named', () => {
  const state = deskOf(keyed('arrival.keyed', 'arrival', 'a', { importerName: 'Coldline LLC', bill: 'MEDU100' }))
  expect(repeatedBy(state, undefined, { bill: 'medu 100', importerName: 'coldline llc' })).toEqual({
    id: 'a',
    called: 'MEDU100',
  })
  expect(repeatedBy(state, undefined, { bill: 'MEDU100', importerName: 'Rio' })).toBeUndefined()
  expect(repeatedBy(state, 'a', { bill: 'MEDU100', importerName: 'Coldline LLC' })).toBeUndefined()
  expect([costFrom('185'), costFrom('$1,185.50'), costFrom(''), costFrom('much').ok]).toEqual([
    { ok: true, cents: 18_500 },
    { ok: true, cents: 118_550 },
    { ok: true, cents: null },
    false,
  ])
})

test('an entry opened from an arrival has what the list knows, each value with its source, and both name each other', () => {
  const state = deskOf(
    keyed('importer.keyed', 'importer', 'i', {
      name: 'Coldline LLC',
      importerNumber: '47-3120985NA',
      bondType: '8',
      suretyCode: '036',
    }),
    keyed('arrival.keyed', 'arrival', 'a', {
      importerName: 'COLDLINE, LLC',
      reference: 'CL-77',
      bill: 'MEDU4471120',
      container: 'MSCU1234566',
      carrier: 'MEDU',
      conveyance: 'MSC Alba',
      modeOfTransport: '11',
      portOfEntry: '5301',
      firms: 'S123',
      arrivalDay: '2026-11-25',
      quantity: '1200',
      unit: 'CTN',
    }),
    keyed('arrival.keyed', 'arrival', 'a2', {
      importerName: 'Coldline LLC',
      bill: 'MEDU4471120',
      container: 'MSCU7654321',
    }),
  )
  let nth = 0
  const changes = arrivalChanges(state, 'a', { entryId: 'e', entryNumber: '000-1-0' }, () => `new-${(nth += 1)}`)
  expect(validateChanges(changes).ok).toBe(true)
  const [entry, bill, first, second, arrival] = changes
  expect(entry?.patch).toEqual(
    expect.arrayContaining([
      ['arrival', 'a'],
      ['importer', 'i', 'K'],
      ['importerNumber', '47-3120985NA', 'K'],
      ['bondType', '8', 'K'],
      ['carrierCode', 'MEDU', 'K'],
      ['conveyanceName', 'MSC Alba', 'K'],
      ['modeOfTransport', '11', 'K'],
      ['portOfEntry', '5301', 'K'],
      ['firms', 'S123', 'K'],
      ['arrivalDate', '2026-11-25', 'K'],
      ['brokerReference', 'CL-77', 'K'],
    ]),
  )
  expect(entry?.patch.map(([field]) => field)).not.toContain('declarant')
  expect(bill?.patch).toEqual([
    ['entry', 'e'],
    ['order', '000001'],
    ['scac', 'MEDU', 'K'],
    ['billNumber', '4471120', 'K'],
    ['quantity', '1200', 'K'],
    ['unit', 'CTN', 'K'],
  ])
  expect([first, second].map((change) => change?.patch.at(-1))).toEqual([
    ['containerNumber', 'MSCU1234566', 'K'],
    ['containerNumber', 'MSCU7654321', 'K'],
  ])
  expect(arrival).toEqual({ action: 'arrival.keyed', kind: 'arrival', id: 'a', patch: [['entry', 'e']] })
  expect(changes.length).toBe(5)
})

test('a truck’s bill is a regular bill with its trip; an air waybill keeps its digits; a second number carries its reason', () => {
  const patchOf = (fields: Record<string, string>, kind: string) =>
    arrivalChanges(
      deskOf(keyed('arrival.keyed', 'arrival', 'a', fields)),
      'a',
      { entryId: 'e', entryNumber: '000-1-0', sameBillReason: 'CBP says it is not on file' },
      () => 'row',
    ).find((change) => change.kind === kind)?.patch
  const truck = { bill: 'TRMX123456', modeOfTransport: '30', carrier: 'TRMX', conveyance: 'TRMX0099182' }
  expect(patchOf(truck, 'bill')).toEqual(
    expect.arrayContaining([
      ['billType', 'R', 'C'],
      ['scac', 'TRMX', 'K'],
      ['billNumber', '123456', 'K'],
    ]),
  )
  expect(patchOf(truck, 'entry')).toContainEqual(['tripNumber', 'TRMX0099182', 'K'])
  expect(patchOf(truck, 'entry')).toContainEqual(['sameBillReason', 'CBP says it is not on file'])
  expect(patchOf({ bill: '176-12345675', modeOfTransport: '40', carrier: 'Emirates' }, 'bill')).toContainEqual([
    'billNumber',
    '176-12345675',
    'K',
  ])
})
