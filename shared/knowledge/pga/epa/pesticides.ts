import { inProgram, is, ofProduct, rowsFrom, stops, stopsAtNo } from '../rows'
import type { Paper, Question, Trigger } from '../types'

const law = rowsFrom('19 CFR 12.110-12.117; 40 CFR 152; EPA Form 3540-1')
const noa = rowsFrom('EPA Form 3540-1 (OMB 2070-0020); CSMS 17-000321 (2 June 2017)', 'sure')
const ask = rowsFrom('The wording is ours, after EPA Form 3540-1')

const pest = inProgram('PS1', 'PS2', 'PS3')

export const pesticideTriggers: readonly Trigger[] = [
  law.heading('PS1', '3808', 'Pesticide, disinfectant, repellent'),
  law.heading('PS2', '842121 842139 853949 854370', 'A device against pests or germs: lamp, filter, ozone, sound', {
    strength: 'guess',
    confidence: 'unsure',
  }),
  law.words(
    'PS1',
    'pesticide pesticides insecticide insecticides herbicide herbicides fungicide fungicides rodenticide repellent repellents disinfectant disinfectants antimicrobial antibacterial sanitizer',
    'The description claims something against pests or germs',
  ),
  law.words('PS2', 'germicidal ultrasonic ozonizer', 'The description speaks of a device against pests or germs'),
  law.answered('PS2', is('epa.ps.kind', 'device'), 'It is a device against pests'),
  law.answered('PS3', is('epa.ps.kind', 'treated'), 'It is an article treated with a pesticide'),
]

export const pesticideQuestions: readonly Question[] = [
  ask.yesNo('epa.ps.claim', 'Is there a claim against pests on the label or the web page?', {
    ...ofProduct,
    when: pest,
  }),
  ask.choice(
    'epa.ps.kind',
    'Is it a pesticide, a treated article, or a device?',
    { pesticide: 'pesticide', treated: 'treated article', device: 'device' },
    { ...ofProduct, when: pest },
  ),
  ask.text(
    'epa.ps.registration',
    'EPA registration number, or why there is none (transfer between registered establishments, experimental use, research, export)',
    {
      ...ofProduct,
      ...stops,
      when: pest,
    },
  ),
  ask.text('epa.ps.establishment', 'Producer establishment number on the label', {
    ...ofProduct,
    ...stops,
    when: pest,
  }),
  ask.text('epa.ps.brand', 'Brand name as registered', { ...ofProduct, when: pest }),
  ask.text('epa.ps.actives', 'Active ingredients and per cent of each', {
    ...ofProduct,
    when: pest,
  }),
  ask.text('epa.ps.size', 'Unit size, number of units, net weight', {
    when: pest,
  }),
  ask.text('epa.ps.shipper', 'Shipper and country of origin', { when: pest }),
  ask.yesNo('epa.ps.route', 'Are port, carrier, date and entry number on the notice as they are now?', {
    when: pest,
    badAnswers: [{ is: 'no', say: 'EPA signed for another arrival: ask its region before you hand the notice over.' }],
  }),
  noa.yesNo(
    'epa.ps.notice',
    'Notice of Arrival: was it sent to the EPA region of the port, and is the signed copy back?',
    {
      when: pest,
      ...stopsAtNo('Without the signed notice the goods are detained. Call the EPA region of the port before arrival.'),
    },
  ),
  ask.choice(
    'epa.ps.instruction',
    'What did EPA write in part II?',
    { release: 'release', detain: 'detain for inspection' },
    {
      when: pest,
      badAnswers: [{ is: 'detain', say: 'EPA wants to see it: hold it at the place named in the notice.' }],
    },
  ),
  ask.yesNo('epa.ps.label', 'Is a copy of the label enclosed?', { when: pest }),
  ask.text('epa.ps.place', 'Where may it be examined?', { when: pest }),
  ask.text('epa.ps.confidential', 'Which boxes are marked confidential (never 4 to 7)?', {
    when: pest,
  }),
]

export const pesticidePapers: readonly Paper[] = [
  noa.paper('epa.noa', 'EPA 3540-1, Notice of Arrival, signed by EPA', {
    kind: 'form',
    form: 'epa-3540-1',
    neverWithout: true,
    when: pest,
  }),
  law.paper('epa.pesticideLabel', 'Label of the pesticide or device', { kind: 'label', when: pest }),
]
