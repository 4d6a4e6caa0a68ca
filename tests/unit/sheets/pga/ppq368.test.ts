import { theForm } from './theForm'

theForm({
  id: 'ppq-368',
  boxes: [
    ['Carrier and conveyance', 'MERIDIAN ARDEA 0417E'],
    ['Port of arrival', '2704'],
    ['Date of arrival', '11/24/2026'],
    ['CBP entry number', '000-2011048-3'],
    ['Bills', 'TWSI88120044'],
    ['Containers and seals', 'MSCU7310042'],
    ['Importer: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Consignee: name and address', 'COLDLINE DISTRIBUTION LLC'],
    ['Commodity', 'MIRROR, FRAMED'],
    ['Quantity', '380 NO'],
    ['Location (FIRMS)', 'Y258 PIER 400'],
    ['Customs broker: name, address, telephone', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['For CBP Agriculture or PPQ', 'Officer'],
    ['Facsimile from public descriptions', 'the boxes of the edition of May 2009 are not known'],
  ],
})
