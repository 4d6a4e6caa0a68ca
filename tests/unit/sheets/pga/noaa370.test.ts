import { expect, test } from 'vitest'
import { noaa370 } from '../../../../shared/sheets/pga/noaa370'
import { crosses, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'noaa-370',
  boxes: [
    ['1. Customs Entry Number', '000-2011048-3'],
    ['Date of Entry', '11/25/2026'],
    ['3. Importer: name, address, contact', 'TIDEWATER SHRIMP'],
    ['4. HTS number', '9401.61.4011'],
    ['5. Dolphin-safe status (tick one)', '5B(5). Harvested in the ETP'],
    ['6. Exporter certification', 'X'],
    ['7. Importer, processor and further endorsements', 'Signature of processor'],
  ],
})

test('one answer ticks one dolphin-safe status', () => {
  expect(crosses(noaa370, sheetValues(undefined, { 'noaa-370.5A': '5B1', 'noaa-370.5B1': '5B1' }))).toBe(1)
  expect(crosses(noaa370, sheetValues(undefined, { 'noaa-370.5A': 'fresh' }))).toBe(0)
})
