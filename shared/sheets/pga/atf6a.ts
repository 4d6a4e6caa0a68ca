import { pgaForm, type FormQuestion } from './layForm'
import { importer, maker, port } from './parties'

const item = (box: string, caption: string, needed = true): FormQuestion => ({
  box,
  caption,
  kind: 'text',
  table: 'item',
  needed,
})

/**
 * ATF Form 6A (5330.3C), Release and Receipt: one for each permit and shipment. Section I goes to CBP with the permit;
 * the importer completes section III and sends it to ATF within 15 days of the release.
 */
export const atf6a = pgaForm({
  id: 'atf-6a',
  over: 'U.S. DEPARTMENT OF JUSTICE \u00b7 BUREAU OF ALCOHOL, TOBACCO, FIREARMS AND EXPLOSIVES',
  heading: 'RELEASE AND RECEIPT OF IMPORTED ARTICLES',
  under:
    'ATF Form 6A (5330.3C), Release and Receipt of Imported Firearms, Ammunition and Defense Articles \u00b7 OMB 1140-0007',
  facts: {
    title: 'ATF 6A',
    edition: 'boxes of the revision of 2020; the form was revised in June 2024',
    source: 'ATF Form 6A (5330.3C) as filed with OMB: ICR 202402-1140-002',
    checkedOn: '2026-11-24',
    confidence: 'sure',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'IMPORTER COPY', 'BROKER COPY'],
  asked: [
    { box: '2', caption: 'Name and Address of Foreign Seller', kind: 'text', once: 'product' },
    { box: '3', caption: 'Name and Address of Foreign Shipper', kind: 'text' },
    { box: '4', caption: 'FFL No. and/or AECA No., Expiration Date(s)', kind: 'text', once: 'product' },
    { box: '5', caption: 'Country Where Manufactured', kind: 'code', once: 'product' },
    { box: '6', caption: 'Import Permit No. (required)', kind: 'code', once: 'product' },
    { box: '6expires', caption: 'Permit Expiration', kind: 'day', once: 'product' },
    { box: '7', caption: 'Telephone No.', kind: 'text', once: 'product' },
    item('9a', 'Manufacturer'),
    item('9b', 'Number and Kind of Packages'),
    item('9c', 'Type'),
    item('9d', 'Caliber, Gauge or Size'),
    item('9e', 'Quantity'),
    item('9f', 'USMIL Category', false),
    item('9g', 'Barrel Length', false),
    item('9h', 'Overall Length', false),
    item('9i', 'Model'),
    item('9j', 'Serial Number', false),
    {
      box: '12',
      caption: 'Type of Entry',
      kind: 'choice',
      choices: [
        { code: 'warehouse', text: 'Warehouse' },
        { code: 'consumption', text: 'Consumption' },
        { code: 'informal', text: 'Informal' },
      ],
    },
  ],
  blocks: (a) => [
    { is: 'heading', text: 'SECTION I. To be completed by the importer' },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('Name and Address of Importer', importer(a), { number: '1' }),
        a.box('2', { otherwise: a.lines.length === 1 ? maker(a.lines[0]) : undefined }),
        a.box('3'),
      ],
    },
    { is: 'boxes', boxes: [a.box('4', { part: 2 }), a.box('5', { otherwise: a.lines[0]?.origin }), a.box('7')] },
    {
      is: 'boxes',
      boxes: [
        a.box('6', { part: 1.4 }),
        { caption: 'Permit Expiration', value: a.ask('6expires') },
        a.filled('Gross Value of Shipment (U.S. Dollars)', a.packet.totals.value, { number: '8', part: 1.4 }),
      ],
    },
    { is: 'heading', text: '9. Articles in this shipment' },
    {
      is: 'table',
      columns: a.columns([
        ['9a', 17, '9a'],
        ['9b', 13, '9b'],
        ['9c', 8, '9c'],
        ['9d', 11, '9d'],
        ['9e', 9, '9e'],
        ['9f', 9, '9f'],
        ['9g', 8, '9g'],
        ['9h', 8, '9h'],
        ['9i', 12, '9i'],
        ['9j', 14, '9j'],
      ]),
      rows: a.table('item', ['9a', '9b', '9c', '9d', '9e', '9f', '9g', '9h', '9i', '9j']),
      atLeast: 6,
      lines: 2,
    },
    {
      is: 'sign',
      statement: 'The articles above are those of the permit named in item 6 and of this shipment.',
      boxes: [
        { caption: 'Signature of importer', part: 2 },
        { caption: 'Printed name and title', part: 2 },
        { caption: 'Date' },
      ],
    },
    { is: 'heading', text: 'SECTION II. Release by CBP (not completed by CBP since 2024)' },
    {
      is: 'boxes',
      boxes: [
        a.filled('Port of Entry', port(a), { number: '10', part: 1.4 }),
        a.filled('Customs Entry or Identification No.', a.entry.entryNumber, { number: '11', part: 1.4 }),
        { number: '13', caption: 'Date Released' },
      ],
    },
    a.choice('12', { number: '12', columns: 3 }),
    {
      is: 'boxes',
      boxes: [
        { number: '14', caption: 'Certification: Permit Number', part: 1.4 },
        { number: '15', caption: 'Signature of CBP Official', part: 2 },
        { number: '16', caption: 'Title', part: 1.2 },
        { number: '17', caption: 'Date' },
      ],
    },
    {
      is: 'agency',
      text: 'SECTION III. Verification by the licensed importer, to ATF within 15 days of the release',
      rows: [
        [{ caption: 'Articles received as above, or what differed', part: 3 }],
        [
          { caption: 'Signature of licensed importer', part: 2 },
          { caption: 'Printed name', part: 2 },
          { caption: 'Date' },
        ],
      ],
    },
  ],
})
