import { expect, test } from 'vitest'
import { diagnose } from '../../../shared/domain/diagnostics'
import { flightsLike, flightsWithBill } from '../../../shared/domain/respond/triageMatch'
import { entriesWithBill } from '../../../shared/domain/sameBill'
import { aDesk, aTruckDesk, fileOf, type Fields } from '../domain/aDesk'

/** The truck entry of the domain's tests holds bill TRMX 123456 for Cedar Row, 47-3120985NA. */
const held: Fields = {
  entryNumber: 'ABC-2011001-8',
  bill: 'TRMX123456',
  importerNumber: '47-3120985NA',
  importerName: 'Cedar Row Furniture Inc.',
  state: 'sentNoAnswer',
}
const deskWith = (inFlight: Fields, more: Record<string, Record<string, Fields>> = {}) => ({
  ...aTruckDesk(),
  inFlight: { f1: inFlight },
  ...more,
})
const found = (kinds: ReturnType<typeof deskWith>) =>
  flightsWithBill(aDesk(kinds), 'e1').map(({ sameImporter }) => sameImporter)
const said = (kinds: ReturnType<typeof deskWith>) =>
  diagnose(fileOf(kinds), { state: aDesk(kinds), today: '2026-11-24', drill: false })
    .filter(({ code }) => code.startsWith('BillInFlight'))
    .map((one) => ({ class: one.class, code: one.code, field: one.field, text: one.text }))
const entry = (fields: Fields) => ({ entry: { e1: { ...aTruckDesk()['entry']?.['e1'], ...fields } } })

test.each([
  ['with its carrier in front', { ...held }],
  ['with hyphens and spaces', { ...held, bill: 'trmx-123 456' }],
  ['without its carrier', { ...held, bill: '123456' }],
])('a bill of an entry in flight, written %s, is found while keying', (_how, inFlight) => {
  expect(found(deskWith(inFlight))).toEqual(['yes'])
})

test('the same bill of another importer is none; of one that is not known, it is a question', () => {
  expect(found(deskWith({ ...held, importerNumber: '12-3456789XY' }))).toEqual([])
  const unnamed = { entryNumber: held['entryNumber'] ?? '', bill: 'TRMX123456' }
  expect(found(deskWith(unnamed))).toEqual(['notKnown'])
  expect(said(deskWith(unnamed))).toMatchObject([
    { class: 'note', code: 'BillInFlightPerhaps', field: 'importerNumber' },
  ])
})

test('a list that names the client by its record, or by a bare number, is matched by the number', () => {
  const byName = { bill: 'TRMX123456' }
  expect(found(deskWith({ ...byName, importer: 'i1' }))).toEqual(['yes'])
  expect(found(deskWith({ ...byName, importer: '473120985NA' }))).toEqual(['yes'])
  expect(found(deskWith({ ...byName, importer: '123456789XY' }))).toEqual([])
})

test('a name alone says yes only where it is the same', () => {
  const named = { bill: 'TRMX123456', importerName: 'CEDAR ROW FURNITURE, INC' }
  expect(found(deskWith(named))).toEqual(['yes'])
  expect(found(deskWith({ ...named, importerName: 'Cedar Row' }))).toEqual(['notKnown'])
})

test('a new entry for a bill that ACE may have stops until somebody has said why; its state and answer are named', () => {
  const [stopped] = said(deskWith(held))
  expect(stopped).toMatchObject({ class: 'stop', code: 'BillInFlight', field: 'sameBillReason' })
  expect(stopped?.text).toMatch(/ABC-2011001-8 \(sent, no answer\).*CBP was not asked yet.*say why/u)
  const [reasoned] = said(deskWith(held, entry({ sameBillReason: 'second truck of the load' })))
  expect(reasoned).toMatchObject({ class: 'note', code: 'BillInFlightWithReason' })
  expect(reasoned?.text).toContain('second truck of the load')
})

test('where CBP says that ACE does not have it, the new entry goes on with a note; what a carrier says does not do', () => {
  const answer = (saidAs: string) => ({ flightAnswer: { x: { inFlight: 'f1', answer: 'notInAce', saidAs } } })
  expect(said(deskWith(held, answer('port')))).toMatchObject([{ class: 'note', code: 'BillInFlightNotInAce' }])
  expect(said(deskWith(held, answer('carrier')))).toMatchObject([{ class: 'stop', code: 'BillInFlight' }])
})

test('the entry under the very number of the one in flight is no second one; one off the list is none', () => {
  expect(found(deskWith({ ...held, entryNumber: 'ABC-1234567-6' }))).toEqual([])
  expect(found(deskWith({ ...held, removed: true }))).toEqual([])
})

test('what is keyed from memory is matched by number and by bill before it is saved', () => {
  const desk = aDesk(deskWith(held))
  expect(flightsLike(desk, { entryNumber: 'abc20110018', bills: [] })).toMatchObject([{ inFlight: 'f1', by: 'number' }])
  expect(flightsLike(desk, { bills: ['TRMX 123456'], importerName: 'Somebody' })).toMatchObject([
    { inFlight: 'f1', by: 'bill', sameImporter: 'notKnown' },
  ])
  expect(flightsLike(desk, { bills: ['999999'] })).toEqual([])
  expect(entriesWithBill(desk, 'trmx-123456')).toEqual(['e1'])
})
