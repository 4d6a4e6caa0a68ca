import { rowsFrom } from '../rows'
import type { Agency } from '../types'
import { chemicalPapers, chemicalQuestions, chemicalTriggers } from './chemicals'
import { pesticidePapers, pesticideQuestions, pesticideTriggers } from './pesticides'
import { vehiclePapers, vehicleQuestions, vehicleTriggers } from './vehicles'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')
const pest = rowsFrom('EPA Form 3540-1; CSMS 17-000321 (2 June 2017); CBP, tips for filing EPA pesticides', 'sure')
const tsca = rowsFrom('19 CFR 12.118-12.127; 40 CFR 707.20')
const gases = rowsFrom('40 CFR 84.31; CSMS 63476238 (20 December 2024)', 'sure')
const vehicles = rowsFrom('EPA forms 3520-1 and 3520-21; 81 FR 94974', 'sure')

/** Environmental Protection Agency: pesticides, chemicals, refrigerants, engines: four laws, four offices. */
export const epa: Agency = {
  code: 'EPA',
  name: 'Environmental Protection Agency',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [
    guide.program('PS1', 'registered pesticides'),
    guide.program('PS2', 'pesticide devices'),
    guide.program('PS3', 'other pesticides'),
    guide.program('TS1', 'toxic substances (TSCA)'),
    guide.program('HFC', 'hydrofluorocarbons'),
    guide.program('ODS', 'ozone depleting substances'),
    guide.program('VNE', 'vehicles and engines'),
  ],
  triggers: [...pesticideTriggers, ...chemicalTriggers, ...vehicleTriggers],
  questions: [...pesticideQuestions, ...chemicalQuestions, ...vehicleQuestions],
  papers: [...pesticidePapers, ...chemicalPapers, ...vehiclePapers],
  byHand: [
    pest.byHand(
      'yes',
      'Pesticides: the Notice of Arrival signed by the EPA region travels with the shipment (disclaim D), or lies in CBP’s image system (C). Both are checked by hand. If you cannot file, take the paper road with the region of the port before arrival.',
      { program: 'PS1' },
    ),
    tsca.byHand(
      'yes',
      'TSCA: the certification stands on the invoice or a letter, signed, with name, telephone and e-mail.',
      {
        program: 'TS1',
      },
    ),
    gases.byHand(
      'ask',
      'HFC: no way by hand was found. Data are due 10 days (vessel) or 5 days (other) before arrival: ask EPA.',
      {
        program: 'HFC',
        confidence: 'unsure',
      },
    ),
    vehicles.byHand('yes', 'Vehicles and engines: EPA 3520-1 or 3520-21 with the entry.', { program: 'VNE' }),
  ],
  times: [
    pest.time('Notice of Arrival before the goods arrive', { program: 'PS1' }),
    gases.time('HFC: data 10 days (vessel) or 5 days (other) before arrival', {
      program: 'HFC',
      hoursBeforeArrival: { ocean: 240, truck: 120, rail: 120, air: 120 },
    }),
  ],
  exposure: [
    pest.exposure('Without the notice the goods are detained; unregistered pesticides are refused.', {
      program: 'PS1',
    }),
    tsca.exposure('Chemicals without their certification are detained.', { program: 'TS1' }),
  ],
  contacts: [
    pest.contact('The EPA Regional Import Coordinator of the port: ask for the number in peace time'),
    tsca.contact('TSCA hotline; the number is old', {
      phone: '202-554-1404',
      hours: 'Monday to Friday, 8:30 to 17:00 Eastern',
      source: 'bordercenter.org, tips for trade (EPA TSCA)',
      confidence: 'sure',
    }),
    gases.contact('HFC allowances', { email: 'HFCAllocation@epa.gov' }),
    vehicles.contact('EPA imports of vehicles and engines', { phone: '734-214-4100' }),
  ],
}
