import { agency as agencyOf, questionById } from '../../knowledge/pga'
import { printedDay } from '../printed'
import { shown, type Value } from '../values'
import type { Answers } from './answers'
import type { FormBlock } from './blocks'
import { lineRows } from './goodsTexts'
import { pgaForm } from './layForm'
import { bills, broker, consignee, importer, maker, port, signer, signerPhone, tariff } from './parties'

/**
 * Data sheet for an agency that has no form of its own, so that none is without a paper: who, what, how it travels,
 * what was answered to the agency's questions, and which permits and papers go with it.
 */
export const pgaData = pgaForm({
  id: 'pga-data',
  own: true,
  over: 'DATA FOR A PARTNER GOVERNMENT AGENCY',
  heading: 'AGENCY DATA SHEET',
  under:
    'Given on paper while the filer cannot transmit \u00b7 What is not known is left blank, and is not said to be nothing',
  facts: {
    title: 'Agency data sheet',
    edition: "the filer's own page; no form is prescribed",
    source: "What the agency's part of the message set asks, as the filer's questions have it",
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    {
      box: 'permit',
      caption: 'Permit, license, certificate: kind',
      kind: 'text',
      once: 'product',
      table: 'permit',
      needed: false,
    },
    { box: 'permitNumber', caption: 'Number', kind: 'code', once: 'product', table: 'permit', needed: false },
    { box: 'permitExpires', caption: 'Valid until', kind: 'day', once: 'product', table: 'permit', needed: false },
    {
      box: 'permitQuantity',
      caption: 'Quantity authorized',
      kind: 'text',
      once: 'product',
      table: 'permit',
      needed: false,
    },
    { box: 'original', caption: 'Original is', kind: 'text', table: 'permit', needed: false },
    { box: 'use', caption: 'Intended use', kind: 'text', once: 'product' },
    { box: 'remarks', caption: 'Remarks', kind: 'text', needed: false },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Agency', { text: agencyOf(a.values.agency)?.name ?? a.values.agency }, { part: 2.4 }),
        {
          caption: 'Agency and program code',
          value: { text: [a.values.agency, a.values.program].filter(Boolean).join(' ') },
        },
        a.filled('CBP entry number', a.entry.entryNumber, { part: 1.2 }),
      ],
    },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('Importer of record', importer(a)),
        a.filled('Consignee', consignee(a)),
        { caption: 'Broker', value: broker(a) },
      ],
    },
    {
      is: 'boxes',
      boxes: [
        a.filled('Port of entry', port(a)),
        a.filled('Date of arrival', a.entry.arrivalDate),
        { caption: 'Bills', value: bills(a), part: 1.6 },
      ],
    },
    { is: 'heading', text: 'Goods' },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 5 },
        { caption: 'H.S. number', part: 13 },
        { caption: 'Description', part: 30 },
        { caption: 'Origin', part: 7 },
        { caption: 'Quantity', part: 11 },
        { caption: 'Value (US $)', part: 10 },
        { caption: 'Manufacturer', part: 26 },
      ],
      rows: lineRows(a, (line, nth) => [
        { text: line?.number ?? '' },
        a.need(tariff(line), `H.S. number, row ${nth}`),
        a.need(line?.description, `Description, row ${nth}`),
        a.need(line?.origin, `Origin, row ${nth}`),
        line?.quantity1 ?? { text: '' },
        line?.value ?? { text: '' },
        maker(line),
      ]),
      atLeast: 3,
      lines: 3,
    },
    { is: 'boxes', boxes: [a.box('use')] },
    { is: 'heading', text: "What was answered to the agency's questions" },
    answered(a),
    { is: 'heading', text: 'Permits and papers that go with this sheet' },
    {
      is: 'table',
      columns: a.columns([
        ['permit', 34],
        ['permitNumber', 20],
        ['permitExpires', 14],
        ['permitQuantity', 16],
        ['original', 16],
      ]),
      rows: a.table('permit', ['permit', 'permitNumber', 'permitExpires', 'permitQuantity', 'original']),
      atLeast: 4,
    },
    { is: 'boxes', lines: 3, boxes: [a.box('remarks')] },
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
      text: 'For the agency or CBP',
      rows: [[{ caption: 'Decision', part: 3 }, { caption: 'Officer' }, { caption: 'Date' }]],
    },
  ],
})

/** Questions of this agency and of the triage, in the order of what is known about it; boxes of forms are not among them. */
function answered({ values }: Answers): FormBlock {
  const rows = Object.entries(values.answers).flatMap(([key, value]) => {
    const [id = '', row] = key.split('#')
    const question = questionById(id)
    if (question === undefined || value.text === '') return []
    const text = row === undefined ? question.text : `${question.text} (${row})`
    return [{ text, answer: inWords(value, question.choices ?? []) }]
  })
  return {
    is: 'table',
    columns: [
      { caption: 'Question', part: 60 },
      { caption: 'Answer', part: 40 },
    ],
    rows: rows.map(({ text, answer }): Value[] => [{ text }, answer]),
    atLeast: 3,
    lines: 2,
  }
}

const WORDS: Readonly<Record<string, string>> = { yes: 'Yes', no: 'No', notKnown: 'Not known' }

function inWords(value: Value, choices: readonly { code: string; text: string }[]): Value {
  const words = choices.find(({ code }) => code === value.text)?.text ?? WORDS[value.text] ?? shown(value)
  return { ...value, text: /^\d{4}-\d{2}-\d{2}$/u.test(words) ? printedDay(words) : words }
}
