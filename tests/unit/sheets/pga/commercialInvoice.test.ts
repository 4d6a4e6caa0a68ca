import { expect, test } from 'vitest'
import { commercialInvoice } from '../../../../shared/sheets/pga/commercialInvoice'
import { formText, sheetValues } from './aForm'
import { aLongEntry } from '../someEntries'
import { theForm } from './theForm'

theForm({
  id: 'commercial-invoice',
  boxes: [
    ['1. Port of entry to which the goods are destined', '2704 LOS ANGELES'],
    ['2. Seller, or shipper: name and full address', 'ANSWER4'],
    ['2. Buyer, or receiver: name and full address', 'ANSWER5'],
    ['3. Description, H.S. number', 'DINING CHAIR, OAK, UPHOLSTERED SEAT 9401.61.4011'],
    ['4. Quantity', '380 NO'],
    ['5. Unit price', 'W10R1'],
    ['7. Kind of currency', 'ANSWER6'],
    ['8, 9. Charges', 'W14R2'],
    ['10. Origin', 'CN'],
    ['11. Goods or services furnished for the production', 'ANSWER18'],
    ['Packing list (141.86(e))', 'W13R1'],
    ['Signature of seller, shipper, or agent', 'X'],
  ],
})

test('thirty lines stand all on the invoice and on its packing list', async () => {
  const text = (await formText(commercialInvoice, sheetValues(aLongEntry()))).join(' ')
  for (let line = 1; line <= 30; line++) {
    expect(text).toContain(`MODEL ${line}`)
    expect(text).toContain(`${1971 + line}`)
  }
})

test('the importer is the buyer where nobody named another', async () => {
  const [page] = await formText(commercialInvoice, sheetValues())
  expect(page).toContain('TIDEWATER SHRIMP IMPORTERS LLC')
  const [named] = await formText(
    commercialInvoice,
    sheetValues(undefined, { 'commercial-invoice.buyer': 'Mar Azul SA' }),
  )
  expect(named).toContain('MAR AZUL SA')
  expect(named).not.toContain('TIDEWATER')
})
