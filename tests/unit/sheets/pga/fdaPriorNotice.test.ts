import { expect, test } from 'vitest'
import { fdaPriorNotice } from '../../../../shared/sheets/pga/fdaPriorNotice'
import { formText, sheetValues } from './aForm'
import { theForm } from './theForm'

theForm({
  id: 'fda-prior-notice',
  boxes: [
    ['Transmitter', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['Entry type', '01 CONSUMPTION'],
    ['CBP entry number', '000-2011048-3'],
    ['Line', '001'],
    ['Anticipated port of arrival', '2704 LOS ANGELES, CA'],
    ['Anticipated date of arrival', '11/24/2026'],
    ['Mode', 'VESSEL, CONTAINER'],
    ['Carrier', 'MSCU MERIDIAN SEA CARRIERS'],
    ['Trip: vessel and voyage, flight, trip and plate', 'MERIDIAN ARDEA 0417E'],
    ['Bill or waybill', 'MSCULB0099417723'],
    ['Containers', 'MSCU6639871 MSCU7310042'],
    ['Importer', 'TIDEWATER SHRIMP'],
    ['Ultimate consignee', 'COLDLINE DISTRIBUTION LLC'],
  ],
})

test('that there is a number is not the number', async () => {
  const said = { 'fda-prior-notice.confirmation': 'yes', 'fda-prior-notice.confirmedAt': 'yes' }
  expect((await formText(fdaPriorNotice, sheetValues(undefined, said))).join(' ')).not.toContain('YES')
})
