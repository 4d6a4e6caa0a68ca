import { theForm } from './theForm'

theForm({
  id: 'vs-17-29',
  boxes: [
    ['Port of entry', '2704 LOS ANGELES'],
    ['Date of arrival', '11/24/2026'],
    ['CBP entry number', '000-2011048-3'],
    ['Carrier', 'MERIDIAN ARDEA 0417E'],
    ['Country from which shipped', 'MX'],
    ['Importer: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Broker: name, address, telephone', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['Consignee and delivery address', '2200 REEFER WAY'],
    ['Country of origin', 'CN'],
    ['Originals that go with this declaration', 'VS 17-135, live animals'],
    ['Signature of importer or agent', 'X'],
  ],
})
