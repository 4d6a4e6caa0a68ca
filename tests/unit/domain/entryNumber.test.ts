import { describe, expect, test } from 'vitest'
import { formatEntryNumber, parseEntryNumber, parseFilerCode } from '../../../shared/domain/entryNumber'

const published = [
  'ABC-1234567-6',
  '999-9999999-0',
  'B76-0324527-8',
  'RO7-1010035-3',
  'XYZ-0000001-5',
  'S2T-7654321-5',
  '004-0000017-0',
]

describe('entry number', () => {
  test.each(published)('%s has its check digit', (number) => {
    expect(parseEntryNumber(number)).toMatchObject({ ok: true, value: { entryNumber: number, verified: 'checkDigit' } })
  })
  test.each(published)('%s with any other check digit is refused, and the right one is named', (number) => {
    const right = number.slice(-1)
    for (const digit of '0123456789')
      if (digit !== right)
        expect(parseEntryNumber(number.slice(0, -1) + digit)).toEqual({
          ok: false,
          error: { type: 'CheckDigitWrong', expected: right, found: digit },
        })
  })
  test('hyphens, spaces and case do not matter to the reader', () => {
    expect(parseEntryNumber(' abc 12345676 ')).toMatchObject({
      ok: true,
      value: { entryNumber: 'ABC-1234567-6', serial: '1234567' },
    })
  })
  test('a filer’s check digit factor is added to the computed digit', () => {
    expect(formatEntryNumber('ABC', '1234567', 5)).toBe('ABC-1234567-1')
    expect(parseEntryNumber('ABC-1234567-1', { checkDigitFactor: 5 }).ok).toBe(true)
    expect(parseEntryNumber('ABC-1234567-1').ok).toBe(false)
  })
  test('filer code 000 belongs to exercises alone', () => {
    const number = formatEntryNumber('000', '0310001')
    expect(parseEntryNumber(number)).toEqual({ ok: false, error: { type: 'DrillFilerCode' } })
    expect(parseEntryNumber(number, { drill: true }).ok).toBe(true)
  })
  test('every mix of letters and digits that Appendix E lists is a filer code', () => {
    for (const code of ['001', '999', 'A12', 'AB1', 'ABC', 'A1B', '1A2', '12A', '1AB'])
      expect(parseFilerCode(code)).toEqual({ ok: true, value: code })
    expect(parseFilerCode('A-1')).toEqual({ ok: false, error: { type: 'BadCharacter', position: 2, character: '-' } })
  })
  test('what is wrong is named', () => {
    expect(parseEntryNumber('')).toEqual({ ok: false, error: { type: 'Empty' } })
    expect(parseEntryNumber('ABC-123456-6')).toEqual({
      ok: false,
      error: { type: 'BadLength', expected: '11', found: 10 },
    })
    expect(parseEntryNumber('ABC-12O4567-6')).toEqual({
      ok: false,
      error: { type: 'BadCharacter', position: 6, character: 'O' },
    })
  })
})
