import { expect, test } from 'vitest'
import {
  laneOf,
  templateMade,
  templateName,
  templateRemoved,
  templatesFor,
} from '../../../shared/domain/respond/templates'
import type { Change } from '../../../shared/journal/item'
import { validateChanges } from '../../../shared/journal/validate'
import { deskOf, keyed } from '../frame/desk'

const entry = (id: string, fields: Record<string, string>): Change =>
  keyed('entry.opened', 'entry', id, { entryNumber: `000-${id}`, ...fields })
const furniture = { importer: 'i1', importerName: 'Cedar Row Furniture', portOfEntry: '2304', modeOfTransport: '30' }
const shrimp = { importer: 'i2', importerName: 'Gulf Shrimp', portOfEntry: '2704', modeOfTransport: '11' }
const first = [entry('e1', furniture), entry('e2', shrimp), entry('e3', { ...shrimp, modeOfTransport: '10' })]

test('a template has the client, port and mode of its model, and a name that says them', () => {
  const state = deskOf(...first)
  const made = templateMade(state, 'e1', 't1', templateName(state, 'e1'))
  expect(validateChanges([made]).ok).toBe(true)
  const [template] = templatesFor(deskOf(...first, made), laneOf(state, 'e1'))
  expect(template).toMatchObject({
    name: 'Cedar Row Furniture · Laredo · truck',
    model: 'e1',
    importer: 'i1',
    port: '2304',
    modeOfTransport: '30',
    fits: 3,
    modelVoid: false,
  })
})

test('those of the client, port and mode at hand come first', () => {
  const state = deskOf(...first)
  const templates = [templateMade(state, 'e1', 't1', 'a furniture'), templateMade(state, 'e2', 't2', 'b shrimp')]
  const desk = deskOf(...first, ...templates)
  expect(templatesFor(desk, laneOf(desk, 'e3')).map(({ name, fits }) => [name, fits])).toEqual([
    ['b shrimp', 3],
    ['a furniture', 0],
  ])
  expect(templatesFor(desk, laneOf(desk, 'e1')).map(({ name }) => name)).toEqual(['a furniture', 'b shrimp'])
})

test('nothing keyed fits nothing: two empty ports are no lane', () => {
  const bare = entry('e9', {})
  const state = deskOf(bare)
  const made = templateMade(state, 'e9', 't1', 'bare')
  expect(validateChanges([made]).ok).toBe(true)
  expect(templatesFor(deskOf(bare, made), laneOf(state, 'e9'))[0]?.fits).toBe(0)
})

test('a template of a void entry says so and can still be used; a removed one is gone', () => {
  const state = deskOf(...first)
  const made = templateMade(state, 'e1', 't1', 'furniture')
  const number = keyed('reserve.number.voided', 'number', '000-e1', { voided: true, voidReason: 'jam' })
  expect(templatesFor(deskOf(...first, made, number), laneOf(state, 'e1'))[0]?.modelVoid).toBe(true)
  expect(templatesFor(deskOf(...first, made, templateRemoved('t1')), laneOf(state, 'e1'))).toEqual([])
})
