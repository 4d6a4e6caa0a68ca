import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/domain/calendar'
import { formatCents, parseDollars, rateOn, wholeDollars } from '../../../shared/domain/money'
import { parseRate } from '../../../shared/domain/rate'
import { entryTotals, feeDay } from '../../../shared/domain/totals'
import { factOn } from '../../../shared/knowledge/fact'
import { hmf, mpfFormal, mpfInformal } from '../../../shared/knowledge/fees'
import { fileOf, type Fields } from './aDesk'

const anEntry = (entry: Fields, lines: Fields[], tariffs: Record<string, Fields> = {}) =>
  fileOf({
    entry: { e1: { entryType: '01', modeOfTransport: '30', ...entry } },
    line: Object.fromEntries(lines.map((line, index) => [`l${index}`, { entry: 'e1', order: String(index), ...line }])),
    tariff: tariffs,
  })

describe('money', () => {
  test.each([
    ['6,930', 693_000],
    ['6930.50', 693_050],
    ['$6,930.5', 693_050],
    ['USD 12', 1_200],
    ['.75', 75],
    ['0', 0],
  ])('%s is %i cents', (text, cents) => {
    expect(parseDollars(text)).toEqual({ ok: true, value: cents })
  })
  test.each([
    ['-5', 'Negative'],
    ['(5)', 'Negative'],
    ['six', 'NotMoney'],
    ['6.930,50', 'NotMoney'],
    ['69,30', 'NotMoney'],
    ['1.234', 'TooManyDecimals'],
    ['1000000000000', 'TooLarge'],
    ['', 'NotMoney'],
  ])('%s is refused as %s', (text, type) => {
    expect(parseDollars(text)).toEqual({ ok: false, error: { type } })
  })
  test('whole dollars: under 50 cents dropped, 50 and more up', () => {
    expect([149, 150, 50, 49].map(wholeDollars)).toEqual([1, 2, 1, 0])
    expect(formatCents(123_456_789)).toBe('1,234,567.89')
  })
  test('a rate is exact to the cent, half a cent up', () => {
    expect(rateOn(6930, 3464)).toBe(2401)
    expect(rateOn(100, 50)).toBe(1)
    expect(rateOn(99, 50)).toBe(0)
  })
  test('rates that can be computed and rates that cannot', () => {
    expect(parseRate('Free')).toEqual({ type: 'free' })
    expect(parseRate('2.8%')).toEqual({ type: 'adValorem', perMillion: 28_000 })
    expect(parseRate('0.5¢/kg')).toMatchObject({ type: 'notComputable' })
    expect(parseRate('8¢/kg + 2.1%')).toMatchObject({ type: 'notComputable' })
    expect(parseRate(undefined)).toEqual({ type: 'absent' })
  })
})

describe('fee tables', () => {
  test.each([
    ['formal MPF', mpfFormal],
    ['informal MPF', mpfInformal],
    ['HMF', hmf],
  ])('%s: rows neither overlap nor leave a gap', (_name, rows) => {
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1]
      if (next !== undefined) expect(next.from).toBe(addDays(row.to ?? 'open', 1))
    }
    expect(rows.every((row) => row.to === undefined || row.from <= row.to)).toBe(true)
  })
  test('outside the table nothing is made up', () => {
    expect(factOn(mpfFormal, '2018-09-30')).toBeUndefined()
    expect(factOn(mpfFormal, '2027-10-01')).toBeUndefined()
  })
})

