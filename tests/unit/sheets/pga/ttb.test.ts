import { theForm } from './theForm'

theForm({
  id: 'ttb',
  boxes: [
    ["Importer's basic permit number", 'ANSWER0'],
    ['CBP entry number', '000-2011048-3'],
    ['Port of entry', '2704 LOS ANGELES'],
    ['Date of arrival', '11/24/2026'],
    ['Importer: name and address as on the permit', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['H.S. number', '7009.92.1000'],
    ['COLA number or exemption', 'W2R2'],
    ['Origin', 'CN'],
    ['disclaim code C is sent', 'Signature of importer or broker'],
  ],
})
