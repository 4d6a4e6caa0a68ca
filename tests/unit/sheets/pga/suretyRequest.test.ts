import { theForm } from './theForm'

theForm({
  id: 'surety-request',
  boxes: [
    ['Importer of record: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Importer number', '47-3120985NA'],
    ['Continuous bond on file', '9912K0881'],
    ['Surety code', '036'],
    ['Entry number', '000-2011048-3'],
    ['Entry type', '01'],
    ['Port of entry', '2704 LOS ANGELES'],
    ['H.S. number', '7009.92.1000'],
    ['Entered value (US $)', '27,285'],
    ['Duty (estimate)', '834.53'],
    ['Broker: name, address, telephone', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['Signature of broker', 'X'],
  ],
})
