import type { Entry } from '../kinds'
import { airLetter, f3461, f7501, truckLetter } from './sources'
import { box, type FieldType } from './types'

/** Boxes of an entry: how the goods came, where they are, on which days. */
export const entryTransport = {
  carrierCode: box(
    'code',
    'Carrier code',
    [
      'The carrier that brought the goods.',
      'Standard Carrier Alpha Code, four letters; air: two characters of IATA. Whose code it is cannot be told offline.',
      `${f3461('12')}; ${f7501('8')}`,
      'TRMX',
    ],
    { maxLength: 4 },
  ),
  carrierName: box('text', 'Carrier', ['Name of the carrier.', 'Asked for in the letter.', airLetter], {
    maxLength: 35,
  }),
  conveyanceName: box(
    'text',
    'Vessel or conveyance',
    [
      'Name of the vessel, number of the train.',
      'Vessel: its name, in Latin letters.',
      `${f7501('8')}; ${f3461('15')}`,
    ],
    { maxLength: 35 },
  ),
  voyage: box(
    'code',
    'Voyage, flight or trip',
    [
      'Voyage, flight or train number.',
      'Mandatory for modes 10, 11, 40 and 41.',
      `${f3461('13')}; CBP Form 7501 instructions, box 9`,
    ],
    { maxLength: 5 },
  ),
  tripNumber: box(
    'code',
    'ACE trip number',
    ['The truck’s trip in the carrier’s e-manifest.', 'Must stand on a truck letter.', truckLetter],
    { maxLength: 17 },
  ),
  manifestNumber: box(
    'code',
    'Manifest number',
    ['Number of the carrier’s manifest.', 'As the carrier gives it.', f3461('17')],
    { maxLength: 12 },
  ),
  driverName: box('text', 'Driver’s name', ['Who drives the truck.', 'Must stand on a truck letter.', truckLetter]),
  driverBirthDate: box('birthDay', 'Driver’s date of birth', [
    'Date of birth of the driver.',
    'Must stand on a truck letter. Left blank it is ruled for ink.',
    truckLetter,
    '03/14/1979',
  ]),
  plate: box('code', 'Tractor plate and state', [
    'Plate of the tractor.',
    'Must stand on a truck letter.',
    truckLetter,
    'TX 4KJ-2217',
  ]),
  trailerPlate: box('code', 'Trailer plate and state', [
    'Plate of the trailer.',
    'Helps the officer find the load.',
    'Practice: no notice asks for it',
  ]),
  firms: box(
    'code',
    'Location of goods (FIRMS)',
    [
      'Code of the place where the goods are.',
      'Four letters or digits, usually with a letter in front. Whose it is cannot be told offline.',
      `${f3461('14')}; ${f7501('21')}`,
      'S388',
    ],
    { maxLength: 4 },
  ),
  locationName: box('text', 'Place', ['Name of the place where the goods are.', 'Lot, dock or terminal.', f3461('14')]),
  goNumber: box(
    'code',
    'G.O. number',
    [
      'General order number, once the goods went there.',
      'Goods not entered in 15 days go to general order.',
      `${f3461('18')}; 19 CFR 142.2`,
    ],
    { maxLength: 12 },
  ),
  examSite: box('text', 'Exam site wanted', [
    'Centralized examination station that is preferred.',
    'Only where the port has several.',
    'CBP Form 3461 (01/25), box 8',
  ]),
  arrivalDate: box('day', 'Arrival date', [
    'Truck and rail: when the conveyance entered; air: landed at the port; vessel: arrived in the port.',
    'Entry is due 15 calendar days after it.',
    `${f3461('1')}; 19 CFR 142.2(a)`,
    '11/24/2026',
  ]),
  importDate: box('day', 'Import date', [
    'When the goods were imported; vessel: arrival in the port with intent to unlade.',
    'Not after the entry date.',
    f7501('11'),
  ]),
  exportDate: box('day', 'Export date', [
    'When the goods left the exporting country.',
    'Not after the import date.',
    f7501('15'),
  ]),
  electedEntryDate: box('day', 'Elected entry date', [
    'Date of entry that the filer elects.',
    'When given, it is the date of entry for duty and summary.',
    `${f3461('2')}; 19 CFR 141.68`,
  ]),
  entryDate: box('day', 'Entry date', [
    'Date of release, or the elected date.',
    'Which paper says so, and who wrote it, stands in the log. The summary is due 10 working days after it.',
    `${f7501('7')}; 19 CFR 141.68, 142.12(b)`,
  ]),
  itNumber: box(
    'code',
    'I.T. number',
    [
      'In-bond number under which the goods came to the port.',
      'Nine digits with a check digit, or a paperless number with a V, which cannot be verified offline.',
      `${f7501('16')}; CBP formula for Form 7512`,
      '257700030',
    ],
    { maxLength: 12 },
  ),
  itDate: box('day', 'I.T. date', ['Date of the in-bond entry.', 'Not before the import date.', f7501('17')]),
} as const satisfies Partial<Record<keyof Entry, FieldType>>
