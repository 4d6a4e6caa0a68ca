import { plain } from '../values'
import { dayOfImport } from './days'
import { pgaForm } from './layForm'
import { bills, broker, carrier, importer, location } from './parties'
import { inTable, ofProduct, ofShipment, optional } from './question'

/**
 * USFWS Form 3-177, Declaration for Importation or Exportation of Fish or Wildlife: original and up to two copies to the
 * wildlife inspection office of the port, whose clearance comes before CBP's release. Rows of species go on below the
 * face as on 3-177a.
 */
const SPECIES = ['16a', '16b', '17aNo', '17bNo', '18a', '18b', '19a', '19b', '20', '21'] as const
const PARTS = [1.5, 1.3, 1, 1, 0.8, 0.7, 0.8, 0.8, 0.8, 0.8]
const NUMBERS: Partial<Record<string, string>> = { '17aNo': '17a', '17bNo': '17b' }

const PURPOSES = [
  ['T', 'Commercial'],
  ['P', 'Personal'],
  ['S', 'Scientific'],
  ['E', 'Educational'],
  ['Z', 'Zoo'],
  ['H', 'Hunting trophy'],
  ['B', 'Breeding'],
  ['Q', 'Circus'],
  ['L', 'Enforcement'],
  ['G', 'Botanical'],
  ['M', 'Biomedical'],
  ['Y', 'Reintroduction'],
] as const

export const fws3177 = pgaForm({
  id: 'fws-3-177',
  over: 'U.S. DEPARTMENT OF THE INTERIOR \u00b7 U.S. FISH AND WILDLIFE SERVICE',
  heading: 'DECLARATION: FISH OR WILDLIFE',
  under:
    'USFWS Form 3-177, declaration for importation or exportation of fish or wildlife \u00b7 OMB 1018-0012 \u00b7 50 CFR 14 \u00b7 To the wildlife inspection office of the port',
  facts: {
    title: 'FWS 3-177',
    edition: 'boxes of Rev. 10/2017; a later revision adds container number and other permit numbers',
    source: 'USFWS Form 3-177 (Rev. 10/2017), transcript; instructions Rev. August 2020',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
  per: 'shipment',
  copies: ['FWS COPY', 'FWS COPY 2', 'BROKER COPY'],
  asked: [
    optional(ofProduct('2', 'Import/Export license number')),
    ofShipment('portCode', 'Port of clearance (2-letter code)'),
    { ...ofShipment('5', 'Purpose code', 'choice'), choices: PURPOSES.map(([code, text]) => ({ code, text })) },
    optional(ofShipment('9', 'Transportation code; vehicle license number; state or province')),
    ofShipment('10', 'Bonded location for inspection'),
    ofShipment('11', 'Number of cartons containing wildlife'),
    ofShipment('12', 'Markings on cartons containing wildlife'),
    optional(ofProduct('13b', 'Identifier number, ID type')),
    ofProduct('14a', 'Foreign importer/exporter: name and address'),
    ofProduct('14b', 'Country code'),
    optional(ofProduct('14c', 'Identifier number, ID type of the foreign party')),
    optional(ofShipment('15b', 'Identifier number, ID type of the broker')),
    ...inTable('line', [
      ofProduct('16a', 'Scientific name'),
      ofProduct('16b', 'Common name'),
      optional(ofShipment('17aNo', 'Foreign CITES permit number')),
      optional(ofShipment('17bNo', 'U.S. CITES permit number')),
      ofProduct('18a', 'Description code'),
      ofProduct('18b', 'Source code'),
      ofShipment('19a', 'Quantity/unit'),
      ofShipment('19b', 'Total monetary value'),
      ofProduct('20', 'Country of species origin'),
      optional(ofProduct('21', 'Venomous live wildlife indicator')),
    ]),
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Date of import/export mm/dd/yyyy', dayOfImport(a), { number: '1' }),
        a.box('2'),
        { number: '3', caption: 'Import / Export', part: 0.7, value: plain('Import') },
        a.box('portCode', { number: '4' }),
      ],
    },
    a.choice('5', { number: '5', columns: 4 }),
    {
      is: 'boxes',
      boxes: [
        a.filled('Customs document number(s)', a.entry.entryNumber, { number: '6' }),
        a.filled('Name of carrier', carrier(a), { number: '7', part: 1.4 }),
        a.filled('Air waybill or bill of lading number: master, house', bills(a), { number: '8', part: 1.8 }),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        a.box('9', { part: 1.6 }),
        a.box('10', { otherwise: location(a), part: 1.4 }),
        a.box('11'),
        a.box('12', { part: 1.4 }),
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('U.S. importer/exporter: name, U.S. address, phone, e-mail', importer(a), { number: '13a', part: 2 }),
        a.box('13b', { otherwise: a.entry.importerNumber }),
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [a.box('14a', { part: 2 }), a.box('14b', { part: 0.5 }), a.box('14c')],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        a.filled('Customs broker, shipping agent or freight forwarder: address, phone, fax, e-mail', broker(a), {
          number: '15a',
          part: 2,
        }),
        a.box('15b'),
        { number: '15c', caption: 'Contact name', value: a.packet.signer.name },
      ],
    },
    {
      is: 'table',
      columns: a.columns(SPECIES.map((box, at) => [box, PARTS[at] ?? 1, NUMBERS[box] ?? box])),
      rows: a.table('line', SPECIES),
      atLeast: 5,
      lines: 2,
    },
    {
      is: 'sign',
      boxes: [
        { number: '22', caption: 'Signature', part: 3 },
        { number: '23', caption: 'Date', part: 1 },
      ],
    },
    { is: 'agency', text: 'FOR OFFICIAL USE', rows: [[{ caption: 'Species codes' }, { caption: 'Remarks', part: 2 }]] },
  ],
})
