import { pgaForm } from './layForm'
import { importer, maker, tariff } from './parties'

/**
 * Certificate of compliance for consumer products (16 CFR 1110): GCC for general use, CPC for children's products. No
 * form is prescribed: the elements stand in the order of CPSC's own sample, with what the rule of 2025 added.
 */
export const cpscCertificate = pgaForm({
  id: 'cpsc-certificate',
  own: true,
  over: 'FOR U.S. CONSUMER PRODUCT SAFETY COMMISSION',
  heading: 'CERTIFICATE OF COMPLIANCE',
  under:
    '16 CFR part 1110 (90 FR 1800) \u00b7 GCC for general use, CPC for children\u2019s products \u00b7 No form is prescribed',
  facts: {
    title: 'CPSC certificate',
    edition: 'seven elements of the sample certificate, with the additions of the rule of 8 January 2025',
    source: '16 CFR 1110.11 and CPSC sample certificates; elements 8 and 9 were not read word for word',
    checkedOn: '2026-11-24',
    confidence: 'likely',
  },
  per: 'line',
  copies: ['CBP COPY', 'BROKER COPY'],
  asked: [
    {
      box: 'kind',
      caption: 'Certificate',
      kind: 'choice',
      once: 'product',
      choices: [
        { code: 'GCC', text: 'General certificate of conformity' },
        { code: 'CPC', text: "Children's product certificate (third-party test)" },
      ],
    },
    { box: '1', caption: 'Product covered: description', kind: 'text', once: 'product' },
    {
      box: '1id',
      caption: 'Unique identification: GTIN, SKU, UPC, model, serial or registered number',
      kind: 'text',
      once: 'product',
    },
    {
      box: '2',
      caption: 'Each CPSC rule, ban, standard or regulation certified to (16 CFR)',
      kind: 'text',
      once: 'product',
    },
    { box: '3contact', caption: 'Certifying party: e-mail and telephone', kind: 'text', once: 'product' },
    {
      box: '4',
      caption: 'Contact who keeps the test records: name, address, e-mail, telephone',
      kind: 'text',
      once: 'product',
    },
    { box: '5', caption: 'Manufacturer: name, address, contact', kind: 'text', once: 'product' },
    { box: '5date', caption: 'Date of manufacture (month, year)', kind: 'text' },
    { box: '5place', caption: 'Place of manufacture (city, country)', kind: 'text', once: 'product' },
    { box: '6', caption: 'Most recent date and place of testing', kind: 'text', once: 'product' },
    {
      box: '7',
      caption: "Third-party laboratory: name, address, e-mail, telephone; CPSC's number for children's products",
      kind: 'text',
      once: 'product',
      needed: false,
    },
    { box: '8', caption: 'Testing exclusion relied on, if any', kind: 'text', once: 'product', needed: false },
    {
      box: 'registry',
      caption: 'Product Registry: certifier, product and version',
      kind: 'text',
      once: 'product',
      needed: false,
    },
  ],
  blocks: (a) => [
    a.choice('kind'),
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.box('1', { otherwise: a.line?.description, part: 1.6 }),
        { ...a.box('1id', { otherwise: a.line?.sku }), number: '1' },
      ],
    },
    { is: 'boxes', lines: 3, boxes: [a.box('2')] },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.filled('Importer or domestic manufacturer certifying: name and address', importer(a), {
          number: '3',
          part: 1.6,
        }),
        { ...a.box('3contact'), number: '3' },
      ],
    },
    { is: 'boxes', lines: 2, boxes: [a.box('4')] },
    {
      is: 'boxes',
      lines: 3,
      boxes: [
        a.box('5', { otherwise: maker(a.line), part: 2 }),
        { ...a.box('5date'), number: '5' },
        { ...a.box('5place'), number: '5' },
      ],
    },
    { is: 'boxes', lines: 2, boxes: [a.box('6')] },
    { is: 'boxes', lines: 2, boxes: [a.box('7')] },
    { is: 'boxes', lines: 2, boxes: [a.box('8'), a.box('registry')] },
    { is: 'heading', text: 'Shipment' },
    {
      is: 'boxes',
      boxes: [
        { caption: 'Line of the entry', part: 0.6, value: { text: a.line?.number ?? '' } },
        a.filled('CBP entry number', a.entry.entryNumber),
        a.filled('H.S. number', tariff(a.line)),
        a.filled('Quantity', a.line?.quantity1),
        a.filled('Country of origin', a.line?.origin),
      ],
    },
    {
      is: 'sign',
      statement:
        '9. The certifying party attests that the product named in 1 complies with each rule, ban, standard or regulation named in 2, and that what stands here is true and accurate.',
      boxes: [
        { caption: 'Signature of the certifying party', part: 2 },
        { caption: 'Name and title', part: 2 },
        { caption: 'Date' },
      ],
    },
    {
      is: 'words',
      text: 'Since 8 July 2026 certificates are filed electronically with the entry; goods from a foreign-trade zone follow on 8 January 2027. Whether a paper certificate is taken during a broker\u2019s outage is not known: ask eFilingsupport@cpsc.gov and the port, and file when the entry is transmitted.',
    },
  ],
})
