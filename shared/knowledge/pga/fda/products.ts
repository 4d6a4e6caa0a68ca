import { inProgram, is, ofProduct, rowsFrom, stops } from '../rows'
import type { Paper, Question, Trigger } from '../types'

const own = rowsFrom('21 U.S.C. 321 (FDA’s own field); FDA publishes no tariff list of its flags')
const light = rowsFrom('21 CFR 1000-1050; Form FDA 2877 (21 CFR 1005.25)')
const ask = rowsFrom('Affirmations of compliance of FDA’s supplemental guide; the wording is ours')

export const productTriggers: readonly Trigger[] = [
  own.heading('BIO', '3001 3002', 'Blood, vaccines, cells, antisera'),
  own.heading('COS', '3303 3304 3305 3306 3307 3401', 'Cosmetics and soap; a drug when it claims to treat or protect'),
  own.heading('DEV', '9018 9019 9020 9021 9022 8713 9402', 'Medical devices'),
  own.heading(
    'DEV',
    '330620 3822 4014 401512 630790 841920 900130 900140 900150 9003 9004 902511 902519 960321 961900',
    'Lenses, sunglasses, gloves, diagnostics, sterilizers, toothbrushes, thermometers, masks: often devices',
    { strength: 'guess' },
  ),
  own.heading('DRU', '3003 3004 3005 3006', 'Medicines and dressings'),
  own.heading('DRU', '2937 2939 2941', 'Hormones, alkaloids, antibiotics: drug substances'),
  own.heading('DRU', '380894', 'Sanitizers and antiseptics for the skin are drugs', { strength: 'guess' }),
  own.heading('TOB', '2402 2403 2404 854340', 'Tobacco, nicotine, e-cigarettes'),
  own.heading('TOB', '2401', 'Leaf tobacco for further manufacture', { strength: 'guess', confidence: 'unsure' }),
  own.heading('VME', '300242', 'Vaccines for animals'),
  own.heading('VME', '3003 3004', 'Medicines for animals', { strength: 'guess' }),
  light.heading(
    'RAD',
    '8456 851650 851981 8521 8528 853932 901320 9022',
    'Television receivers and monitors, microwave ovens, X-ray, lasers, players of discs, mercury lamps',
  ),
  light.heading(
    'RAD',
    '847170 8526 901510 903149 9405 9503',
    'Only where it holds a laser or another source of radiation',
    { strength: 'guess', confidence: 'unsure' },
  ),
  light.words(
    'RAD',
    'laser lasers xray microwave microwaves ultrasound television televisions monitor monitors projector projectors',
    'The description speaks of light or radiation as energy',
  ),
  own.words(
    'DEV',
    'catheter catheters syringe syringes stethoscope thermometer implant implants bandage surgical dental orthopedic pacemaker scalpel endoscope prosthesis wheelchair wheelchairs condom condoms',
    'The description speaks of a medical device',
  ),
  own.words(
    'COS',
    'cosmetic cosmetics lipstick shampoo mascara perfume lotion moisturizer makeup deodorant',
    'The description speaks of a cosmetic',
  ),
  own.words(
    'DRU',
    'drug drugs tablet tablets medicine medicines pharmaceutical sunscreen antiseptic sanitizer ointment',
    'The description speaks of a drug',
  ),
  own.words('BIO', 'vaccine vaccines plasma antiserum', 'The description speaks of a biologic'),
  own.words('TOB', 'tobacco cigarette cigarettes cigar cigars vape nicotine', 'The description speaks of tobacco'),
  own.words('VME', 'veterinary', 'The description speaks of animals’ medicine'),
]

const drug = inProgram('DRU')
const medicines = inProgram('DRU', 'BIO', 'VME')
const allOfThese = inProgram('BIO', 'COS', 'DEV', 'DRU', 'RAD', 'TOB', 'VME')

