import { pgaForm } from './layForm'
import { modeAnd, unlading } from './goodsTexts'
import { broker, conveyance, importer, maker } from './parties'

/** What stands on both of DEA's sheets: no paper is taken, so the sheet is for keying and for the call. */
export const DEA_STOP =
  'DEA takes no paper: since 1 August 2017 its data must be in ACE, from its own secure application. In an outage stop the shipment, call DEA and CBP, and note who said what. Nothing goes out on this sheet alone.'

/** DEA Form 236, import declaration of controlled substances of schedules III, IV and V that are not narcotic. */
export const dea236 = pgaForm({
  id: 'dea-236',
  own: true,
  over: 'WORKSHEET FOR DRUG ENFORCEMENT ADMINISTRATION \u00b7 NOT THE FILING',
  heading: 'CONTROLLED SUBSTANCES IMPORT DECLARATION',
  under:
    'Boxes of DEA Form 236 \u00b7 OMB 1117-0009 \u00b7 Non-narcotic, schedules III, IV, V \u00b7 Filed with DEA 15 days before',
  facts: {
    title: 'DEA 236 worksheet',
    edition: 'boxes 1 to 5 of the form as filed with OMB in 2007',
    source: 'DEA Form 236 as filed with OMB: ICR 200712-1117-005, and its instructions',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['BROKER COPY', 'CBP COPY'],
  asked: [
    {
      box: '1',
      caption: 'Check one',
      kind: 'choice',
      choices: [
        { code: 'import', text: 'Import declaration (non-narcotic, schedules III, IV, V)' },
        { code: 'export', text: 'Export declaration' },
      ],
    },
    { box: 'registration', caption: 'DEA registration number of the importer', kind: 'code', once: 'product' },
    { box: 'transaction', caption: 'DEA transaction identification', kind: 'code' },
    {
      box: '2a',
      caption: 'Name and quantity of drug or preparation (as on labels; packages, strength, CSA drug code, NDC)',
      kind: 'text',
    },
    {
      box: '2b',
      caption: 'Controlled substance content as acid, base or alkaloid (50 bottles x 100 tablets x 15 mg = 75 g)',
      kind: 'text',
    },
    { box: '3foreign', caption: 'Foreign port (city, country) and approximate departure date', kind: 'text' },
    { box: '4', caption: 'Mode of transport, vessel or carrier, all intermediate carriers', kind: 'text' },
    { box: '5', caption: 'Name and address of foreign consignor', kind: 'text', once: 'product' },
    {
      box: 'purpose',
      caption: 'Purpose',
      kind: 'choice',
      once: 'product',
      choices: [
        { code: 'medical', text: 'Legitimate medical need' },
        { code: 'research', text: 'Scientific research' },
        { code: 'other', text: 'Other legitimate need' },
      ],
    },
    { box: 'called', caption: 'Who at DEA was called, when, and what was said', kind: 'text' },
  ],
  blocks: (a) => [
    { is: 'words', strong: true, text: DEA_STOP },
    a.choice('1', { number: '1' }),
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        a.filled('Importer: name and address', importer(a)),
        { caption: 'Broker or forwarding agent: name and address', value: broker(a) },
      ],
    },
    {
      is: 'boxes',
      boxes: [a.box('registration'), a.box('transaction'), a.filled('CBP entry number', a.entry.entryNumber)],
    },
    { is: 'boxes', lines: 3, boxes: [a.box('2a', { otherwise: a.line?.description })] },
    { is: 'boxes', lines: 2, boxes: [a.box('2b')] },
    {
      is: 'boxes',
      boxes: [{ number: '2c', caption: 'Date imported and actual quantity (by the registrant afterwards)' }],
    },
    {
      is: 'boxes',
      lines: 2,
      boxes: [
        { ...a.box('3foreign'), number: '3' },
        a.filled('First U.S. customs port', unlading(a)),
        a.filled('Approximate arrival date', a.entry.arrivalDate),
      ],
    },
    { is: 'boxes', lines: 2, boxes: [a.box('4', { otherwise: modeAnd(a, conveyance(a)) })] },
    { is: 'boxes', lines: 3, boxes: [a.box('5', { otherwise: maker(a.line) })] },
    a.choice('purpose', { columns: 3 }),
    {
      is: 'sign',
      boxes: [{ caption: 'Signature of registrant', part: 2 }, { caption: 'Title', part: 2 }, { caption: 'Date' }],
    },
    { is: 'heading', text: 'Before anything moves' },
    { is: 'boxes', lines: 3, boxes: [a.box('called')] },
    {
      is: 'agency',
      text: 'U.S. customs certification',
      rows: [
        [
          { caption: 'Date of arrival' },
          { caption: 'Name of carrier or vessel', part: 2 },
          { caption: 'Signature of customs official', part: 2 },
          { caption: 'Date' },
        ],
      ],
    },
  ],
})
