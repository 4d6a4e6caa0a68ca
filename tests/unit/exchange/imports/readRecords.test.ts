import { expect, test } from 'vitest'
import { bestTable, guessMap, guessTarget } from '../../../../shared/exchange/imports/guess'
import { readRecords } from '../../../../shared/exchange/imports/readRecords'
import type { Target } from '../../../../shared/exchange/imports/record'
import { checkDigitOf } from '../../../../shared/domain/entryNumber'

const table = (rows: readonly (readonly string[])[], sheet = '') => ({ file: 'list.csv', sheet, rows })
const read = (target: Target, rows: readonly (readonly string[])[]) => {
  const one = table(rows)
  return readRecords(target, one, guessMap(target, one))
}
const number = (serial: string) => `86N-${serial}-${checkDigitOf('86N', serial)}`

test('clients of a flat list are read in the journal’s fields, with their address put together', () => {
  const { records, refused } = read('importers', [
    [
      'Client Name',
      'IRS Number',
      'Address 1',
      'Address 2',
      'City',
      'State',
      'Zip',
      'Country',
      'Bond Type',
      'Bond Expires',
      'POA',
      'Phone',
    ],
    [
      'Ricanela Imports',
      '12-345678900',
      '880 Mines Rd',
      'Suite 4',
      'Laredo',
      'TX',
      '78045',
      'US',
      'Continuous',
      '3/1/2027',
      'Y',
      '+1 956 555 0101',
    ],
  ])
  expect(refused).toEqual([])
  expect(records).toEqual([
    {
      row: 2,
      id: '12345678900',
      fields: {
        name: 'Ricanela Imports',
        importerNumber: '12-345678900',
        address: '880 Mines Rd, Suite 4\nLaredo\nTX\n78045\nUS',
        bondType: '8',
        bondExpires: '2027-03-01',
        poaOnFile: true,
        phone: '+1 956 555 0101',
      },
    },
  ])
})

test('a wrong cell is named with row, column and reason, and only its row is touched', () => {
  const { records, refused } = read('importers', [
    ['Importer Number', 'Name', 'Bond Expiration Date'],
    ['12-345678900', 'Right', '02/30/2027'],
    ['1234', 'Too short', '2027-01-01'],
    ['12-345678900', 'Right again', ''],
    ['', 'No number', ''],
    ['#N/A', 'Broken', ''],
  ])
  expect(records.map(({ fields }) => fields.name)).toEqual(['Right'])
  expect(refused).toEqual([
    { row: 2, column: 'Bond Expiration Date', what: 'There is no day 02/30/2027. The rest of the row was taken.' },
    {
      row: 3,
      column: 'Importer Number',
      what: 'It does not have the form: NN-NNNNNNNXX, NNN-NN-NNNN or YYDDPP-NNNNN. The row was not taken.',
    },
    { row: 4, column: 'Importer Number', what: 'The same importer number stands in row 2. This row was not taken.' },
    { row: 5, column: 'Importer Number', what: 'Importer number: nothing stands there. The row was not taken.' },
    {
      row: 6,
      column: 'Importer Number',
      what: 'The sheet has an error here (#N/A) and no value. The row was not taken.',
    },
  ])
})

test('first and last name are one name, and two people of one firm are two contacts', () => {
  const { records } = read('contacts', [
    ['First Name', 'Last Name', 'Company', 'Business Phone', 'E-mail Address'],
    ['Ana', 'Peña', 'Hill Ltd', '956 555 0102', 'ana@example.com'],
    ['Bo', 'Peña', 'Hill Ltd', '956 555 0103', ''],
  ])
  expect(records.map(({ id, fields }) => [id, fields.name, fields.phone])).toEqual([
    ['ana-peña/hill-ltd', 'Ana Peña', '956 555 0102'],
    ['bo-peña/hill-ltd', 'Bo Peña', '956 555 0103'],
  ])
})

const report = [
  ['ES-003 Entry Summary Line Tariff Details'],
  [],
  ['', 'FOR OFFICIAL USE ONLY'],
  ['', 'Entry Summary Date from:', '01/01/2026', 'Importer Number:', '12-345678900'],
  [],
  [
    '',
    'Entry Summary Number',
    'Entry Summary Line Number',
    'Importer Number',
    'Country of Origin Code',
    'Manufacturer ID',
    'Tariff Ordinal Number ',
    'HTS Number\n- Full',
    'Line Tariff Goods Value Amount',
    'Line Tariff Quantity (1)',
    'Line Tariff UOM (1) Code',
  ],
  ['', number('0000011').replaceAll('-', ''), '1', '12-345678900', 'CN', 'CNSHATEX12SHA', '1', '99030128', '0', '', ''],
  ['', '', '', '', '', '', '2', '804100020', '$2,567.50', '100', 'KG'],
  ['', '', '2', '', 'MX', 'MXMUETRE2208APO', '1', '9401.61.4011', '1180.00', '10', 'NO'],
  ['', 'Sum:', '', '', '', '', '', '', '3,747.50'],
  [
    '',
    'Entry Summary Number',
    'Entry Summary Line Number',
    'Importer Number',
    'Country of Origin Code',
    'Manufacturer ID',
    'Tariff Ordinal Number ',
    'HTS Number\n- Full',
    'Line Tariff Goods Value Amount',
    'Line Tariff Quantity (1)',
    'Line Tariff UOM (1) Code',
  ],
  ['', number('0000012'), '1', '12-345678900', 'MX', 'MXMUETRE2208APO', '1', '9401614011', '2400', '20', 'NO'],
  ['', 'Total', '', '', '', '', '', '', '6,147.50'],
  ['Page 1 of 1'],
]

