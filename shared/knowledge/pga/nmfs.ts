import { nmfsList } from './lists/nmfs'
import { both, inProgram, is, ofProduct, rowsFrom, stops } from './rows'
import type { Agency } from './types'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')
const simp = rowsFrom('50 CFR 300 subpart Q; CSMS 18-000124, 18-000744', 'sure')
const tuna = rowsFrom('NOAA Form 370 (OMB 0648-0335, to 30 September 2028); fisheries.noaa.gov', 'sure')
const hms = rowsFrom('50 CFR 300 subparts G and M')
const mmpa = rowsFrom('CSMS 67055632 (10 December 2025), 67590021 (29 January 2026)', 'sure')
const ask = rowsFrom('The wording is ours, after 50 CFR 300 subpart Q')

/** National Marine Fisheries Service: four programmes, and the certificate of admissibility of the marine mammal law. */
export const nmfs: Agency = {
  code: 'NMF',
  name: 'NOAA National Marine Fisheries Service',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [
    guide.program('SIM', 'seafood import monitoring'),
    guide.program('370', 'tuna', { YFT: 'yellowfin', NOT: 'not yellowfin' }),
    guide.program('HMS', 'highly migratory species'),
    guide.program('AMR', 'Antarctic marine living resources'),
    mmpa.program('COA', 'certificate of admissibility (our word: it has no code of its own)', {}),
  ],
  triggers: [
    ...nmfsList,
    mmpa.heading(
      'COA',
      '0302 0303 0304 0305 0306 0307 0308 1604 1605',
      'From 46 nations some 240 fisheries are denied, and listed numbers need a certificate: which, is not in our data',
      { strength: 'guess', confidence: 'unsure' },
    ),
    mmpa.answered(
      'COA',
      is('nmf.coa', 'signed', 'missing'),
      'The number is listed for a country with denied fisheries',
    ),
    ask.words(
      'SIM',
      'abalone cod crab dolphinfish mahi grouper snapper shark shrimp shrimps prawn prawns swordfish tuna seacucumber',
      'The description names a monitored species',
    ),
    ask.words('370', 'tuna', 'The description says tuna'),
    ask.words('HMS', 'bluefin bigeye swordfish', 'The description names a migratory species'),
    ask.words('AMR', 'toothfish krill', 'The description names an Antarctic species'),
  ],
  questions: [
    ask.text('nmf.species', 'Species: scientific name or FAO code', { ...ofProduct }),
    ask.choice('nmf.wild', 'Wild or farmed?', { wild: 'wild', farmed: 'farmed' }, { ...ofProduct }),
    simp.text('nmf.iftp', 'IFTP number of the importer of record, in date', {
      ...ofProduct,
      ...stops,
      when: inProgram('SIM', '370', 'HMS', 'AMR'),
    }),
    ask.text('nmf.harvest', 'Flag, vessel names, permits, area, gear, dates of the trip', {
      when: inProgram('SIM', '370', 'HMS', 'AMR'),
    }),
    ask.text('nmf.landing', 'Landing place, date, weight, first buyer', {
      when: inProgram('SIM', 'HMS', 'AMR'),
    }),
    ask.text('nmf.chain', 'Processor and transshipments', { when: inProgram('SIM') }),
    tuna.choice(
      'nmf.dolphinSafe',
      'Tuna, frozen or processed: form 370, which dolphin-safe box, with the captain’s and the observer’s statements?',
      {
        '5A': '5A, not certified dolphin-safe',
        '5B1': '5B1, no purse seine, captain’s statement',
        '5B2': '5B2, purse seine outside the eastern tropical Pacific',
        '5B3': '5B3, a fishery like it, with an observer',
        '5B4': '5B4, eastern tropical Pacific, vessel of 400 short tons or less',
        '5B5': '5B5, over 400 short tons, certified by an IDCP member',
        fresh: 'fresh tuna: no form 370',
      },
      {
        program: '370',
        ...stops,
      },
    ),
    hms.text(
      'nmf.hms.document',
      'Swordfish, bigeye, bluefin: is the catch or statistical document validated? Its number',
      {
        program: 'HMS',
      },
    ),
    hms.text('nmf.amr.document', 'Toothfish, krill: catch document, vessel monitoring, pre-approval', {
      program: 'AMR',
    }),
    mmpa.choice(
      'nmf.coa',
      'Is the country one with denied fisheries, and is the number listed? Then: certificate of admissibility, signed by its official, with CBP before release',
      {
        notListed: 'not listed, says the importer or NOAA',
        farmed: 'farmed',
        signed: 'listed, and the certificate is signed',
        missing: 'listed, and there is no certificate',
        ask: 'nobody knows: ask NOAA',
      },
      {
        program: 'COA',
        stop: true,
        badAnswers: [
          { is: 'missing', say: 'Without the certificate the goods are not admissible.' },
          { is: 'ask', say: 'Ask NOAA Fisheries before the goods are presented.' },
        ],
      },
    ),
    mmpa.yesNo('nmf.coaImporter', 'Does the importer sign the certificate within 24 hours after release?', {
      program: 'COA',
      when: is('nmf.coa', 'signed'),
    }),
    ask.yesNo('nmf.fda', 'Is FDA’s prior notice there too?'),
    ask.yesNo('nmf.banned', 'Is it shark fin, or on a list of banned fish?', {
      badAnswers: [{ is: 'yes', say: 'It may not come in: ask NOAA Fisheries.' }],
    }),
  ],
  papers: [
    simp.paper('nmf.harvest', 'Papers of harvest and chain of custody', {
      kind: 'record',
      program: 'SIM',
      form: 'simp',
      neverWithout: true,
    }),
    simp.paper('nmf.iftp', 'International Fisheries Trade Permit of the importer', {
      kind: 'permit',
      neverWithout: true,
      when: inProgram('SIM', '370', 'HMS', 'AMR'),
    }),
    tuna.paper('nmf.370', 'NOAA Form 370 with the statements', {
      kind: 'form',
      program: '370',
      form: 'noaa-370',
      neverWithout: true,
    }),
    hms.paper('nmf.hms', 'Catch document or statistical document', {
      kind: 'certificate',
      program: 'HMS',
      neverWithout: true,
    }),
    hms.paper('nmf.amr', 'Catch document and pre-approval', {
      kind: 'certificate',
      program: 'AMR',
      neverWithout: true,
    }),
    mmpa.paper('nmf.coa', 'Certificate of admissibility', {
      kind: 'certificate',
      program: 'COA',
      neverWithout: true,
      when: both(inProgram('COA'), is('nmf.coa', 'signed', 'missing')),
    }),
  ],
  byHand: [
    simp.byHand('partly', 'Forms and documents to CBP, and into the image system later: ask NOAA Fisheries.', {
      confidence: 'likely',
    }),
    mmpa.byHand('no', 'A certificate of admissibility is with CBP before release.', { program: 'COA' }),
  ],
  times: [
    mmpa.time('Certificate of admissibility before release; the importer’s own signature within 24 hours after it', {
      program: 'COA',
      daysAfterRelease: 1,
    }),
    tuna.time('Form 370 before or at import', { program: '370' }),
  ],
  exposure: [
    simp.exposure('Monitored seafood without its data is rejected (shrimp and abalone since 1 March 2019).', {
      program: 'SIM',
    }),
  ],
  contacts: [
    simp.contact('NOAA Fisheries, trade monitoring: no number was found that we could confirm', {
      confidence: 'unsure',
    }),
  ],
}
