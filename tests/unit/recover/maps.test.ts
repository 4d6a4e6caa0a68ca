import { describe, expect, test } from 'vitest'
import { formatsFor, formatOf, mapFormats, roundedDecimal } from '../../../shared/domain/recover/mapFormats'
import type { ExportMap, MapColumn } from '../../../shared/domain/recover/maps'
import { readyMaps } from '../../../shared/domain/recover/mapsReady'
import { mapSources, sourceOf, sourcesFound } from '../../../shared/domain/recover/mapSources'
import { columnFaults, mapRows, withoutRefused } from '../../../shared/exchange/maps/mapRows'
import { change } from '../respond/reviewDesk'
import { aWeekOnPaper, billAdded, entryNumberOf, entryOpened, lineAdded, TODAY } from './mapDesk'

const column = (header: string, source: string | undefined, more: Partial<MapColumn> = {}): MapColumn => ({
  id: header,
  order: '0015',
  header,
  source,
  constant: '',
  format: undefined,
  longest: undefined,
  required: false,
  ...more,
})
const mapOf = (columns: readonly MapColumn[], more: Partial<ExportMap> = {}): ExportMap => ({
  id: 'map',
  name: 'Main system',
  target: 'the main system',
  purpose: 'file',
  rows: 'entry',
  forWhom: 'machines',
  format: 'csv',
  characters: 'any',
  ready: false,
  columns,
  ...more,
})
const ready = (id: string): ExportMap => {
  const map = readyMaps.find((one) => one.id === id)
  if (map === undefined) throw new Error(`no map ${id}`)
  return map
}
const written = (id: string, value: string | number | boolean, type: Parameters<typeof formatOf>[1]) =>
  formatOf(id, type)?.write(value, type)

describe('what a column can hold', () => {
  test('every value has a name of its own and stands under its group', () => {
    expect(new Set(mapSources.map(({ id }) => id)).size).toBe(mapSources.length)
    expect(new Set(mapSources.map(({ name }) => name)).size).toBe(mapSources.length)
    expect(sourcesFound('line origin').map(({ id }) => id)).toContain('line.countryOfOrigin')
    expect(sourcesFound('day release').map(({ id }) => id)).toEqual(['day.released'])
  })

  test('the ready-made maps name values and formats that there are, and no header twice', () => {
    for (const map of readyMaps) {
      expect(columnFaults(map)).toEqual([])
      expect(new Set(map.columns.map(({ header }) => header)).size).toBe(map.columns.length)
    }
  })

  test('every value can be written in the format of its type, and the first format is as it is', () => {
    for (const { type } of mapSources) expect(formatsFor(type)[0]?.id).toBe('asItIs')
  })

  test.each([
    ['dayIso', '2026-11-04', 'day', '2026-11-04'],
    ['dayUs', '2026-11-04', 'day', '11/04/2026'],
    ['dayShort', '2026-11-04', 'day', '110426'],
    ['dayLong', '2026-11-04', 'day', '11042026'],
    ['dayDigits', '2026-11-04', 'day', '20261104'],
    ['asItIs', 5, 'money', '0.05'],
    ['dollars', 123_456, 'money', '1234.56'],
    ['dollars', 99_999_999_999_99, 'money', '99999999999.99'],
    ['cents', 123_456, 'money', '123456'],
    ['wholeDollars', 149, 'money', '1'],
    ['wholeDollars', 150, 'money', '2'],
    ['wholeNumber', '12.5', 'number', '13'],
    ['wholeNumber', '12.499999', 'number', '12'],
    ['twoPlaces', '7', 'number', '7.00'],
    ['twoPlaces', '0.005', 'number', '0.01'],
    ['threePlaces', '999999999999.9995', 'number', '1000000000000.000'],
    ['noHyphens', '000-0310001-3', 'entryNumber', '00003100013'],
    ['noHyphens', '47-3120985NA', 'importerNumber', '473120985NA'],
    ['noDots', '0401.61.4011', 'tariffNumber', '0401614011'],
    ['asItIs', '0401614011', 'tariffNumber', '0401.61.4011'],
    ['upper', 'Nogal muebles', 'text', 'NOGAL MUEBLES'],
    ['upperPlain', 'Peña Ávila', 'text', 'PENA AVILA'],
    ['asItIs', true, 'yesNo', 'Y'],
    ['yesNo', false, 'yesNo', 'No'],
    ['trueFalse', true, 'yesNo', 'true'],
    ['oneZero', false, 'yesNo', '0'],
    ['asItIs', '880 Mines Rd\nLaredo\nTX\n78045\nUS', 'address', '880 Mines Rd, Laredo, TX 78045'],
  ] as const)('%s of %j', (id, value, type, expected) => {
    expect(written(id, value, type)).toBe(expected)
  })

  test('a format that does not fit the value is none; every format says what it is for', () => {
    expect(formatOf('dayUs', 'money')).toBeUndefined()
    for (const { of } of mapFormats) expect(of.length).toBeGreaterThan(0)
    expect(roundedDecimal('not a number', 2)).toBe('not a number')
  })
})

