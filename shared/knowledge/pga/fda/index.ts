import { rowsFrom } from '../rows'
import type { Agency } from '../types'
import { foodPapers, foodQuestions, foodTriggers } from './food'
import { productPapers, productQuestions, productTriggers } from './products'

const GUIDE = 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026'
const guide = rowsFrom(`${GUIDE}; processing codes from the notes of FDA’s supplemental guides`)
const notice = rowsFrom('21 CFR 1.276-1.285; FDA, Prior Notice of Imported Food, questions and answers, edition 3')
const outage = rowsFrom(
  'FDA’s contingency messages: CSMS 05-000081, 11-000287, 13-000338, 14-000489, 19-000046',
  'sure',
)
const bond = rowsFrom('CBP Dec. 07-02 (72 FR 4423), 19 CFR 141.113(c) and 113.62', 'sure')
const hand = rowsFrom('21 CFR 1005.25; customs ruling HQ 225807 on FDA’s former entry notice')

/** Food and Drug Administration. Meat, poultry, egg products and catfish are FSIS’s instead. */
export const fda: Agency = {
  code: 'FDA',
  name: 'Food and Drug Administration',
  source: GUIDE,
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [
    guide.program('FOO', 'food and feed', {
      NSF: 'natural-state food',
      PRO: 'processed food',
      FEE: 'animal feed',
      ADD: 'additives and colours',
      DSU: 'dietary supplements',
      CCW: 'ceramic and other ware that touches food',
    }),
    guide.program('COS', 'cosmetics'),
    guide.program('DEV', 'devices', { RED: 'radiation-emitting', NED: 'not radiation-emitting' }),
    guide.program('DRU', 'human drugs', {
      PRE: 'prescription',
      OTC: 'over the counter',
      INV: 'investigational',
      PHN: 'pharmaceutical necessities',
      RND: 'research and development',
    }),
    guide.program('BIO', 'biologics', {
      ALG: 'allergenics',
      BBA: 'blood bags with anticoagulant',
      BDP: 'blood derivatives',
      BLD: 'blood bank devices',
      BLO: 'blood and blood products',
      CGT: 'cell and gene therapy',
      HCT: 'human cells and tissue',
      PVE: 'plasma volume expanders',
      VAC: 'vaccines',
      XEN: 'xenotransplant',
    }),
    guide.program('RAD', 'radiation-emitting products', { REP: 'radiation-emitting product' }),
    guide.program('TOB', 'tobacco', {
      CSU: 'consumer use',
      FFM: 'for further manufacture',
      INV: 'investigational',
    }),
    guide.program('VME', 'veterinary medicine', { ADR: 'animal drugs', ADE: 'animal devices' }),
  ],
  triggers: [...foodTriggers, ...productTriggers],
  questions: [...foodQuestions, ...productQuestions],
  papers: [
    ...foodPapers,
    ...productPapers,
    hand.paper('fda.lineSheet', 'FDA line sheet: product code, parties, affirmations', {
      kind: 'record',
      form: 'fda-line',
    }),
  ],
  byHand: [
    outage.byHand(
      'partly',
      'Confirmed by ABI or by PNSI before the outage: go on. A PNSI number goes with the goods.',
      {
        program: 'FOO',
      },
    ),
    outage.byHand(
      'partly',
      'Sent by ABI and not answered: do not send twice. Wait, or give CBP a signed copy of the ABI transmission as proof that it was sent.',
      { program: 'FOO' },
    ),
    outage.byHand(
      'yes',
      'Not sent, and FDA’s site works: file at access.fda.gov (PNSI) on a clean computer. The confirmation page goes into the packet. Anyone with the knowledge may file: importer, exporter, carrier, another broker.',
      { program: 'FOO' },
    ),
    outage.byHand(
      'partly',
      'FDA’s site is down as well: the e-mail or fax form that FDA publishes for that outage, and only then. Its answer with the number is shown to CBP.',
      { program: 'FOO' },
    ),
    hand.byHand(
      'yes',
      'What is not food: the paper entry set, form FDA 2877 where it is due, papers uploaded in ITACS; held intact until May Proceed.',
    ),
  ],
  times: [
    notice.time('Prior notice is confirmed before arrival: 2 h by road, 4 h by rail or air, 8 h by water', {
      program: 'FOO',
      confidence: 'sure',
      hoursBeforeArrival: { truck: 2, rail: 4, air: 4, ocean: 8 },
    }),
    notice.time('Prior notice not earlier than 15 days before arrival at PNSI, 30 days by ABI', { program: 'FOO' }),
  ],
  exposure: [
    bond.exposure(
      'Conditionally released for 30 days; ends sooner with May Proceed or a refusal, and is longer after a notice of sampling or detention. Redelivery may be demanded within 30 days after it. Damages are three times the value.',
      { conditionalDays: 30, redeliveryDays: 30 },
    ),
  ],
  contacts: [
    notice.contact('Prior notice (Division of Food Defense Targeting), said to be open day and night', {
      phone: '866-521-2297',
      confidence: 'sure',
    }),
    guide.contact('Imports and flags (Division of Import Operations)', {
      phone: '301-796-0356',
      email: 'FDAImportsInquiry@fda.hhs.gov',
      source: 'fda.gov, Import Basics, Harmonized Tariff Schedule and FD flags',
      confidence: 'sure',
    }),
    guide.contact('ACE support of FDA; the telephone numbers are of 2016: 877-345-1101, 571-620-7320', {
      email: 'ACE_Support@fda.hhs.gov',
      source: 'CSMS 65109243 (2025), 16-000778 (2016)',
      confidence: 'sure',
    }),
    hand.contact('FDA emergency line, 24 hours: verify', { phone: '866-300-4374', source: 'Known, not read again' }),
    notice.contact('Prior notice on the web (PNSI)', { site: 'access.fda.gov' }),
    guide.contact('Status, notices and upload by entry number (ITACS)', {
      source: 'CSMS 42065469 (March 2020)',
    }),
  ],
}
