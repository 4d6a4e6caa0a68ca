import { theForm } from './theForm'

theForm({
  id: 'dea-486',
  boxes: [
    ['DEA takes no paper', 'Nothing goes out on this sheet alone.'],
    ['Importer: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['CBP entry number', '000-2011048-3'],
    ['H.S. number', '9401.61.4011'],
    ['First U.S. customs port', '2704'],
    ['Approximate arrival date', '11/24/2026'],
    ['Signature of registrant', 'X'],
  ],
})
