import { theForm } from './theForm'

theForm({
  id: 'steel-licence',
  boxes: [
    ['Fax 202-501-1377, ATTN: SIMA', 'Steel.license@trade.gov'],
    ['Applicant: name, address, telephone, e-mail', 'HARBOR LIGHT CUSTOMS BROKERS'],
    ['Importer of record: name and address', 'TIDEWATER SHRIMP IMPORTERS LLC'],
    ['Importer number', '47-3120985NA'],
    ['Country of export', 'MX'],
    ['Expected port of entry', '2704 LOS ANGELES'],
    ['Expected date of import', '11/24/2026'],
    ['CBP entry number (optional)', '000-2011048-3'],
    ['H.S. number', '7009.92.1000'],
    ['Customs value (US $)', '18,240'],
    ['Melt and pour, or smelt', 'W8R1'],
    ['Signature of applicant', 'X'],
  ],
})
