import { either, is, ofProduct, rowsFrom, stops, stopsAtNo, yes } from './rows'
import type { Agency, AgencyCode } from './types'

const cdcLaw = rowsFrom('42 CFR 71.51-71.56; CDC questions of 2009', 'sure')
const cdcLikely = rowsFrom('42 CFR 71.51-71.56')
const dairy = rowsFrom('7 CFR 6 (dairy import licensing)')
const atoms = rowsFrom('10 CFR 110')
const radio = rowsFrom('47 CFR 2.1201-2.1207')
const diamonds = rowsFrom('Clean Diamond Trade Act; 31 CFR 592')
const lumber = rowsFrom('19 CFR 12.142')
const boats = rowsFrom('33 CFR 181; 46 CFR 160', 'unsure')

type Rest = Omit<Agency, 'code' | 'name' | 'source' | 'checkedOn' | 'confidence' | 'times' | 'exposure' | 'contacts'> &
  Partial<Pick<Agency, 'times' | 'exposure' | 'contacts' | 'confidence'>>
const small = (code: AgencyCode, name: string, source: string, rest: Rest): Agency => ({
  code,
  name,
  source,
  checkedOn: '2026-11-24',
  confidence: 'likely',
  times: [],
  exposure: [],
  contacts: [],
  ...rest,
})

export const cdc = small('CDC', 'Centers for Disease Control', '42 CFR 71.51-71.56', {
  programs: [cdcLikely.program('CDC', 'pathogens, hosts and vectors, listed animals')],
  triggers: [
    cdcLikely.heading(
      'CDC',
      '010611 010619 010620 300212 300249 300251 300259',
      'Pathogens and infectious material, primates, dogs, civets, small turtles: some goods of the number',
      { strength: 'guess' },
    ),
    cdcLikely.words(
      'CDC',
      'pathogen pathogens virus bacteria culture cultures specimen specimens dog dogs puppy puppies monkey monkeys primate primates bat bats civet turtle turtles',
      'The description speaks of what CDC watches',
    ),
    cdcLikely.answered(
      'CDC',
      either(yes('cdc.pathogen'), is('cdc.animal', 'dog', 'primate', 'listed')),
      'It is a pathogen or a listed animal',
    ),
  ],
  questions: [
    cdcLikely.yesNo('cdc.pathogen', 'Is it a pathogen, or could it hold one?', ofProduct),
    cdcLaw.text('cdc.permit', 'Number of the import permit', { ...stops, when: yes('cdc.pathogen') }),
    cdcLikely.choice(
      'cdc.animal',
      'Is it a listed animal?',
      {
        no: 'no',
        dog: 'dog',
        cat: 'cat',
        primate: 'primate',
        listed: 'civet, African rodent, bat, small turtle, listed snail',
      },
      ofProduct,
    ),
    cdcLikely.text('cdc.dog', 'Dog: receipt of the form, country of rabies, microchip', {
      when: is('cdc.animal', 'dog'),
    }),
  ],
  papers: [
    cdcLaw.paper('cdc.permit', 'CDC import permit and labels', {
      kind: 'permit',
      original: true,
      neverWithout: true,
      when: yes('cdc.pathogen'),
    }),
    cdcLikely.paper('cdc.dogForm', 'CDC dog import form receipt', { kind: 'form', when: is('cdc.animal', 'dog') }),
    cdcLaw.paper('cdc.request', 'CDC’s answer to the request for a listed animal', {
      kind: 'permit',
      neverWithout: true,
      when: is('cdc.animal', 'listed', 'primate'),
    }),
  ],
  byHand: [cdcLaw.byHand('yes', 'The permit to CBP; nothing is released until CBP has it.')],
  contacts: [
    cdcLikely.contact('CDC emergency line: verify', { phone: '770-488-7100', source: 'Known, not read again' }),
  ],
})

export const fas = small('FAS', 'USDA Foreign Agricultural Service', '7 CFR 6', {
  programs: [dairy.program('FAS', 'dairy within a quota')],
  triggers: [
    dairy.heading('FAS', '0401 0402 0403 0404 0405 0406', 'Dairy within a quota needs a dairy import licence', {
      strength: 'guess',
    }),
    dairy.answered('FAS', yes('fas.quota'), 'It is entered within a dairy quota'),
  ],
  questions: [
    dairy.yesNo('fas.quota', 'Is it entered within a dairy quota?'),
    dairy.text('fas.licence', 'Number of the dairy import licence', { ...stops, when: yes('fas.quota') }),
  ],
  papers: [dairy.paper('fas.licence', 'Dairy import licence', { kind: 'permit', when: yes('fas.quota') })],
  byHand: [dairy.byHand('ask', 'The licence number stands on the entry; ask the port.')],
})

