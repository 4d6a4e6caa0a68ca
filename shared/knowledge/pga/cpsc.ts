import { ofProduct, rowsFrom, stopsAtNo, yes } from './rows'
import type { Agency } from './types'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')
const rule = rowsFrom('16 CFR 1110 (90 FR 1800, 8 January 2025); cpsc.gov, eFiling questions')
const list = rowsFrom('16 CFR 1110; families of goods in CPSC’s list of about 600 numbers, which is indicative')

/** Consumer Product Safety Commission: the rule decides, not the number. */
export const cpsc: Agency = {
  code: 'CPS',
  name: 'Consumer Product Safety Commission',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [guide.program('CPS', 'consumer products')],
  triggers: [
    list.heading(
      'CPS',
      '3604 3605 5701 5702 5703 5704 5705 6111 6209 650610 8433 870310 871200 8715 940421 940429 9503 9613',
      'Toys, bicycles, strollers, mattresses, infants’ clothes, fireworks, matches, lighters, helmets, ATVs, mowers, carpets',
    ),
    list.heading('CPS', '61 62 64', 'Clothing (flammability) and children’s footwear', { strength: 'guess' }),
    list.heading(
      'CPS',
      '3208 3209 392350 680911 7117 850650 851631 8529 854442 940161 940179 940320 940350 940531 9505 9506',
      'Paint, button cells, children’s jewellery and furniture, pool gear, hair dryers, light strings, safe closures: where a rule speaks of it',
      { strength: 'guess', confidence: 'unsure' },
    ),
    list.words(
      'CPS',
      'toy toys doll dolls crib cribs stroller strollers mattress mattresses bicycle bicycles helmet helmets lighter lighters firework fireworks children childrens baby infant infants bunk rattle playpen',
      'The description speaks of consumer goods under a rule',
    ),
  ],
  questions: [
    rule.yesNo('cps.children', 'Is it for children of 12 or under?', {
      ...ofProduct,
    }),
    rule.text('cps.rules', 'Which rules apply (16 CFR parts)?', { ...ofProduct }),
    rule.yesNo('cps.certificate', 'Is there a certificate (CPC or GCC) for this product and batch?', {
      confidence: 'sure',
      ...stopsAtNo(
        'Certificates are due at entry since 8 July 2026: ask the client for it, or say in writing why none is due.',
      ),
    }),
    rule.text('cps.product', 'Product id: GTIN, SKU, model or serial', { ...ofProduct }),
    rule.text('cps.made', 'Maker, place and date of manufacture', {}),
    rule.text(
      'cps.test',
      'Laboratory and date of the last test; for children a third-party laboratory that CPSC accepts',
      {},
    ),
    rule.text('cps.records', 'Who keeps the test records?', { ...ofProduct }),
    rule.text('cps.registry', 'In the Product Registry: certifier id, product id, version', ofProduct),
    rule.yesNo('cps.tracking', 'Is the tracking label on it?', { ...ofProduct, when: yes('cps.children') }),
    rule.text('cps.results', 'Small parts, lead, phthalates, flammability: what did the tests say?', ofProduct),
    rule.text('cps.exempt', 'Exempt or not covered: the reason in writing, for the disclaim', {
      ...ofProduct,
    }),
    rule.yesNo('cps.ftz', 'Is it from a foreign-trade zone? For those the rule begins on 8 January 2027', {}),
  ],
  papers: [
    rule.paper('cps.certificate', 'Certificate of compliance (CPC or GCC)', {
      kind: 'certificate',
      form: 'cpsc-certificate',
    }),
    rule.paper('cps.testReport', 'Test report, or who keeps it', { kind: 'record', when: yes('cps.children') }),
  ],
  byHand: [
    rule.byHand(
      'ask',
      'Whether a paper certificate is taken in a broker’s outage was not found. Carry it in PDF and on paper: it must be shown on request.',
      { confidence: 'unsure' },
    ),
  ],
  times: [
    rule.time('Certificates at entry since 8 July 2026; from a foreign-trade zone since 8 January 2027', {
      confidence: 'sure',
    }),
  ],
  exposure: [],
  contacts: [
    rule.contact('eFiling support', {
      email: 'eFilingsupport@cpsc.gov',
      source: '90 FR 1800; taggart-intl.com',
      confidence: 'sure',
    }),
  ],
}
