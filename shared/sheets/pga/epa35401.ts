import { pgaForm } from './layForm'
import { broker, carrier, importer, location, port, signer, signerPhone } from './parties'

/**
 * EPA Form 3540-1, Notice of Arrival of Pesticides and Devices (19 CFR 12.112). It goes to EPA's regional office before
 * arrival; EPA completes part II and gives it back; the signed notice goes to CBP with the entry.
 */

const WHO = 'Name, Complete Mailing Address, and Email Address of the'

export const epa35401 = pgaForm({
  id: 'epa-3540-1',
  over: 'U.S. ENVIRONMENTAL PROTECTION AGENCY',
  heading: 'NOTICE OF ARRIVAL OF PESTICIDES AND DEVICES',
  under: 'EPA Form 3540-1 \u00b7 OMB 2070-0020 \u00b7 19 CFR 12.112 \u00b7 To the EPA regional office before arrival',
  facts: {
    title: 'EPA 3540-1',
    edition: 'blocks of the edition with expiry 1/31/2025; letters of block 18 beyond c are not known',
    source: 'EPA Form 3540-1 as filed with OMB: ICR 202501-2070-005 and 201207-2070-001',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
  per: 'line',
  copies: ['EPA REGIONAL COPY', 'CBP COPY'],
  asked: [
    {
      box: 'return',
      caption: 'Return Form to This Address',
      kind: 'choice',
      once: 'product',
      choices: [
        { code: '1', text: 'Return Form to This Address: broker, block 1' },
        { code: '2', text: 'Return Form to This Address: importer, block 2' },
      ],
    },
    { box: '3', caption: `${WHO} Shipper`, kind: 'text', once: 'product' },
    { box: '4', caption: 'EPA Registration Number', kind: 'text', once: 'product' },
    { box: '5', caption: 'EPA Producer Establishment Number', kind: 'text', once: 'product' },
    { box: '6', caption: 'Brand Name of Pesticide Product or Pesticide Device', kind: 'text', once: 'product' },
    { box: '7', caption: 'Active Ingredients and Percentage of Each', kind: 'text', once: 'product' },
    { box: '8', caption: 'Unit Size (e.g., 500 lbs.)', kind: 'text', once: 'product' },
    { box: '9', caption: 'Quantity (e.g., 10 bags)', kind: 'text' },
    { box: '10', caption: 'Total Net Weight (e.g., 5,000 lbs.)', kind: 'text' },
    { box: '16', caption: 'CBI asserted in blocks numbered (never 4, 5, 6, 7)', kind: 'text', needed: false },
    { box: '17', caption: 'Location of Goods for Examination after Importation', kind: 'text' },
    {
      box: 'block18a',
      caption: 'Transfer between establishments of one producer: domestic establishment number',
      kind: 'text',
      needed: false,
    },
    {
      box: 'block18b',
      caption: 'Transfer between different producers: registration number of the product formulated',
      kind: 'text',
      needed: false,
    },
    { box: 'block18c', caption: 'Experimental use permit number', kind: 'text', needed: false },
    { box: 'remarks', caption: 'Remarks', kind: 'text', needed: false },
  ],
  blocks: (a) => [
    { is: 'heading', text: 'PART I. Importer of record or licensed customs broker' },
    {
      is: 'boxes',
      lines: 5,
      boxes: [
        a.filled(`${WHO} Licensed Customs Broker`, broker(a), { number: '1' }),
        a.filled(`${WHO} Importer of Record`, importer(a), { number: '2' }),
      ],
    },
    a.choice('return', { codes: false }),
    { is: 'boxes', lines: 3, boxes: [a.box('3')] },
    { is: 'boxes', boxes: [a.box('4'), a.box('5')] },
    { is: 'boxes', lines: 2, boxes: [a.box('6', { otherwise: a.line?.description }), a.box('7')] },
    { is: 'boxes', boxes: [a.box('8'), a.box('9', { otherwise: a.line?.quantity1 }), a.box('10')] },
    {
      is: 'boxes',
      boxes: [
        a.filled('Country of Origin', a.line?.origin, { number: '11' }),
        a.filled('Port of Entry (port code, or city and state)', port(a), { number: '12', part: 2 }),
      ],
    },
    {
      is: 'boxes',
      lines: 2,
      boxes: [
        a.filled(`${WHO} Carrier`, carrier(a), { number: '13', part: 2 }),
        a.filled('Entry Number', a.entry.entryNumber, { number: '14' }),
        a.filled('Anticipated Entry Date', a.entry.arrivalDate, { number: '15' }),
      ],
    },
    { is: 'boxes', lines: 2, boxes: [a.box('16'), a.box('17', { part: 2, otherwise: location(a) })] },
    { is: 'heading', text: '18. Unregistered pesticides (optional)' },
    { is: 'boxes', boxes: [a.box('block18a', { number: '18a' }), a.box('block18b', { number: '18b' })] },
    { is: 'boxes', lines: 2, boxes: [a.box('block18c', { number: '18c' }), a.box('remarks', { part: 2 })] },
    {
      is: 'boxes',
      boxes: [
        a.filled('Printed Name of Importer of Record or Licensed Customs Broker', signer(a), { number: '19', part: 2 }),
        { caption: 'Telephone', value: signerPhone(a) },
      ],
    },
    {
      is: 'sign',
      boxes: [
        { number: '20', caption: 'Signature of Importer of Record or Licensed Customs Broker', part: 3 },
        { caption: 'Date', part: 1 },
      ],
    },
    {
      is: 'agency',
      text: 'PART II. EPA',
      rows: [
        [{ caption: 'Release, detain, or other action' }, { caption: 'Remarks', part: 2 }],
        [{ caption: 'Signature of EPA official', part: 2 }, { caption: 'Telephone' }, { caption: 'Date' }],
      ],
    },
    {
      is: 'agency',
      text: 'PART III. U.S. Customs and Border Protection',
      rows: [[{ caption: 'Signature of CBP official', part: 2 }, { caption: 'Date' }, { caption: 'Remarks', part: 2 }]],
    },
  ],
})
