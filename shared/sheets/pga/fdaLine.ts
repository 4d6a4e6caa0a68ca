import { plain } from '../values'
import { pgaForm } from './layForm'
import { broker, importer, maker, port, tariff } from './parties'
import { inTable, ofProduct, ofShipment, optional } from './question'

/**
 * What FDA wants of one line, on one sheet: product code, use, the four parties, quantities down to the base unit, and
 * affirmations of compliance. FDA has no form for it; it goes with the paper entry, and is what is keyed in ACE later.
 */

export const fdaLine = pgaForm({
  id: 'fda-line',
  own: true,
  over: 'FOR THE FOOD AND DRUG ADMINISTRATION',
  heading: 'FDA LINE SHEET',
  under:
    'One for each FDA line of the entry \u00b7 Manufacturer, shipper, FDA importer and delivered-to party are mandatory on each',
  facts: {
    title: 'FDA line sheet',
    edition: "data of the FDA message set; meaning of the codes by CBP's appendix of 2015, the newer ones unsure",
    source: 'CBP, FDA supplemental guide and appendix of affirmation of compliance codes (2015)',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['FDA COPY'],
  asked: [
    ofProduct('productCode', 'FDA product code (7 characters)', 'code'),
    optional(ofProduct('processingCode', 'Program and processing code')),
    ofProduct('intendedUse', 'Intended use'),
    optional(ofProduct('brand', 'Brand or trade name, common name')),
    ofProduct('manufacturer', 'Manufacturer: name, address, FEI or DUNS'),
    ofProduct('shipper', 'Shipper: name, address, FEI or DUNS'),
    ofShipment('importer', 'FDA importer: name, address, FEI or DUNS'),
    ofShipment('deliverTo', 'Delivered to: name, address'),
    ofShipment('contact', 'Contact person of the importer: name, phone, e-mail'),
    ofProduct('source', 'Country of production; natural-state food: place of growth'),
    ofShipment('quantities', 'Quantities from the largest package to the base unit'),
    optional(ofProduct('registration', 'Registration of the maker (REG, DEV, PFR, COS)')),
    optional(ofProduct('listing', 'Listing, application, licence (DLS, DA, LST, PM#, BLN, VAN)')),
    optional(ofProduct('exporter', 'Foreign exporter, initial importer (DFE, DII)')),
    optional(ofProduct('process', 'Canning establishment, scheduled process, can size (FCE, SID, VOL)')),
    optional(ofProduct('fsvp', 'FSVP importer, or exemption (FSV, FSX, RNE)')),
    optional(ofProduct('affirmations', 'Other affirmations')),
    optional(ofShipment('priorNotice', 'Prior notice confirmation (PNC)')),
    optional(ofShipment('heldAt', "Held intact until FDA's May Proceed at")),
    ...inTable('aofc', [
      optional(ofProduct('code', 'Affirmation of compliance code')),
      optional(ofProduct('value', 'Its value')),
    ]),
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Entry number', a.entry.entryNumber),
        { caption: 'Line', part: 0.4, value: plain(a.line?.number ?? '') },
        a.filled('H.S. number', tariff(a.line)),
        a.filled('Port of entry', port(a), { part: 1.4 }),
      ],
    },
    {
      is: 'boxes',
      lines: 2,
      boxes: [a.filled('Description', a.line?.description, { part: 2 }), a.box('brand', { part: 1.4 })],
    },
    {
      is: 'boxes',
      boxes: [
        a.box('productCode'),
        a.box('processingCode'),
        a.box('intendedUse', { part: 1.4 }),
        { caption: 'Value, US dollars', part: 0.8, value: a.line?.value ?? plain('') },
      ],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [a.box('manufacturer', { otherwise: maker(a.line) }), a.box('shipper')],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [a.box('importer', { otherwise: importer(a) }), a.box('deliverTo')],
    },
    {
      is: 'boxes',
      lines: 2,
      boxes: [
        a.box('contact', { part: 1.6 }),
        a.box('source', { otherwise: a.line?.origin }),
        a.box('quantities', { otherwise: a.line?.quantity1, part: 1.2 }),
      ],
    },
    { is: 'heading', text: 'Affirmations of compliance: code and value' },
    { is: 'boxes', lines: 2, boxes: [a.box('registration'), a.box('listing')] },
    { is: 'boxes', lines: 2, boxes: [a.box('exporter'), a.box('process')] },
    { is: 'boxes', lines: 2, boxes: [a.box('fsvp'), a.box('affirmations')] },
    { is: 'boxes', boxes: [a.box('priorNotice'), a.box('heldAt')] },
    {
      is: 'table',
      columns: a.columns([
        ['code', 1],
        ['value', 4],
      ]),
      rows: a.table('aofc', ['code', 'value']),
      atLeast: 4,
    },
    { is: 'boxes', lines: 4, boxes: [{ caption: 'Customs broker', value: broker(a) }] },
    {
      is: 'words',
      text: "Until FDA's May Proceed, a refusal, or the end of 30 days after release the goods are only conditionally released and are held intact; redelivery may be demanded.",
    },
  ],
})