export const nrc = small('NRC', 'Nuclear Regulatory Commission', '10 CFR 110', {
  programs: [atoms.program('NRC', 'radioactive material and reactor equipment')],
  triggers: [
    atoms.heading('NRC', '2844 8401', 'Radioactive material, reactor equipment: general or specific licence'),
    atoms.words(
      'NRC',
      'radioactive uranium plutonium isotope isotopes',
      'The description speaks of radioactive material',
    ),
  ],
  questions: [
    atoms.choice(
      'nrc.licence',
      'General or specific licence?',
      { general: 'general', specific: 'specific' },
      { ...ofProduct, ...stops },
    ),
    atoms.text('nrc.quantity', 'Licence number, material, activity or quantity'),
  ],
  papers: [
    atoms.paper('nrc.licence', 'NRC licence, a copy', {
      kind: 'permit',
      neverWithout: true,
      when: is('nrc.licence', 'specific'),
    }),
  ],
  byHand: [atoms.byHand('ask', 'A copy of the licence; ask the port.')],
})

export const fcc = small('FCC', 'Federal Communications Commission', '47 CFR 2.1201-2.1207', {
  programs: [radio.program('FCC', 'radio-frequency devices')],
  triggers: [
    radio.heading(
      'FCC',
      '8443 8471 8517 8525 852691 8527',
      'Radio-frequency device: it must be authorised; no paper at entry',
      {
        strength: 'guess',
      },
    ),
    radio.words('FCC', 'bluetooth wifi radio transmitter', 'The description speaks of radio'),
  ],
  questions: [radio.text('fcc.id', 'FCC ID, or the import condition of 47 CFR 2.1204', ofProduct)],
  papers: [],
  byHand: [radio.byHand('yes', 'Form 740 is no longer filed: nothing to hand over. The device must be authorised.')],
})

export const kimberley = small('KPC', 'Kimberley Process', 'Clean Diamond Trade Act; 31 CFR 592', {
  programs: [diamonds.program('KPC', 'rough diamonds')],
  triggers: [
    diamonds.heading('KPC', '710210 710221 710231', 'Rough diamonds: Kimberley Process certificate'),
    diamonds.words('KPC', 'diamond diamonds', 'The description says diamond'),
  ],
  questions: [
    diamonds.text('kpc.certificate', 'Certificate number, country, carats, value', { ...stops }),
    diamonds.yesNo('kpc.confirmed', 'Does the importer confirm receipt to the foreign authority within 15 days?'),
  ],
  papers: [
    diamonds.paper('kpc.certificate', 'Kimberley Process certificate', {
      kind: 'certificate',
      original: true,
      neverWithout: true,
    }),
  ],
  byHand: [diamonds.byHand('yes', 'The original certificate is shown.')],
  times: [diamonds.time('Receipt is confirmed to the foreign authority within 15 days', { daysAfterRelease: 15 })],
})

export const lumberDeclaration = small('CBP', 'CBP, softwood lumber declaration', '19 CFR 12.142', {
  programs: [lumber.program('SLDP', 'softwood lumber')],
  triggers: [
    lumber.heading(
      'SLDP',
      '440711 440712 440713 440714 440719 440910',
      'Softwood lumber: export price, export charge and importer’s declaration',
    ),
  ],
  questions: [
    lumber.text('cbp.lumber', 'Softwood: export price and export charge'),
    lumber.yesNo('cbp.lumberDeclared', 'Softwood: does the importer declare it?', {
      ...stopsAtNo('Softwood lumber is entered with the importer’s declaration.'),
    }),
  ],
  papers: [],
  byHand: [lumber.byHand('ask', 'The declaration is part of the entry summary; ask the port.')],
})

export const coastGuard = small('USCG', 'US Coast Guard', '33 CFR 181; 46 CFR 160', {
  confidence: 'unsure',
  programs: [boats.program('USCG', 'boats and life-saving gear')],
  triggers: [
    boats.heading(
      'USCG',
      '630720 8903 890710',
      'Boats (hull number), life jackets, rafts (approval): no message set was found',
      {
        strength: 'guess',
      },
    ),
  ],
  questions: [
    boats.text(
      'uscg.number',
      'Hull identification or approval number, if there is one: ask the Coast Guard',
      ofProduct,
    ),
  ],
  papers: [],
  byHand: [boats.byHand('ask', 'Nothing was found: papers only if the goods need an approval.')],
})
