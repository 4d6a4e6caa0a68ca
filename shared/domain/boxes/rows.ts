import type { Bill, Container, Line, Tariff } from '../kinds'
import { f3461, f7501, guidance, own } from './sources'
import { box, type FieldType } from './types'

const questions = ['no', 'yes', 'notKnown'] as const

export const lineBoxes = {
  product: box('text', 'Product', [
    'The product in the kit.',
    'Choosing one fills tariff number, description, origin, maker, rate and units.',
    own,
  ]),
  sku: box('code', 'Item number', ['The importer’s item number.', 'As on the invoice.', '19 CFR 141.86'], {
    maxLength: 30,
  }),
  description: box(
    'text',
    'Description',
    [
      'What the goods are, in plain English.',
      'The trade’s description, not the tariff’s text. ACE takes 70 characters.',
      `${f7501('28')}; ACE CATAIR, commercial description 70 characters`,
    ],
    { maxLength: 70 },
  ),
  htsNumber: box(
    'tariffNumber',
    'Tariff number',
    [
      'Number of chapters 1 to 97.',
      'Ten digits. 98 and 99 stand in rows of their own, before it. It is not looked up in a tariff here.',
      `${f7501('29A')}; CSMS 65385089`,
      '9401.61.4011',
    ],
    { maxLength: 12 },
  ),
  specialProgram: box(
    'code',
    'Special program',
    ['Indicator of a trade program that is claimed.', 'For each tariff number it covers.', f7501('27'), 'S'],
    { maxLength: 5 },
  ),
  countryOfOrigin: box(
    'country',
    'Origin',
    [
      'Where these goods were made or grown.',
      'ISO code: manufacture, production or growth, not invoice or export.',
      `${f7501('10')}; ${f3461('25')}`,
      'MX',
    ],
    { maxLength: 2 },
  ),
  exportingCountry: box(
    'country',
    'Exported from',
    ['From where these goods were shipped.', 'ISO code.', f7501('14')],
    { maxLength: 2 },
  ),
  enteredValue: box('cents', 'Entered value', [
    'Value in US dollars.',
    'Printed in whole dollars: under 50 cents dropped, 50 and more up.',
    `${f7501('32A')}; 19 CFR 159.3`,
    '6,930.00',
  ]),
  charges: box('cents', 'Charges', [
    'Freight, insurance and other charges to bring the goods here.',
    'US dollars; printed with a C before them.',
    f7501('32B'),
  ]),
  relationship: box(
    'choice',
    'Related',
    ['Whether buyer and seller are related, where this line differs.', 'Y or N.', f7501('32C')],
    { choices: ['Y', 'N'] },
  ),
  quantity1: box('decimal', 'Quantity', ['Quantity in the tariff’s first unit.', 'Net.', f7501('31'), '1,972']),
  unit1: box(
    'code',
    'Unit',
    ['The tariff’s first unit.', 'As the tariff gives it; X where none is collected.', f7501('31'), 'NO'],
    { maxLength: 3 },
  ),
  quantity2: box('decimal', 'Second quantity', [
    'Quantity in the tariff’s second unit.',
    'Only where the tariff names two.',
    f7501('31'),
  ]),
  unit2: box('code', 'Second unit', ['The tariff’s second unit.', 'Only where the tariff names two.', f7501('31')], {
    maxLength: 3,
  }),
  grossWeightKg: box('decimal', 'Gross weight (kg)', [
    'Weight with packing.',
    'Kilograms, in all modes.',
    f7501('30A'),
  ]),
  rate: box('text', 'Rate', [
    'Rate of duty as the tariff prints it.',
    'Free and a plain per cent are computed; anything else needs the duty keyed. Always an estimate: chapter 99 is open.',
    f7501('33A'),
    '2.8%',
  ]),
  duty: box('cents', 'Duty', [
    'Estimated duty on this number.',
    'Keyed, it stands before what is computed.',
    f7501('34'),
  ]),
  mid: box(
    'code',
    'Manufacturer ID',
    [
      'Who made the goods, as CBP writes it.',
      'Country, name, number, city; up to 15 characters. Proposed from name and address; another filer may have built another one.',
      `19 CFR Part 102 Appendix; ${f7501('13')}`,
      'ITBOCSPA61VER',
    ],
    { maxLength: 15 },
  ),
  manufacturerName: box(
    'text',
    'Manufacturer',
    ['Name of the maker.', 'In Latin letters; the ID is proposed from it.', '19 CFR Part 102 Appendix'],
    { maxLength: 35 },
  ),
  manufacturerAddress: box('address', 'Manufacturer address', [
    'Address of the maker.',
    'Street, city and country; Canada with its province.',
    '19 CFR Part 102 Appendix',
    'Via Mendotti 61, 37100 Verona, Italy',
  ]),
  adCase: box('code', 'AD case', ['Antidumping case number.', 'A-000-000-000.', f7501('29B')], { maxLength: 13 }),
  cvdCase: box('code', 'CVD case', ['Countervailing duty case number.', 'C-000-000-000.', f7501('29B')], {
    maxLength: 13,
  }),
  adcvdAnswer: box(
    'choice',
    'AD/CVD?',
    [
      'Whether an antidumping or countervailing order covers these goods.',
      'A question for a person: no table here says none.',
      '19 CFR 351; entry types 03 and 07',
    ],
    { choices: questions },
  ),
  quotaAnswer: box(
    'choice',
    'Quota?',
    ['Whether a quota or visa covers these goods.', 'A question for a person: no table here says none.', '19 CFR 132'],
    { choices: questions },
  ),
  forcedLabourAnswer: box(
    'choice',
    'Forced labour?',
    [
      'Whether origin or inputs fall under a withhold release order or the UFLPA list.',
      'A question for a person: no table here says none.',
      '19 USC 1307; 19 CFR 12.42',
    ],
    { choices: questions },
  ),
  ruling: box(
    'code',
    'Ruling',
    ['Binding ruling or pre-approval that covers the goods.', 'Printed as RLNG under the tariff number.', f7501('29A')],
    { maxLength: 6 },
  ),
  pgaHint: box('text', 'Agency flags', [
    'Which flags the tariff tables put on this number.',
    'No flag proves nothing.',
    'ACE agency tariff flags of the day named beside it',
  ]),
  pgaPapers: box('text', 'Agency papers', [
    'Which agency papers go with this line.',
    'Downtime does not lift what other agencies ask for.',
    guidance,
  ]),
} as const satisfies Partial<Record<keyof Line, FieldType>>

