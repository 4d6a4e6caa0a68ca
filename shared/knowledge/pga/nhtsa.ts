import { inProgram, is, ofProduct, rowsFrom, stops } from './rows'
import type { Agency } from './types'

const guide = rowsFrom('CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026', 'sure')
const law = rowsFrom('49 CFR 591; HS-7; regulated equipment in NHTSA’s implementation guide (30 October 2017)')
const form = rowsFrom('HS-7 (OMB 2127-0002); CSMS 16-000453 (2 June 2016), which box goes with which goods', 'sure')
const bond = rowsFrom('NHTSA importation guidelines; 49 CFR 591.8', 'sure')

const BOXES = {
  '1': '1, 25 years or older, or made before any standard applied',
  '2A': '2A, conforms and bears the maker’s label',
  '2B': '2B, certified to Canadian standards, personal use',
  '3': '3, does not conform: registered importer and DOT bond',
  '4': '4, does not conform: for export alone',
  '5': '5, visitor, up to a year',
  '6': '6, foreign government, diplomat',
  '7': '7, research, test, show, race',
  '8': '8, not for public roads, or not such equipment',
  '9': '9, needs further manufacture',
  '10': '10, show or display',
  '11': '11, marked under the theft prevention standard',
  '12': '12, foreign forces',
  '13': '13, registered importer, to prepare a petition',
}

/** National Highway Traffic Safety Administration: one box of HS-7, and which box fits which goods is checked. */
export const nhtsa: Agency = {
  code: 'NHT',
  name: 'DOT National Highway Traffic Safety Administration',
  source: 'CBP, ACE Agency Tariff Code Reference Guide, 4 March 2026',
  checkedOn: '2026-11-24',
  confidence: 'sure',
  programs: [
    guide.program('MVS', 'motor vehicles: HS-7 boxes 1, 2A, 2B, 3 to 7, 9, 10, 12, 13'),
    guide.program('REI', 'regulated equipment: boxes 2A, 7'),
    guide.program('OEI', 'other equipment: boxes 1, 9'),
    guide.program('TPE', 'theft-prevention equipment: box 11'),
    guide.program('OFF', 'off-road vehicles: box 8'),
  ],
  triggers: [
    law.heading('MVS', '8701 8702 8703 8704 8705 8706 8707 8711', 'Vehicle for the road, or an incomplete one'),
    law.heading('MVS', '871610 871631 871639 871640', 'Trailer'),
    law.heading('OFF', '870310', 'Off-road vehicle: declared as no motor vehicle, box 8'),
    law.heading('REI', '4011 4012', 'Tyres'),
    law.heading(
      'REI',
      '3819 4009 650610 700711 700721 731100 851220 851290 870821 870829 870870 940171 940180',
      'Brake fluid and hose, helmets, glazing, gas containers, lamps, seat belts, rims, child seats: where they are for motor vehicles',
      { strength: 'guess' },
    ),
    law.words(
      'MVS',
      'car cars automobile automobiles motorcycle motorcycles trailer trailers truck trucks bus',
      'The description speaks of a vehicle',
    ),
    law.words('OFF', 'atv quad gokart snowmobile', 'The description speaks of an off-road vehicle'),
    law.words(
      'REI',
      'tire tires tyre tyres headlamp headlamps taillight windshield seatbelt seatbelts rim rims',
      'The description speaks of equipment of motor vehicles',
    ),
  ],
  questions: [
    law.choice(
      'nht.kind',
      'Vehicle or equipment?',
      {
        vehicle: 'vehicle',
        regulated: 'equipment under a standard',
        other: 'other equipment',
        theft: 'theft-prevention part',
      },
      ofProduct,
    ),
    form.yesNo('nht.label', 'Is the maker’s certification label on it, or the DOT symbol on the item?', {
      ...ofProduct,
      ...stops,
      badAnswers: [
        {
          is: 'no',
          say: 'Without label or symbol boxes 2A and 2B are not true: another box, or the goods do not enter.',
        },
      ],
      when: inProgram('MVS', 'REI', 'TPE'),
    }),
    form.choice('nht.box', 'Which box of HS-7?', BOXES, { ...stops }),
    law.text('nht.model', 'Make, model, year, VIN; date of manufacture (25 years)', {}),
    form.text(
      'nht.registeredImporter',
      'Box 3: registered importer, his number, eligibility number, DOT bond, contract',
      {
        ...stops,
        when: is('nht.box', '3'),
      },
    ),
    law.yesNo(
      'nht.permission',
      'Box 7: is NHTSA’s letter of permission there, and by when is it destroyed or exported?',
      {
        when: is('nht.box', '7'),
      },
    ),
    law.yesNo('nht.incomplete', 'Box 9: is the incomplete vehicle document there, or the maker’s statement?', {
      when: is('nht.box', '9'),
    }),
    law.text('nht.offRoad', 'Box 8: why is it not for the road (speed, no VIN, use)?', {
      when: is('nht.box', '8'),
    }),
    law.text('nht.tyres', 'Tyres: identification number, and is the plant code registered?', {
      ...ofProduct,
      when: { hts: ['4011', '4012'] },
    }),
    law.text('nht.standard', 'Lamps, glazing, helmets, seats, hoses, fluid: number of the standard', {
      ...ofProduct,
      when: inProgram('REI'),
    }),
    law.yesNo('nht.agent', 'Does NHTSA have the maker’s US agent on file?', ofProduct),
    law.yesNo('nht.signed', 'Is HS-7 signed by the importer?'),
  ],
  papers: [
    form.paper('nht.hs7', 'HS-7, signed by the importer', {
      kind: 'form',
      form: 'hs-7',
      neverWithout: true,
    }),
    law.paper('nht.labelPhoto', 'Photograph of the certification label or the DOT mark', {
      kind: 'label',
      when: inProgram('MVS', 'REI'),
    }),
    bond.paper('nht.bond', 'DOT bond (HS-474), 150 % of the dutiable value, and contract of the registered importer', {
      kind: 'record',
      neverWithout: true,
      when: is('nht.box', '3'),
    }),
    law.paper('nht.letter', 'NHTSA’s letter of permission', { kind: 'permit', when: is('nht.box', '7', '10', '13') }),
    law.paper(
      'nht.statement',
      'Statement that it was not made for public roads, or the maker’s statement of what is missing',
      {
        kind: 'statement',
        source: '49 CFR 591.6',
        when: is('nht.box', '8', '9'),
      },
    ),
  ],
  byHand: [
    form.byHand(
      'yes',
      'HS-7 is handed to CBP at entry. NHTSA’s own words for downtime exist and were not read: ask the port.',
    ),
  ],
  times: [bond.time('Box 3: brought into conformity within 120 days')],
  exposure: [bond.exposure('Box 3: the DOT bond of 1.5 times the dutiable value stands beside the customs bond.')],
  contacts: [form.contact('NHTSA, questions of ACE; the address is of 2016', { email: 'NHTSA.ACE@dot.gov' })],
}
