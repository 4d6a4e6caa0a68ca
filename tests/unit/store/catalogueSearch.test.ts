import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { searchedCatalogue } from '../../../renderer/store/catalogueSearch'
import type { CatalogueRow } from '../../../renderer/store/types'

const rows: CatalogueRow[] = [
  { id: 'p1', sku: 'COT-01', description: 'Cotton shirts, knitted', hts: '6109100012' },
  { id: 'p2', sku: 'COT-02', description: 'Cotton trousers', hts: '6203424011' },
  { id: 'p3', sku: 'SHR-01', description: 'Frozen shrimp', hts: '0306170003' },
]
const ids = (found: { rows: CatalogueRow[] }) => found.rows.map((row) => row.id)

describe('searching a catalogue', () => {
  test('all words, any column, whatever the case', () => {
    const catalogue = searchedCatalogue([rows.slice(0, 2), rows.slice(2)])
    expect(ids(catalogue.search('COTTON 6203', 10))).toEqual(['p2'])
    expect(catalogue.search('cot', 1)).toMatchObject({ total: 2, rows: [{ id: 'p1' }] })
    expect(catalogue.search('', 2)).toMatchObject({ total: 3, rows: [{ id: 'p1' }, { id: 'p2' }] })
  })

  test('an operator’s correction is found and shown in place of the page’s value', () => {
    const catalogue = searchedCatalogue([rows])
    catalogue.overlay(new Map([['p3', { description: 'Frozen prawns' }]]))
    expect(ids(catalogue.search('prawns', 10))).toEqual(['p3'])
    expect(catalogue.search('shrimp', 10).total).toBe(0)
    expect(catalogue.row('p3')).toEqual({ ...rows[2], description: 'Frozen prawns' })
    expect(catalogue.kitRow('p3')).toEqual(rows[2])
    catalogue.overlay(new Map())
    expect(ids(catalogue.search('shrimp', 10))).toEqual(['p3'])
  })

  test('a row of the operator’s own is added, and goes with its correction', () => {
    const catalogue = searchedCatalogue([rows])
    catalogue.overlay(new Map([['own', { description: 'Toys' }]]))
    expect(ids(catalogue.search('toys', 10))).toEqual(['own'])
    catalogue.overlay(new Map([['other', { description: 'Lamps' }]]))
    expect(catalogue.row('own')).toBeUndefined()
    expect(catalogue.row('other')).toEqual({ id: 'other', description: 'Lamps' })
  })

  test('narrowing while typing gives what a fresh search gives', () => {
    const words = fc.array(fc.constantFrom('c', 'co', 'cot', 'sh', 'shr', '61', '0', 'tt', ' '), { maxLength: 12 })
    fc.assert(
      fc.property(words, (typed) => {
        const typing = searchedCatalogue([rows])
        let text = ''
        for (const part of typed) {
          text += part
          expect(typing.search(text, 10)).toEqual(searchedCatalogue([rows]).search(text, 10))
        }
      }),
    )
  })
})
