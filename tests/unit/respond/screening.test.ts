import { expect, test } from 'vitest'
import { diagnose } from '../../../shared/domain/diagnostics'
import { entryFile } from '../../../shared/domain/entryFile'
import { reviewExceptions } from '../../../shared/domain/respond/reviewExceptions'
import { partyId } from '../../../shared/domain/respond/screening'
import { partiesWaiting, screeningsStanding } from '../../../shared/domain/respond/screeningList'
import { change, happened, keyed, lined, opened, severalPeople, type People } from './reviewDesk'

const NOW = { ms: Date.parse('2026-11-24T09:00:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }
const MX = 'Calle 5\nMonterrey\nNL\n64000\nMX'

/** A consignee typed at the desk; the manufacturer came with the product of the kit. */
function typedConsignee(): People {
  const people = severalPeople()
  people.as(
    'ana',
    opened('E1', { consigneeSame: false, consigneeName: ['Nogal Warehouse LLC', 'T'] }),
    lined('L1', 'E1', { manufacturerName: ['Muebles Norte SA', 'P'], manufacturerAddress: [MX, 'P'] }),
  )
  return people
}
const screened = (name: string, country: string, values: Record<string, string>) =>
  change('party.screened', 'screening', partyId(name, country), { party: name, country, ...values })
const stops = ({ state }: People, id = 'E1') => {
  const file = entryFile(state, id)
  if (file === undefined) throw new Error('no entry')
  return diagnose(file, { state, today: '2026-11-24', drill: true })
    .filter(({ code }) => code.startsWith('Party'))
    .map(({ code, field, text }) => `${code} ${field}: ${text}`)
}
const standing = ({ state }: People) =>
  screeningsStanding(state).map((row) => `${row.name}: ${row.standing}, ${row.waiting} waiting`)
const breaches = ({ state }: People) =>
  reviewExceptions(state, NOW).flatMap(({ rule, what }) => (rule === 'notScreened' ? [what] : []))

test('a party typed at the desk stops the counter until a named person has screened it', () => {
  const people = typedConsignee()
  expect(stops(people)).toEqual([
    'PartyNotScreened consigneeName: Consignee Nogal Warehouse LLC: nobody has screened it. Carry the name to the clean machine and key the result on the page Screening.',
  ])
  expect(standing(people)).toEqual([
    'Nogal Warehouse LLC: notScreened, 1 waiting',
    'Muebles Norte SA: fromKit, 0 waiting',
  ])
  expect(partiesWaiting(people.state)).toBe(1)
  people.as('ana', screened('Nogal Warehouse LLC', '', { result: 'clear', screenedBy: 'Ben', lists: 'CSL' }))
  expect(stops(people)).toEqual([])
  expect(partiesWaiting(people.state)).toBe(0)
})

test('a possible match waits for a named person; a match is never cleared by the way', () => {
  const people = typedConsignee()
  people.as('ana', screened('Nogal Warehouse LLC', '', { result: 'possibleMatch', screenedBy: 'Ben' }))
  expect(stops(people)[0]).toContain(
    'PartyMatch consigneeName: Consignee Nogal Warehouse LLC: its screening says a possible match',
  )
  people.as('ana', screened('Nogal Warehouse LLC', '', { clearedBy: 'Dana', clearedWhy: 'another address' }))
  expect(stops(people)).toEqual([])
  people.as('ana', screened('Nogal Warehouse LLC', '', { result: 'match' }))
  expect(stops(people)[0]).toContain('says a match')
})

test('a screening that was taken back counts no more', () => {
  const people = typedConsignee()
  people.as('ana', screened('Nogal Warehouse LLC', '', { result: 'clear' }))
  people.as('ana', change('party.screeningRemoved', 'screening', partyId('Nogal Warehouse LLC', ''), { removed: true }))
  expect(stops(people)).toHaveLength(1)
})

test('a name is the same without case, accents and points; another country is another party', () => {
  expect(partyId('Müller & Söhne, GmbH.', 'de')).toBe(partyId('MULLER SOHNE GMBH', 'DE'))
  expect(partyId('Muebles Norte', 'MX')).not.toBe(partyId('Muebles Norte', 'US'))
})

test('a client of the kit that was screened clear is screened as a consignee too', () => {
  const people = typedConsignee()
  people.as(
    'ana',
    change('importer.keyed', 'importer', 'i9', {
      name: 'NOGAL WAREHOUSE, LLC',
      screenedOn: '2026-11-20',
      screenedResult: 'no match',
    }),
  )
  expect(stops(people)).toEqual([])
  expect(standing(people)).toContain('Nogal Warehouse LLC: asClient, 0 waiting')
})

test('the consignee is the importer: no party of its own; an importer typed here is one', () => {
  const people = typedConsignee()
  people.as('ana', keyed({ consigneeSame: true, importer: null, importerName: ['Quick Imports', 'T'] }))
  expect(standing(people)).toEqual(['Quick Imports: notScreened, 1 waiting', 'Muebles Norte SA: fromKit, 0 waiting'])
  // told already with the power of attorney that is missing
  expect(stops(people)).toEqual([])
})

test('parties of a security filing stop the entry that it is for', () => {
  const people = typedConsignee()
  people.as(
    'ana',
    change('isf.keyed', 'isf', 's1', { entry: 'E1', seller: 'Zhejiang Trading', sellerAddress: 'a\nb\n\n\nCN' }),
  )
  expect(standing(people)).toContain('Zhejiang Trading: notScreened, 1 waiting')
  expect(stops(people)).toContainEqual(expect.stringContaining('PartyNotScreened : Seller Zhejiang Trading'))
})

test('one name on three entries is one row; a void entry waits for nothing', () => {
  const people = typedConsignee()
  for (const id of ['E2', 'E3'])
    people.as('ana', opened(id, { consigneeSame: false, consigneeName: ['nogal warehouse llc', 'T'] }))
  expect(screeningsStanding(people.state)[0]).toMatchObject({ waiting: 3, roles: ['consignee'] })
  people.as('ana', happened('voided', { reason: 'turned round' }, 'E3'))
  expect(screeningsStanding(people.state)[0]).toMatchObject({ waiting: 2 })
})

test('printed or presented with a party that nobody screened is red; screened only afterwards stays so', () => {
  const people = typedConsignee()
  expect(breaches(people)).toEqual([])
  people.as('ana', happened('printed', { revision: 1 }))
  expect(breaches(people)).toEqual([
    'Entry 000-0310001-3 is on paper with Nogal Warehouse LLC (consignee): nobody has screened it.',
  ])
  people.as('ana', happened('presented'))
  people.as('ana', screened('Nogal Warehouse LLC', '', { result: 'clear' }))
  expect(breaches(people)).toEqual([
    'Entry 000-0310001-3 went to the counter with Nogal Warehouse LLC (consignee): it was screened only afterwards.',
  ])
})

test('screened between print and counter is in time', () => {
  const people = typedConsignee()
  people.as('ana', happened('printed', { revision: 1 }))
  people.as('ana', screened('Nogal Warehouse LLC', '', { result: 'clear' }))
  people.as('ana', happened('presented'))
  expect(breaches(people)).toEqual([])
})
