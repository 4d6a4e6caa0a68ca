import { theForm } from './theForm'

theForm({
  id: 'fsis-9540-5',
  boxes: [
    ['Port of entry', '2704 LOS ANGELES'],
    ['Country of origin', 'MX'],
    ['Date of arrival', '11/24/2026'],
    ['Importer: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Broker: name, address, telephone', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['Consignee: name and address', 'COLDLINE DISTRIBUTION LLC'],
    ['CBP entry number', '000-2011048-3'],
    ['Product', 'LED VANITY LAMP'],
    ['H.S. number', '9405.11.4010'],
    ['Signature', 'X'],
    ['number and title of the form are not confirmed', 'FSIS USE ONLY'],
  ],
})
