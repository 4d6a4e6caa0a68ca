import { expect, test } from 'vitest'
import { fsis95401 } from '../../../../shared/sheets/pga/fsis95401'
import { formText, sheetValues } from './aForm'
import { aLongEntry } from '../someEntries'
import { theForm } from './theForm'

theForm({
  id: 'fsis-9540-1',
  boxes: [
    ['1. Country of Origin', 'MX'],
    ['2. Inspection Certificate Number', 'ANSWER0'],
    ['4. U.S. Port of Entry/CBP Port Code', '2704'],
    ['5. U.S. Port of Unlading/CBP Port Code', '2704'],
    ['8. Customs Broker or Applicant: Name, Business Name, Address', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['8a. Phone Number', '(956) 555-0130'],
    ['8c. E-mail', 'HARBORLIGHT.DOWNTIME@MAIL.EXAMPLE'],
    ['9. Consignee', 'COLDLINE DISTRIBUTION LLC'],
    ['10. Importer of Record', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['11. Bill of Lading Number(s)', 'MSCULB0099417723'],
    ['12. Lot No.', 'W4R1'],
    ['14. Custom Entry Number(s)', '000-2011048-3'],
    ['23. Source Country(s)', 'MX'],
    ['25. HTS Code', '9401.61.4011'],
    ['Lot 3 of 3 · line 003 of the entry', '9405.11.4010', 2],
    ['FSIS USE ONLY', 'Decision and stamp', 2],
  ],
})

test('thirty lots stand each whole on its page: blocks 12 to 30 are not parted', async () => {
  const pages = await formText(fsis95401, sheetValues(aLongEntry()))
  for (let lot = 1; lot <= 30; lot++) {
    const page = pages.find((text) => text.includes(`Lot ${lot} of 30 `))
    expect(page, `lot ${lot}`).toContain(`MODEL ${lot}`)
  }
  for (const page of pages)
    expect(page.split('12. Lot No.').length).toBe(page.split('30. Description of Product').length)
})
