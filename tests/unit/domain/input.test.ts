import { describe, expect, test } from 'vitest'
import { addressLine, parseAddressLine } from '../../../shared/domain/address'
import { cleanText, fieldTypes, parseBox } from '../../../shared/domain/input'
import { kinds } from '../../../shared/domain/kinds'

const read = (kind: string, field: string, raw: string) => parseBox(kind, field, raw, { drill: false })
const value = (kind: string, field: string, raw: string) => {
  const box = read(kind, field, raw)
  if (!box.ok) throw new Error(box.error.type)
  return box.value.value
}

describe('days', () => {
  test.each([
    '112426',
    '11242026',
    '11/24/26',
    '11/24/2026',
    '11-24-2026',
    '2026-11-24',
    '24 Nov 2026',
    'November 24, 2026',
    '24-nov-26',
  ])('%s', (text) => {
    expect(value('entry', 'arrivalDate', text)).toBe('2026-11-24')
  })
  test.each(['02/30/2026', '13/01/2026', '023026', '2026-02-30'])('%s does not exist', (text) => {
    expect(read('entry', 'arrivalDate', text)).toMatchObject({ error: { type: 'NoSuchDay' } })
  })
  test.each(['soon', '24.11', '1124', '24 Foo 2026'])('%s is no day', (text) => {
    expect(read('entry', 'arrivalDate', text)).toEqual({ ok: false, error: { type: 'NotADay' } })
  })
  test('a driver’s two-digit year is of the last century where it must be', () => {
    expect(value('entry', 'driverBirthDate', '03/14/79')).toBe('1979-03-14')
    expect(value('entry', 'driverBirthDate', '03/14/04')).toBe('2004-03-14')
  })
})

describe('boxes', () => {
  test('an empty box unsets the field', () => {
    expect(read('entry', 'plate', '   ')).toEqual({ ok: true, value: { value: null } })
  })
  test('identifiers take their printed form; what does not parse is kept as keyed, for a fact is never refused', () => {
    expect(value('entry', 'importerNumber', '123456789na')).toBe('12-3456789NA')
    expect(value('entry', 'importerNumber', 'pending')).toBe('PENDING')
    expect(value('line', 'htsNumber', '9401614011')).toBe('9401.61.4011')
    expect(value('line', 'htsNumber', '94016140')).toBe('9401.61.40')
    expect(value('line', 'countryOfOrigin', 'mexico')).toBe('MX')
    expect(value('line', 'countryOfOrigin', 'xo')).toBe('XO')
    expect(value('entry', 'plate', 'tx  4kj-2217')).toBe('TX 4KJ-2217')
  })
  test('negative values and letters are refused', () => {
    expect(read('line', 'enteredValue', '-5')).toEqual({ ok: false, error: { type: 'Negative' } })
    expect(read('line', 'enteredValue', 'abc')).toEqual({ ok: false, error: { type: 'NotMoney' } })
    expect(read('line', 'grossWeightKg', '-1')).toEqual({ ok: false, error: { type: 'Negative' } })
    expect(read('line', 'grossWeightKg', '1,2')).toEqual({ ok: false, error: { type: 'NotANumber' } })
    expect(value('line', 'grossWeightKg', '1,972.50')).toBe('1972.50')
    expect(value('line', 'quantity1', '.5')).toBe('0.5')
  })
  test('pasted control characters become spaces, and it is said', () => {
    expect(read('entry', 'importerName', 'Cedar\u0000Row\r\nInc.\u0007')).toEqual({
      ok: true,
      value: { value: 'Cedar Row Inc.', cleaned: 'controlCharacters' },
    })
    expect(read('entry', 'importerName', 'Cedar\u202eRow')).toMatchObject({ value: { cleaned: 'controlCharacters' } })
    expect(cleanText('Cedar \u0007 Row').text).toBe('Cedar Row')
    expect(cleanText('Cedar \t\r\n  Row,\u200b Inc.').text).toBe('Cedar Row, Inc.')
    expect(cleanText('two  spaces').text).toBe('two  spaces')
    expect(cleanText('half \ud83d of it')).toEqual({ text: 'half  of it', cleaned: 'brokenCharacters' })
    expect(cleanText('whole 😀')).toEqual({ text: 'whole 😀' })
  })
  test('10,000 characters are kept, 20,001 are refused', () => {
    expect(value('line', 'description', 'x'.repeat(10_000))).toHaveLength(10_000)
    expect(read('line', 'description', 'x'.repeat(20_001))).toEqual({
      ok: false,
      error: { type: 'TooLong', longest: 20_000, found: 20_001 },
    })
  })
  test.each(['株式会社ひかり', 'شركة النور', 'Гранит'])('%s is kept', (name) => {
    expect(value('entry', 'importerName', name)).toBe(name)
  })
  test('choices by word or by letters that only one begins with', () => {
    expect(value('entry', 'isfFiled', 'NOTREQUIRED')).toBe('notRequired')
    expect(value('line', 'adcvdAnswer', 'y')).toBe('yes')
    expect(read('line', 'adcvdAnswer', 'n')).toMatchObject({ error: { type: 'NotAChoice' } })
    expect(value('entry', 'consigneeSame', 'yes')).toBe(true)
  })
  test('a box of no table is a bug', () => {
    expect(() => read('entry', 'colour', 'red')).toThrow('entry.colour')
  })
})

