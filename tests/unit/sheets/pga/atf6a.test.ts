import { expect, test } from 'vitest'
import { atf6a } from '../../../../shared/sheets/pga/atf6a'
import { formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'atf-6a',
  boxes: [
    ['1. Name and Address of Importer', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['6. Import Permit No. (required)', 'ANSWER4'],
    ['8. Gross Value of Shipment (U.S. Dollars)', '27,285'],
    ['9a. Manufacturer', 'W7R1'],
    ['9j. Serial Number', 'W16R2'],
    ['10. Port of Entry', '2704 LOS ANGELES'],
    ['11. Customs Entry or Identification No.', '000-2011048-3'],
    ['15. Signature of CBP Official', '17. Date'],
    ['SECTION III. Verification by the licensed importer', 'within 15 days'],
    ['Compare with the current official form.', 'revised in June 2024'],
  ],
})

test('a hundred serial numbers stand each on a row of their own', async () => {
  const answers = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [`atf-6a.9j#${at + 1}`, `SN${4100 + at}`] as const),
  )
  const pages = await formText(atf6a, sheetValues(undefined, answers))
  const text = pages.join(' ')
  for (let at = 0; at < 100; at++) expect(text).toContain(`SN${4100 + at}`)
  expect(pages.length).toBeGreaterThan(3)
})
