import { EPA_3520_1_CODES } from './epa35201Codes'
import { arrivalOfGoods } from './epaArrival'
import { pgaForm } from './layForm'
import { importer, signer } from './parties'
import { inTable, ofProduct, ofShipment, optional } from './question'

/**
 * EPA 3520-1, for light-duty vehicles, highway motorcycles and their engines: one for a shipment, each vehicle in a row.
 * Its import codes are known; the numbers of its data boxes are not, so they carry captions alone.
 */
const VEHICLE = ['vin', 'model', 'modelYear', 'built', 'family'] as const

export const epa35201 = pgaForm({
  id: 'epa-3520-1',
  over: 'U.S. ENVIRONMENTAL PROTECTION AGENCY',
  heading: 'DECLARATION FORM: MOTOR VEHICLES AND ENGINES',
  under:
    'EPA Form 3520-1, importation of motor vehicles and motor vehicle engines subject to Federal air pollution regulations \u00b7 OMB 2060-0095 \u00b7 To CBP at entry',
  facts: {
    title: 'EPA 3520-1',
    edition: 'import codes by EPA-420-B-13-032; numbers of the data boxes are not known',
    source: 'EPA Form 3520-1 (OMB 2060-0095); EPA-420-B-13-032; 40 CFR 85, subpart P',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    { ...ofShipment('code', 'Import code: one is ticked', 'choice'), choices: EPA_3520_1_CODES },
    ...inTable('line', [
      ofShipment('vin', 'VIN or engine serial number'),
      ofProduct('model', 'Manufacturer and model'),
      ofProduct('modelYear', 'Model year'),
      ofShipment('built', 'Date of manufacture (month, year)'),
      ofProduct('family', 'Engine family or test group'),
    ]),
    optional(ofShipment('owner', 'Owner: name, address, telephone (if not the importer)')),
    optional(ofShipment('storage', 'Storage location, where conditional')),
    optional(ofShipment('bond', 'Bond number, where conditional')),
    optional(ofShipment('letter', "EPA's written approval: number and date (codes G, I, K, L, M-3, O)")),
  ],
  blocks: (a) => [
    arrivalOfGoods(a),
    a.choice('code', { columns: 2 }),
    {
      is: 'words',
      text: 'Only codes G, I, K, L, M-3 and O require specific written EPA authorization. Codes A, C, J and Z are for independent commercial importers only; H and Q for original manufacturers.',
    },
    {
      is: 'table',
      columns: a.columns(VEHICLE.map((box) => [box, box === 'vin' || box === 'model' ? 2 : 1])),
      rows: a.table('line', VEHICLE),
      atLeast: 5,
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [a.filled('Importer: name, address, telephone', importer(a)), a.box('owner')],
    },
    {
      is: 'boxes',
      boxes: [a.box('storage', { part: 1.4 }), a.box('bond', { part: 0.8 }), a.box('letter', { part: 1.4 })],
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of importer or agent', part: 2 },
        a.filled('Printed name', signer(a), { part: 1.6 }),
        { caption: 'Date' },
      ],
    },
  ],
})
