import { expect, test } from 'vitest'
import { respondSteps } from '../../../renderer/desk/nextRespond'
import { deskOf, keyed } from '../frame/desk'

const now = { ms: Date.parse('2026-11-24T12:00:00Z'), offsetMinutes: -360, zone: 'America/Chicago' }
const declared = keyed('incident.declared', 'incident', 'incident', {
  declaredAt: '2026-11-24T05:40:00-06:00[America/Chicago]',
})
const arrival = (nth: number) =>
  keyed('arrival.loaded', 'arrival', `arrival-${nth}`, {
    bill: `MAEU000${nth}`,
    importerName: 'Rio Textiles',
    arrivalDay: `2026-11-2${nth}`,
    lastFreeDay: `2026-11-2${nth}`,
  })
const day = [
  ...[4, 5, 6, 7, 8].map(arrival),
  keyed('inFlight.loaded', 'inFlight', 'fly-1', { bill: 'TRMX1', state: 'sentNoAnswer' }),
  keyed('inFlight.loaded', 'inFlight', 'fly-2', { bill: 'TRMX2', state: 'released' }),
  keyed('inFlight.decided', 'flightDecision', 'fly-2', { inFlight: 'fly-2', decision: 'nothingToDo' }),
  keyed('entry.opened', 'entry', 'e', { entryNumber: '000-0310001-3', importerName: 'Rio', portOfEntry: '2304' }),
  keyed('entry.printed', 'fact', 'p', { entry: 'e', what: 'printed', revision: 1, day: '2026-11-24' }),
]

test('a hard day stands on the desk by its lists, and the first shipments without an entry with their reason', () => {
  const steps = respondSteps(deskOf(declared, ...day), now)
  const titles = steps.map(({ title }) => title)
  expect(titles[0]).toBe('In flight at the cut: 1 of 2 to decide')
  expect(titles).toContain('1 exception to settle')
  expect(titles.filter((title) => title.endsWith('no entry yet'))).toEqual([
    'MAEU0004: no entry yet',
    'MAEU0005: no entry yet',
    'MAEU0006: no entry yet',
    '2 more shipments have no entry yet',
  ])
  expect(steps.find(({ title }) => title.startsWith('MAEU0004'))?.about).toMatch(/last free day/iu)
})

test('in peace time the list of arrivals asks for nothing', () => {
  expect(respondSteps(deskOf(...day), now)).toEqual([])
})
