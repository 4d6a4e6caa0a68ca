import { expect, test } from 'vitest'
import { phoneCard } from '../../../renderer/respond/phoneCardReport'
import { entryFile } from '../../../shared/domain/entryFile'
import { entryType } from '../../../shared/knowledge/entryTypes'
import type { ReportBlock } from '../../../shared/sheets/report'
import { deskOf, keyed } from '../frame/desk'

const state = deskOf(
  keyed('firm.keyed', 'firm', 'firm', { name: 'Alamo Brokers', filerCode: 'H4L', phone: '956-555-0100' }),
  keyed('entry.opened', 'entry', 'e1', {
    entryNumber: 'H4L-2011047-5',
    entryType: '21',
    portOfEntry: '2304',
    importerName: 'Cedar Row Furniture',
    arrivalDate: '2026-11-24',
  }),
  keyed('bill.added', 'bill', 'b1', { entry: 'e1', order: '000001', scac: 'TRMX', billNumber: '4471120' }),
  keyed('contact.keyed', 'contact', 'c1', {
    name: 'Dallas counter',
    group: 'Port',
    port: '5501',
    phone: '972-555-0101',
  }),
  keyed('contact.keyed', 'contact', 'c2', {
    name: 'Laredo cargo counter',
    group: 'Port',
    port: '2304',
    phone: '956-555-0102',
    verifiedOn: '2026-11-20',
    verifiedBy: 'Ana',
  }),
)

function card(code: string) {
  const [file, type] = [entryFile(state, 'e1'), entryType(code)]
  if (file === undefined || type === undefined) throw new Error('no such entry or type')
  return phoneCard(file, type, state, '2026-11-24')
}
const rowsOf = (blocks: readonly ReportBlock[], nth: number) =>
  blocks.filter((block) => block.is === 'table')[nth]?.rows ?? []

test('the phone card of a warehouse entry names its own port’s counter first, and when it was last reached', () => {
  const rows = rowsOf(card('21').blocks, 0)
  expect(rows[0]).toEqual(['Port, entry counter', 'Laredo cargo counter', '956-555-0102', '20 Nov 2026'])
  expect(rows[1]?.[1]).toBe('Dallas counter')
})

test('where nobody is known, it says so and names the way round', () => {
  const row = rowsOf(card('21').blocks, 0).find(([who]) => who === 'CBP client representative')
  expect(row?.[1]).toBe('nobody is on this laptop')
  expect(row?.[2]).not.toBe('')
})

test('it has what CBP will ask for, and says what is not keyed', () => {
  const rows = Object.fromEntries(rowsOf(card('21').blocks, 1).map(([what, keyed]) => [what, keyed]))
  expect(rows).toMatchObject({
    Filer: 'Alamo Brokers, H4L, 956-555-0100',
    'Entry number and type': 'H4L-2011047-5, 21 Warehouse',
    Bills: 'TRMX4471120',
    Goods: 'not keyed',
  })
})

test('a type with quota is asked for its priority as well', () => {
  const asked = (code: string) => card(code).blocks.filter((block) => block.is === 'text').length
  expect(asked('02')).toBe(asked('21') + 1)
  expect(card('02').under).toContain('waits for a named answer of CBP')
})
