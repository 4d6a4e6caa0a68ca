import { pgaForm } from './layForm'
import { containers } from './goodsTexts'
import { bills, importer, maker, port, signer, tariff } from './parties'

/**
 * NOP import certificate (7 CFR 205.273): issued in USDA's Organic Integrity Database before the goods leave the foreign
 * port, and never afterwards. This sheet is not the certificate; it says its number and what it must cover.
 */
export const nopImport = pgaForm({
  id: 'nop-import',
  own: true,
  over: 'DATA SHEET FOR THE NATIONAL ORGANIC PROGRAM (USDA) \u00b7 NOT THE CERTIFICATE',
  heading: 'ORGANIC IMPORT: CERTIFICATE ON FILE',
  under:
    'NOP Import Certificate (paper forerunner NOP 2110-1) \u00b7 7 CFR 205.273 \u00b7 The certificate is issued before the goods leave the foreign port',
  facts: {
    title: 'NOP import sheet',
    edition: 'what the certificate says; the boxes of NOP 2110-1 are not known',
    source: '7 CFR 205.273; AMS organic import guidance of 2024',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    { box: 'certificate', caption: 'NOP Import Certificate number (21 characters where electronic)', kind: 'code' },
    {
      box: 'kind',
      caption: 'How it was issued',
      kind: 'choice',
      choices: [
        { code: 'OR2', text: 'Electronic certificate' },
        { code: 'OR1', text: 'Issued by hand: continuity plan code, its image follows' },
      ],
    },
    { box: 'continuity', caption: 'Continuity plan code, where it was issued by hand', kind: 'code', needed: false },
    { box: 'issued', caption: 'Issued on', kind: 'day' },
    { box: 'certifier', caption: 'Issuing certifier', kind: 'text', once: 'product' },
    { box: 'exporter', caption: 'Exporter: name and address', kind: 'text', once: 'product' },
    {
      box: 'importerOperation',
      caption: "Importer's organic operation number, or its exemption",
      kind: 'text',
      once: 'product',
    },
    { box: 'product', caption: 'Product as on the certificate', kind: 'text', once: 'product' },
    { box: 'quantity', caption: 'Quantity and net weight as on the certificate', kind: 'text' },
    { box: 'left', caption: 'Left the foreign port on', kind: 'day' },
    { box: 'invoice', caption: 'Organic status stands on invoice and bill', kind: 'yesNo' },
  ],
  blocks: (a) => [
    { is: 'boxes', boxes: [a.box('certificate', { part: 2 }), a.box('issued'), a.box('continuity', { part: 1.4 })] },
    a.choice('kind'),
    {
      is: 'boxes',
      lines: 4,
      boxes: [
        a.box('exporter', { otherwise: maker(a.line) }),
        a.filled('Importer (recipient): name and address', importer(a)),
      ],
    },
    { is: 'boxes', boxes: [a.box('certifier'), a.box('importerOperation')] },
    { is: 'heading', text: 'Goods' },
    {
      is: 'boxes',
      lines: 2,
      boxes: [a.box('product', { otherwise: a.line?.description, part: 2 }), a.box('quantity')],
    },
    {
      is: 'boxes',
      boxes: [
        { caption: 'Line of the entry', part: 0.6, value: { text: a.line?.number ?? '' } },
        a.filled('H.S. number', tariff(a.line)),
        a.filled('Quantity of the line', a.line?.quantity1),
        a.filled('Country of origin', a.line?.origin),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        a.filled('CBP entry number', a.entry.entryNumber),
        a.filled('Port of entry', port(a)),
        a.filled('Date of arrival', a.entry.arrivalDate),
        a.box('left'),
      ],
    },
    {
      is: 'boxes',
      boxes: [
        { caption: 'Bills', value: bills(a) },
        { caption: 'Containers and seals', value: containers(a) },
      ],
    },
    a.choice('invoice'),
    {
      is: 'words',
      text: 'The quantity of the line may not be more than the certificate covers. A certificate cannot be issued after the goods have left: without one they are re-exported, given away, destroyed, or sold as not organic.',
    },
    {
      is: 'sign',
      boxes: [
        { caption: 'Signature of importer or broker', part: 2 },
        { caption: 'Name and title', part: 2, value: signer(a) },
        { caption: 'Date' },
      ],
    },
  ],
})