describe('totals of the 7501', () => {
  const value = (dollars: number) => ({ enteredValue: dollars * 100, rate: 'Free' })
  test.each([
    ['2018-11-01', 1_000, 2622],
    ['2024-09-30', 1_000, 3167],
    ['2024-10-01', 1_000, 3271],
    ['2026-09-30', 1_000, 3358],
    ['2026-10-01', 1_000, 3458],
    ['2026-11-24', 20_000, 6928],
    ['2026-11-24', 193_664, 67085],
    ['2026-11-24', 193_667, 67086],
    ['2026-11-24', 5_000_000, 67086],
    ['2025-11-24', 5_000_000, 65150],
    ['2023-01-02', 5_000_000, 57535],
  ])('MPF on %s of $%i is %i cents', (day, dollars, cents) => {
    const totals = entryTotals(anEntry({}, [value(dollars)]), day)
    expect(totals.fees).toEqual([{ code: '499', name: 'Merchandise processing fee', cents, rate: '0.3464%' }])
    expect(totals.totalCents).toBe(cents)
    expect(totals.basis[0]?.source).not.toBe('')
  })
  test('three lines by vessel: duty, MPF and HMF add up as the columns of the paper do', () => {
    const file = anEntry({ modeOfTransport: '11' }, [
      { enteredValue: 693_000, rate: 'Free' },
      { enteredValue: 1_234_549, rate: '2.8%' },
      { enteredValue: 500_050, rate: '10%' },
    ])
    const totals = entryTotals(file, '2026-11-24')
    expect(totals.enteredValueDollars).toBe(6930 + 12345 + 5001)
    expect(totals.lines.map((line) => line.duty.cents)).toEqual([0, 34566, 50010])
    expect(totals.lines.map((line) => line.mpfCents)).toEqual([2401, 4276, 1732])
    expect(totals.lines.map((line) => line.hmfCents)).toEqual([866, 1543, 625])
    expect(totals.dutyCents).toBe(84576)
    expect(totals.fees.map((fee) => [fee.code, fee.cents])).toEqual([
      ['499', 8409],
      ['501', 3034],
    ])
    expect(totals.otherCents).toBe(11443)
    expect(totals.totalCents).toBe(84576 + 11443)
  })
  test('a chapter 99 number has its own rate on the line’s value', () => {
    const file = anEntry({}, [{ enteredValue: 693_000, rate: 'Free' }], {
      t1: { entry: 'e1', line: 'l0', order: 'a', htsNumber: '9903.88.15', rate: '25%' },
    })
    expect(entryTotals(file, '2026-11-24').dutyCents).toBe(173_250)
  })
  test('a duty that was keyed stands before a computed one', () => {
    expect(
      entryTotals(anEntry({}, [{ enteredValue: 100_000, rate: '10%', duty: 12_345 }]), '2026-11-24').dutyCents,
    ).toBe(12_345)
  })
  test('what cannot be computed leaves duty and total blank, never zero', () => {
    const totals = entryTotals(anEntry({}, [value(1000), { enteredValue: 100_000, rate: '0.5¢/kg' }]), '2026-11-24')
    expect(totals.dutyCents).toBeUndefined()
    expect(totals.totalCents).toBeUndefined()
    expect(totals.otherCents).toBe(3458)
  })
  test('a line of chapter 98 has no computed duty: part of the value may be free', () => {
    const file = anEntry({}, [{ enteredValue: 100_000, rate: '10%' }], {
      t1: { entry: 'e1', line: 'l0', order: 'a', htsNumber: '9802.00.8068', rate: 'Free' },
    })
    expect(entryTotals(file, '2026-11-24').dutyCents).toBeUndefined()
  })
  test('a missing value leaves the totals blank', () => {
    expect(entryTotals(anEntry({}, [value(10), { rate: 'Free' }]), '2026-11-24')).toMatchObject({
      enteredValueDollars: undefined,
      otherCents: undefined,
      fees: [],
    })
  })
  test('informal: one fixed fee, by the fiscal year', () => {
    const informal = anEntry({ entryType: '11' }, [value(900)])
    expect(entryTotals(informal, '2026-09-30').fees).toMatchObject([{ code: '311', cents: 269 }])
    expect(entryTotals(informal, '2026-10-01').fees).toMatchObject([{ code: '311', cents: 277 }])
  })
  test('goods under a program that CBP’s table frees pay no MPF, the rest of the entry does', () => {
    const free = { ...value(100_000), specialProgram: 'S' }
    expect(entryTotals(anEntry({}, [free]), '2026-11-24')).toMatchObject({ fees: [], otherCents: 0, totalCents: 0 })
    expect(entryTotals(anEntry({}, [free, value(20_000)]), '2026-11-24').fees).toMatchObject([{ cents: 6928 }])
    const unknown = entryTotals(anEntry({}, [{ ...value(20_000), specialProgram: 'ZZ' }]), '2026-11-24')
    expect(unknown.fees).toMatchObject([{ cents: 6928 }])
    expect(unknown.notes.join(' ')).toContain('program ZZ')
  })
  test('a harbor fee alone of $3.00 or less is shown and not collected', () => {
    const totals = entryTotals(
      anEntry({ modeOfTransport: '11' }, [{ ...value(2000), specialProgram: 'KR' }]),
      '2026-11-24',
    )
    expect(totals.feesCents).toBe(250)
    expect(totals.otherCents).toBe(0)
  })
  test('the manual surcharge is spoken of and never added', () => {
    const totals = entryTotals(anEntry({}, [value(20_000)]), '2026-11-24')
    expect(totals.notes.join(' ')).toContain('manual surcharge')
    expect(totals.fees.some((fee) => fee.code === '500')).toBe(false)
  })
  test('fees go by the day of release before any other day', () => {
    const file = fileOf({
      entry: { e1: { arrivalDate: '2026-09-30', entryDate: '2026-10-02' } },
      fact: { f1: { entry: 'e1', what: 'released', day: '2026-10-01' } },
    })
    expect(feeDay(file, '2026-11-24')).toBe('2026-10-01')
  })
})