describe('address on one line', () => {
  test.each([
    ['880 Mines Rd, Laredo, TX 78045', '880 Mines Rd\nLaredo\nTX\n78045\nUS'],
    ['1200 Zaragoza St, Suite 4, Laredo, Texas 78040', '1200 Zaragoza St, Suite 4\nLaredo\nTX\n78040\nUS'],
    ['Avenida 2208, Apodaca, NL 66600, MX', 'Avenida 2208\nApodaca\nNL\n66600\nMX'],
    ['Via Mendotti 61, 37100 Verona, Italy', 'Via Mendotti 61\nVerona\n\n37100\nIT'],
    ['1840 Huron Road, Windsor, ON N9A 1A1, Canada', '1840 Huron Road\nWindsor\nON\nN9A 1A1\nCA'],
    ['5 Peachtree St, Atlanta, GA 30301', '5 Peachtree St\nAtlanta\nGA\n30301\nUS'],
    ['5 Peachtree St, Atlanta, GA', '5 Peachtree St\nAtlanta\nGA\n\n'],
    ['880 Mines Rd', '880 Mines Rd\n\n\n\n'],
  ])('%s', (line, leaf) => {
    expect(parseAddressLine(line)).toBe(leaf)
  })
  test.each([
    '880 Mines Rd\nLaredo\nTX\n78045\nUS',
    'Avenida 2208\nApodaca\nNL\n66600\nMX',
    'Via Mendotti 61\nVerona\n\n37100\nIT',
  ])('comes back from its line: %j', (leaf) => {
    expect(parseAddressLine(addressLine(leaf))).toBe(leaf)
  })
  test('pasted lines part it as commas do', () => {
    expect(value('entry', 'importerAddress', '880 Mines Rd\r\nLaredo, TX 78045\r\n')).toBe(
      '880 Mines Rd\nLaredo\nTX\n78045\nUS',
    )
  })
})

describe('the field table', () => {
  const bookkeeping = new Set(['removed', 'entry', 'order', 'line'])
  test.each(['entry', 'line', 'tariff', 'bill', 'container'] as const)(
    'every field of %s has a box with help and a source',
    (kind) => {
      const stored = Object.keys(kinds[kind].shape).filter((field) => !bookkeeping.has(field))
      expect(Object.keys(fieldTypes[kind] ?? {}).sort()).toEqual(stored.sort())
      for (const box of Object.values(fieldTypes[kind] ?? {})) {
        expect(box.help.what).not.toBe('')
        expect(box.help.rule).not.toBe('')
        expect(box.help.source).not.toBe('')
      }
    },
  )
  test('what a box reads, the journal can store', () => {
    const samples: Record<string, string> = {
      day: '11/24/2026',
      birthDay: '03/14/1979',
      cents: '6,930.50',
      decimal: '12.5',
      address: '880 Mines Rd, Laredo, TX 78045',
      yesNo: 'yes',
      importerNumber: '12-3456789NA',
      tariffNumber: '9401614011',
      country: 'mexico',
      entryNumber: 'ABC-1234567-6',
      text: 'Text',
      code: 'code',
    }
    for (const kind of ['entry', 'line', 'tariff', 'bill', 'container'] as const)
      for (const [field, box] of Object.entries(fieldTypes[kind] ?? {})) {
        const stored = value(kind, field, box.choices?.[0] ?? samples[box.type] ?? '')
        expect(kinds[kind].partial().safeParse({ [field]: stored }).success, `${kind}.${field}`).toBe(true)
      }
  })
})
