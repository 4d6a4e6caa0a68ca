import type { FontMetrics } from '../sheet'
import { containers } from './goodsTexts'
import type { Value } from '../values'
import type { PgaForm, PgaSheetValues } from './form'
import { pgaForm } from './layForm'
import { bills, signer } from './parties'
import { plantColumns, plantQuestions, plantRows } from './plantRows'
import { ppq505b } from './ppq505b'

/**
 * PPQ Form 505, Plant and Plant Product Declaration (Lacey Act): one for each line of the entry. It may be handed to CBP
 * or mailed to APHIS, and it may follow the release. Six rows on the face; the others go on PPQ Form 505B.
 */
const FACE_ROWS = 6

const face = pgaForm({
  id: 'ppq-505',
  over: 'U.S. DEPARTMENT OF AGRICULTURE \u00b7 ANIMAL AND PLANT HEALTH INSPECTION SERVICE',
  heading: 'PLANT AND PLANT PRODUCT DECLARATION',
  under: 'PPQ Form 505 \u00b7 Lacey Act, 16 U.S.C. 3372 \u00b7 OMB 0579-0349 \u00b7 One for each line of the entry',
  facts: {
    title: 'PPQ 505',
    edition: 'boxes of the edition of August 2025; whether its page is upright is not known',
    source: 'PPQ Form 505: fields of the edition of August 2025; instructions of June 2016 (ICR 201611-0579-002)',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['CBP OR APHIS COPY', 'BROKER COPY'],
  asked: [
    {
      box: '10',
      caption: 'Description of Merchandise (name and use; CITES permit number; manufactured prior to)',
      kind: 'text',
      once: 'product',
    },
    ...plantQuestions,
  ],
  blocks: (a) => {
    const { entry } = a
    return [
      { is: 'heading', text: 'SECTION 1. Shipment' },
      {
        is: 'boxes',
        boxes: [
          a.filled('Estimated Date of Arrival (MM/DD/YYYY)', entry.arrivalDate, { number: '1' }),
          a.filled('Entry Number (xxx-xxxxxxx-x)', entry.entryNumber, { number: '2' }),
          { number: '4', caption: 'Bill of Lading', part: 1.4, value: bills(a) },
        ],
      },
      {
        is: 'boxes',
        boxes: [
          { number: '3', caption: 'Container Number(s)', part: 2, value: containers(a) },
          a.filled('Manufacturer Identification Code (MID)', a.line?.mid, { number: '5' }),
        ],
      },
      {
        is: 'ticks',
        caption: 'Container numbers',
        ticks: [{ ticked: false, text: 'See Attachment' }],
      },
      {
        is: 'boxes',
        boxes: [
          a.filled("Importer's Name", entry.importerName, { number: '6' }),
          a.filled("Consignee's Name", entry.consigneeName, { number: '7' }),
        ],
      },
      {
        is: 'boxes',
        lines: 3,
        boxes: [
          a.filled("Importer's Address", entry.importerAddress, { number: '8' }),
          a.filled("Consignee's Address", entry.consigneeAddress, { number: '9' }),
        ],
      },
      { is: 'boxes', lines: 3, boxes: [a.box('10', { otherwise: a.line?.description })] },
      { is: 'heading', text: 'SECTION 2. Plant material: one row for each article or component' },
      { is: 'table', columns: plantColumns(a), rows: plantRows(a), atLeast: FACE_ROWS, lines: 2 },
      {
        is: 'words',
        text: 'Units are metric: kg, m, m2, m3. Box 18 is for paper and paperboard. Rows beyond the sixth stand on PPQ Form 505B behind.',
      },
      {
        is: 'sign',
        statement:
          'I certify under penalty of perjury that the information given on this declaration and on its continuation is true and correct.',
        boxes: [
          { caption: 'Signature of importer or agent', part: 2 },
          { caption: 'Typed name', part: 1.5, value: signer(a) },
          { caption: 'Date' },
        ],
      },
    ]
  },
})

/** Boxes of the rows in order, by their number in the face's own table. */
const ROW_BOX = /^ppq-505\.(\d+)#(\d+)$/u

/** Answers of the face's rows, and those of the continuation counted from its own first row. */
function parted(values: PgaSheetValues): { face: PgaSheetValues; behind: PgaSheetValues | undefined } {
  const here: Record<string, Value> = {}
  const behind: Record<string, Value> = {}
  for (const [key, value] of Object.entries(values.answers)) {
    const [, box = '', row = ''] = ROW_BOX.exec(key) ?? []
    if (Number(row) > FACE_ROWS) behind[`ppq-505b.${box}#${Number(row) - FACE_ROWS}`] = value
    else here[key] = value
  }
  const face = { ...values, answers: here }
  return { face, behind: Object.keys(behind).length === 0 ? undefined : { ...values, answers: behind } }
}

export const ppq505: PgaForm = {
  ...face,
  layout: (values: PgaSheetValues, metrics: FontMetrics) => {
    const { face: here, behind } = parted(values)
    return [...face.layout(here, metrics), ...(behind === undefined ? [] : ppq505b.layout(behind, metrics))]
  },
}
