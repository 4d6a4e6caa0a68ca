import { describe, expect, test } from 'vitest'
import {
  byImporter,
  bySurety,
  exposures,
  interestOn,
  interestRatesOf,
  rateStale,
} from '../../../shared/domain/respond/moneyInterest'
import { moneyLedger } from '../../../shared/domain/respond/moneyLedger'
import { interestRules } from '../../../shared/knowledge/interest'
import { aDesk, type Fields } from '../domain/aDesk'

const rates = (rows: Record<string, Fields>) => interestRatesOf(aDesk({ interestRate: rows }))
const seven = rates({ '2026-10-01': { fromDay: '2026-10-01', percent: '7', checkedOn: '2026-11-24', source: 'FR' } })

describe('interest on what is paid late', () => {
  test('nothing on the due day, a day’s interest on the next', () => {
    expect(interestOn(1_000_000_00, '2026-12-03', '2026-12-03', seven)).toBe(0)
    // 1,000,000 × 7 % ÷ 365 = 191.78
    expect(interestOn(1_000_000_00, '2026-12-03', '2026-12-04', seven)).toBe(191_78)
  })
  test('it is compounded each day: thirty days bear more than thirty times the first', () => {
    // 1,000,000 × ((1 + 0.07/365)^30 − 1) = 5,769.45; simple interest would be 5,753.42
    expect(interestOn(1_000_000_00, '2026-12-03', '2027-01-02', seven)).toBe(5_769_45)
  })
  test('a rate that changes with the quarter counts from its day on', () => {
    const two = rates({
      b: { fromDay: '2027-01-01', percent: '6.5' },
      a: { fromDay: '2026-10-01', percent: '7' },
    })
    const whole = interestOn(1_000_000_00, '2026-12-30', '2027-01-02', two) ?? 0
    // one day at 7 %, two at 6.5 %: 191.78 + about 2 × 178.12
    expect(whole).toBeGreaterThan(191_78 + 2 * 178_08)
    expect(whole).toBeLessThan(191_78 + 2 * 178_20)
  })
  test('without a rate for one of its days it is not computed', () => {
    expect(interestOn(100, '2026-12-03', '2026-12-10', [])).toBeUndefined()
    expect(
      interestOn(100, '2026-12-03', '2026-12-10', rates({ late: { fromDay: '2026-12-06', percent: '7' } })),
    ).toBeUndefined()
  })
  test('a rate looked up more than a quarter ago is said to be old', () => {
    expect(seven.map((rate) => rateStale(rate, '2026-12-31'))).toEqual([undefined])
    expect(seven.map((rate) => rateStale(rate, '2027-03-01'))).toEqual(['looked up 97 days ago: look again'])
  })
  test('by importer and by surety: what is late, what is not known, what is paid is out', () => {
    const entry = (importer: string, suretyCode: string): Fields => ({
      entryType: '01',
      importer,
      importerName: importer,
      suretyCode,
      entryDate: '2026-11-18',
    })
    const state = aDesk({
      entry: { e1: entry('A', '036'), e2: entry('B', '036'), e3: entry('B', ''), e4: entry('B', '054') },
      line: {
        l1: { entry: 'e1', order: 'a', enteredValue: 10_000_00, rate: '5%' },
        l2: { entry: 'e2', order: 'a', enteredValue: 10_000_00, rate: '5%' },
        l3: { entry: 'e3', order: 'a', rate: '5%' },
        l4: { entry: 'e4', order: 'a', enteredValue: 10_000_00, rate: '5%' },
      },
      fact: { paid: { entry: 'e4', what: 'paid', day: '2026-11-20' } },
    })
    const rows = moneyLedger(state)
    const of = { paidOn: '2027-01-02', rates: seven }
    const one = interestOn(534_64, '2026-12-03', '2027-01-02', seven)
    expect(exposures(rows, { group: byImporter, ...of })).toEqual([
      { key: 'A', name: 'A', late: 1, notKnown: 0, owedCents: 534_64, interestCents: one },
      { key: 'B', name: 'B', late: 2, notKnown: 1, owedCents: 534_64, interestCents: one },
    ])
    expect(exposures(rows, { group: bySurety, ...of }).map(({ name, late }) => [name, late])).toEqual([
      ['surety 036', 2],
      ['no surety keyed', 1],
    ])
    expect(exposures(rows, { group: byImporter, paidOn: '2027-01-02', rates: [] })[0]?.interestCents).toBeUndefined()
    expect(exposures(rows, { group: byImporter, paidOn: '2026-12-03', rates: seven })).toEqual([])
  })
  test('each rule names its source', () => {
    expect(Object.values(interestRules).every(({ source }) => source !== '')).toBe(true)
  })
})
