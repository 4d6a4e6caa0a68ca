import { is, ofProduct, rowsFrom, stops, yes } from './rows'
import type { Agency } from './types'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')
const law = rowsFrom('50 CFR 14; FWS guide for ACE (May 2016)')
const clearance = rowsFrom('50 CFR 14.52-14.54', 'sure')
const form = rowsFrom('FWS Form 3-177 and its instructions (August 2020)')
const roads = rowsFrom('FWS guide for ACE, as told in August 2017 and April 2018', 'sure')

/** Fish and Wildlife Service: it clears before CBP releases. Plants of CITES go to APHIS. */
export const fws: Agency = {
  code: 'FWS',
  name: 'Fish and Wildlife Service',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [guide.program('FWS', 'wild animals, their parts and products')],
  triggers: [
    law.heading(
      'FWS',
      '0106 0301 0501 0502 0505 0506 0507 0508 0511 4103 4106 4113 4301 4302 4303 4304 6701 9601 9705',
      'Wild animals, their parts and products: live, feathers, ivory, bone, coral, shell, hides, furs, specimens',
    ),
    law.heading('FWS', '0306 0307 0308', 'Live invertebrates, or such of CITES; most shellfish for food is exempt', {
      strength: 'guess',
      confidence: 'unsure',
    }),
    law.heading('FWS', '0410 121190 300490', 'Birds’ nests, and medicine with parts of listed species', {
      strength: 'guess',
      confidence: 'unsure',
    }),
    law.heading(
      'FWS',
      '420221 420231 420291 4203 6403 6405 7101 7113 7117 9101 9102 911390 9202 9207 950300 9606 961390',
      'Only where leather of reptiles or exotic animals, pearl, shell, ivory, horn or feather is in the article',
      { strength: 'guess', confidence: 'unsure' },
    ),
    law.words(
      'FWS',
      'python crocodile alligator lizard snakeskin ostrich feather feathers ivory coral tortoiseshell fur furs taxidermy trophy trophies horn antler antlers reptile wildlife butterfly butterflies',
      'The description speaks of wild animals',
    ),
    law.answered('FWS', yes('fws.any'), 'There is wildlife in it'),
  ],
  questions: [
    form.yesNo('fws.any', 'Is there any wildlife in it: dead or alive, part or product?', ofProduct),
    form.text('fws.species', 'Scientific and common name of each species', {
      ...ofProduct,
      when: is('fws.any', 'yes'),
    }),
    form.text('fws.parts', 'Which part, which article, how many, of what value?', {
      when: is('fws.any', 'yes'),
    }),
    form.choice(
      'fws.source',
      'Where is it from?',
      { wild: 'wild', captive: 'bred in captivity', ranched: 'ranched', preAct: 'from before the act' },
      { ...ofProduct, when: is('fws.any', 'yes') },
    ),
    form.text('fws.taken', 'Country where it was taken, and country of re-export', {
      when: is('fws.any', 'yes'),
    }),
    form.choice(
      'fws.cites',
      'CITES or foreign permit: is the original there, valid and endorsed?',
      { original: 'the original, valid', notNeeded: 'none is needed', missing: 'it is not there' },
      {
        stop: true,
        when: is('fws.any', 'yes'),
        badAnswers: [{ is: 'missing', say: 'FWS does not clear it without the original permit.' }],
      },
    ),
    form.code('fws.licence', 'Import/export licence number', {
      ...ofProduct,
      ...stops,
      when: is('fws.any', 'yes'),
    }),
    clearance.choice(
      'fws.port',
      'Is the port designated, or is there an exception permit?',
      { designated: 'a designated port', permit: 'an exception permit', no: 'neither' },
      {
        stop: true,
        confidence: 'likely',
        when: is('fws.any', 'yes'),
        badAnswers: [
          { is: 'no', say: 'Wildlife is cleared at designated, border or special ports, or by an exception permit.' },
        ],
      },
    ),
    clearance.yesNo('fws.notice48', 'Live or perishable: was notice given 48 hours before?', {
      when: is('fws.any', 'yes'),
    }),
    form.choice(
      'fws.purpose',
      'Purpose code',
      {
        T: 'T commercial',
        P: 'P personal',
        S: 'S scientific',
        E: 'E educational',
        Z: 'Z zoo',
        H: 'H hunting trophy',
        B: 'B breeding',
        Q: 'Q circus',
        L: 'L enforcement',
        G: 'G botanical',
        M: 'M biomedical',
        Y: 'Y reintroduction',
      },
      { when: is('fws.any', 'yes') },
    ),
    form.text('fws.cartons', 'Cartons with wildlife, and their marks', {
      when: is('fws.any', 'yes'),
    }),
    form.text('fws.place', 'Bonded place for the inspection', { when: is('fws.any', 'yes') }),
    form.choice(
      'fws.protected',
      'Is it protected?',
      {
        no: 'no',
        injurious: 'injurious species',
        bird: 'migratory bird',
        mammal: 'marine mammal',
        endangered: 'endangered',
      },
      { ...ofProduct, when: is('fws.any', 'yes') },
    ),
    form.yesNo('fws.signed', 'Is Form 3-177 signed, and are the fees ready?', {
      when: is('fws.any', 'yes'),
    }),
    roads.choice(
      'fws.disclaim',
      'If nothing is sent: which disclaim?',
      { C: 'C, eDecs follows', D: 'D, 3-177 on paper with FWS', E: 'E, no wildlife (flag FW1 alone)' },
      {},
    ),
  ],
  papers: [
    form.paper('fws.3-177', 'Form 3-177, declaration of fish or wildlife', {
      kind: 'form',
      form: 'fws-3-177',
      neverWithout: true,
      confidence: 'sure',
      copies: 'original and up to two copies, to the wildlife inspection office of the port',
      when: is('fws.any', 'yes'),
    }),
    form.paper('fws.permits', 'CITES and foreign permits, the originals', {
      kind: 'permit',
      original: true,
      neverWithout: true,
      confidence: 'sure',
      when: is('fws.cites', 'original', 'missing'),
    }),
    form.paper('fws.licence', 'FWS import/export licence', {
      kind: 'permit',
      confidence: 'sure',
      when: is('fws.any', 'yes'),
    }),
    clearance.paper('fws.cleared', 'FWS clearance', {
      kind: 'confirmation',
      neverWithout: true,
      when: is('fws.any', 'yes'),
    }),
  ],
  byHand: [
    roads.byHand(
      'yes',
      'Form 3-177 straight to FWS: on paper (disclaim D), or in eDecs, whose confirmation number rides along (or C: eDecs follows).',
    ),
    clearance.byHand(
      'no',
      'CBP does not release before FWS has cleared. Only if no officer is to be had in reasonable time may CBP clear live or perishable wildlife, and FWS looks later.',
    ),
  ],
  times: [
    clearance.time('Notice at least 48 hours before live or perishable wildlife', {
      hoursBeforeArrival: { truck: 48, rail: 48, air: 48, ocean: 48 },
    }),
  ],
  exposure: [clearance.exposure('Detained goods are deemed seized after 30 days, if they are not cleared.')],
  contacts: [form.contact('The wildlife inspectors of the port; on the web: eDecs')],
}
