import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readHistory } from '../../../../shared/exchange/imports/pgaHistory'
import { flagToRow, notInTariff, readFlags } from '../../../../shared/exchange/imports/pgaFlags'
import { guessMap, guessTarget } from '../../../../shared/exchange/imports/guess'
import { mergePga } from '../../../../shared/exchange/imports/mergePga'
import { readTables } from '../../../../shared/exchange/tables/readTables'
import type { Table } from '../../../../shared/exchange/tables/table'

const about = { source: 'ACE report', asOf: '2026-11-20', today: '2026-11-24' }
const table = (...rows: string[][]): Table => ({ file: 'report.csv', sheet: 'Main Report', rows })
const header = [
  '',
  'PGA Name Code ',
  'PGA Flag Code',
  'PGA Flag',
  'PGA Program\nCode',
  'HTS Number - Full',
  'HTS Long Description',
  'Effective Begin Date',
  'Effective End Date',
]
const fd1 = (program: string, hts: string, end = '51135') => [
  '',
  'FDA',
  'FD1',
  'FDA CLEARANCE MAY BE REQUIRED',
  program,
  hts,
  'SOAP',
  '36161',
  end,
]
const flags = (...rows: string[][]) => {
  const read = readFlags(table(...rows), about)
  if (!read.ok) throw new Error(read.error.type)
  return read.value
}

test('ACE’s flag report is read below its title, prompts and header, to the page end', () => {
  const read = flags(
    ['FOR OFFICIAL USE ONLY'],
    [],
    ['', 'Tariff number:', '3401*'],
    header,
    fd1('COS', '3401110000'),
    fd1('DRU', '3401110000'),
    header,
    fd1('FDA', '3401110000'),
    ['', 'Sum:', '3'],
  )
  expect(read.rows.map(({ hts, flag, program }) => [hts, flag, program])).toEqual([
    ['3401110000', 'FD1', 'COS'],
    ['3401110000', 'FD1', 'DRU'],
    ['3401110000', 'FD1', 'FDA'],
  ])
  expect(read.rows[0]).toMatchObject({ agency: 'FDA', category: 'SOAP', source: 'ACE report', asOf: '2026-11-20' })
  expect(read.refused).toEqual([])
})

test('a number that lost its leading zero has it again', () => {
  expect(flags(header, fd1('FOO', '804400040')).rows[0]?.hts).toBe('0804400040')
  expect(flags(header, fd1('FOO', '8044000')).rows[0]?.hts).toBe('08044000')
  expect(flags(header, fd1('FOO', '0804.40.00.40')).rows[0]?.hts).toBe('0804400040')
})

test('a row that has ended, by serial number or by text, is counted and not taken', () => {
  const read = flags(header, fd1('COS', '3401110000', '45053.54'), fd1('DRU', '3401110000', '12/31/2039'))
  expect(read.notInForce).toBe(1)
  expect(read.rows.map(({ program }) => program)).toEqual(['DRU'])
})

test('the same row twice is one; a flag that the guide does not know is kept and named', () => {
  const odd = [...fd1('COS', '3401110000')]
  odd[2] = 'AT3'
  const read = flags(header, fd1('COS', '3401110000'), fd1('COS', '3401110000'), odd)
  expect(read.twice).toBe(1)
  expect(read.rows).toHaveLength(2)
  expect(read.unknownFlags).toEqual(['AT3'])
})

test('a row without a tariff number or without a flag is refused at its place', () => {
  const empty = [...fd1('COS', '3401110000')]
  empty[2] = '?'
  const read = flags(header, fd1('COS', 'soap'), empty)
  expect(read.refused).toEqual([
    { row: 2, column: 'HTS Number - Full', what: '“soap” is no tariff number. The row was not taken.' },
    { row: 3, column: 'PGA Flag Code', what: 'There is no flag in it. The row was not taken.' },
  ])
})

test('a list of another year is known by the numbers that the tariff does not have', () => {
  const { rows } = flags(header, fd1('COS', '3401110000'), fd1('COS', '3401119999'))
  expect(notInTariff(rows, new Set(['3401110000']))).toEqual(['3401119999'])
})

test('what is no list of flags is said to be none', () => {
  expect(readFlags(table(['Name', 'Phone'], ['a', '1']), about)).toEqual({ ok: false, error: { type: 'NotAFlagList' } })
})

test('a catalogue keeps a flag in columns of text, known by number, agency, programme and flag', () => {
  const [flag] = flags(header, fd1('COS', '3401110000')).rows
  if (flag === undefined) throw new Error('no flag')
  expect(flagToRow(flag)).toEqual({ id: '3401110000/FDA/COS/FD1', ...flag })
})

