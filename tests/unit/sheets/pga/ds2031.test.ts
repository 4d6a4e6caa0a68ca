import { expect, test } from 'vitest'
import { ds2031 } from '../../../../shared/sheets/pga/ds2031'
import { crosses, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'ds-2031',
  boxes: [
    ['U.S. customs entry number', '000-2011048-3'],
    ['Port of entry', '2704 LOS ANGELES, CA'],
    ['Date of entry', '11/25/2026'],
    ['Importer: name and address', 'TIDEWATER SHRIMP'],
    ['H.S. numbers', '9401.61.4011 7009.92.1000'],
    ['7. The shrimp of this shipment was (tick one)', '7(A)(4).'],
    ['Signature of exporter', 'X'],
    ['Signature of importer', 'Signature of official'],
  ],
})

test('one answer ticks one box of 7', () => {
  expect(crosses(ds2031, sheetValues(undefined, { 'ds-2031.7A1': '7B', 'ds-2031.7B': '7B' }))).toBe(1)
})
