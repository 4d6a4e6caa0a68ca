import { both, inProgram, is, ofProduct, rowsFrom, stops, stopsAtNo, yes } from '../rows'
import type { Paper, Question, Trigger } from '../types'

const tsca = rowsFrom('19 CFR 12.118-12.127; 40 CFR 707.20')
const wood = rowsFrom('40 CFR 770.30 (import certification of composite wood)')
const gases = rowsFrom('40 CFR 84.31; CSMS 63476238 (20 December 2024)')
const ods = rowsFrom('40 CFR 82; trade notes of July 2018 on flag EP1')

const ts = { program: 'TS1' }
const gas = inProgram('HFC', 'ODS')

export const chemicalTriggers: readonly Trigger[] = [
  tsca.heading(
    'TS1',
    '28 29 31 32 34 35 36 37 38',
    'Chemical substances and mixtures: a positive or negative certification',
  ),
  tsca.heading(
    'TS1',
    '2707 2710 2713 2715 3901 3902 3903 3904 3905 3906 3907 3908 3909 3910 3911 3913',
    'Hydrocarbon mixtures, and polymers in primary forms',
  ),
  wood.heading('TS1', '4410 4411 4412', 'Particleboard, MDF, hardwood plywood: Title VI, formaldehyde'),
  wood.heading('TS1', '4414 4418 4421 9401 9403', 'Only where it holds composite wood: Title VI, formaldehyde', {
    strength: 'guess',
    confidence: 'unsure',
  }),
  wood.answered(
    'TS1',
    both(is('epa.ts.kind', 'article'), yes('epa.ts.articleRule')),
    'A rule of TSCA reaches the article',
  ),
  gases.heading(
    'HFC',
    '290341 290342 290343 290344 290345 290346 290347 290348 290349 3827',
    'Bulk hydrofluorocarbon or a blend: allowances, and data 10 days (vessel) or 5 days (other) before arrival',
  ),
  ods.heading(
    'ODS',
    '290371 290372 290373 290374 290375 290376 290377 290379',
    'Substances that deplete the ozone layer',
  ),
  tsca.words(
    'TS1',
    'chemical chemicals solvent solvents resin resins polymer pigment paint paints coating adhesive plywood particleboard mdf',
    'The description speaks of a chemical or of composite wood',
  ),
  gases.words(
    'HFC',
    'refrigerant refrigerants hydrofluorocarbon hfc r134a r410a r404a',
    'The description speaks of a refrigerant',
  ),
  ods.words('ODS', 'hcfc cfc halon halons r22', 'The description speaks of a substance that depletes ozone'),
]

