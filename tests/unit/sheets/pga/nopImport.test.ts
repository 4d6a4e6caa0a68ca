import { theForm } from './theForm'

theForm({
  id: 'nop-import',
  boxes: [
    ['Importer (recipient): name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['H.S. number', '9401.61.4011'],
    ['Quantity of the line', '380 NO'],
    ['Country of origin', 'MX'],
    ['CBP entry number', '000-2011048-3'],
    ['Port of entry', '2704 LOS ANGELES'],
    ['Date of arrival', '11/24/2026'],
    ['Containers and seals', 'MSCU6639871'],
    ['NOT THE CERTIFICATE', 'OR2 Electronic certificate'],
    ['Signature of importer or broker', 'X'],
  ],
})
