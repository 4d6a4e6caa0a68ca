import { expect, test } from 'vitest'
import { fws3177 } from '../../../../shared/sheets/pga/fws3177'
import { formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'fws-3-177',
  boxes: [
    ['1. Date of import/export mm/dd/yyyy', '11/24/2026'],
    ['3. Import / Export', 'IMPORT'],
    ['4. Port of clearance (2-letter code)', 'ANSWER1'],
    ['6. Customs document number(s)', '000-2011048-3'],
    ['7. Name of carrier', 'MSCU MERIDIAN SEA CARRIERS'],
    ['8. Air waybill or bill of lading number: master, house', 'MSCULB0099417723 TWSI88120044'],
    ['13a. U.S. importer/exporter: name, U.S. address, phone, e-mail', 'TIDEWATER SHRIMP'],
    [
      '15a. Customs broker, shipping agent or freight forwarder: address, phone, fax, e-mail',
      'HARBOR LIGHT CUSTOMS BROKERS',
    ],
    ['15c. Contact name', 'DANA OKAFOR'],
    ['17a. Foreign CITES permit number', '17b. U.S. CITES permit number'],
    ['22. Signature', 'X'],
    ['23. Date', 'FOR OFFICIAL USE'],
  ],
})

test('whether the port is designated is no port code, and whether the original is there is no permit number', async () => {
  const answers = { 'fws-3-177.4': 'designated', 'fws-3-177.17a': 'original' }
  expect((await formText(fws3177, sheetValues(undefined, answers))).join(' ')).not.toMatch(/DESIGNATED|ORIGINAL/u)
})

test('thirty species go on under the same head', async () => {
  const answers = Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`fws-3-177.16a#${at + 1}`, `Python reticulatus ${at}`]),
  )
  const pages = await formText(fws3177, sheetValues(undefined, answers))
  expect(pages.length).toBeGreaterThan(1)
  expect(pages.at(-1)).toContain('PYTHON RETICULATUS 29')
  expect(pages.at(-1)).toContain('16a. Scientific name')
})
