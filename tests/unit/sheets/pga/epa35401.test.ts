import { expect, test } from 'vitest'
import { epa35401 } from '../../../../shared/sheets/pga/epa35401'
import { formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'epa-3540-1',
  boxes: [
    ['1. Name, Complete Mailing Address, and Email Address of the Licensed Customs Broker', 'HARBOR LIGHT CUSTOMS'],
    [
      '2. Name, Complete Mailing Address, and Email Address of the Importer of Record',
      'TIDEWATER SHRIMP IMPORTERS LLC',
    ],
    ['3. Name, Complete Mailing Address, and Email Address of the Shipper', 'ANSWER1'],
    ['11. Country of Origin', 'MX'],
    ['12. Port of Entry (port code, or city and state)', '2704'],
    ['13. Name, Complete Mailing Address, and Email Address of the Carrier', 'MSCU MERIDIAN SEA CARRIERS'],
    ['14. Entry Number', '000-2011048-3'],
    ['15. Anticipated Entry Date', '11/24/2026'],
    ['19. Printed Name of Importer of Record or Licensed Customs Broker', 'DANA OKAFOR'],
    ['20. Signature', 'X'],
  ],
})

test('the quantity of the line stands in block 9 where nobody answered it, and the answer goes before it', async () => {
  const page = async (answers: Record<string, string>) => {
    const all = sheetValues(undefined, answers)
    return (await formText(epa35401, { ...all, lines: all.lines.slice(0, 1) }))[0]
  }
  expect(await page({})).toContain('380 NO')
  const answered = await page({ 'epa-3540-1.9': '10 bags' })
  expect(answered).toContain('10 BAGS')
  expect(answered).not.toContain('380 NO')
})

test('why there is no registration number is not taken for a transfer between establishments', async () => {
  const said = { text: 'research, no permit needed', field: 'a1/answer' }
  const all = sheetValues()
  const answers = { 'epa-3540-1.4': said, 'epa-3540-1.18a': said, 'epa-3540-1.18b': said, 'epa-3540-1.18c': said }
  const [page = ''] = await formText(epa35401, { ...all, lines: all.lines.slice(0, 1), answers })
  expect(page.match(/RESEARCH, NO PERMIT NEEDED/gu)).toHaveLength(1)
  expect(page).not.toContain('SEE “')
})
