import { dayOfImport } from './days'
import { lineRows } from './goodsTexts'
import { pgaForm } from './layForm'
import { importer, port, signer, signerPhone, tariff } from './parties'
import { inTable, ofProduct, ofShipment } from './question'
import { plain } from '../values'

/**
 * TSCA section 13 import certification. There is no form: a statement for each shipment, in writing, with name,
 * telephone and e-mail of who certifies (19 CFR 12.121). The importer or its agent signs.
 */
export const tsca = pgaForm({
  id: 'tsca',
  own: true,
  over: 'TO U.S. CUSTOMS AND BORDER PROTECTION AND THE ENVIRONMENTAL PROTECTION AGENCY',
  heading: 'TSCA IMPORT CERTIFICATION',
  under: 'Toxic Substances Control Act, section 13 \u00b7 19 CFR 12.118 to 12.127 \u00b7 40 CFR 707.20',
  facts: {
    title: 'TSCA certification',
    edition: 'statements of 19 CFR 12.121(a) and 40 CFR 707.20',
    source: '19 CFR 12.121(a) as amended December 2016; wording by two copies that agree',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'shipment',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    {
      box: 'statement',
      caption: 'Statement: one is ticked',
      kind: 'choice',
      choices: [
        {
          code: 'positive',
          text: 'I certify that all chemical substances in this shipment comply with all applicable rules or orders under TSCA and that I am not offering a chemical substance for entry in violation of TSCA or any applicable rule or order thereunder.',
        },
        {
          code: 'negative',
          text: 'I certify that all chemicals in this shipment are not subject to TSCA.',
        },
      ],
    },
    ...inTable('line', [ofProduct('cas', 'CAS number and name of each component')]),
    ofShipment('name', 'Name of certifier'),
    ofShipment('phone', 'Telephone'),
    ofShipment('email', 'E-mail'),
  ],
  blocks: (a) => [
    {
      is: 'boxes',
      boxes: [
        a.filled('Entry number', a.entry.entryNumber),
        a.filled('Port of entry', port(a), { part: 1.6 }),
        a.filled('Date of import', dayOfImport(a)),
      ],
    },
    { is: 'boxes', lines: 3, boxes: [a.filled('Importer', importer(a))] },
    {
      is: 'table',
      columns: [
        { caption: 'Line', part: 0.5 },
        { caption: 'Product', part: 3 },
        { caption: 'H.S. number', part: 1.3 },
        { caption: 'Quantity', part: 1 },
        ...a.columns([['cas', 3]]),
      ],
      rows: lineRows(a, (line, nth) => [
        plain(line?.number ?? ''),
        line?.description ?? plain(''),
        tariff(line),
        line?.quantity1 ?? plain(''),
        a.ask('cas', nth),
      ]),
      atLeast: 6,
      lines: 2,
    },
    a.choice('statement', { columns: 1, codes: false }),
    {
      is: 'boxes',
      boxes: [
        a.box('name', { otherwise: signer(a), part: 1.4 }),
        a.box('phone', { otherwise: signerPhone(a) }),
        a.box('email', { otherwise: plain(email(a.packet.firm)), part: 1.4 }),
      ],
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of importer or authorized agent', part: 3 },
        { caption: 'Date', part: 1 },
      ],
    },
    {
      is: 'words',
      text: 'Chemicals without their certification are detained. A negative certification is for pesticides, foods, drugs, cosmetics, devices, tobacco, nuclear material, and firearms ammunition. Articles need none unless a rule says so; composite wood products (TSCA Title VI) need the positive one.',
    },
  ],
})

const email = (firm: { email: string; cleanEmail: string }): string =>
  firm.cleanEmail === '' ? firm.email : firm.cleanEmail
