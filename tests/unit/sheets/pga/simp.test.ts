import { theForm } from './theForm'

theForm({
  id: 'simp',
  boxes: [
    ['Entry number', '000-2011048-3'],
    ['Line', '001'],
    ['H.S. number', '9401.61.4011'],
    ['Port of entry', '2704 LOS ANGELES, CA'],
    ['Importer of record', 'TIDEWATER SHRIMP'],
    ['Quantity and weight of the line', '380 NO'],
    ['Country of origin', 'MX'],
    ['Customs broker', 'HARBOR LIGHT'],
  ],
})
