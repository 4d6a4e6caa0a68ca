import type { Answers } from './answers'
import type { FormBlock } from './blocks'
import { unlading } from './goodsTexts'
import { pgaForm, type FormQuestion } from './layForm'
import { bills, broker, consignee, importer, signer, tariff } from './parties'

/** Blocks 12 to 30: once for each lot; the nth row of answers is the nth lot. */
const lot = (box: string, caption: string, kind: FormQuestion['kind'] = 'text', more: Partial<FormQuestion> = {}) => ({
  box,
  caption,
  kind,
  table: 'line',
  ...more,
})
const product = { once: 'product' } as const
const optional = { needed: false } as const

/**
 * FSIS Form 9540-1, Import Inspection Application (meat, poultry, egg products, catfish): to the import establishment's
 * inspector with the foreign inspection certificate, not later than the entry is filed with CBP. Paper is taken.
 */
export const fsis95401 = pgaForm({
  id: 'fsis-9540-1',
  over: 'U.S. DEPARTMENT OF AGRICULTURE \u00b7 FOOD SAFETY AND INSPECTION SERVICE',
  heading: 'IMPORT INSPECTION APPLICATION',
  under:
    'FSIS Form 9540-1 \u00b7 OMB 0583-0159 \u00b7 9 CFR 327.5, 381.198, 590.920 \u00b7 Not later than the filing of the entry with CBP',
  facts: {
    title: 'FSIS 9540-1',
    edition: 'blocks 1 to 23 of the edition of 4/14/2015, 24 to 30 as in the edition of 2011; 31 and 32 are not known',
    source: 'FSIS Form 9540-1 as filed with OMB: ICR 202301-0583-008; FSIS Directive 9900.4',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['FSIS COPY', 'CBP COPY', 'BROKER COPY'],
  asked: [
    { box: '2', caption: 'Inspection Certificate Number', kind: 'code' },
    { box: '3', caption: 'Exporting Establishment Number', kind: 'code', ...product },
    { box: '6', caption: 'FSIS Establishment Number', kind: 'code', ...product },
    { box: '7', caption: 'Name and Address of FSIS Establishment', kind: 'text', ...product },
    lot('12', 'Lot No.'),
    lot('13', 'Shipping/Identification Mark'),
    lot('15', 'Production Date(s), from and to'),
    lot('16', 'Net Weight of Lot (pounds)', 'number'),
    lot('17', 'Shipping Unit Package Type Name', 'text', product),
    lot('18', 'Number of Units', 'number'),
    lot('19', 'Immediate Unit Package Type Name', 'text', product),
    lot('20', 'Number per Shipping Unit', 'number', product),
    lot('21', 'Seal Number(s)', 'text', optional),
    lot('22', 'Processing Est. No.', 'code', product),
    lot('24', 'Source Est. No.', 'code', { ...product, ...optional }),
    lot('26', 'Process Category', 'text', product),
    lot('27', 'Product Category', 'text', product),
    lot('28', 'Product Group', 'text', product),
    lot('29', 'Species (dominant)', 'text', product),
    lot('29a', 'Species (additional)', 'text', { ...product, ...optional }),
    lot('30', 'Description of Product', 'text', product),
    { box: 'use', caption: 'Intended use', kind: 'text', ...optional },
    { box: 'remarks', caption: 'Remarks', kind: 'text', ...optional },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Country of Origin', a.lines[0]?.origin, { number: '1' }),
        a.box('2', { part: 1.4 }),
        a.box('3', { part: 1.2 }),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        a.filled('U.S. Port of Entry/CBP Port Code', a.entry.portOfEntry, { number: '4' }),
        a.filled('U.S. Port of Unlading/CBP Port Code', unlading(a), { number: '5' }),
        a.box('6'),
      ],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        a.box('7'),
        { number: '8', caption: 'Customs Broker or Applicant: Name, Business Name, Address', value: broker(a) },
      ],
    },
    {
      is: 'boxes',
      boxes: [
        { number: '8a', caption: 'Phone Number', value: { text: a.packet.firm.phone } },
        { number: '8b', caption: 'Facsimile Number' },
        {
          number: '8c',
          caption: 'E-mail',
          part: 1.4,
          value: { text: a.packet.firm.cleanEmail || a.packet.firm.email },
        },
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('Consignee', consignee(a), { number: '9' }),
        a.filled('Importer of Record', importer(a), { number: '10' }),
        a.filled('Bill of Lading Number(s)', bills(a), { number: '11' }),
      ],
    },
    ...lots(a),
    { is: 'boxes', lines: 2, boxes: [a.box('use'), a.box('remarks', { part: 2 })] },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of applicant', part: 2 },
        { caption: 'Printed name', part: 2, value: signer(a) },
        { caption: 'Date' },
      ],
    },
    {
      is: 'agency',
      text: 'FSIS USE ONLY. Nothing moves into commerce before reinspection at the establishment of block 7.',
      rows: [[{ caption: 'Decision and stamp', part: 3 }, { caption: 'FSIS inspector' }, { caption: 'Date' }]],
    },
  ],
})

/** Five rows of one line and one of two: a lot is not parted between pages. */
const LOT_HEIGHT = 5 * 26 + 37

/** Blocks 12 to 30 of each lot. A lot is a line of the entry until more rows are answered. */
function lots(a: Answers): FormBlock[] {
  const count = Math.max(1, a.lines.length, a.rows('line'))
  return Array.from({ length: count }, (_, at): FormBlock[] => {
    const line = a.lines[at]
    const row = at + 1
    const box = (name: string, part = 1) => a.box(name, { row, part })
    const filled = (number: string, caption: string, value: Parameters<Answers['filled']>[1]) => ({
      number,
      caption,
      value:
        at === 0 || line !== undefined ? a.need(value, `${number} ${caption}, lot ${row}`) : (value ?? { text: '' }),
    })
    return [
      {
        is: 'heading',
        keep: LOT_HEIGHT,
        text: `Lot ${row} of ${count}${line === undefined ? '' : ` \u00b7 line ${line.number} of the entry`}`,
      },
      {
        is: 'boxes',
        boxes: [
          box('12', 0.8),
          box('13', 1.6),
          filled('14', 'Custom Entry Number(s)', a.entry.entryNumber),
          box('15', 1.6),
        ],
      },
      { is: 'boxes', boxes: [box('16'), box('17'), box('18', 0.8), box('19'), box('20', 0.8)] },
      {
        is: 'boxes',
        boxes: [
          box('21', 1.6),
          box('22'),
          filled('23', 'Source Country(s)', line?.origin),
          box('24'),
          filled('25', 'HTS Code', tariff(line)),
        ],
      },
      { is: 'boxes', boxes: [box('26'), box('27'), box('28')] },
      { is: 'boxes', boxes: [box('29'), box('29a')] },
      { is: 'boxes', lines: 2, boxes: [a.box('30', { row, otherwise: line?.description })] },
    ]
  }).flat()
}
