import { inProgram, is, ofProduct, rowsFrom, stops, yes } from './rows'
import type { Agency } from './types'

const guide = rowsFrom(
  'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026; codes of AMS’s guide of 2016',
  'sure',
)
const organic = rowsFrom('7 CFR 205.273; trade notes on AM7 and AM8 (March to September 2024)')
const am8 = rowsFrom('“CBP updates HTSUS flags” (AM7 to AM8 on 13 February), read in a trade report', 'sure')
const orders = rowsFrom('Section 8e pages of AMS; 7 CFR 944, 980 and 999')
const nuts = rowsFrom('7 CFR 996; AMS CATAIR guidelines (September 2016)')
const eggs = rowsFrom('7 CFR 57; AMS CATAIR guidelines (September 2016)')

const or = { program: 'OR' }
const mo = { program: 'MO' }
const eg = { program: 'EG' }

/** Agricultural Marketing Service: organic goods, marketing orders (section 8e), peanuts, eggs in the shell. */
export const ams: Agency = {
  code: 'AMS',
  name: 'USDA Agricultural Marketing Service',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [
    guide.program('OR', 'organic', {
      OR1: 'certificate issued by hand: code of the continuity plan and its image',
      OR2: 'electronic certificate of 21 characters',
    }),
    guide.program('MO', 'marketing orders (section 8e)', {
      MO1: 'request inspection',
      MO2: 'already inspected',
      MO3: 'existing form for exempt goods',
      MO4: 'ask exemption',
      MO5: 'pistachios, aflatoxin test',
      MO6: 'exempt type or variety',
      MO7: 'out of season',
      MO8: 'under the minimum weight',
    }),
    guide.program('PN', 'peanuts', { PN1: 'request peanut inspection' }),
    guide.program('EG', 'shell eggs', { EG1: 'request inspection', EG2: 'already approved on LPS-222' }),
  ],
  triggers: [
    organic.heading(
      'OR',
      '02 04 07 08 09 10 11 12 15 16 17 18 19 20 21 23',
      'Over 6,000 numbers are flagged AM7 or AM8: only what is sold, labelled or invoiced as organic',
      { strength: 'guess' },
    ),
    am8.heading(
      'OR',
      `0201305091 0202305091 0202308015 0709510110 0709700010 0710809723 0804306010 0804508020 0811100075 0811902025
       0811905010 0811905210 1104120010 1513190030 1801000010 2008991010 2008999150 2009790040 2009897095 2202999130
       3504005010`,
      'AM8: this number is for certified organic goods alone',
    ),
    orders.heading(
      'MO',
      `0701 0702 070310 071120 080221 080222 080231 080232 080251 080252 080410 080440 080510 080540 080610 080620
       081050 200570`,
      'Avocados, dates, grapefruit, hazelnuts, kiwifruit, olives, onions, oranges, pistachios, potatoes, raisins, table grapes, tomatoes, walnuts: while the domestic order is in force',
    ),
    nuts.heading('PN', '120241 120242 200811', 'Peanuts: a must flag'),
    eggs.heading('EG', '0407', 'Eggs in the shell, for the table or for breaking'),
    organic.words('OR', 'organic organically', 'The description says organic'),
    organic.answered('OR', yes('ams.or.claim'), 'It is sold, labelled or invoiced as organic'),
    nuts.words('PN', 'peanut peanuts groundnut groundnuts', 'The description speaks of peanuts'),
  ],
  questions: [
    organic.yesNo('ams.or.claim', 'Is any word “organic” on label, invoice or bill?', or),
    organic.text('ams.or.certificate', 'NOP import certificate number (21 characters) of each commodity', {
      ...or,
      ...stops,
      confidence: 'sure',
      when: yes('ams.or.claim'),
    }),
    organic.yesNo('ams.or.before', 'Was it issued before the goods left the foreign port?', {
      ...or,
      confidence: 'sure',
      when: yes('ams.or.claim'),
      badAnswers: [
        {
          is: 'no',
          say: 'It cannot be issued afterwards: export again, give away, destroy, or sell as not organic.',
        },
      ],
    }),
    organic.yesNo('ams.or.importer', 'Is the importer certified, or exempt?', {
      ...or,
      ...ofProduct,
      when: yes('ams.or.claim'),
    }),
    organic.yesNo('ams.or.quantity', 'Is the quantity within the certificate?', {
      ...or,
      when: yes('ams.or.claim'),
    }),
    organic.yesNo('ams.or.written', 'Is the organic status written on the invoice and the bill?', {
      ...or,
      when: yes('ams.or.claim'),
    }),
    organic.choice(
      'ams.or.why',
      'Is it one of these?',
      { no: 'none of them', returned: 'US organic goods returned', sample: 'a sample', personal: 'for personal use' },
      { ...or, when: yes('ams.or.claim') },
    ),
    organic.yesNo('ams.or.am8', 'Is the number flagged AM8, for organic goods alone?', { ...or, ...ofProduct }),
    organic.yesNo('ams.or.disclaim', 'Not organic on an AM7 number: is the disclaim written?', {
      ...or,
      when: is('ams.or.claim', 'no'),
    }),
    organic.text('ams.or.byHand', 'Certificate made by hand: code of the continuity plan, and is its image there?', {
      ...or,
      when: yes('ams.or.claim'),
    }),
    orders.text('ams.mo.fruit', 'Which fruit, variety and size?', { ...mo, ...ofProduct }),
    orders.yesNo('ams.mo.season', 'Is its order in season now?', mo),
    orders.choice(
      'ams.mo.inspection',
      'Inspection: is it booked, or is the certificate in hand?',
      {
        certificate: 'certificate in hand',
        booked: 'booked',
        exempt: 'goes to an exempt use',
        no: 'neither',
      },
      {
        ...mo,
        stop: true,
        confidence: 'sure',
        badAnswers: [
          { is: 'no', say: 'Call the inspection office: the goods are held until the certificate is there.' },
        ],
      },
    ),
    orders.yesNo(
      'ams.mo.exemptForm',
      'Processing, feed, charity, seed: is the exempt form signed by importer and receiver, with the entry number?',
      { ...mo, when: is('ams.mo.inspection', 'exempt') },
    ),
    orders.yesNo('ams.mo.minimum', 'Is it under the minimum weight?', mo),
    orders.yesNo('ams.mo.canadian', 'Is there a Canadian certificate (tomatoes, potatoes, onions)?', {
      ...mo,
      when: { origin: ['CA'] },
    }),
    orders.text('ams.mo.held', 'Where is it held until it has passed?', mo),
    orders.text('ams.aflatoxin', 'Pistachios or peanuts: result of the aflatoxin test', {
      when: inProgram('MO', 'PN'),
    }),
    orders.text('ams.mo.copy2', 'Who gives copy 2 to USDA within two days?', {
      ...mo,
      when: is('ams.mo.inspection', 'exempt'),
    }),
    orders.choice(
      'ams.mo.fails',
      'What if it fails?',
      { recondition: 'recondition', export: 'export (7512)', exempt: 'an exempt use' },
      mo,
    ),
    nuts.yesNo('ams.pn.certificate', 'Peanuts: is the certificate of inspection and aflatoxin there, or asked for?', {
      program: 'PN',
      badAnswers: [{ is: 'no', say: 'AM6 is a must flag: peanuts are held until they are inspected.' }],
    }),
    eggs.yesNo('ams.eg.approved', 'Eggs: is LPS-222 approved?', { ...eg, confidence: 'sure' }),
    eggs.yesNo('ams.eg.eligible', 'Eggs: is the country eligible?', eg),
    eggs.yesNo('ams.eg.cold', 'Eggs: are they refrigerated?', eg),
    eggs.text('ams.eg.plant', 'Eggs: which plant do they go to?', eg),
  ],
  papers: [
    organic.paper('ams.nop', 'NOP import certificate', {
      kind: 'certificate',
      ...or,
      form: 'nop-import',
      neverWithout: true,
      confidence: 'sure',
      when: yes('ams.or.claim'),
    }),
    orders.paper('ams.8e', 'USDA inspection certificate', {
      kind: 'certificate',
      ...mo,
      neverWithout: true,
      confidence: 'sure',
      when: is('ams.mo.inspection', 'certificate', 'booked', 'no'),
    }),
    orders.paper(
      'ams.8eSheet',
      'Section 8e worksheet; the exempt form SC-6 is keyed on AMS’s site, and may not be copied',
      {
        kind: 'form',
        ...mo,
        form: 'ams-8e',
        copies: 'exempt form: copy 1 to CBP, copy 2 to USDA within two days',
      },
    ),
    nuts.paper('ams.peanuts', 'Peanut inspection and aflatoxin certificate', {
      kind: 'certificate',
      program: 'PN',
      neverWithout: true,
    }),
    eggs.paper('ams.lps222', 'LPS-222, request for eggs in the shell', { kind: 'form', ...eg, confidence: 'sure' }),
  ],
  byHand: [
    organic.byHand(
      'partly',
      'The certificate number stands on the papers, and ACE gets it later. A certificate cannot be issued after the goods have left.',
      or,
    ),
    orders.byHand(
      'yes',
      'Inspection certificate, or the importer’s exempt form with the entry number: copy 1 to CBP, copy 2 to USDA within two days.',
      { ...mo, confidence: 'sure' },
    ),
  ],
  times: [
    orders.time('Call the inspection office several days before; hold the goods until the certificate is there', {
      ...mo,
      confidence: 'sure',
    }),
  ],
  exposure: [
    organic.exposure(
      'An organic claim without its certificate: export again, give away, destroy, or sell as not organic.',
      {
        ...or,
        confidence: 'sure',
      },
    ),
  ],
  contacts: [
    organic.contact(
      'Organic Integrity Database; marketing orders and exempt forms on the web: CEMS/MOLS. No telephone was found.',
    ),
  ],
}
