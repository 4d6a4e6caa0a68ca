import { expect, test } from 'vitest'
import { orderKeyAt } from '../../../shared/domain/orderKey'
import {
  columnKeyed,
  columnMoved,
  exportMaps,
  mapCopied,
  mapRemoved,
  type ExportMap,
} from '../../../shared/domain/recover/maps'
import { readyMaps } from '../../../shared/domain/recover/mapsReady'
import { aWeekOnPaper } from './mapDesk'

const flat = readyMaps.find(({ id }) => id === 'ready.flatLines') as ExportMap

/** A ready-made map, copied to be changed: its columns are K1, K2 … in their order. */
function aCopy() {
  const people = aWeekOnPaper(1)
  let ids = 0
  const by = { id: 'M1', by: 'Ana', at: '2026-12-10T08:00:00-06:00[America/Chicago]' }
  people.as('ana', ...mapCopied(flat, { ...flat, name: 'Ours' }, { ...by, columnId: () => `K${(ids += 1)}` }))
  const ours = () => exportMaps(people.state).find(({ id }) => id === 'M1')
  const order = () => (ours()?.columns ?? []).map(({ id }) => id)
  const move = (id: string, step: 1 | -1) => {
    const changes = columnMoved(ours() as ExportMap, id, step)
    if (changes.length > 0) people.as('ana', ...changes)
    return changes.length
  }
  return { people, ours, order, move }
}

test('a copy holds the same columns, is changed alone, and goes with its columns', () => {
  const { people, ours } = aCopy()
  const same = (map: ExportMap | undefined) => map?.columns.map(({ id: _, order: __, ...rest }) => rest)
  expect(ours()?.name).toBe('Ours')
  expect(same(ours())).toEqual(same(flat))
  people.as(
    'ana',
    columnKeyed('K1', 'M1', ours()?.columns.at(-1)?.order.concat('5') ?? '', {
      header: 'Number',
      source: 'entry.entryNumber',
      constant: '',
      format: undefined,
      longest: undefined,
      required: false,
    }),
  )
  expect(ours()?.columns.at(-1)).toMatchObject({ id: 'K1', header: 'Number', longest: undefined, required: false })
  const map = ours()
  if (map === undefined) throw new Error('no map')
  people.as('ana', ...mapRemoved(people.state, map))
  expect(ours()).toBeUndefined()
  expect(exportMaps(people.state)).toEqual(readyMaps)
})

test('a column is moved by one write of its own, and at the edge not at all', () => {
  const { order, move } = aCopy()
  const before = order()
  expect(move('K1', 1)).toBe(1)
  expect(order()).toEqual(['K2', 'K1', ...before.slice(2)])
  expect(move('K1', -1)).toBe(1)
  expect(order()).toEqual(before)
  expect(move('K1', -1)).toBe(0)
  expect(move(before.at(-1) ?? '', 1)).toBe(0)
})

test('columns that two laptops put into one place are moved all the same, and stand apart from then on', () => {
  const { people, ours, order, move } = aCopy()
  const header = { header: 'Ours', source: undefined, constant: 'X', format: undefined, longest: undefined }
  const [first, second, third] = ['KA', 'KB', 'KC']
  for (const id of [first, second, third])
    people.as('ana', columnKeyed(id ?? '', 'M1', orderKeyAt(0), { ...header, required: false }))
  const top = () => order().filter((id) => id === 'K1' || (id.length === 2 && id > 'K9'))
  expect(top()).toEqual(['K1', 'KA', 'KB', 'KC'])
  move('KA', 1)
  expect(top()).toEqual(['K1', 'KB', 'KA', 'KC'])
  move('KC', -1)
  expect(top()).toEqual(['K1', 'KB', 'KC', 'KA'])
  const keys = (ours()?.columns ?? []).map((column) => column.order)
  expect(new Set(keys).size).toBe(keys.length)
  expect(order().slice(0, 4)).toEqual(top())
})