export const productQuestions: readonly Question[] = [
  ask.text('fda.use', 'What is it for? What does the label claim?', {
    ...ofProduct,
    when: allOfThese,
  }),
  ask.choice(
    'fda.patient',
    'Human or animal?',
    { human: 'human', animal: 'animal' },
    { ...ofProduct, when: medicines },
  ),
  ask.choice(
    'fda.dru.kind',
    'Prescription or over the counter?',
    {
      PRE: 'prescription',
      OTC: 'over the counter',
      INV: 'investigational',
      PHN: 'pharmaceutical necessity',
      RND: 'research and development',
    },
    { ...ofProduct, when: drug },
  ),
  ask.choice(
    'fda.form',
    'Finished, bulk, a sample, for research?',
    { finished: 'finished', bulk: 'bulk', sample: 'sample', research: 'for research' },
    { ...ofProduct, when: medicines },
  ),
  ask.code('fda.productCode', 'FDA product code (7 characters)', {
    ...ofProduct,
    when: allOfThese,
  }),
  ask.text('fda.maker', 'Maker: name and address', {
    ...ofProduct,
    when: allOfThese,
  }),
  ask.code('fda.makerRegistration', 'Maker’s registration number (drug REG, device DEV, tobacco, cosmetic)', {
    ...ofProduct,
    when: inProgram('COS', 'DEV', 'DRU', 'TOB'),
  }),
  ask.text('fda.dru.listing', 'Drug: NDC listing (DLS), and NDA, ANDA, BLA, IND or monograph', {
    ...ofProduct,
    ...stops,
    when: drug,
  }),
  ask.text('fda.dev.listing', 'Device: listing number (LST), and 510(k), PMA, De Novo or exempt', {
    ...ofProduct,
    ...stops,
    when: inProgram('DEV'),
  }),
  ask.text('fda.dev.exporter', 'Device: foreign exporter’s registration (DFE) and US initial importer (DII)', {
    ...ofProduct,
    when: inProgram('DEV'),
  }),
  ask.choice(
    'fda.dev.why',
    'Device: is it anything but an ordinary import?',
    {
      no: 'no',
      IFE: 'import for export',
      CPT: 'component',
      repair: 'for repair',
      IDE: 'investigational (IDE)',
    },
    { when: inProgram('DEV') },
  ),
  light.text('fda.rad.accession', 'Radiation: accession number of the report', {
    ...ofProduct,
    when: inProgram('RAD'),
  }),
  light.text('fda.rad.model', 'Radiation: model and brand', {
    ...ofProduct,
    when: inProgram('RAD'),
  }),
  light.day('fda.rad.madeOn', 'Radiation: date of manufacture', {
    when: inProgram('RAD'),
  }),
  light.choice(
    'fda.rad.declaration',
    'Radiation: which declaration of form FDA 2877?',
    {
      A1: 'A1, made before the standard’s date',
      A2: 'A2, excluded by the standard or by written guidance',
      A3: 'A3, household goods of a person',
      A4: 'A4, of a party abroad, returned after repair',
      A5: 'A5, components that do not work by themselves',
      A6: 'A6, prototype for test and evaluation',
      A7: 'A7, reprocessed for export only',
      B1: 'B1, complies, certified, the report’s number is known',
      B2: 'B2, complies, certified, maker or report number unknown',
      C1: 'C1, does not comply: research, under bond',
      C2: 'C2, does not comply: trade show, under bond',
      D1: 'D1, does not comply: petition approved',
      D2: 'D2, does not comply: petition asked',
      D3: 'D3, does not comply: petition within 60 days',
    },
    {
      ...ofProduct,
      ...stops,
      confidence: 'sure',
      when: inProgram('RAD'),
    },
  ),
  ask.text('fda.parties', 'Who is the FDA importer, who gets delivery, and who is the contact with phone and e-mail?', {
    when: allOfThese,
  }),
  ask.yesNo('fda.cos.colours', 'Cosmetic: are its colour additives permitted, facility and listing done?', {
    ...ofProduct,
    when: inProgram('COS'),
  }),
  ask.text('fda.tob.order', 'Tobacco: marketing order or exemption?', { ...ofProduct, when: inProgram('TOB') }),
  ask.yesNo('fda.tob.warnings', 'Tobacco: are the warning labels on it?', { ...ofProduct, when: inProgram('TOB') }),
  ask.text('fda.vme.approval', 'Veterinary: NADA, conditional approval, or feed?', {
    ...ofProduct,
    when: inProgram('VME'),
  }),
  ask.text('fda.bio.licence', 'Biologic: licence number and lot release; human tissue: registration', {
    ...ofProduct,
    when: inProgram('BIO'),
  }),
  ask.yesNo('fda.importAlert', 'Is it on an import alert?', {
    when: allOfThese,
    badAnswers: [
      { is: 'yes', say: 'It may be detained without being looked at: ask the client what FDA wants of it.' },
    ],
  }),
  ask.text('fda.heldAt', 'Where is it held until FDA’s May Proceed?', { when: allOfThese }),
  ask.yesNo(
    'fda.clientKnows',
    'Does the client know that delivery is conditional: 30 days, and three times the value?',
    {
      when: allOfThese,
    },
  ),
]

export const productPapers: readonly Paper[] = [
  light.paper('fda.2877', 'Form FDA 2877, signed by the importer of record', {
    kind: 'form',
    program: 'RAD',
    form: 'fda-2877',
    copies: '2 copies of the entry form, 1 of the 2877, the invoice in English',
  }),
  ask.paper('fda.drugListing', 'Drug listing, and NDA, ANDA or IND letter', { kind: 'record', program: 'DRU' }),
  ask.paper('fda.deviceListing', 'Device listing and 510(k), PMA or De Novo number', {
    kind: 'record',
    program: 'DEV',
  }),
  ask.paper('fda.productLabel', 'Label, or a photograph of it', { kind: 'label', when: allOfThese }),
  light.paper('fda.766', 'Form FDA 766 and bond, for goods that do not comply', {
    kind: 'form',
    program: 'RAD',
    when: is('fda.rad.declaration', 'C1', 'D1', 'D2', 'D3'),
  }),
  ask.paper('fda.licence', 'Biologics licence and lot release', { kind: 'record', program: 'BIO' }),
]
