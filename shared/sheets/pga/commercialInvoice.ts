import { containers, lineRows, modeAnd } from './goodsTexts'
import { pgaForm, type FormQuestion } from './layForm'
import { bills, consignee, conveyance, importer, maker, port, tariff } from './parties'

const of = (
  box: string,
  caption: string,
  kind: FormQuestion['kind'],
  more: Partial<FormQuestion> = {},
): FormQuestion => ({
  box,
  caption,
  kind,
  table: 'line',
  ...more,
})
const charge = (box: string, caption: string): FormQuestion => ({
  box,
  caption,
  kind: 'text',
  table: 'charge',
  needed: false,
})

/**
 * Commercial invoice in English with what 19 CFR 141.86 wants, for a shipment that has none. Numbers are the paragraphs
 * of 141.86(a). Signed by the seller, the shipper, or the agent of either: never by this program.
 */
export const commercialInvoice = pgaForm({
  id: 'commercial-invoice',
  own: true,
  over: 'FOR U.S. CUSTOMS AND BORDER PROTECTION',
  heading: 'COMMERCIAL INVOICE',
  under:
    '19 CFR 141.83, 141.86, 141.89, 142.6 \u00b7 In English \u00b7 Signed by seller, shipper, or the agent of either',
  facts: {
    title: 'Commercial invoice',
    edition: 'content by 19 CFR 141.86(a)(1) to (11), (e), (g), (h) and (j)',
    source: '19 CFR 141.86 (paragraphs (a)(1) to (6) read in the CFR of 2002, the rest by a summary of the trade)',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'CBP RELEASE COPY', 'BROKER COPY'],
  asked: [
    {
      box: 'kind',
      caption: 'This invoice is',
      kind: 'choice',
      choices: [
        { code: 'sale', text: 'For goods sold' },
        { code: 'consigned', text: 'For goods not sold: value in the usual currency' },
        { code: 'proForma', text: 'Pro forma (141.85)' },
        { code: 'translation', text: 'A translation of the invoice behind it' },
      ],
    },
    { box: 'number', caption: 'Invoice number (Inv. 1, 2, 3 in a packet)', kind: 'text' },
    { box: 'date', caption: 'Time of sale, or of shipment', kind: 'day' },
    { box: 'place', caption: 'Place of sale, or origin of the shipment', kind: 'text' },
    { box: 'seller', caption: 'Seller, or shipper: name and full address', kind: 'text' },
    { box: 'buyer', caption: 'Buyer, or receiver: name and full address', kind: 'text' },
    { box: 'currency', caption: 'Kind of currency', kind: 'code' },
    { box: 'terms', caption: 'Terms of sale and of payment', kind: 'text', needed: false },
    of('marks', 'Packages: marks, numbers, kind', 'text'),
    of('quality', 'Grade, quality, model, trade marks', 'text', { once: 'product', needed: false }),
    of('price', 'Unit price', 'text'),
    of('amount', 'Amount', 'text'),
    of('net', 'Net kg', 'number', { needed: false }),
    of('gross', 'Gross kg', 'number', { needed: false }),
    charge('charge', 'Charge, discount, rebate, drawback, bounty'),
    charge('chargeAmount', 'Amount of it'),
    charge('included', 'In the price: yes or no'),
    { box: 'total', caption: 'Total of the invoice', kind: 'text' },
    {
      box: 'assists',
      caption: 'Goods or services furnished for the production and not in the price (assists)',
      kind: 'text',
      needed: false,
    },
    { box: 'employee', caption: 'Responsible employee of the exporter who knows the transaction', kind: 'text' },
  ],
  blocks: (a) => [
    a.choice('kind', { columns: 2 }),
    {
      is: 'boxes',
      boxes: [
        a.box('number', { part: 1.4 }),
        { ...a.box('date'), number: '2' },
        { ...a.box('place', { part: 1.4 }), number: '2' },
        a.filled('Port of entry to which the goods are destined', port(a), { number: '1', part: 1.6 }),
      ],
    },
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        { ...a.box('seller', { otherwise: a.lines.length === 1 ? maker(a.lines[0]) : undefined }), number: '2' },
        { ...a.box('buyer', { otherwise: importer(a) }), number: '2' },
        { caption: 'Ultimate consignee', value: consignee(a) },
      ],
    },
    {
      is: 'boxes',
      boxes: [
        { ...a.box('currency'), number: '7' },
        a.box('terms', { part: 2 }),
        { caption: 'Carrier', value: modeAnd(a, conveyance(a)), part: 1.6 },
      ],
    },
    {
      is: 'boxes',
      boxes: [
        { caption: 'Bills', value: bills(a) },
        { caption: 'Containers and seals', value: containers(a) },
      ],
    },
    { is: 'heading', text: 'Merchandise' },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 5 },
        ...a.columns([['marks', 14, '3']]),
        { number: '3', caption: 'Description, H.S. number', part: 26 },
        ...a.columns([['quality', 14, '3']]),
        { number: '10', caption: 'Origin', part: 6 },
        { number: '4', caption: 'Quantity', part: 9 },
        ...a.columns([
          ['price', 10, '5'],
          ['amount', 11, '5/6'],
        ]),
      ],
      rows: lineRows(a, (line, nth) => [
        { text: line?.number ?? '' },
        a.ask('marks', nth),
        a.need(
          line === undefined || line.description.text === ''
            ? line?.description
            : { ...line.description, text: [line.description.text, tariff(line).text].filter(Boolean).join('\n') },
          `Description, row ${nth}`,
        ),
        a.given('quality', line?.sku, nth),
        a.need(line?.origin, `Origin, row ${nth}`),
        a.need(line?.quantity1, `Quantity, row ${nth}`),
        a.ask('price', nth),
        a.ask('amount', nth),
      ]),
      atLeast: 4,
      lines: 3,
    },
    { is: 'heading', text: '8, 9. Charges, and what was taken off or given back, each by name and amount' },
    {
      is: 'table',
      columns: a.columns([
        ['charge', 50],
        ['chargeAmount', 20],
        ['included', 20],
      ]),
      rows: a.table('charge', ['charge', 'chargeAmount', 'included']),
      atLeast: 4,
    },
    {
      is: 'boxes',
      boxes: [{ ...a.box('assists', { part: 3 }), number: '11' }, a.box('total')],
    },
    { is: 'heading', text: 'Packing list (141.86(e)): what is in each package' },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 5 },
        { caption: 'Package numbers and contents of each', part: 52 },
        ...a.columns([
          ['net', 12],
          ['gross', 12],
        ]),
        { caption: 'Dimensions', part: 14 },
      ],
      rows: lineRows(a, (line, nth) => [
        { text: line?.number ?? '' },
        { text: '' },
        a.ask('net', nth),
        a.given('gross', line?.grossWeight, nth),
        { text: '' },
      ]),
      atLeast: 3,
    },
    {
      is: 'sign',
      statement: 'The invoice states the true prices, values, quantities, charges and origin of the goods.',
      boxes: [
        { caption: 'Signature of seller, shipper, or agent', part: 2 },
        { caption: 'Printed name and title', part: 1.4 },
        { ...a.box('employee'), part: 2 },
        { caption: 'Date' },
      ],
    },
  ],
})
