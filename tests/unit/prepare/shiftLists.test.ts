import { expect, test } from 'vitest'
import { arrivalsExpected, oldestAsOf } from '../../../shared/domain/arrivals'
import { inFlightList } from '../../../shared/domain/inFlight'
import { layoutReport } from '../../../shared/sheets/report'
import { askedOf, inFlightReport, statusRequest } from '../../../renderer/prepare/shift/listReports'
import { hoursOldWords } from '../../../renderer/words/inFlight'
import { aDesk } from '../domain/aDesk'
import { nodeFonts } from '../sheets/nodeFonts'

const at = (hour: string, day = '23') => `2026-11-${day}T${hour}:00-06:00[America/Chicago]`
const nowMs = Date.parse('2026-11-24T02:05:00-06:00')

test('arrivals stand by day, what spoils first; what has no day stands last and is not left out', () => {
  const desk = aDesk({
    arrival: {
      sofa: { importerName: 'Rio Canela', arrivalDay: '2026-11-25' },
      fish: { importerName: 'Coldline', arrivalDay: '2026-11-25', perishable: true },
      dateless: { importerName: 'Cedar Row' },
      late: { importerName: 'Cedar Row', arrivalDay: '2026-12-20' },
      gone: { importerName: 'Cedar Row', arrivalDay: '2026-11-22' },
      taken: { importerName: 'Cedar Row', arrivalDay: '2026-11-25', removed: true },
    },
  })
  expect(arrivalsExpected(desk, '2026-11-24').map(({ id, when }) => [id, when])).toEqual([
    ['gone', 'past'],
    ['fish', 'ahead'],
    ['sofa', 'ahead'],
    ['late', 'later'],
    ['dateless', 'dayNotKnown'],
  ])
})

test('a list is as old as its oldest row, whatever the zone in which it was written', () => {
  const chicago = { fields: { asOf: at('18:00') } }
  const laterInUtc = { fields: { asOf: '2026-11-24T01:00:00+00:00[UTC]' } }
  expect(oldestAsOf([chicago, laterInUtc, { fields: {} }])).toBe(chicago.fields.asOf)
})

test.each([
  ['15:00', 11, 'fresh'],
  ['14:05', 12, 'amber'],
  ['02:06', 23, 'amber'],
  ['02:05', 24, 'red'],
])('an in-flight list of %s on the 23rd is %i hours old and %s at 02:05 the next night', (hour, hours, freshness) => {
  const list = inFlightList(aDesk({ inFlight: { a: { asOf: at(hour) } } }), nowMs)
  expect([list.hours, list.freshness]).toEqual([hours, freshness])
})

test('one row without a moment makes the age of the list unknown', () => {
  const list = inFlightList(aDesk({ inFlight: { a: { asOf: at('23:00') }, b: { importerName: 'Cedar Row' } } }), nowMs)
  expect(list.freshness).toBe('noAge')
  expect(hoursOldWords(undefined)).toBe('age not known')
})

test('states are counted, and a row without one is not known: it is asked for', () => {
  const list = inFlightList(
    aDesk({
      inFlight: {
        'B76-2011001-8': {
          entryNumber: 'B76-2011001-8',
          state: 'sentNoAnswer',
          portOfEntry: '2304',
          asOf: at('20:00'),
        },
        'B76-2011002-6': { entryNumber: 'B76-2011002-6', portOfEntry: '2704', asOf: at('20:00') },
        'B76-2011003-4': { entryNumber: 'B76-2011003-4', state: 'released', portOfEntry: '2304', asOf: at('20:00') },
      },
    }),
    nowMs,
  )
  expect(list.counts).toMatchObject({ sentNoAnswer: 1, unknown: 1, released: 1, accepted: 0 })
  expect(askedOf(list, '').map(({ id }) => id)).toEqual(['B76-2011001-8', 'B76-2011002-6'])
  expect(askedOf(list, '2304').map(({ id }) => id)).toEqual(['B76-2011001-8'])
})

const reportOf = (body: ReturnType<typeof inFlightReport>, drill = false) =>
  layoutReport(
    { ...body, over: 'Halyard & Vane', drill, printedAt: '24 Nov 2026 02:05', by: 'Night desk', printedAtMs: nowMs },
    nodeFonts().metrics,
  )
const wordsOf = (page: { ops: readonly { op: string }[] }) =>
  page.ops.flatMap((op) => ('text' in op ? [String(op.text)] : [])).join(' ')

test('a list of 300 goes over several pages; each has the column names and its number, and no entry is lost', () => {
  const ids = Array.from({ length: 300 }, (_, nth) => `B76-2${String(nth).padStart(6, '0')}-0`)
  const list = inFlightList(
    aDesk({
      inFlight: Object.fromEntries(
        ids.map((id) => [
          id,
          { entryNumber: id, importerName: 'Cedar Row Furniture Incorporated of Laredo', asOf: at('20:00') },
        ]),
      ),
    }),
    nowMs,
  )
  const pages = reportOf(inFlightReport(list))
  expect(pages.length).toBeGreaterThan(3)
  pages.forEach((page, index) => {
    const words = wordsOf(page)
    expect(words).toContain(`Page ${index + 1} of ${pages.length}`)
    if (words.includes('B76-2')) expect(words).toContain('Entry number')
  })
  const all = pages.map(wordsOf).join(' ')
  for (const id of ids) expect(all).toContain(id)
  for (const page of pages) for (const op of page.ops) if (op.op === 'text') expect(op.y).toBeLessThan(760)
})

test('a status request is one page that asks and does not tell; in an exercise it says so', () => {
  const list = inFlightList(aDesk({ inFlight: { a: { entryNumber: 'B76-2011001-8', asOf: at('20:00') } } }), nowMs)
  const [page, second] = reportOf(statusRequest(askedOf(list, ''), '2304 Laredo'), true)
  expect(second).toBeUndefined()
  expect(wordsOf(page ?? { ops: [] })).toMatch(/EXERCISE.*Request for the status.*B76-2011001-8/u)
})
