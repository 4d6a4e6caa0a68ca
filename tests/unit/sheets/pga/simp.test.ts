import { expect, test } from 'vitest'
import { simp } from '../../../../shared/sheets/pga/simp'
import { crosses, formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'simp',
  boxes: [
    ['Entry number', '000-2011048-3'],
    ['Line', '001'],
    ['H.S. number', '9401.61.4011'],
    ['Port of entry', '2704 LOS ANGELES, CA'],
    ['Importer of record', 'TIDEWATER SHRIMP'],
    ['Quantity and weight of the line', '380 NO'],
    ['Country of origin', 'MX'],
    ['Customs broker', 'HARBOR LIGHT'],
  ],
})

test('wild or farmed is ticked and is no fishing gear', async () => {
  const all = sheetValues(undefined, { 'simp.gear': 'farmed' })
  expect(crosses(simp, { ...all, lines: all.lines.slice(0, 1) })).toBe(1)
  expect((await formText(simp, all)).join(' ')).not.toContain('FARMED')
})
