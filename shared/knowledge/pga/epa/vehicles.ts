import { is, ofProduct, rowsFrom, stops, stopsAtNo } from '../rows'
import type { Paper, Question, Trigger } from '../types'

const law = rowsFrom('19 CFR 12.73 and 12.74; EPA forms 3520-1 and 3520-21; 81 FR 94974')
const form = rowsFrom('EPA Form 3520-1 (edition of 2017)', 'sure')
const vne = { program: 'VNE' }

export const vehicleTriggers: readonly Trigger[] = [
  law.heading('VNE', '8407 8408 8701 8702 8703 8704 8705 8709 8711', 'Engine, or vehicle with one'),
  law.heading(
    'VNE',
    '8413 841430 8424 8426 8427 8429 8430 8432 8433 8467 8479 850211 850220 8903',
    'Machine, boat or tool, where it has a combustion engine',
    { strength: 'guess', confidence: 'unsure' },
  ),
  law.words(
    'VNE',
    'engine engines car cars automobile automobiles vehicle vehicles motorcycle motorcycles truck trucks scooter atv generator chainsaw mower outboard',
    'The description speaks of an engine or a vehicle',
  ),
]

export const vehicleQuestions: readonly Question[] = [
  law.choice(
    'epa.vne.kind',
    'Vehicle, engine, or machine with an engine?',
    { vehicle: 'vehicle', engine: 'engine', machine: 'machine with an engine', electric: 'electric, no engine' },
    { ...vne, ...ofProduct },
  ),
  law.text('epa.vne.model', 'Make, model, model year, date of build', {
    ...vne,
  }),
  law.text('epa.vne.serials', 'VIN or serial numbers (a list)', {
    ...vne,
  }),
  law.yesNo(
    'epa.vne.label',
    'Is the EPA label on it, with certificate of conformity and engine family or test group?',
    {
      ...vne,
      ...ofProduct,
      ...stopsAtNo('Without the label an exemption or an independent commercial importer is needed.'),
    },
  ),
  law.text('epa.vne.family', 'Engine family or test group', {
    ...vne,
    ...ofProduct,
  }),
  law.choice(
    'epa.vne.importer',
    'Who imports it?',
    {
      maker: 'the maker himself, new, certified and labelled',
      dealer: 'a dealer',
      private: 'a private person',
      ICI: 'an independent commercial importer',
    },
    vne,
  ),
  law.choice(
    'epa.vne.form',
    'Which form?',
    {
      '3520-1': '3520-1: car, light truck, motorcycle and their engines',
      '3520-21': '3520-21: heavy, nonroad, marine, stationary engines and machines',
      none: 'none: the maker imports new, certified, labelled goods',
    },
    { ...vne, ...stops },
  ),
  form.code('epa.vne.code', 'Which import code of the form?', {
    ...vne,
    when: is('epa.vne.form', '3520-1', '3520-21'),
    badAnswers: [
      { is: 'A', say: 'Only an independent commercial importer may use it.' },
      { is: 'C', say: 'Only an independent commercial importer may use it.' },
      { is: 'J', say: 'Only an independent commercial importer may use it.' },
      { is: 'Z', say: 'Only an independent commercial importer may use it.' },
    ],
  }),
  form.yesNo('epa.vne.approval', 'Codes G, I, K, L, M-3, O: is EPA’s written approval there?', {
    ...vne,
    when: is('epa.vne.code', 'G', 'I', 'K', 'L', 'M-3', 'O'),
    ...stopsAtNo('This code needs EPA’s written approval before the goods come in.'),
  }),
  law.yesNo('epa.vne.bond', 'Is a bond needed for this code?', vne),
  law.choice(
    'epa.vne.why',
    'Is it one of these?',
    {
      no: 'none of them',
      old: 'a car of 21 years or more, in its original configuration',
      identical: 'identical to a US version',
      racing: 'for racing',
      display: 'for display',
    },
    vne,
  ),
  law.text('epa.vne.power', 'Fuel, power, displacement', { ...vne, ...ofProduct }),
  law.choice(
    'epa.vne.engineWhy',
    'Is the engine a replacement, or incomplete?',
    { no: 'no', replacement: 'replacement', incomplete: 'incomplete' },
    { ...vne, when: is('epa.vne.kind', 'engine') },
  ),
  law.yesNo('epa.vne.california', 'Is there a California label? It is a matter of its own', vne),
]

export const vehiclePapers: readonly Paper[] = [
  form.paper('epa.3520-1', 'EPA 3520-1, motor vehicles and their engines', {
    kind: 'form',
    ...vne,
    form: 'epa-3520-1',
    neverWithout: true,
    copies: 'kept 5 years',
    when: is('epa.vne.form', '3520-1'),
  }),
  form.paper('epa.3520-21', 'EPA 3520-21, engines, vehicles and equipment', {
    kind: 'form',
    ...vne,
    form: 'epa-3520-21',
    neverWithout: true,
    copies: 'kept 5 years',
    source: 'EPA Form 3520-21 (OMB 2060-0717)',
    when: is('epa.vne.form', '3520-21'),
  }),
  form.paper('epa.approval', 'EPA’s written approval', {
    kind: 'permit',
    ...vne,
    neverWithout: true,
    when: is('epa.vne.code', 'G', 'I', 'K', 'L', 'M-3', 'O'),
  }),
]
