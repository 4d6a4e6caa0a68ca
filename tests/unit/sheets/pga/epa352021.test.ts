import { theForm } from './theForm'

theForm({
  id: 'epa-3520-21',
  boxes: [
    ['Port of entry and code', '2704 LOS ANGELES, CA'],
    ['Entry date', '11/25/2026'],
    ['Customs entry number', '000-2011048-3'],
    ['Carrier or vessel', 'MSCU MERIDIAN SEA CARRIERS'],
    ['Importer: name, address, telephone', 'TIDEWATER SHRIMP'],
    ['Signature of importer or agent', 'X'],
    ['Printed name and title', 'DANA OKAFOR'],
    ['Bond type and surety, where exempt', '8 036'],
    ['CBP bond number, where exempt', '9912K0881'],
  ],
})
