import { pgaForm } from './layForm'
import { plantColumns, plantQuestions, plantRows } from './plantRows'

/**
 * PPQ Form 505B: thirteen more rows of plant material behind a PPQ 505, under the same columns. None of them is wanted by
 * itself: a sheet by itself is for the pen.
 */
export const ppq505b = pgaForm({
  id: 'ppq-505b',
  over: 'U.S. DEPARTMENT OF AGRICULTURE \u00b7 ANIMAL AND PLANT HEALTH INSPECTION SERVICE',
  heading: 'PLANT DECLARATION, CONTINUATION',
  under: 'PPQ Form 505B, Plant and Plant Product Declaration Continuation \u00b7 Lacey Act, 16 U.S.C. 3372',
  facts: {
    title: 'PPQ 505B',
    edition: 'columns of the edition of August 2025; thirteen rows a sheet',
    source:
      'PPQ Forms 505 and 505B: fields of the edition of August 2025; instructions of June 2016 (ICR 201611-0579-002)',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['CBP OR APHIS COPY', 'BROKER COPY'],
  asked: plantQuestions.map((one) => ({ ...one, needed: false })),
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Entry Number', a.entry.entryNumber),
        { caption: 'Line of the entry', value: { text: a.line?.number ?? '' } },
        { caption: "Importer's Name", part: 2, value: a.entry.importerName },
      ],
    },
    { is: 'table', columns: plantColumns(a), rows: plantRows(a), atLeast: 13, lines: 2 },
    { is: 'words', text: 'This sheet is part of the declaration on PPQ Form 505 and is covered by its signature.' },
  ],
})
