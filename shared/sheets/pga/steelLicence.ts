import { lineRows } from './goodsTexts'
import { pgaForm, type FormQuestion } from './layForm'
import { broker, importer, maker, port, tariff } from './parties'

const of = (
  box: string,
  caption: string,
  kind: FormQuestion['kind'] = 'text',
  more: Partial<FormQuestion> = {},
): FormQuestion => ({
  box,
  caption,
  kind,
  table: 'line',
  ...more,
})
const product = { once: 'product' } as const

/**
 * Steel or aluminum import license (SIMA and AIM): Commerce takes an application on paper where its own system is down
 * or the applicant's computers do not work and a shipment is due. Release does not wait for it; the number stands on the
 * entry summary.
 */
export const steelLicence = pgaForm({
  id: 'steel-licence',
  own: true,
  over: 'FOR U.S. DEPARTMENT OF COMMERCE \u00b7 ENFORCEMENT AND COMPLIANCE',
  heading: 'STEEL, ALUMINUM IMPORT LICENSE: DATA',
  under:
    'Fax 202-501-1377, ATTN: SIMA, or scan to Steel.license@trade.gov, subject \u201cSteel License Application\u201d',
  facts: {
    title: 'Steel license data',
    edition: 'data of the application; the boxes of the paper form of 2020 are not drawn',
    source: '19 CFR 360 and the paper application form of 2020 (enforcement.trade.gov)',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['COMMERCE COPY', 'BROKER COPY'],
  asked: [
    {
      box: 'why',
      caption: 'Why on paper',
      kind: 'choice',
      choices: [
        { code: 'ours', text: "The applicant's own computers do not work and a shipment is due" },
        { code: 'theirs', text: 'The licensing system is down' },
      ],
    },
    {
      box: 'metal',
      caption: 'Metal',
      kind: 'choice',
      once: 'product',
      choices: [
        { code: 'steel', text: 'Steel' },
        { code: 'aluminum', text: 'Aluminum' },
      ],
    },
    {
      box: 'user',
      caption: "Applicant's user number in the licensing system",
      kind: 'code',
      once: 'product',
      needed: false,
    },
    { box: 'licence', caption: 'License number (when given)', kind: 'code', needed: false },
    { box: 'exporter', caption: 'Exporter', kind: 'text', once: 'product' },
    { box: 'exported', caption: 'Expected date of export', kind: 'day' },
    of('net', 'Net kilograms', 'number'),
    of('maker', 'Manufacturer (unknown allowed)', 'text', product),
    of('melt', 'Melt and pour, or smelt', 'code', product),
    of('cast', 'Second smelt, last cast', 'code', { ...product, needed: false }),
  ],
  blocks: (a) => [
    a.choice('why'),
    a.choice('metal'),
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        { caption: 'Applicant: name, address, telephone, e-mail', value: broker(a) },
        a.filled('Importer of record: name and address', importer(a)),
      ],
    },
    { is: 'boxes', boxes: [a.filled('Importer number', a.entry.importerNumber), a.box('user'), a.box('licence')] },
    {
      is: 'boxes',
      boxes: [
        a.box('exporter', { otherwise: a.lines.length === 1 ? a.lines[0]?.manufacturerName : undefined, part: 2 }),
        a.filled('Country of export', a.entry.exportingCountry),
        a.box('exported'),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        a.filled('Expected port of entry', port(a), { part: 1.4 }),
        a.filled('Expected date of import', a.entry.arrivalDate),
        { caption: 'CBP entry number (optional)', value: a.entry.entryNumber },
      ],
    },
    { is: 'heading', text: 'Goods' },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 5 },
        { caption: 'H.S. number', part: 14 },
        { caption: 'Description', part: 22 },
        ...a.columns([['net', 10]]),
        { caption: 'Customs value (US $)', part: 10 },
        { caption: 'Origin', part: 6 },
        ...a.columns([
          ['melt', 9],
          ['cast', 9],
          ['maker', 17],
        ]),
      ],
      rows: lineRows(a, (line, nth) => [
        { text: line?.number ?? '' },
        a.need(tariff(line), `H.S. number, row ${nth}`),
        a.need(line?.description, `Description, row ${nth}`),
        a.ask('net', nth),
        a.need(line?.value, `Customs value, row ${nth}`),
        a.need(line?.origin, `Origin, row ${nth}`),
        a.ask('melt', nth),
        a.ask('cast', nth),
        a.given('maker', line === undefined ? undefined : maker(line), nth),
      ]),
      atLeast: 6,
      lines: 3,
    },
    {
      is: 'words',
      text: 'One license covers one entry; the low-value license, up to $5,000, is used again. The release does not wait for it: the number is wanted on the entry summary. Questions: 202-482-2105 (number of 2014).',
    },
    {
      is: 'sign',
      statement: 'The applicant states that what stands here is true to the best of its knowledge.',
      boxes: [
        { caption: 'Signature of applicant', part: 2 },
        { caption: 'Printed name', part: 2 },
        { caption: 'Date' },
      ],
    },
  ],
})
