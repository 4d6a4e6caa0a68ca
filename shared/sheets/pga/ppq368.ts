import { containers, lineRows, modeAnd } from './goodsTexts'
import { pgaForm } from './layForm'
import { bills, broker, consignee, conveyance, importer, location, port, signer, signerPhone } from './parties'

/**
 * PPQ Form 368, Notice of Arrival (regulated plants and plant products, 7 CFR 319.8-4). Its own boxes were not obtained:
 * what the notice must tell stands here under plain captions, without numbers.
 */
export const ppq368 = pgaForm({
  id: 'ppq-368',
  over: 'U.S. DEPARTMENT OF AGRICULTURE \u00b7 ANIMAL AND PLANT HEALTH INSPECTION SERVICE',
  heading: 'NOTICE OF ARRIVAL',
  under:
    'For PPQ Form 368 \u00b7 OMB 0579-0049 \u00b7 7 CFR 319.8-4 \u00b7 Given immediately on arrival to CBP Agriculture',
  facts: {
    title: 'PPQ 368',
    edition: 'content of the notice; the boxes of the edition of May 2009 are not known',
    source: 'PPQ Form 368 (May 2009), named in 7 CFR 319.8-4; its boxes were not read',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP AGRICULTURE COPY', 'BROKER COPY'],
  asked: [
    { box: 'permit', caption: 'PPQ permit number', kind: 'code', once: 'product', needed: false },
    { box: 'certificate', caption: 'Phytosanitary certificate: number and date', kind: 'text', needed: false },
    { box: 'treatment', caption: 'Treatment: kind, place, date, certificate number', kind: 'text', needed: false },
    { box: 'inspection', caption: 'Place and time wanted for inspection', kind: 'text' },
    { box: 'locality', caption: 'Country and locality where grown', kind: 'text', once: 'product', table: 'line' },
    { box: 'plant', caption: 'Scientific name, part of plant', kind: 'text', once: 'product', table: 'line' },
    { box: 'marks', caption: 'Marks and lot', kind: 'text', table: 'line', needed: false },
  ],
  blocks: (a) => [
    { is: 'heading', text: 'Arrival' },
    {
      is: 'boxes',
      boxes: [
        a.filled('Carrier and conveyance', modeAnd(a, conveyance(a)), { part: 2 }),
        a.filled('Port of arrival', port(a)),
        a.filled('Date of arrival', a.entry.arrivalDate),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        a.filled('CBP entry number', a.entry.entryNumber),
        { caption: 'Bills', value: bills(a), part: 1.4 },
        { caption: 'Containers and seals', value: containers(a), part: 1.6 },
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('Importer: name and address', importer(a)),
        a.filled('Consignee: name and address', consignee(a)),
      ],
    },
    { is: 'heading', text: 'Permit and certificates' },
    { is: 'boxes', boxes: [a.box('permit'), a.box('certificate', { part: 2 })] },
    { is: 'boxes', lines: 2, boxes: [a.box('treatment')] },
    { is: 'heading', text: 'Commodities' },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 5 },
        { caption: 'Commodity', part: 20 },
        ...a.columns([
          ['plant', 22],
          ['locality', 22],
        ]),
        { caption: 'Quantity', part: 12 },
        ...a.columns([['marks', 15]]),
      ],
      rows: lineRows(a, (line, nth) => [
        { text: line?.number ?? '' },
        a.need(line?.description, `Commodity, row ${nth}`),
        a.ask('plant', nth),
        a.ask('locality', nth),
        a.need(line?.quantity1, `Quantity, row ${nth}`),
        a.ask('marks', nth),
      ]),
      atLeast: 6,
      lines: 3,
    },
    { is: 'heading', text: 'Where the goods are' },
    {
      is: 'boxes',
      boxes: [{ caption: 'Location (FIRMS)', value: location(a) }, a.box('inspection', { part: 2 })],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [{ caption: 'Customs broker: name, address, telephone', value: broker(a) }],
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of importer or broker', part: 2 },
        { caption: 'Name and title', part: 2, value: signer(a) },
        { caption: 'Telephone', value: signerPhone(a) },
        { caption: 'Date' },
      ],
    },
    {
      is: 'agency',
      text: 'For CBP Agriculture or PPQ',
      rows: [
        [
          { caption: 'Inspected, released, treatment ordered, refused', part: 3 },
          { caption: 'Officer' },
          { caption: 'Date' },
        ],
      ],
    },
  ],
})