test('the client’s lines are added up: how often, and when last', () => {
  const names = [
    'Entry Summary Number',
    'Entry Summary Line Number',
    'Importer Number',
    'Entry Date',
    'HTS Number - Full',
    'PGA Agency Code',
    'PGA Program Code',
    'PGA Disclaim Code',
  ]
  const read = readHistory(
    table(
      names,
      ['ABC12345676', '1', '47-3120985NA', '09/01/2026', '306170041', 'FDA', 'FOO', ''],
      ['', '', '', '09/01/2026', '306170041', 'FDA', 'FOO', ''],
      ['', '2', '', '09/01/2026', '99030128', 'FDA', 'FOO', ''],
      ['ABC12345684', '1', '47-3120985NA', '10/02/2026', '0306170041', 'FDA', 'FOO', ''],
      ['ABC12345684', '2', '47-3120985NA', '10/02/2026', '0306170041', 'FWS', 'FWS', 'Q'],
    ),
    'ES-003.xlsx',
  )
  if (!read.ok) throw new Error(read.error.type)
  expect(read.value.rows).toMatchObject([
    { hts: '0306170041', agency: 'FDA', program: 'FOO', times: 2, lastOn: '2026-10-02' },
  ])
  expect(read.value.twice).toBe(1)
  expect(read.value.refused).toEqual([
    { row: 6, column: 'PGA Disclaim Code', what: '“Q” is no disclaim code (A to G). The row was not taken.' },
  ])
})

test('a newer list replaces what it names, number and agency, and leaves the others', () => {
  const before = flags(header, fd1('COS', '3401110000'), fd1('DRU', '3401110000'), fd1('COS', '3402110000')).rows.map(
    flagToRow,
  )
  const list = table(header, fd1('COS', '3401110000'), fd1('COS', '3303000000'))
  const { merged, taken } = mergePga('pgaFlags', before, list, guessMap('pgaFlags', list), about)
  expect(merged.what).toEqual(['same', 'new'])
  expect(taken).toHaveLength(2)
  expect(merged.rows.map(({ hts, program }) => `${hts ?? ''} ${program ?? ''}`).sort()).toEqual([
    '3303000000 COS',
    '3401110000 COS',
    '3402110000 COS',
  ])
})

test('the flag report is known among other files by its columns', () => {
  const list = table(['Report'], header, fd1('COS', '3401110000'))
  expect(guessTarget([list], ['importers', 'products', 'contacts', 'pgaFlags', 'pgaHistory'])).toBe('pgaFlags')
  const products = table(
    ['SKU', 'Description', 'HTS', 'Origin', 'PGA Flags'],
    ['P1', 'Soap', '3401110000', 'CN', 'FD1'],
  )
  expect(guessTarget([products], ['importers', 'products', 'contacts', 'pgaFlags', 'pgaHistory'])).toBe('products')
})

const REFERENCE = new URL('../../../../../shared/reference/data/', import.meta.url)

describe.skipIf(!existsSync(REFERENCE))('the lists of the reference', () => {
  const read = async (name: string, bytes: Uint8Array) => {
    const tables = await readTables(name, new Uint8Array(bytes))
    if (!tables.ok) throw new Error(tables.error.type)
    const [first] = tables.value
    if (first === undefined) throw new Error('no table')
    const found = readFlags(first, about)
    if (!found.ok) throw new Error(found.error.type)
    return found.value
  }
  test('the agencies’ own numbers, all of them', async () => {
    const found = await read('f.csv', gunzipSync(readFileSync(new URL('pga-hts-flags.csv.gz', REFERENCE))))
    expect(found.refused).toEqual([])
    expect(found.rows.length + found.twice).toBe(3_627)
    expect(found.unknownFlags).toEqual([])
    expect(found.rows.find(({ hts, flag }) => hts === '0804400040' && flag === 'AQ2')).toMatchObject({ agency: 'APH' })
  })
  test('hints keep the weakest flag that they name, and say that they are hints', async () => {
    const found = await read('h.csv', readFileSync(new URL('pga-hints.csv', REFERENCE)))
    expect(found.refused).toEqual([])
    const soap = found.rows.find(({ hts, program }) => hts === '3401' && program === 'COS')
    expect(soap).toMatchObject({ flag: 'FD1' })
    expect(soap?.source).toMatch(/^Hint: /u)
  })
})
