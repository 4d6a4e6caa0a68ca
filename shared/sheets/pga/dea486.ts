import { DEA_STOP } from './dea236'
import { pgaForm } from './layForm'
import { modeAnd, unlading } from './goodsTexts'
import { broker, conveyance, importer, maker, tariff } from './parties'

/**
 * DEA Form 486 (486A for ephedrine and its kin): import declaration of a listed chemical. The boxes were not read; what
 * the declaration must tell stands under plain captions.
 */
export const dea486 = pgaForm({
  id: 'dea-486',
  own: true,
  over: 'WORKSHEET FOR DRUG ENFORCEMENT ADMINISTRATION \u00b7 NOT THE FILING',
  heading: 'LISTED CHEMICAL IMPORT DECLARATION',
  under:
    'Content of DEA Form 486, or 486A \u00b7 21 CFR 1313 \u00b7 Filed with DEA 15 days before, or by a regular importer on the day',
  facts: {
    title: 'DEA 486 worksheet',
    edition: 'content of the declaration; the boxes of the form are not known',
    source: 'DEA Form 486 by its pattern on DEA Form 236; its boxes were not read',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['BROKER COPY', 'CBP COPY'],
  asked: [
    { box: 'registration', caption: 'DEA registration number of the importer', kind: 'code', once: 'product' },
    { box: 'transaction', caption: 'DEA transaction identification', kind: 'code' },
    { box: 'chemical', caption: 'Listed chemical, as on the label', kind: 'text', once: 'product' },
    { box: 'code', caption: 'DEA chemical code', kind: 'code', once: 'product' },
    { box: 'quantity', caption: 'Quantity: packages, size, kilograms', kind: 'text' },
    { box: 'foreign', caption: 'Foreign port and approximate departure date', kind: 'text' },
    { box: 'transport', caption: 'Mode of transport, vessel or carrier, all intermediate carriers', kind: 'text' },
    { box: 'consignor', caption: 'Name and address of foreign consignor', kind: 'text', once: 'product' },
    {
      box: 'transferees',
      caption: 'To whom it goes in the United States: names and addresses',
      kind: 'text',
      needed: false,
    },
    { box: 'called', caption: 'Who at DEA was called, when, and what was said', kind: 'text' },
  ],
  blocks: (a) => [
    { is: 'words', strong: true, text: DEA_STOP },
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
    {
      is: 'boxes',
      lines: 2,
      boxes: [
        a.box('chemical', { otherwise: a.line?.description, part: 2 }),
        a.box('code'),
        a.filled('H.S. number', tariff(a.line)),
      ],
    },
    { is: 'boxes', lines: 2, boxes: [a.box('quantity', { otherwise: a.line?.quantity1 })] },
    {
      is: 'boxes',
      lines: 2,
      boxes: [
        a.box('foreign'),
        a.filled('First U.S. customs port', unlading(a)),
        a.filled('Approximate arrival date', a.entry.arrivalDate),
      ],
    },
    { is: 'boxes', lines: 2, boxes: [a.box('transport', { otherwise: modeAnd(a, conveyance(a)) })] },
    { is: 'boxes', lines: 4, boxes: [a.box('consignor', { otherwise: maker(a.line) }), a.box('transferees')] },
    {
      is: 'boxes',
      boxes: [{ caption: 'Date imported and actual quantity (return to DEA within 30 days of the release)' }],
    },
    {
      is: 'sign',
      boxes: [{ caption: 'Signature of registrant', part: 2 }, { caption: 'Title', part: 2 }, { caption: 'Date' }],
    },
    { is: 'heading', text: 'Before anything moves' },
    { is: 'boxes', lines: 3, boxes: [a.box('called')] },
  ],
})
