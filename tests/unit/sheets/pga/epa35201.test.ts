import { expect, test } from 'vitest'
import { epa35201 } from '../../../../shared/sheets/pga/epa35201'
import { formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'epa-3520-1',
  boxes: [
    ['Port of entry and code', '2704 LOS ANGELES, CA'],
    ['Entry date', '11/25/2026'],
    ['Customs entry number', '000-2011048-3'],
    ['Carrier or vessel', 'MERIDIAN ARDEA'],
    ['Importer: name, address, telephone', 'TIDEWATER SHRIMP'],
    ['Signature of importer or agent', 'X'],
    ['Printed name', 'DANA OKAFOR'],
    ['EE Identical in all material respects', 'Q Original manufacturer'],
  ],
})

test('forty vehicles stand in forty rows, under the same head on the second page', async () => {
  const answers = Object.fromEntries(
    Array.from({ length: 40 }, (_, at) => [`epa-3520-1.vin#${at + 1}`, `1HGCM82633A${100_000 + at}`]),
  )
  const pages = await formText(epa35201, sheetValues(undefined, answers))
  expect(pages).toHaveLength(2)
  for (let at = 0; at < 40; at++) expect(pages.join(' ')).toContain(`1HGCM82633A${100_000 + at}`)
  expect(pages[1]).toContain('VIN or engine serial number')
})
