import { lineRows } from './goodsTexts'
import { pgaForm } from './layForm'
import { broker, consignee, importer, port, signer, tariff } from './parties'

/**
 * FSIS Form 9540-5, notice of intent to import samples (not for sale). Title and numbering were not confirmed: captions
 * stand without numbers.
 */
export const fsis95405 = pgaForm({
  id: 'fsis-9540-5',
  over: 'U.S. DEPARTMENT OF AGRICULTURE \u00b7 FOOD SAFETY AND INSPECTION SERVICE',
  heading: 'NOTICE OF INTENT TO IMPORT SAMPLES',
  under:
    'For FSIS Form 9540-5 \u00b7 Samples of meat, poultry, egg products for laboratory, research, evaluation, trade show',
  facts: {
    title: 'FSIS 9540-5',
    edition: 'content of the notice; number and title of the form are not confirmed',
    source: 'FSIS Form 9540-5 by descriptions of the trade; not read in an official copy',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['FSIS COPY', 'CBP COPY', 'BROKER COPY'],
  asked: [
    { box: 'establishment', caption: 'Foreign establishment number', kind: 'code', once: 'product' },
    { box: 'destination', caption: 'Destination of the samples', kind: 'text' },
    { box: 'species', caption: 'Species', kind: 'text', once: 'product', table: 'line' },
    { box: 'net', caption: 'Net weight (pounds)', kind: 'number', table: 'line' },
    { box: 'cartons', caption: 'Cartons', kind: 'number', table: 'line' },
    { box: 'packaging', caption: 'Packaging', kind: 'text', once: 'product', table: 'line' },
    { box: 'use', caption: 'Use of the samples', kind: 'text', once: 'product' },
    { box: 'useWords', caption: 'Description of the use', kind: 'text', once: 'product' },
    { box: 'disposalSite', caption: 'Disposal site', kind: 'text', once: 'product' },
    { box: 'disposalMethod', caption: 'Method of disposal', kind: 'text', once: 'product' },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Port of entry', port(a), { part: 1.4 }),
        a.filled('Country of origin', a.lines[0]?.origin),
        a.box('establishment'),
        a.filled('Date of arrival', a.entry.arrivalDate),
      ],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        a.filled('Importer: name and address', importer(a)),
        { caption: 'Broker: name, address, telephone', value: broker(a) },
        a.filled('Consignee: name and address', consignee(a)),
      ],
    },
    {
      is: 'boxes',
      lines: 2,
      boxes: [
        a.box('destination', { part: 2, otherwise: consignee(a) }),
        a.filled('CBP entry number', a.entry.entryNumber),
      ],
    },
    { is: 'heading', text: 'Samples' },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 5 },
        { caption: 'Product', part: 26 },
        { caption: 'H.S. number', part: 13 },
        ...a.columns([
          ['species', 14],
          ['net', 10],
          ['cartons', 8],
          ['packaging', 16],
        ]),
      ],
      rows: lineRows(a, (line, nth) => [
        { text: line?.number ?? '' },
        a.need(line?.description, `Product, row ${nth}`),
        tariff(line),
        a.ask('species', nth),
        a.ask('net', nth),
        a.ask('cartons', nth),
        a.ask('packaging', nth),
      ]),
      atLeast: 5,
      lines: 2,
    },
    { is: 'boxes', lines: 2, boxes: [a.box('use'), a.box('useWords', { part: 2 })] },
    { is: 'boxes', lines: 2, boxes: [a.box('disposalSite'), a.box('disposalMethod')] },
    {
      is: 'sign',
      statement: 'The samples named here are not for sale and are disposed of at the place and in the way named here.',
      boxes: [
        { caption: 'Signature', part: 2 },
        { caption: 'Name and title', part: 2, value: signer(a) },
        { caption: 'Date' },
      ],
    },
    {
      is: 'agency',
      text: 'FSIS USE ONLY',
      rows: [[{ caption: 'Approved or refused', part: 3 }, { caption: 'FSIS official' }, { caption: 'Date' }]],
    },
  ],
})
