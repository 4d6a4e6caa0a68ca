import { expect, test } from 'vitest'
import { indexEntries } from '../../../renderer/desk/entryIndex'
import { nextSteps } from '../../../renderer/desk/next'
import { hashToRoute, routeToHash, type Route } from '../../../renderer/frame/routes'
import { findInDesk } from '../../../renderer/frame/find'
import { listRows, shownRows } from '../../../renderer/respond/EntriesListRows'
import { entryFile } from '../../../shared/domain/entryFile'
import { deskOf, keyed } from './desk'

const entry = (id: string, fields: Record<string, string>) => keyed('entry.opened', 'entry', id, fields)
const fact = (id: string, entryId: string, what: 'held' | 'voided', more: Record<string, string> = {}) =>
  keyed(`entry.${what}`, 'fact', id, { entry: entryId, what, day: '2026-11-24', ...more })
/** Tuesday 24 November 2026, 08:00 in Laredo */
const now = { ms: Date.UTC(2026, 10, 24, 14), offsetMinutes: -360, zone: 'America/Chicago' }
const state = deskOf(
  entry('e1', { entryNumber: 'H4L-2011047-5', importerName: 'Cedar Row Furniture', portOfEntry: '2304' }),
  entry('e2', { entryNumber: 'H4L-2011048-3', importerName: 'Bayou Provisions', portOfEntry: '2704' }),
  keyed('line.added', 'line', 'l1', { entry: 'e1', order: 'a', enteredValue: 693000 }),
  keyed('bill.added', 'bill', 'b1', { entry: 'e1', order: 'a', billType: 'R', scac: 'TRMX', billNumber: '4471120' }),
  fact('f1', 'e2', 'held', { reason: 'FDA wants the prior notice' }),
)

test('the index gives the same entry file as reading the whole desk for it', () => {
  expect(indexEntries(state).file('e1')).toEqual(entryFile(state, 'e1'))
})

test('the list is searched by number without hyphens, by bill and by importer', () => {
  const rows = listRows(indexEntries(state))
  const found = (text: string) => shownRows(rows, text, 'opened', true).map((row) => row.id)
  expect(found('')).toEqual(['e2', 'e1'])
  expect(found('h4l2011047')).toEqual(['e1'])
  expect(found('trmx4471120')).toEqual(['e1'])
  expect(found('bayou 2704')).toEqual(['e2'])
  expect(found('nobody')).toEqual([])
})

test('the list sorts by value and shows the state that the facts make', () => {
  const rows = shownRows(listRows(indexEntries(state)), '', 'value', true)
  expect(rows.map((row) => [row.id, row.valueCents, row.clocks.progress])).toEqual([
    ['e1', 693000, 'open'],
    ['e2', 0, 'held'],
  ])
})

test('what is held comes before what is still being keyed, with its reason', () => {
  const steps = nextSteps(indexEntries(state), state, now, false)
  expect(steps.map((step) => step.to)).toEqual([
    { at: 'entry', id: 'e2' },
    { at: 'entry', id: 'e1' },
  ])
  expect(steps[0]).toMatchObject({ tone: 'stop', when: 'Now', about: 'FDA wants the prior notice' })
})

test('each of more unfinished entries than are judged still asks to be finished', () => {
  const many = deskOf(...Array.from({ length: 60 }, (_, nth) => entry(`e${nth}`, { entryNumber: `H4L-20110${nth}` })))
  const steps = nextSteps(indexEntries(many), many, now, false)
  expect(steps).toHaveLength(60)
  expect(steps.filter((step) => step.title.endsWith('finish keying'))).toHaveLength(60)
})

test('a void entry asks for nothing', () => {
  const voided = deskOf(entry('e1', { entryNumber: 'H4L-2011047-5' }), fact('f1', 'e1', 'voided'))
  expect(nextSteps(indexEntries(voided), voided, now, false)).toEqual([])
})

test('Ctrl+K finds an entry by the digits of its number', () => {
  expect(findInDesk(state, [], '2011047').map((found) => found.title)).toEqual(['H4L-2011047-5'])
})

test('every screen has an address that leads back to it', () => {
  const routes: Route[] = [
    { at: 'desk' },
    { at: 'prepare', page: 'readiness' },
    { at: 'prepare', page: 'importers', id: 'i/1' },
    { at: 'communicate', page: 'now' },
    { at: 'communicate', page: 'now', id: 'i/2' },
    { at: 'communicate', page: 'reports' },
    { at: 'communicate', page: 'calls', id: 'c 1' },
    { at: 'respond', page: 'entries' },
    { at: 'entry', id: 'e 1' },
    { at: 'packet', id: 'e1' },
    { at: 'recover', page: 'export' },
    { at: 'recover', page: 'laptops' },
    { at: 'prepare', page: 'readiness', id: 'isa' },
  ]
  for (const route of routes) expect(hashToRoute(routeToHash(route))).toEqual(route)
  expect(hashToRoute('#/nowhere')).toEqual({ at: 'desk' })
  expect(hashToRoute('#/communicate/nowhere')).toEqual({ at: 'communicate', page: 'now' })
  expect(routeToHash({ at: 'communicate' })).toBe('#/communicate')
})
