import { lineRows, modeAnd } from './goodsTexts'
import { pgaForm } from './layForm'
import { broker, consignee, conveyance, importer, port, signer } from './parties'

/**
 * VS Form 17-29, Declaration of Importation: shown at the port at arrival and signed by the importer or the agent. The
 * numbering of its boxes is not known, so that the captions stand without numbers.
 */
export const vs1729 = pgaForm({
  id: 'vs-17-29',
  over: 'U.S. DEPARTMENT OF AGRICULTURE \u00b7 ANIMAL AND PLANT HEALTH INSPECTION SERVICE',
  heading: 'DECLARATION OF IMPORTATION',
  under:
    'For VS Form 17-29 \u00b7 Animals, animal semen, embryos, birds, poultry, hatching eggs \u00b7 At the port, at arrival',
  facts: {
    title: 'VS 17-29',
    edition: 'content of the declaration; the numbering of its boxes is not known',
    source: 'VS Form 17-29 by descriptions of the trade; its boxes were not read',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['VETERINARY SERVICES COPY', 'BROKER COPY'],
  asked: [
    { box: 'number', caption: 'Number', kind: 'text', table: 'line' },
    { box: 'species', caption: 'Species', kind: 'text', once: 'product', table: 'line' },
    { box: 'breed', caption: 'Breed', kind: 'text', once: 'product', table: 'line', needed: false },
    { box: 'identification', caption: 'Description: sex, age, identification', kind: 'text', table: 'line' },
    { box: 'purpose', caption: 'Purpose of importation', kind: 'text', once: 'product' },
    { box: 'permit', caption: 'Import permit number', kind: 'code', needed: false },
    { box: 'certificate', caption: 'Health certificate: number, date, issuing authority', kind: 'text', needed: false },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Port of entry', port(a), { part: 1.4 }),
        a.filled('Date of arrival', a.entry.arrivalDate),
        a.filled('CBP entry number', a.entry.entryNumber),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        a.filled('Carrier', modeAnd(a, conveyance(a)), { part: 2 }),
        a.filled('Country from which shipped', a.entry.exportingCountry),
      ],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        a.filled('Importer: name and address', importer(a)),
        { caption: 'Broker: name, address, telephone', value: broker(a) },
        a.filled('Consignee and delivery address', consignee(a)),
      ],
    },
    { is: 'heading', text: 'Animals or material' },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 5 },
        ...a.columns([
          ['number', 9],
          ['species', 15],
          ['breed', 15],
          ['identification', 34],
        ]),
        { caption: 'Country of origin', part: 10 },
      ],
      rows: lineRows(a, (line, nth) => [
        { text: line?.number ?? '' },
        a.ask('number', nth),
        a.ask('species', nth),
        a.ask('breed', nth),
        a.ask('identification', nth),
        a.need(line?.origin, `Country of origin, row ${nth}`),
      ]),
      atLeast: 8,
      lines: 2,
    },
    { is: 'boxes', boxes: [a.box('purpose', { part: 2 }), a.box('permit')] },
    { is: 'boxes', boxes: [a.box('certificate')] },
    {
      is: 'ticks',
      caption: 'Originals that go with this declaration (tick what is there)',
      columns: 4,
      ticks: ['Health certificate', 'VS 16-6, animal products', 'VS 17-135, live animals', 'VS 17-30'].map((text) => ({
        ticked: false,
        text,
      })),
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of importer or agent', part: 2 },
        { caption: 'Name and title', part: 2, value: signer(a) },
        { caption: 'Date' },
      ],
    },
    {
      is: 'agency',
      text: 'For the port veterinarian or CBP Agriculture',
      rows: [[{ caption: 'Admitted, quarantined, refused', part: 3 }, { caption: 'Officer' }, { caption: 'Date' }]],
    },
  ],
})
