import { deaList } from './lists/dea'
import { inProgram, is, ofProduct, rowsFrom, stops } from './rows'
import type { Agency } from './types'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')
const law = rowsFrom('21 CFR 1312.12; 81 FR 96992 (30 December 2016), OMB 1117-0023', 'sure')
const likely = rowsFrom('21 CFR 1310 and 1312')
const noPaper = rowsFrom('A broker’s instruction letter on DEA, after 81 FR 96992', 'sure')
const drugs = inProgram('DEA')

/** Drug Enforcement Administration: its data are in ACE, and nothing else is taken. */
export const dea: Agency = {
  code: 'DEA',
  name: 'Drug Enforcement Administration',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [
    guide.program('DEA', 'controlled substances and listed chemicals'),
    guide.program('MAC', 'tableting and encapsulating machines'),
  ],
  triggers: [
    ...deaList,
    likely.words(
      'DEA',
      'ephedrine pseudoephedrine morphine codeine fentanyl ketamine testosterone cannabis opium diazepam methamphetamine',
      'The description names a controlled substance or a listed chemical',
    ),
    likely.words('MAC', 'tableting encapsulating', 'The description names such a machine'),
  ],
  questions: [
    likely.text('dea.substance', 'Substance, schedule, DEA code, salt', {
      ...ofProduct,
      when: drugs,
    }),
    likely.code('dea.registration', 'Importer’s DEA registration for that schedule', {
      ...ofProduct,
      ...stops,
      when: drugs,
    }),
    law.text('dea.permit', 'Number of permit or declaration, and the days it is valid', { ...stops, when: drugs }),
    likely.yesNo('dea.port', 'Is the port on the permit the port of entry?', {
      when: drugs,
      badAnswers: [{ is: 'no', say: 'The permit names another port: stop, and call DEA.' }],
    }),
    likely.text('dea.quantity', 'Quantity in base weight, and is it within the permit?', {
      when: drugs,
    }),
    likely.text('dea.exporter', 'Exporter and the foreign permit', { when: drugs }),
    likely.yesNo('dea.486', 'Listed chemical: was DEA 486 filed 15 days before, or is it a regular importer?', {
      when: drugs,
    }),
    likely.text('dea.machine', 'Machine: capacity, serial number, DEA 452', { program: 'MAC' }),
    likely.yesNo('dea.fda', 'Does FDA want something of it too?', { when: drugs }),
    noPaper.choice(
      'dea.ace',
      'Can the data go to ACE now?',
      { yes: 'yes', no: 'no' },
      {
        stop: true,
        badAnswers: [{ is: 'no', say: 'Stop the shipment, and call DEA and CBP: nothing goes out on paper.' }],
      },
    ),
    noPaper.text('dea.called', 'Who at DEA was called, when, and what was said?', { when: is('dea.ace', 'no') }),
    likely.text('dea.storage', 'Secure storage while it waits', { when: drugs }),
    likely.yesNo('dea.return', 'Is the return of information within 30 days in the diary?', { when: drugs }),
  ],
  papers: [
    law.paper('dea.permit', 'Permit (after DEA 357), copy', { kind: 'permit', neverWithout: true, when: drugs }),
    likely.paper('dea.236', 'DEA 236, declaration, schedules III to V', {
      kind: 'form',
      program: 'DEA',
      form: 'dea-236',
    }),
    likely.paper('dea.486', 'DEA 486, listed chemicals', { kind: 'form', program: 'DEA', form: 'dea-486' }),
    likely.paper('dea.452', 'DEA 452, machine', { kind: 'form', program: 'MAC', form: 'pga-data' }),
  ],
  byHand: [
    noPaper.byHand(
      'no',
      'Since 1 August 2017 DEA’s data must be in ACE: paper and images are not taken. In an outage stop the shipment and call DEA and CBP.',
    ),
  ],
  times: [
    likely.time('Permits and declarations 15 days before', { daysBeforeArrival: 15 }),
    likely.time('Return information within 30 days after release', { daysAfterRelease: 30 }),
  ],
  exposure: [],
  contacts: [law.contact('DEA: no number was found that we could confirm', { confidence: 'unsure' })],
}
