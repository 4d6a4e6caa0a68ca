import { modeAnd, unlading } from './goodsTexts'
import { pgaForm } from './layForm'
import { consignee, conveyance, importer, tariff } from './parties'

/**
 * Section 8e (7 U.S.C. 608e-1): the worksheet for the importer's exempt commodity form SC-6 and for the request for
 * inspection. SC-6 has a serial number and may not be duplicated, so it is not drawn: this sheet holds its boxes in
 * order, to be keyed on AMS's own site or written on a numbered original.
 */
export const ams8e = pgaForm({
  id: 'ams-8e',
  own: true,
  over: 'WORKSHEET FOR USDA AGRICULTURAL MARKETING SERVICE \u00b7 NOT THE FORM',
  heading: 'SECTION 8e WORKSHEET',
  under:
    'Exempt commodity form SC-6 or inspection \u00b7 7 CFR 944, 980, 999 \u00b7 Key it on the agency\u2019s site or write it on a numbered original',
  facts: {
    title: 'Section 8e worksheet',
    edition: 'boxes of FV-6, the forerunner of SC-6, in their order',
    source: 'FV-6 as filed with OMB: ICR 201501-0581-001; boxes of SC-357 were not read',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['BROKER COPY', 'CBP COPY'],
  asked: [
    { box: '1', caption: 'Product (with variety)', kind: 'text', once: 'product' },
    { box: '2', caption: 'Date and place of inspection (if applicable)', kind: 'text', needed: false },
    { box: '3', caption: 'Lot identification', kind: 'text' },
    { box: '4', caption: 'Vehicle identification (railroad car, truck, vessel, carrier, tag number)', kind: 'text' },
    { box: '5b', caption: "Importer's telephone", kind: 'text', once: 'product' },
    { box: '5c', caption: "Importer's fax", kind: 'text', once: 'product', needed: false },
    { box: '7', caption: 'Total quantity imported (pounds)', kind: 'number' },
    { box: '8b', caption: "Receiver's telephone", kind: 'text' },
    { box: '8c', caption: "Receiver's fax", kind: 'text', needed: false },
    {
      box: '9',
      caption: 'Intended use (mark one; where goods are not exempt they are inspected)',
      kind: 'choice',
      choices: [
        { code: 'processing', text: 'Processing' },
        { code: 'charity', text: 'Charity' },
        { code: 'feed', text: 'Animal feed' },
        { code: 'seed', text: 'Seed' },
        { code: 'other', text: 'Other, as the form names it' },
        { code: 'inspection', text: 'Not exempt: inspection' },
      ],
    },
    { box: 'certificate', caption: 'Inspection certificate: number, date, who issued it', kind: 'text', needed: false },
    { box: 'packages', caption: 'Packages: number and kind', kind: 'text', needed: false },
    { box: 'wanted', caption: 'Inspection wanted: place, date and time', kind: 'text', needed: false },
    {
      box: 'office',
      caption: 'Inspection office called: name, telephone, when, what was said',
      kind: 'text',
      needed: false,
    },
    { box: 'held', caption: 'Where the goods are held until the certificate is there', kind: 'text' },
  ],
  blocks: (a) => [
    { is: 'heading', text: 'Boxes of the exempt commodity form, in its order' },
    { is: 'boxes', lines: 2, boxes: [a.box('1', { otherwise: a.line?.description }), a.box('2')] },
    { is: 'boxes', lines: 2, boxes: [a.box('3'), a.box('4', { otherwise: modeAnd(a, conveyance(a)), part: 1.4 })] },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled("Importer's name and mailing address", importer(a), { number: '5a', part: 2 }),
        a.box('5b'),
        a.box('5c'),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        a.filled('Place of entry (port of unloading)', unlading(a), { number: '6a' }),
        a.filled('Date of entry', a.entry.arrivalDate, { number: '6b' }),
        a.box('7'),
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled("Receiver's name and address", consignee(a), { number: '8a', part: 2 }),
        a.box('8b'),
        a.box('8c'),
      ],
    },
    a.choice('9', { number: '9', columns: 3 }),
    {
      is: 'boxes',
      boxes: [
        a.filled('CBP entry number', a.entry.entryNumber, { number: '10a' }),
        a.filled('Harmonized tariff code', tariff(a.line), { number: '10b' }),
      ],
    },
    { is: 'heading', text: 'Inspection' },
    { is: 'boxes', boxes: [a.box('certificate', { part: 2 }), a.box('packages')] },
    { is: 'boxes', lines: 2, boxes: [a.box('wanted'), a.box('office')] },
    {
      is: 'boxes',
      boxes: [a.box('held', { part: 2 }), a.filled('Country of origin', a.line?.origin)],
    },
    {
      is: 'words',
      text: 'Copy 1 of the exempt form goes to CBP with the entry, copy 2 to USDA within two days. The goods are held until the inspection certificate is there. Canadian certificates are taken for tomatoes, potatoes and onions.',
    },
    {
      is: 'boxes',
      boxes: [
        { caption: 'Serial number of the original, or number given by the site' },
        { caption: 'Keyed or written by' },
        { caption: 'Day and time' },
      ],
    },
  ],
})