describe('rows', () => {
  test('flat lines: a row a line, zeros in front stay, and an entry without lines is not lost', () => {
    const people = aWeekOnPaper(2)
    people.as('ana', lineAdded(1, 2, { description: 'Tables', enteredValue: 100_050, countryOfOrigin: 'CA' }))
    people.as('ana', entryOpened(3))
    const table = mapRows(people.state, ready('ready.flatLines'), ['E1', 'E2', 'E3'], TODAY)
    const at = (header: string) => table.header.indexOf(header)
    expect(table.rows.map(({ called, line }) => [called, line])).toEqual([
      [entryNumberOf(1), 1],
      [entryNumberOf(1), 2],
      [entryNumberOf(2), 1],
      [entryNumberOf(3), 0],
    ])
    const [first] = table.rows
    expect(first?.cells[at('EntryNumber')]).toBe('00003100013')
    expect(first?.cells[at('HtsNumber')]).toBe('0401614011')
    expect(first?.cells[at('EnteredValue')]).toBe('6930.50')
    expect(first?.cells[at('BrokerReference')]).toBe('01')
    expect(first?.cells[at('ReleaseDate')]).toBe('2026-11-24')
    expect(first?.cells[at('Bills')]).toBe('TRMX4471101')
    expect(first?.cells[at('ConsigneeName')]).toBe('Cedar Row Furniture Inc.')
    // the entry without lines is refused by name, column by column, and written when it is mended
    expect(new Set(table.refused.map(({ entry }) => entry))).toEqual(new Set(['E3']))
    expect(table.refused.map(({ column: name, fault }) => [name, fault.type])).toEqual([
      ['LineNumber', 'Missing'],
      ['HtsNumber', 'Missing'],
      ['CountryOfOrigin', 'Missing'],
      ['EnteredValue', 'Missing'],
    ])
    expect(withoutRefused(table).rows.map(({ entry }) => entry)).toEqual(['E1', 'E1', 'E2'])
  })

  test('the entry log: one row an entry, figures as on the 7501, states in words', () => {
    const people = aWeekOnPaper(1)
    people.as(
      'ben',
      lineAdded(1, 2, { enteredValue: 100_049 }),
      change('container.added', 'container', 'C1', { entry: 'E1', order: '1', containerNumber: 'CSQU3054383' }),
    )
    const { header, rows, refused } = mapRows(people.state, ready('ready.entryLog'), ['E1'], TODAY)
    expect(rows).toHaveLength(1)
    const values = Object.fromEntries(header.map((name, at) => [name, rows[0]?.cells[at]]))
    expect(values).toMatchObject({
      'Entry number': '000-0310001-3',
      'State of the number': 'used',
      Released: '11/24/2026',
      'Evidence of release': 'stamp',
      Lines: '2',
      'Entered value (USD)': '7931',
      'Duty, estimated (USD)': '0.00',
      'MPF (USD)': expect.stringMatching(/^\d+\.\d\d$/u) as string,
      Lane: 'release and summary',
      'Entry summary': 'to do',
      'Accepted by ACE': '',
      'Keyed by': 'ana; ben',
    })
    expect(refused).toEqual([])
  })

  test('what the target cannot carry is refused by entry, line and column, with the way to the box', () => {
    const people = aWeekOnPaper(2, (nth) => (nth === 2 ? { importerName: 'Peña Ávila' } : {}))
    people.as('ana', lineAdded(1, 2, { description: 'A description that is too long for it' }))
    const map = mapOf(
      [
        column('No', 'entry.entryNumber', { required: true }),
        column('Importer', 'entry.importerName', { longest: 30 }),
        column('What', 'line.description', { longest: 20 }),
        column('Conveyance', 'entry.conveyanceName', { required: true }),
        column('System', undefined, { constant: 'CARGO' }),
      ],
      { rows: 'line', characters: 'ascii' },
    )
    const { refused, rows } = mapRows(people.state, map, ['E1', 'E2'], TODAY)
    expect(rows[0]?.cells).toEqual(['000-0310001-3', 'Cedar Row Furniture Inc.', 'Chairs, wooden', '', 'CARGO'])
    expect(refused).toEqual([
      {
        entry: 'E1',
        called: entryNumberOf(1),
        line: 1,
        column: 'Conveyance',
        fault: { type: 'Missing' },
        box: { kind: 'entry', field: 'conveyanceName' },
      },
      {
        entry: 'E1',
        called: entryNumberOf(1),
        line: 2,
        column: 'What',
        fault: { type: 'TooLong', longest: 20, found: 37 },
        box: { kind: 'line', field: 'description' },
      },
      {
        entry: 'E1',
        called: entryNumberOf(1),
        line: 2,
        column: 'Conveyance',
        fault: { type: 'Missing' },
        box: { kind: 'entry', field: 'conveyanceName' },
      },
      {
        entry: 'E2',
        called: entryNumberOf(2),
        line: 1,
        column: 'Importer',
        fault: { type: 'CharacterNotTaken', character: 'ñ' },
        box: { kind: 'entry', field: 'importerName' },
      },
      {
        entry: 'E2',
        called: entryNumberOf(2),
        line: 1,
        column: 'Conveyance',
        fault: { type: 'Missing' },
        box: { kind: 'entry', field: 'conveyanceName' },
      },
    ])
    // for people a gap is a gap
    expect(mapRows(people.state, { ...map, forWhom: 'people' }, ['E1', 'E2'], TODAY).refused).toEqual([])
  })

  test('a value of a line in a row for the whole entry stands there only where there is one line', () => {
    const people = aWeekOnPaper(2)
    people.as('ana', lineAdded(2, 2))
    const { rows } = mapRows(people.state, mapOf([column('Hts', 'line.htsNumber')]), ['E1', 'E2'], TODAY)
    expect(rows.map(({ cells }) => cells[0])).toEqual(['0401.61.4011', ''])
  })

  test('master, house and all bills; 98 and 99 before the number of the chapter', () => {
    const people = aWeekOnPaper(1)
    people.as(
      'ana',
      billAdded(1, { billType: 'M', scac: 'MAEU', billNumber: 'MAEU123' }),
      change('bill.added', 'bill', 'B1h', {
        entry: 'E1',
        order: '000002',
        billType: 'H',
        scac: 'EXDO',
        billNumber: '77',
      }),
      change('tariff.added', 'tariff', 'T1', { entry: 'E1', line: 'L1.1', order: '1', htsNumber: '9903.01.24' }),
      change('tariff.added', 'tariff', 'T2', { entry: 'E1', line: 'L1.1', order: '2', htsNumber: '9802.00.8068' }),
    )
    const map = mapOf(
      [
        'bill.master',
        'bill.house',
        'bill.all',
        'bill.count',
        'line.htsNumbers',
        'line.tariff.1',
        'line.tariff.2',
        'line.tariff.3',
      ].map((id) => column(id, id)),
    )
    expect(mapRows(people.state, map, ['E1'], TODAY).rows[0]?.cells).toEqual([
      'MAEU123',
      'EXDO77',
      'MAEU123; EXDO77',
      '2',
      '9802.00.8068; 9903.01.24; 0401.61.4011',
      '9802.00.8068',
      '9903.01.24',
      '',
    ])
  })

  test('a value that only a newer Lifeboat knows is said, and the column stays empty', () => {
    const map = mapOf([column('New', 'entry.somethingNewer'), column('Bad', 'day.released', { format: 'cents' })])
    expect(columnFaults(map)).toEqual([
      { type: 'SourceNotKnown', header: 'New', source: 'entry.somethingNewer' },
      { type: 'FormatNotFit', header: 'Bad', format: 'cents' },
    ])
    expect(mapRows(aWeekOnPaper(1).state, map, ['E1'], TODAY).rows[0]?.cells).toEqual(['', ''])
    expect(sourceOf('entry.somethingNewer')).toBeUndefined()
  })
})
