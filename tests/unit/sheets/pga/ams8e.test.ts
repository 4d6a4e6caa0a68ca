import { expect, test } from 'vitest'
import { ams8e } from '../../../../shared/sheets/pga/ams8e'
import { blankValues, formText } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'ams-8e',
  boxes: [
    ["5a. Importer's name and mailing address", 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['6a. Place of entry (port of unloading)', '2704'],
    ['6b. Date of entry', '11/24/2026'],
    ["8a. Receiver's name and address", 'COLDLINE DISTRIBUTION LLC'],
    ['10a. CBP entry number', '000-2011048-3'],
    ['10b. Harmonized tariff code', '9401.61.4011'],
    ['Country of origin', 'MX'],
  ],
})

test('the sheet says that it is not the form: SC-6 has serial numbers and is not drawn', async () => {
  const [page] = await formText(ams8e, blankValues())
  expect(page).toContain('NOT THE FORM')
  expect(page).toContain("The filer's own sheet, not a form of the agency.")
})
