import { plain } from '../values'
import { together } from '../together'
import { arrivalOfGoods } from './epaArrival'
import { pgaForm } from './layForm'
import { importer, signer } from './parties'
import { inTable, ofProduct, ofShipment, optional } from './question'

/**
 * EPA 3520-21, for heavy-duty highway, stationary and nonroad engines, alone or in equipment: one for a shipment, each
 * engine in a row. Of its declaration items only some numbers were read; the item is written, not ticked, so that none
 * is invented.
 */
const ENGINE = ['model', 'serial', 'family', 'built', 'power', 'equipment', 'quantity'] as const
const PARTS: Partial<Record<(typeof ENGINE)[number], number>> = {
  model: 1.6,
  serial: 1.5,
  equipment: 1.6,
  quantity: 0.6,
}

export const epa352021 = pgaForm({
  id: 'epa-3520-21',
  over: 'U.S. ENVIRONMENTAL PROTECTION AGENCY',
  heading: 'ENGINE DECLARATION FORM',
  under:
    'EPA Form 3520-21, importation of engines, vehicles, and equipment subject to Federal air pollution regulations \u00b7 OMB 2060-0717 \u00b7 Kept for five years',
  facts: {
    title: 'EPA 3520-21',
    edition: 'items 1, 19, 20 and 21 and product types A to C as read; the other numbers are not known',
    source: 'EPA Form 3520-21 (OMB 2060-0717), partial transcripts; 40 CFR 1068.301 to 1068.335',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    {
      ...ofProduct('product', 'Product type', 'choice'),
      choices: [
        { code: 'A', text: 'Heavy-duty highway engines (GVWR over 8500 lb)' },
        { code: 'B', text: 'Locomotives' },
        { code: 'C', text: 'Marine compression-ignition engines' },
        { code: 'other', text: 'Other nonroad or stationary engines (letter as the form has it)' },
      ],
    },
    optional(ofProduct('productLetter', 'Letter of another product type')),
    ofShipment('code', 'Number of the declaration item (1 to 25)'),
    optional(ofShipment('exemption', "Exemption, EPA's letter: number and date")),
    ...inTable('line', [
      ofProduct('model', 'Engine manufacturer and model'),
      ofShipment('serial', 'Serial number(s)'),
      ofProduct('family', 'Engine family'),
      ofShipment('built', 'Build date'),
      ofProduct('power', 'Power, kW; fuel; displacement'),
      optional(ofProduct('equipment', 'Equipment maker, model, serial')),
      optional(ofShipment('quantity', 'Quantity')),
    ]),
    optional(ofShipment('owner', 'Owner: name, address, telephone (if not the importer)')),
  ],
  blocks: (a) => [
    arrivalOfGoods(a),
    a.choice('product', { columns: 2 }),
    { is: 'boxes', boxes: [a.box('productLetter'), a.box('code'), a.box('exemption', { part: 1.6 })] },
    {
      is: 'words',
      text: 'Items of the declaration that are known: 1 U.S. certified engine (engine family needed) \u00b7 2 national security \u00b7 permanent exemptions of 40 CFR 1068.315 (manufacturer-owned, replacement engine, extraordinary circumstances, small-volume and equipment-maker hardship, identical configuration) \u00b7 temporary (repair, testing, display, export, diplomatic or military, delegated or partially complete) \u00b7 19 competition \u00b7 20 stationary \u00b7 21 underground mining. Take the other numbers from the current form.',
    },
    {
      is: 'table',
      columns: a.columns(ENGINE.map((box) => [box, PARTS[box] ?? 1])),
      rows: a.table('line', ENGINE).map((row, at) => {
        const quantity = row[6]
        const keyed = a.lines[at]?.quantity1
        return quantity?.text === '' && keyed !== undefined ? [...row.slice(0, 6), keyed] : row
      }),
      atLeast: 8,
      lines: 2,
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [a.filled('Importer: name, address, telephone', importer(a)), a.box('owner')],
    },
    {
      is: 'boxes',
      boxes: [
        {
          caption: 'Bond type and surety, where exempt',
          value: together([{ ...a.entry.bondType, needed: false }, a.entry.suretyCode], ' '),
        },
        {
          caption: 'CBP bond number, where exempt',
          value: a.entry.bondNumber.text === '' ? plain('') : a.entry.bondNumber,
        },
      ],
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of importer or agent', part: 2 },
        a.filled('Printed name and title', signer(a), { part: 1.6 }),
        { caption: 'Date' },
      ],
    },
  ],
})
