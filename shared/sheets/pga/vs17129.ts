import { pgaForm, type FormQuestion } from './layForm'
import { conveyance, importer, port } from './parties'
import { modeAnd } from './goodsTexts'

const animal = (box: string, caption: string): FormQuestion => ({
  box,
  caption,
  kind: 'text',
  table: 'animal',
})

/**
 * VS Form 17-129, Application for Import or In Transit Permit (animals, semen, embryos, birds, poultry, hatching eggs):
 * one for each shipment, made and answered before the goods travel. A copy rides in the packet beside the permit.
 */
export const vs17129 = pgaForm({
  id: 'vs-17-129',
  over: 'U.S. DEPARTMENT OF AGRICULTURE \u00b7 ANIMAL AND PLANT HEALTH INSPECTION SERVICE',
  heading: 'APPLICATION FOR IMPORT OR IN TRANSIT PERMIT',
  under:
    'VS Form 17-129 \u00b7 Animals, animal semen, embryos, birds, poultry, hatching eggs \u00b7 One for each shipment, before import',
  facts: {
    title: 'VS 17-129',
    edition: 'boxes 1 to 6 of the edition of December 2020, captions of the rest; older editions number otherwise',
    source: 'VS Form 17-129 (December 2020) as filed with OMB: ICR 202401-0579-002',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['VETERINARY SERVICES COPY', 'BROKER COPY'],
  asked: [
    { box: '1', caption: 'Shipper in country of origin: name and address', kind: 'text' },
    { box: '3', caption: 'Port of embarkation', kind: 'text' },
    animal('5A', 'Number'),
    animal('5B', 'Breed'),
    animal('5C', 'Species'),
    animal('5D', 'Description: sex, age, name, tattoo, tag, markings'),
    animal('5E', 'Purpose'),
    { box: '6', caption: 'Route of travel with all stops', kind: 'text' },
    { box: 'shipping', caption: 'Proposed shipping date', kind: 'day' },
    { box: 'delivered', caption: 'Name and mailing address of the person to whom delivered', kind: 'text' },
    { box: 'quarantine', caption: 'Quarantine facility', kind: 'text', needed: false },
    { box: 'remarks', caption: 'Remarks', kind: 'text', needed: false },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      lines: 4,
      boxes: [a.box('1'), a.filled('Importer: name, address and telephone', importer(a), { number: '2' })],
    },
    {
      is: 'boxes',
      boxes: [
        a.box('3'),
        a.filled('Mode of transportation: airline or vessel, flight number', modeAnd(a, conveyance(a)), {
          number: '4',
          part: 2,
        }),
      ],
    },
    { is: 'heading', text: '5. Animals or material to be imported' },
    {
      is: 'table',
      columns: a.columns([
        ['5A', 7, '5A'],
        ['5B', 14, '5B'],
        ['5C', 14, '5C'],
        ['5D', 40, '5D'],
        ['5E', 16, '5E'],
      ]),
      rows: a.table('animal', ['5A', '5B', '5C', '5D', '5E']),
      atLeast: 8,
      lines: 2,
    },
    { is: 'boxes', lines: 2, boxes: [a.box('6')] },
    {
      is: 'boxes',
      boxes: [
        a.box('shipping'),
        a.filled('Proposed arrival date', a.entry.arrivalDate),
        a.filled('Port of entry', port(a), { part: 1.4 }),
      ],
    },
    { is: 'boxes', lines: 3, boxes: [a.box('delivered'), a.box('quarantine')] },
    { is: 'boxes', lines: 3, boxes: [a.box('remarks')] },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of applicant', part: 3 },
        { caption: 'Printed name', part: 2 },
        { caption: 'Date' },
      ],
    },
  ],
})
