import { lineRows } from './goodsTexts'
import { pgaForm, type FormQuestion } from './layForm'
import { consignee, importer, port, signer, tariff } from './parties'

const of = (
  box: string,
  caption: string,
  kind: FormQuestion['kind'],
  more: Partial<FormQuestion> = {},
): FormQuestion => ({
  box,
  caption,
  kind,
  once: 'product',
  table: 'line',
  ...more,
})

/**
 * Alcohol and tobacco: the numbers of permit and label approval that TTB takes in place of the message set, with their
 * copies behind. Excise tax is a matter of the entry summary.
 */
export const ttb = pgaForm({
  id: 'ttb',
  own: true,
  over: 'FOR ALCOHOL AND TOBACCO TAX AND TRADE BUREAU',
  heading: 'PERMIT AND LABEL APPROVALS',
  under:
    'Importer\u2019s basic permit (TTB F 5100.24) and COLA (TTB F 5100.31) \u00b7 27 CFR 4, 5, 7, 27, 41 \u00b7 Copies stand behind this sheet',
  facts: {
    title: 'TTB sheet',
    edition: 'numbers that TTB wants at entry; no form is prescribed',
    source: 'TTB rule of December 2016 on electronic import filing; CBP notice of 2017 on TTB disclaim code C',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    { box: 'permit', caption: "Importer's basic permit number", kind: 'code', once: 'product' },
    {
      box: 'kind',
      caption: 'Goods',
      kind: 'choice',
      once: 'product',
      choices: [
        { code: 'beer', text: 'Beer' },
        { code: 'wine', text: 'Wine, 7 % and over' },
        { code: 'lowWine', text: 'Wine or cider under 7 %' },
        { code: 'spirits', text: 'Distilled spirits' },
        { code: 'industrial', text: 'Industrial alcohol' },
        { code: 'tobacco', text: 'Tobacco products, papers, tubes' },
      ],
    },
    of('cola', 'COLA number or exemption', 'code'),
    of('brand', 'Brand and class or type', 'text'),
    of('alcohol', 'Alcohol %', 'text', { needed: false }),
    of('container', 'Container', 'text'),
    of('volume', 'Proof or wine liters, number', 'text', { once: 'shipment' }),
    of('tax', 'Tax class', 'text', { needed: false }),
    {
      box: 'producer',
      caption: 'Foreign producer: name, address, number where a reduced rate is claimed',
      kind: 'text',
      once: 'product',
      needed: false,
    },
    {
      box: 'certificates',
      caption: 'Foreign certificates held: age, origin, natural wine (kind, number, date)',
      kind: 'text',
      needed: false,
    },
    {
      box: 'formula',
      caption: 'Formula approval or laboratory analysis',
      kind: 'text',
      once: 'product',
      needed: false,
    },
    {
      box: 'receiver',
      caption: 'Released without tax: registry or permit number of the receiver',
      kind: 'code',
      needed: false,
    },
    {
      box: 'colaHolder',
      caption: "Where the COLA is another's: holder and authority to use it",
      kind: 'text',
      once: 'product',
      needed: false,
    },
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.box('permit', { part: 1.4 }),
        a.filled('CBP entry number', a.entry.entryNumber),
        a.filled('Port of entry', port(a), { part: 1.4 }),
        a.filled('Date of arrival', a.entry.arrivalDate),
      ],
    },
    a.choice('kind', { columns: 3 }),
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('Importer: name and address as on the permit', importer(a)),
        { caption: 'Consignee', value: consignee(a) },
      ],
    },
    { is: 'heading', text: 'Goods, label by label' },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 5 },
        { caption: 'H.S. number', part: 14 },
        ...a.columns([
          ['cola', 13],
          ['brand', 24],
          ['alcohol', 8],
          ['container', 10],
          ['volume', 12],
          ['tax', 8],
        ]),
        { caption: 'Origin', part: 6 },
      ],
      rows: lineRows(a, (line, nth) => [
        { text: line?.number ?? '' },
        a.need(tariff(line), `H.S. number, row ${nth}`),
        a.ask('cola', nth),
        a.given('brand', line?.description, nth),
        a.ask('alcohol', nth),
        a.ask('container', nth),
        a.given('volume', line?.quantity1, nth),
        a.ask('tax', nth),
        a.need(line?.origin, `Origin, row ${nth}`),
      ]),
      atLeast: 6,
      lines: 2,
    },
    { is: 'boxes', lines: 2, boxes: [a.box('producer'), a.box('certificates')] },
    { is: 'boxes', lines: 2, boxes: [a.box('formula'), a.box('receiver'), a.box('colaHolder')] },
    {
      is: 'ticks',
      caption: 'Copies behind this sheet (tick what is there)',
      columns: 4,
      ticks: ['Basic permit', 'COLA, each label', 'Foreign certificates', 'Formula approval'].map((text) => ({
        ticked: false,
        text,
      })),
    },
    {
      is: 'sign',
      statement:
        'The importer holds the permit, the label approvals and the foreign certificates named here, and shows them on request. TTB data are not sent with a message set; disclaim code C is sent when the entry is transmitted.',
      boxes: [
        { caption: 'Signature of importer or broker', part: 2 },
        { caption: 'Name and title', part: 2, value: signer(a) },
        { caption: 'Date' },
      ],
    },
  ],
})
