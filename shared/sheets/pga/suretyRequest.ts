import { pgaForm } from './layForm'
import { lineRows, modeAnd } from './goodsTexts'
import { bills, broker, conveyance, importer, port, signer, signerPhone, tariff } from './parties'

/**
 * Request to the surety for a single transaction bond (or a word on the continuous one) while eBond is not reached from
 * here: everything its underwriter asks, on one page that can be read out over the telephone.
 */
export const suretyRequest = pgaForm({
  id: 'surety-request',
  own: true,
  over: 'TO THE SURETY',
  heading: 'REQUEST FOR A CUSTOMS BOND',
  under:
    'The filer\u2019s own system is down and eBond is not reached from it \u00b7 19 CFR 113 \u00b7 Please answer by telephone and on paper',
  facts: {
    title: 'Surety request',
    edition: "the filer's own page; no form is prescribed",
    source: '19 CFR 113; CBP formula for single transaction bonds by descriptions of the trade',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['SURETY COPY', 'BROKER COPY'],
  asked: [
    { box: 'surety', caption: 'Surety or its agent: name, telephone, e-mail', kind: 'text' },
    {
      box: 'wanted',
      caption: 'Wanted',
      kind: 'choice',
      choices: [
        { code: 'single', text: 'Single transaction bond on CBP Form 301' },
        { code: 'filed', text: 'Bond filed in eBond by the surety' },
        { code: 'word', text: 'Written word that the continuous bond is sufficient and current' },
      ],
    },
    { box: 'amount', caption: 'Amount of the bond (US $)', kind: 'text' },
    {
      box: 'counted',
      caption: 'Counted as',
      kind: 'choice',
      choices: [
        { code: 'value', text: 'Value with duties, taxes and fees' },
        { code: 'tenth', text: 'One tenth of the value: free without condition' },
        { code: 'threefold', text: "Three times the value: another agency's rule can refuse the goods" },
      ],
    },
    { box: 'agencies', caption: 'Agencies concerned, and whether their papers are there', kind: 'text', needed: false },
    {
      box: 'antidumping',
      caption: 'Antidumping or countervailing duty: case, rate, deposit',
      kind: 'text',
      needed: false,
    },
    { box: 'by', caption: 'Needed by (day and time)', kind: 'text' },
    { box: 'collateral', caption: 'Indemnity or collateral on file', kind: 'text', needed: false },
  ],
  blocks: (a) => [
    { is: 'boxes', lines: 2, boxes: [a.box('surety', { part: 2 }), a.box('by')] },
    a.choice('wanted', { columns: 1 }),
    { is: 'heading', text: 'Principal' },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('Importer of record: name and address', importer(a), { part: 2 }),
        a.filled('Importer number', a.entry.importerNumber),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        { caption: 'Continuous bond on file', value: a.entry.bondNumber },
        { caption: 'Surety code', part: 0.7, value: a.entry.suretyCode },
        a.box('collateral', { part: 1.6 }),
      ],
    },
    { is: 'heading', text: 'Transaction' },
    {
      is: 'boxes',
      boxes: [
        a.filled('Entry number', a.entry.entryNumber, { part: 1.2 }),
        a.filled('Entry type', a.entry.entryType, { part: 0.6 }),
        a.filled('Port of entry', port(a), { part: 1.4 }),
        a.filled('Date of arrival', a.entry.arrivalDate),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        { caption: 'Carrier and conveyance', value: modeAnd(a, conveyance(a)) },
        { caption: 'Bills', value: bills(a) },
      ],
    },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 6 },
        { caption: 'H.S. number', part: 16 },
        { caption: 'Description', part: 44 },
        { caption: 'Origin', part: 8 },
        { caption: 'Entered value (US $)', part: 14 },
        { caption: 'Duty rate', part: 12 },
      ],
      rows: lineRows(a, (line, nth) => [
        { text: line?.number ?? '' },
        a.need(tariff(line), `H.S. number, row ${nth}`),
        a.need(line?.description, `Description, row ${nth}`),
        a.need(line?.origin, `Origin, row ${nth}`),
        a.need(line?.value, `Entered value, row ${nth}`),
        line?.tariffs.at(-1)?.rate ?? { text: '' },
      ]),
      atLeast: 4,
      lines: 2,
    },
    {
      is: 'boxes',
      boxes: [
        a.filled('Entered value (US $)', a.packet.totals.value),
        { caption: 'Duty (estimate)', value: a.packet.totals.duty },
        { caption: 'Fees and other (estimate)', value: a.packet.totals.other },
        { caption: 'Total (estimate)', value: a.packet.totals.total },
      ],
    },
    a.choice('counted', { columns: 1 }),
    { is: 'boxes', boxes: [a.box('amount', { otherwise: a.entry.bondAmount }), a.box('agencies', { part: 2 })] },
    { is: 'boxes', boxes: [a.box('antidumping')] },
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        { caption: 'Broker: name, address, telephone', value: broker(a) },
        { caption: 'Answer of the surety: bond number, amount, who, when' },
      ],
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of broker', part: 2 },
        { caption: 'Name and title', part: 2, value: signer(a) },
        { caption: 'Telephone', value: signerPhone(a) },
        { caption: 'Date and time' },
      ],
    },
  ],
})
