import { expect, test } from 'vitest'
import { mergeProducts } from '../../../../shared/exchange/imports/mergeProducts'
import type { ImportRecord } from '../../../../shared/exchange/imports/record'

const record = (row: number, id: string, fields: ImportRecord['fields']): ImportRecord => ({ row, id, fields })
const clients = new Map([['12345678900', 'client-a']])
const kept = {
  id: 'drill-1',
  sku: 'RC-1',
  importer: 'client-a',
  name: 'Chair',
  htsNumber: '9401.61.4011',
  rate: 'Free',
}

test('a product of the kit and of a file is one, and columns that the file lacks keep what they say', () => {
  const file = [
    record(2, '12345678900/RC-1', { sku: 'RC-1', importer: '12-345678900', htsNumber: '9401.61.6011' }),
    record(3, '12345678900/RC-2', {
      sku: 'RC-2',
      importer: '12-345678900',
      htsNumber: '0804.10.0020',
      unitValueCents: 250,
    }),
  ]
  const merged = mergeProducts([kept], file, clients, 'list.csv')
  expect(merged.what).toEqual(['changed', 'new'])
  expect(merged.rows[0]).toEqual({ ...kept, htsNumber: '9401.61.6011' })
  expect(merged.rows[1]).toMatchObject({
    id: '12345678900/RC-2',
    importer: 'client-a',
    unitValueCents: '250',
    name: 'RC-2',
  })
  expect(merged.before.get(0)).toBe(kept)
  expect(mergeProducts(merged.rows, file, clients, 'list.csv').what).toEqual(['same', 'same'])
})

test('a product of a client that is not on the desk yet gets the id that the client will have', () => {
  const { rows } = mergeProducts(
    [],
    [record(2, '98/X', { sku: 'X', importer: '98-765432100', htsNumber: '0804.10.0020' })],
    clients,
    '',
  )
  expect(rows[0]?.importer).toBe('98765432100')
})

test('a report without names takes no name from a product that has one', () => {
  const file = [record(2, 'drill-1', { htsNumber: '9401.61.4011', name: 'No name yet: 9401.61.4011 from MX' })]
  expect(mergeProducts([kept], file, clients, '').what).toEqual(['same'])
})