test('an ACE line report becomes products: prompts, groups, ordinals, lost zeros and totals are seen through', () => {
  const { records, refused } = read('products', report)
  expect(refused).toEqual([])
  expect(records).toEqual([
    {
      row: 8,
      id: '12345678900/0804.10.0020/CNSHATEX12SHA/CN',
      fields: {
        importer: '12-345678900',
        htsNumber: '0804.10.0020',
        origin: 'CN',
        mid: 'CNSHATEX12SHA',
        unit1: 'KG',
        unitValueCents: 2568,
        otherTariffs: '9903.01.28',
        name: 'No name yet: 0804.10.0020 from CN',
      },
    },
    {
      row: 9,
      id: '12345678900/9401.61.4011/MXMUETRE2208APO/MX',
      fields: {
        importer: '12-345678900',
        htsNumber: '9401.61.4011',
        origin: 'MX',
        mid: 'MXMUETRE2208APO',
        unit1: 'NO',
        unitValueCents: 12_000,
        name: 'No name yet: 9401.61.4011 from MX',
      },
    },
  ])
})

test('of a workbook’s sheets the report is found, and what a file is', () => {
  const tables = [
    table([['Report Parameters'], ['Importer Number', '12-3']], 'Parameters'),
    table(report, 'Main Report'),
  ]
  expect(bestTable('products', tables)?.sheet).toBe('Main Report')
  const among: readonly Target[] = ['contacts', 'importers', 'products', 'arrivals', 'inFlight']
  expect(guessTarget(tables, among)).toBe('products')
  expect(guessTarget([table([['Name', 'Phone', 'Company', 'Role']])], among)).toBe('contacts')
  expect(guessTarget([table([['IOR Number', 'Client Name', 'Bond Type', 'Surety']])], among)).toBe('importers')
  expect(guessTarget([table([['Container', 'ETA', 'Last Free Day', 'Importer']])], among)).toBe('arrivals')
  expect(guessTarget([table([['Entry Number', 'Status', 'Importer', 'Port']])], among)).toBe('inFlight')
})

test('an entry whose state nobody can read is unknown, never released', () => {
  const { records } = read('inFlight', [
    ['Entry Number', 'Status', 'ETA', 'Mode', 'Port of Entry'],
    [number('0000021'), 'Released', '11/25/26', 'Truck', '2304'],
    [number('0000022'), 'Not released', '2026-11-25', '30', 'Laredo, TX'],
    [number('0000023'), 'ZZ7', '46351', 'Ocean', '704'],
    [number('0000024').replaceAll('-', ''), 'Transmitted, no response', '', '', ''],
  ])
  expect(
    records.map(({ fields }) => [fields.state, fields.arrivalDay, fields.modeOfTransport, fields.portOfEntry]),
  ).toEqual([
    ['released', '2026-11-25', '30', '2304'],
    ['unknown', '2026-11-25', '30', '2304'],
    ['unknown', '2026-11-25', '11', '0704'],
    ['sentNoAnswer', undefined, undefined, undefined],
  ])
})

test('numbers used come as a bare list, and a wrong check digit is named', () => {
  const wrong = `${number('0000031').slice(0, -1)}${(Number(number('0000031').slice(-1)) + 1) % 10}`
  const { records, refused } = read('numbersUsed', [['Entry Number'], [number('0000030')], [wrong]])
  expect(records.map(({ id }) => id)).toEqual([number('0000030')])
  expect(refused[0]).toMatchObject({ row: 3, column: 'Entry Number' })
  const bare = table([[number('0000030')], [number('0000031')]])
  expect(readRecords('numbersUsed', bare, guessMap('numbersUsed', bare)).records).toHaveLength(2)
})

test('a block is read with its zeros and its purpose', () => {
  const { records } = read('blocks', [
    ['Filer Code', 'From', 'To', 'Purpose', 'Laptop'],
    ['86n', '100', '199', 'Emergency', '1'],
  ])
  expect(records[0]).toEqual({
    row: 2,
    id: '86N-0000100',
    fields: { filerCode: '86N', first: '0000100', last: '0000199', purpose: 'emergency', heldBy: '1' },
  })
})