export const tariffBoxes = {
  htsNumber: box(
    'tariffNumber',
    'Chapter 98 or 99 number',
    [
      'A further tariff number of the line.',
      '98 first, then 99, then the number of chapters 1 to 97; at most 32 on a line. The order inside 99 is not checked here.',
      'CSMS 65385089 and 65464464',
      '9903.88.15',
    ],
    { maxLength: 12 },
  ),
  rate: box('text', 'Rate', [
    'Rate of this number.',
    'Free and a plain per cent are computed on the line’s value.',
    f7501('33A'),
    '25%',
  ]),
  duty: box('cents', 'Duty', [
    'Estimated duty on this number.',
    'Keyed, it stands before what is computed.',
    f7501('34'),
  ]),
} as const satisfies Partial<Record<keyof Tariff, FieldType>>

export const billBoxes = {
  billType: box(
    'choice',
    'Bill',
    [
      'What kind of bill it is.',
      'M master, H house, R regular, I in-bond. A PAPS number is a regular bill.',
      f3461('21'),
      'R',
    ],
    { choices: ['M', 'H', 'R', 'I'] },
  ),
  scac: box(
    'code',
    'SCAC',
    [
      'Who issued the bill.',
      'Four letters; an air waybill begins with the airline’s three digits instead.',
      'AMS and CATAIR practice',
      'MAEU',
    ],
    { maxLength: 4 },
  ),
  billNumber: box(
    'code',
    'Bill number',
    [
      'Number of the bill, as on the manifest.',
      'Up to 12 characters after the SCAC; air waybill: 11 digits with a check digit.',
      `${f7501('12')}; ${f3461('22')}`,
    ],
    { maxLength: 16 },
  ),
  quantity: box('decimal', 'Manifest quantity', [
    'Smallest outside packages: the whole bill, or the part of it that this entry covers.',
    'Whole packages.',
    'CBP Form 3461 (01/25), box 44',
  ]),
  unit: box('code', 'Package', ['Kind of package.', 'As on the manifest: CTN, PKG, PLT.', f3461('23'), 'CTN'], {
    maxLength: 5,
  }),
} as const satisfies Partial<Record<keyof Bill, FieldType>>

export const containerBoxes = {
  containerNumber: box(
    'code',
    'Container',
    ['Number of the container.', 'Four letters, six digits, check digit.', 'ISO 6346', 'CSQU3054383'],
    { maxLength: 11 },
  ),
  seal: box('code', 'Seal', ['Number of the seal.', 'As on the container.', 'Practice: CBP Form 3461, box 29'], {
    maxLength: 15,
  }),
} as const satisfies Partial<Record<keyof Container, FieldType>>
