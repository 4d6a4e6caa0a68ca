import { expect, test } from 'vitest'
import { cbp5106 } from '../../../../shared/sheets/pga/cbp5106'
import { formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'cbp-5106',
  boxes: [
    ['Type of action', 'Notification of identification number'],
    ['1G. Type of company', 'Corporation'],
    ['Broker', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['Return to: broker, address, telephone', '1200 ZARAGOZA ST'],
    ['Signature of an officer of the importer', 'X'],
  ],
})

test('name, number and address of the importer stand in 1A, 1B and 2A where nobody answered them', async () => {
  const [page] = await formText(cbp5106, sheetValues())
  for (const said of ['TIDEWATER SHRIMP IMPORTERS LLC', '47-3120985NA', '880 MINES RD']) expect(page).toContain(said)
})