export const chemicalQuestions: readonly Question[] = [
  tsca.choice(
    'epa.ts.kind',
    'Is it a chemical, a mixture, or an article?',
    { chemical: 'chemical', mixture: 'mixture', article: 'article' },
    { ...ts, ...ofProduct },
  ),
  tsca.yesNo('epa.ts.articleRule', 'Article: does a rule reach it (asbestos, PCB, composite wood, PBT)?', {
    ...ts,
    ...ofProduct,
    when: is('epa.ts.kind', 'article'),
  }),
  tsca.text('epa.ts.cas', 'CAS number and name of each component', { ...ts, ...ofProduct }),
  tsca.yesNo('epa.ts.inventory', 'Is each on the TSCA Inventory, and active?', { ...ts, ...ofProduct }),
  tsca.choice(
    'epa.ts.exempt',
    'Is its use exempt?',
    { no: 'no', research: 'research', polymer: 'polymer', lowVolume: 'low volume' },
    { ...ts, ...ofProduct },
  ),
  tsca.choice(
    'epa.ts.excluded',
    'Does another law take it out of TSCA?',
    {
      no: 'no',
      food: 'food',
      drug: 'drug',
      cosmetic: 'cosmetic',
      device: 'device',
      pesticide: 'pesticide',
      tobacco: 'tobacco',
      nuclear: 'nuclear',
      ammunition: 'ammunition',
    },
    { ...ts, ...ofProduct },
  ),
  tsca.yesNo('epa.ts.rule', 'Is it under a rule of section 5(e), 5(f), 6 or 7?', { ...ts, ...ofProduct }),
  tsca.choice(
    'epa.ts.certification',
    'Positive or negative certification?',
    { positive: 'positive: it complies with TSCA', negative: 'negative: it is not subject to TSCA' },
    { ...ts },
  ),
  tsca.yesNo(
    'epa.ts.signed',
    'Is the certification signed by the importer, or an agent with authority, on the invoice or a letter?',
    {
      ...ts,
      ...stopsAtNo('Chemicals without their certification are detained.'),
    },
  ),
  tsca.text('epa.ts.certifier', 'Name, telephone and e-mail of who certifies', {
    ...ts,
  }),
  wood.yesNo('epa.ts.wood', 'Composite wood: are panels certified, labelled, and the records there?', {
    ...ts,
    ...ofProduct,
    when: is('epa.ts.kind', 'article'),
  }),
  tsca.yesNo('epa.ts.blanket', 'Does the client have a blanket statement on file? Whether it is still taken: ask EPA', {
    ...ts,
    confidence: 'unsure',
  }),
  gases.choice(
    'epa.hfc.kind',
    'In bulk, or inside a product?',
    { bulk: 'in bulk', inside: 'inside a product' },
    { ...ofProduct, when: gas },
  ),
  gases.text('epa.hfc.gas', 'Which gas: CAS or ASHRAE number, not both', {
    ...ofProduct,
    when: gas,
    confidence: 'sure',
  }),
  gases.text('epa.hfc.kilograms', 'Kilograms of each', { when: gas }),
  gases.text('epa.hfc.allowances', 'Allowances: whose are they, and are they enough for the exchange-value weight?', {
    ...stops,
    confidence: 'sure',
    when: { all: [gas, is('epa.hfc.kind', 'bulk')] },
  }),
  gases.yesNo('epa.hfc.inTime', 'Were the data sent 10 days (vessel) or 5 days (other) before arrival?', {
    program: 'HFC',
    confidence: 'sure',
    when: is('epa.hfc.kind', 'bulk'),
    ...stopsAtNo('A release in downtime does not mend it: hold the goods at origin and ask EPA.'),
  }),
  gases.choice(
    'epa.hfc.state',
    'Virgin, used, reclaimed, a heel, for destruction or transformation?',
    {
      virgin: 'virgin',
      used: 'used',
      reclaimed: 'reclaimed',
      heel: 'a heel',
      destruction: 'for destruction',
      transformation: 'for transformation',
    },
    { when: gas },
  ),
  gases.text('epa.hfc.approval', 'EPA’s letter of approval', {
    when: is('epa.hfc.state', 'used', 'reclaimed', 'heel', 'destruction', 'transformation'),
  }),
  gases.text(
    'epa.hfc.container',
    'Kind and number of containers; whether disposable cylinders are banned here: ask EPA',
    {
      when: gas,
      confidence: 'unsure',
    },
  ),
  gases.yesNo('epa.hfc.dumping', 'Is antidumping or countervailing duty on HFC paid?', { program: 'HFC' }),
  gases.yesNo('epa.hfc.transshipment', 'Is it a transshipment, with its notice?', { when: gas }),
  ods.yesNo('epa.ods.petition', 'ODS: is the petition for class I approved, or the notice of non-objection there?', {
    program: 'ODS',
    ...stopsAtNo('Used substances need EPA’s non-objection; class II needs allowances.'),
  }),
]

export const chemicalPapers: readonly Paper[] = [
  tsca.paper('epa.tsca', 'TSCA certification, signed', {
    kind: 'statement',
    ...ts,
    form: 'tsca',
    neverWithout: true,
  }),
  wood.paper('epa.titleVi', 'Records of the composite wood: certified panels, label', {
    kind: 'record',
    ...ts,
    when: yes('epa.ts.wood'),
  }),
  gases.paper('epa.hfcAllowances', 'Statement of allowances for HFC', {
    kind: 'record',
    program: 'HFC',
    neverWithout: true,
    when: is('epa.hfc.kind', 'bulk'),
  }),
  ods.paper('epa.odsNotice', 'EPA’s notice of non-objection or allowances', { kind: 'permit', program: 'ODS' }),
]
