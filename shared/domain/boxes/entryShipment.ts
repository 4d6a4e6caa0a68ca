import type { Entry } from '../kinds'
import { airLetter, catairSe, f3461, f7501, guidance, own } from './sources'
import { box, type FieldType } from './types'

/** Boxes of an entry: what it is, whose it is, its bond. */
export const entryShipment = {
  entryNumber: box(
    'entryNumber',
    'Entry number',
    [
      'Filer code, seven digits, check digit.',
      'Never given twice, not even after a void. Hyphens are printed.',
      `19 CFR 142.3a; ACE CATAIR Appendix E; ${f7501('1')}`,
      'ABC-1234567-6',
    ],
    { maxLength: 13 },
  ),
  entryType: box(
    'code',
    'Entry type',
    [
      'What kind of entry it is.',
      '01 and 11 are made here. 02, 03 and 07 wait for a named answer of CBP; the others are not made here.',
      f7501('2'),
      '01',
    ],
    { maxLength: 2 },
  ),
  brokerReference: box(
    'code',
    'Broker reference',
    ['The firm’s own file number.', 'Any text; it finds the paper again.', `${f7501('43')}; ${f3461('7')}`],
    { maxLength: 20 },
  ),
  portOfEntry: box(
    'code',
    'Port of entry',
    [
      'Where the entry is made.',
      'Four digits of Schedule D; zeros in front count.',
      `${f7501('6')}; Schedule D`,
      '2304',
    ],
    { maxLength: 4 },
  ),
  portOfUnlading: box(
    'code',
    'U.S. port of unlading',
    [
      'Where the goods left the importing vessel, train or aircraft.',
      'Schedule D code, not the name; vessel, rail and air.',
      f7501('20'),
      '2704',
    ],
    { maxLength: 4 },
  ),
  foreignPort: box(
    'code',
    'Foreign port of lading',
    [
      'Where the goods were laden on the vessel for the United States.',
      'Five digits of Schedule K; vessel only.',
      f7501('19'),
      '57035',
    ],
    { maxLength: 5 },
  ),
  modeOfTransport: box(
    'code',
    'Mode of transport',
    ['How the goods came.', 'Two digits; what the letter must name depends on it.', f7501('9'), '30'],
    { maxLength: 2 },
  ),
  importer: box('text', 'Importer', [
    'The importer in the kit.',
    'Choosing one fills number, name, address and bond.',
    own,
  ]),
  importerNumber: box(
    'importerNumber',
    'Importer number',
    [
      'Number of the importer of record.',
      'Employer number NN-NNNNNNNXX, Social Security number NNN-NN-NNNN, or CBP-assigned YYDDPP-NNNNN. Whether it is active cannot be told offline.',
      '19 CFR 24.5; CBP Form 5106',
      '12-3456789NA',
    ],
    { maxLength: 12 },
  ),
  importerName: box(
    'text',
    'Importer of record',
    [
      'Who owes the duty and answers for the entry.',
      'In Latin letters; ACE takes 35 characters.',
      `${airLetter}; ${catairSe}`,
    ],
    { maxLength: 35 },
  ),
  importerAddress: box('address', 'Importer address', [
    'Address of the importer of record.',
    'Street, city, state and postal code on one line.',
    `${airLetter}; ${f7501('26')}`,
    '880 Mines Rd, Laredo, TX 78045',
  ]),
  consigneeSame: box('yesNo', 'Consignee is the importer', [
    'Whether the goods go to the importer of record.',
    'Yes: the forms say SAME.',
    f7501('22'),
  ]),
  consigneeNumber: box(
    'importerNumber',
    'Consignee number',
    ['Number of the ultimate consignee.', 'Same forms as the importer number.', `${f7501('22')}; 19 CFR 24.5`],
    { maxLength: 12 },
  ),
  consigneeName: box(
    'text',
    'Ultimate consignee',
    ['Who receives the goods.', 'In Latin letters; ACE takes 35 characters.', `${f7501('25')}; ${catairSe}`],
    { maxLength: 35 },
  ),
  consigneeAddress: box('address', 'Consignee address', [
    'Where the goods go.',
    'The state is the state of destination.',
    f7501('25'),
  ]),
  referenceNumber: box(
    'importerNumber',
    'Reference number',
    [
      'The party that refunds and bills go to, if CBP Form 4811 names one.',
      'That party’s number and nothing else.',
      f7501('24'),
    ],
    { maxLength: 12 },
  ),
  bondType: box(
    'code',
    'Bond type',
    ['Which bond secures the entry.', '8 continuous, 9 single transaction, 0 none required.', f7501('5'), '8'],
    { maxLength: 1 },
  ),
  suretyCode: box(
    'code',
    'Surety code',
    ['The surety on the bond.', 'Three digits; 998 cash or securities, 999 government or no surety.', f7501('4')],
    { maxLength: 3 },
  ),
  bondNumber: box(
    'code',
    'Bond number',
    ['Number of the continuous bond.', 'As the kit has it; say on which day it was checked.', own],
    { maxLength: 12 },
  ),
  bondAmount: box('cents', 'Bond amount', [
    'Amount of a single transaction bond.',
    'US dollars.',
    f3461('6'),
    '25,000',
  ]),
  countryOfOrigin: box(
    'country',
    'Country of origin',
    [
      'Where the goods were made or grown.',
      'ISO code; MULTI where the lines differ. Canada by province on the 7501.',
      f7501('10'),
      'MX',
    ],
    { maxLength: 5 },
  ),
  exportingCountry: box(
    'country',
    'Exporting country',
    [
      'From which country they were shipped to the United States.',
      'ISO code; MULTI where the lines differ.',
      f7501('14'),
    ],
    { maxLength: 5 },
  ),
  description: box(
    'text',
    'Description of merchandise',
    [
      'What the goods are, in plain English.',
      'So that an officer knows them without the tariff. ACE takes 70 characters.',
      `${f3461('20')}; ACE CATAIR, commercial description 70 characters`,
    ],
    { maxLength: 70 },
  ),
  missingDocuments: box(
    'code',
    'Missing documents',
    [
      'Documents to be given later.',
      'At most two codes: 01 invoice, 10 CBP 5523, 16 corrected invoice, 17 other agency form, 26 packing list, 98 other, 99 three or more. 14, 15, 18 and 20 are never waived.',
      f7501('18'),
    ],
    { maxLength: 5 },
  ),
  isfFiled: box(
    'choice',
    'Security filing (ISF)',
    [
      'Whether the importer security filing was made.',
      'Vessels: 24 hours before lading at the foreign port.',
      '19 CFR 149.2',
    ],
    { choices: ['yes', 'no', 'notRequired'] },
  ),
  pgaPapers: box('text', 'Agency papers', [
    'Which agencies are concerned and which of their papers lie in the packet.',
    'Downtime does not lift what other agencies ask for.',
    guidance,
  ]),
  attachedPapers: box('text', 'Papers attached', [
    'What else lies in the packet, with pages.',
    'Invoice, packing list, bill.',
    guidance,
  ]),
  signer: box('text', 'Signer', [
    'Who signs letter and forms by hand.',
    'From the list of those who may sign. No published source says who must: practice is a licensed broker or somebody with the broker’s authority.',
    own,
  ]),
  relationship: box(
    'choice',
    'Related parties',
    [
      'Whether buyer and seller are related.',
      'Y or N; once at the top, or by line where it differs.',
      `${f7501('32C')}; 19 USC 1401a(g)`,
    ],
    { choices: ['Y', 'N'] },
  ),
  declarant: box(
    'choice',
    'Declarant',
    [
      'Who declares: the importer of record himself, or an agent.',
      'One of the two ticks in the declaration.',
      f7501('36'),
    ],
    { choices: ['importer', 'agent'] },
  ),
  purchased: box(
    'choice',
    'Purchased',
    [
      'Whether the goods were obtained under a purchase or an agreement to purchase.',
      'One of the two ticks in the declaration.',
      f7501('36'),
    ],
    { choices: ['yes', 'no'] },
  ),
  downtimeRemark: box('text', 'Remark', [
    'A sentence for the officer on letter and forms.',
    'No guesses about the cause of the incident.',
    own,
  ]),
  typeAllowedBy: box('text', 'CBP’s answer on this type', [
    'Who at CBP said that this type may go on paper, when, and by which word.',
    'Types 02, 03 and 07 stop the counter until it is here.',
    '19 CFR 132.11–132.14, 142.22(b); no published source lets them go by themselves',
  ]),
  sameBillReason: box('text', 'Why a second entry for this bill', [
    'Another entry of this importer holds the same bill.',
    'Two entries for one bill mean double duty: say why it is right.',
    '19 CFR 142.3a; ACE CATAIR Appendix E',
  ]),
  pinned: box('text', 'Tables it was keyed under', [
    'Versions of the tables when the entry was opened.',
    'Written by the program.',
    own,
  ]),
} as const satisfies Partial<Record<keyof Entry, FieldType>>
