import { laceySchedule } from '../lists/lacey'
import { rowsFrom } from '../rows'
import type { Agency } from '../types'
import { animalQuestions, corePapers, coreTriggers, plantQuestions } from './core'
import { laceyPapers, laceyQuestions } from './lacey'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026; the names are ours')
const core = rowsFrom(
  'APHIS, Core Message Set questions and answers (29 March 2024); full implementation (March 2021)',
  'sure',
)
const lacey = rowsFrom('APHIS, Lacey Act, filing pages; cbp.gov, Guidance on the Lacey Act', 'sure')
const law = rowsFrom('7 CFR 319, 330 and 352; 9 CFR 92-98')

/** Animal and Plant Health Inspection Service: CBP Agriculture takes its originals at the port in any case. */
export const aphis: Agency = {
  code: 'APH',
  name: 'USDA Animal and Plant Health Inspection Service',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [
    guide.program('APQ', 'Plant Protection and Quarantine'),
    guide.program('AVS', 'Veterinary Services'),
    guide.program('APL', 'Lacey Act'),
    guide.program('ABS', 'Biotechnology'),
    guide.program('AAC', 'Animal Care'),
  ],
  triggers: [
    ...coreTriggers,
    ...laceySchedule,
    law.answered('ABS', { question: 'aph.pq.engineered', is: ['yes'] }, 'It is genetically engineered'),
    lacey.words('APL', 'wooden timber plywood teak mahogany rosewood rattan bamboo', 'The description speaks of wood', {
      confidence: 'likely',
    }),
  ],
  questions: [...plantQuestions, ...animalQuestions, ...laceyQuestions],
  papers: [...corePapers, ...laceyPapers],
  byHand: [
    core.byHand(
      'yes',
      'Veterinary certificates and CITES papers are shown in the original at the first port of arrival. Phytosanitary certificates are taken as electronic copies, but the inspector may ask for the original.',
    ),
    law.byHand(
      'partly',
      'CBP Agriculture takes the originals at the port in any case. PPQ 368 is the notice of arrival on paper.',
    ),
    law.byHand('no', 'A permit that is required is got before shipping: it cannot follow.'),
    lacey.byHand(
      'yes',
      'Lacey Act: on paper (PPQ 505), mailed to the address on the form or handed to CBP, or in LAWGS. Release goes on; the declaration may follow. Keep proof.',
      { program: 'APL' },
    ),
  ],
  times: [
    core.time('Data are due at the first US port of arrival; there is no de minimis; entry type 06 is exempt'),
    lacey.time(
      'Upon importation; APHIS also takes it at cargo release or with the entry summary, and a missed one later by agreement',
      {
        program: 'APL',
      },
    ),
  ],
  exposure: [
    law.exposure(
      'Refused goods are treated, exported again or destroyed under an Emergency Action Notification (PPQ 523).',
    ),
  ],
  contacts: [
    core.contact('APHIS Core help desk; the number is of 2021', {
      phone: '833-481-2102',
      email: 'ace.itds@usda.gov',
      hours: 'Monday to Friday, 7:00 to 23:00',
    }),
    core.contact('PPQ permits; the number is of a form of 2018', {
      phone: '877-770-5990',
      source: 'PPQ 586 (OMB 0579-0049)',
    }),
    law.contact('Veterinary Services, imports: verify', { phone: '301-851-3300', source: 'Known, not read again' }),
    lacey.contact('Lacey Act declarations', {
      email: 'lacey.act.declaration@aphis.usda.gov',
      source: 'APHIS notice on the revised PPQ 505 (2019)',
    }),
    law.contact('Permits on the web: eFile; animals: VSPS'),
  ],
}
