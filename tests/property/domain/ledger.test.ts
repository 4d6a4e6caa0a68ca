import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interestOn, interestRatesOf } from '../../../shared/domain/respond/moneyInterest'
import { moneyLedger, type LedgerRow } from '../../../shared/domain/respond/moneyLedger'
import {
  sumOf,
  sumsByImporter,
  sumsByPaymentType,
  sumsByWeek,
  type MoneySum,
} from '../../../shared/domain/respond/moneySums'
import { byClassCode } from '../../../shared/sheets/respond/paymentSheet'
import { aDesk, type Fields } from '../../unit/domain/aDesk'

const day = fc.integer({ min: 0, max: 200 }).map((n) => new Date(Date.UTC(2026, 9, 1 + n)).toISOString().slice(0, 10))

const anEntry = fc.record({
  importer: fc.constantFrom('i1', 'i2', 'i3', undefined),
  type: fc.constantFrom('01', '11', undefined),
  mode: fc.constantFrom('11', '30', '40'),
  released: fc.option(day, { nil: undefined }),
  fate: fc.constantFrom<'open' | 'void' | 'paid' | 'payment'>('open', 'void', 'paid', 'payment'),
  lines: fc.array(
    fc.record({
      cents: fc.option(fc.integer({ min: 0, max: 1_000_000_00 }), { nil: undefined }),
      rate: fc.constantFrom('Free', '2.8%', '0.5¢/kg'),
    }),
    { maxLength: 3 },
  ),
})
type AnEntry = typeof anEntry extends fc.Arbitrary<infer T> ? T : never

function deskOf(entries: readonly AnEntry[]) {
  const kinds: Record<string, Record<string, Fields>> = {
    importer: {
      i1: { name: 'One', paymentType: '7' },
      i2: { name: 'Two', paymentType: '1' },
      i3: { name: 'Three' },
    },
    entry: {},
    line: {},
    fact: {},
    payment: {},
  }
  entries.forEach(({ importer, type, mode, released, fate, lines }, nth) => {
    const id = `e${nth}`
    const put = (kind: string, key: string, fields: Fields) => Object.assign((kinds[kind] ??= {}), { [key]: fields })
    put('entry', id, {
      modeOfTransport: mode,
      ...(importer === undefined ? {} : { importer }),
      ...(type === undefined ? {} : { entryType: type }),
    })
    lines.forEach(({ cents, rate }, at) =>
      put('line', `${id}-${at}`, {
        entry: id,
        order: String(at),
        rate,
        ...(cents === undefined ? {} : { enteredValue: cents }),
      }),
    )
    if (released !== undefined) put('fact', `${id}-r`, { entry: id, what: 'released', day: released })
    if (fate === 'void') put('fact', `${id}-v`, { entry: id, what: 'voided', day: '2027-08-01' })
    if (fate === 'paid') put('fact', `${id}-p`, { entry: id, what: 'paid', day: '2027-08-01' })
    if (fate === 'payment') put('payment', `${id}-p`, { entries: id, amount: 1 })
  })
  return aDesk(kinds)
}

const fields = ['entries', 'known', 'notKnown', 'cents', 'open', 'openNotKnown', 'openCents'] as const
const added = (sums: readonly MoneySum[]) =>
  Object.fromEntries(fields.map((field) => [field, sums.reduce((sum, one) => sum + one[field], 0)]))

test('whatever was keyed: rows, importers, payment types and weeks add up to the same, and nothing is counted twice', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 12 }), (entries) => {
      const rows: readonly LedgerRow[] = moneyLedger(deskOf(entries))
      const whole = sumOf(rows)
      expect(rows.length).toBe(entries.filter(({ released, fate }) => released !== undefined && fate !== 'void').length)
      expect(added(sumsByImporter(rows))).toEqual(whole)
      expect(added(sumsByPaymentType(rows))).toEqual(whole)
      expect(added(sumsByWeek(rows))).toEqual(whole)
      expect(whole.known + whole.notKnown).toBe(whole.entries)
      expect(whole.entries).toBe(rows.length)
      expect(byClassCode(rows).reduce((sum, { cents }) => sum + cents, 0)).toBe(whole.cents)
    }),
    { numRuns: 150 },
  )
})

test('interest never falls as days go by, and is at least what simple interest would be', () => {
  const rate = fc.integer({ min: 1, max: 20_000 })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_00 }),
      rate,
      fc.integer({ min: 0, max: 400 }),
      (cents, milli, days) => {
        const percent = `${Math.floor(milli / 1_000)}.${String(milli % 1_000).padStart(3, '0')}`
        const rates = interestRatesOf(aDesk({ interestRate: { r: { fromDay: '2026-01-01', percent } } }))
        const on = (after: number) =>
          interestOn(cents, '2026-12-03', new Date(Date.UTC(2026, 11, 3 + after)).toISOString().slice(0, 10), rates) ??
          NaN
        expect(on(days + 1)).toBeGreaterThanOrEqual(on(days))
        expect(on(days)).toBeGreaterThanOrEqual(Math.floor((cents * milli * days) / 36_500_000))
      },
    ),
    { numRuns: 100 },
  )
})
