import { expect, test } from 'vitest'
import { tsca } from '../../../../shared/sheets/pga/tsca'
import { crosses, formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'tsca',
  boxes: [
    ['Entry number', '000-2011048-3'],
    ['Port of entry', '2704 LOS ANGELES, CA'],
    ['Date of import', '11/24/2026'],
    ['Importer', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Line', '003'],
    ['Product', 'LED VANITY LAMP'],
    ['H.S. number', '7009.92.1000'],
    ['Quantity', '380 NO'],
    ['Signature of importer or authorized agent', 'X'],
    ['I certify that all chemicals in this shipment are not subject to TSCA.', 'composite wood products'],
  ],
})

test('the statement that was answered is ticked, and without an answer none is', () => {
  expect(crosses(tsca, sheetValues())).toBe(0)
  for (const statement of ['positive', 'negative'])
    expect(crosses(tsca, sheetValues(undefined, { 'tsca.statement': statement }))).toBe(1)
})

test('an answer that was given for three boxes together is written once, and the others say where', async () => {
  const said = { text: 'Dana Okafor, (956) 555-0131, dana@harborlight.example', field: 'a1/answer' }
  const answers = { 'tsca.name': said, 'tsca.phone': said, 'tsca.email': said }
  const [page = ''] = await formText(tsca, { ...sheetValues(), answers })
  expect(page.match(/DANA@HARBORLIGHT/gu)).toHaveLength(1)
  expect(page.match(/SEE \u201cNAME OF CERTIFIER\u201d/gu)).toHaveLength(2)
})
