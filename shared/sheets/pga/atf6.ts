import { pgaForm, type FormQuestion } from './layForm'
import { broker, importer, tariff } from './parties'

const item = (box: string, caption: string, needed = true): FormQuestion => ({
  box,
  caption,
  kind: 'text',
  table: 'item',
  needed,
})

/**
 * ATF Form 6, part I (5330.3A): the approved permit itself goes with the shipment, in the original. This worksheet says
 * what it covers, so that each line can be held against it.
 */
export const atf6 = pgaForm({
  id: 'atf-6',
  own: true,
  over: 'WORKSHEET OF THE APPROVED PERMIT \u00b7 NOT THE PERMIT',
  heading: 'ATF FORM 6: WHAT THE PERMIT COVERS',
  under:
    'ATF Form 6, part I (5330.3A) \u00b7 OMB 1140-0005 \u00b7 27 CFR 447, 478, 479 \u00b7 The approved original goes with the shipment',
  facts: {
    title: 'ATF 6 worksheet',
    edition: 'boxes of form 5330.3A as far as they were read',
    source: 'ATF Form 6, part I (5330.3A), OMB 1140-0005: partial transcript',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['BROKER COPY', 'CBP COPY'],
  asked: [
    { box: 'permit', caption: 'Permit No.', kind: 'code', once: 'product' },
    { box: '1', caption: 'Federal firearms license number and expiration', kind: 'text', once: 'product' },
    { box: '2', caption: 'Telephone', kind: 'text', once: 'product' },
    { box: '3', caption: 'Country of exportation', kind: 'code' },
    { box: '6', caption: 'Foreign seller: name and address', kind: 'text', once: 'product' },
    { box: '7', caption: 'Foreign shipper: name and address', kind: 'text' },
    item('8a', 'Manufacturer'),
    item('8b', 'Type'),
    item('8c', 'Caliber'),
    item('8d', 'Quantity'),
    item('8e', 'Unit cost', false),
    item('8f', 'USMIL category', false),
    item('8g', 'Model'),
    item('8h', 'Barrel', false),
    item('8i', 'Overall length', false),
    item('8j', 'Serial number', false),
    item('8k', 'New or used', false),
    { box: '9', caption: 'Certification of origin', kind: 'text', needed: false },
    { box: '10', caption: 'Purpose of importation', kind: 'text', once: 'product' },
    { box: '19', caption: 'Permit date', kind: 'day', once: 'product' },
    { box: 'validUntil', caption: 'Permit is valid until', kind: 'day', once: 'product' },
    {
      box: 'export',
      caption: "Country of origin's export license, or certification that none is needed",
      kind: 'text',
    },
    { box: 'original', caption: 'Where the approved original is now', kind: 'text' },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.box('permit'),
        { ...a.box('19'), number: '19' },
        a.box('validUntil'),
        a.filled('CBP entry number', a.entry.entryNumber),
      ],
    },
    { is: 'boxes', boxes: [a.box('1', { part: 2 }), a.box('2'), a.box('3', { otherwise: a.entry.exportingCountry })] },
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        { number: '4', caption: 'Customs broker', value: broker(a) },
        a.filled('Applicant: name and address', importer(a), { number: '5' }),
      ],
    },
    { is: 'boxes', lines: 3, boxes: [a.box('6'), a.box('7')] },
    { is: 'heading', text: '8. Articles that the permit covers' },
    {
      is: 'table',
      columns: a.columns([
        ['8a', 18, '8a'],
        ['8b', 8, '8b'],
        ['8c', 10, '8c'],
        ['8d', 9, '8d'],
        ['8e', 9, '8e'],
        ['8f', 9, '8f'],
        ['8g', 12, '8g'],
        ['8h', 8, '8h'],
        ['8i', 8, '8i'],
        ['8j', 14, '8j'],
        ['8k', 7, '8k'],
      ]),
      rows: a.table('item', ['8a', '8b', '8c', '8d', '8e', '8f', '8g', '8h', '8i', '8j', '8k']),
      atLeast: 5,
      lines: 2,
    },
    {
      is: 'words',
      text: 'Types: SG shotgun, RI rifle, PI pistol, RE revolver, DD destructive device, MG machine gun, frame or receiver.',
    },
    { is: 'boxes', lines: 2, boxes: [a.box('9'), a.box('10')] },
    {
      is: 'heading',
      text: 'Held against the lines of the entry: type, caliber, quantity and serials within the permit',
    },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 6 },
        { caption: 'Description', part: 40 },
        { caption: 'H.S. number', part: 16 },
        { caption: 'Quantity', part: 14 },
        { caption: 'Origin', part: 8 },
        { caption: 'Within the permit (initials)', part: 16 },
      ],
      rows: a.lines.map((line) => [
        { text: line.number },
        line.description,
        tariff(line),
        line.quantity1,
        line.origin,
        { text: '' },
      ]),
      atLeast: 3,
      lines: 2,
    },
    { is: 'boxes', lines: 2, boxes: [a.box('export', { part: 1.6 }), a.box('original')] },
    {
      is: 'words',
      strong: true,
      text: 'Without the approved Form 6 nothing is released. Form 6A, section I, goes with it in duplicate.',
    },
  ],
})
