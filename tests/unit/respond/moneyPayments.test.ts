import { describe, expect, test } from 'vitest'
import { moneyLedger } from '../../../shared/domain/respond/moneyLedger'
import { paidFactId, paymentChanges, paymentsOf, withdrawPayment } from '../../../shared/domain/respond/moneyPayments'
import { entityOf, valueOf } from '../../../shared/journal/state'
import { byClassCode, paymentSheet } from '../../../shared/sheets/respond/paymentSheet'
import { aDesk as aPlainDesk, type Fields } from '../domain/aDesk'
import { aDesk } from './aDesk'

const opened = () => {
  const desk = aDesk()
  for (const id of ['e1', 'e2'])
    desk.record({
      action: 'entry.opened',
      kind: 'entry',
      id,
      patch: [
        ['entryNumber', `000-000000${id.slice(1)}-1`],
        ['entryDate', '2026-11-18'],
      ],
    })
  return desk
}
const made = (desk: ReturnType<typeof aDesk>, receipt = 'R-77') =>
  desk.record(
    ...paymentChanges({
      id: 'p1',
      importer: 'i1',
      entries: ['e1', 'e2'],
      amount: 1_069_28,
      how: 'check',
      checkNumber: '1044',
      payee: 'U.S. Customs and Border Protection',
      at: '2026-11-24T10:00:00-06:00[America/Chicago]',
      by: 'Dana',
      receipt,
      document: '',
    }),
  )

describe('a payment at the counter', () => {
  test('the payment and the fact of each entry are one item', () => {
    const desk = opened()
    expect(made(desk).changes).toHaveLength(3)
    expect(moneyLedger(desk.state).map(({ paid, paidOn, payments }) => [paid, paidOn, payments])).toEqual([
      [true, '2026-11-24', ['p1']],
      [true, '2026-11-24', ['p1']],
    ])
    expect(valueOf(entityOf(desk.state, 'fact', paidFactId('p1', 'e1')), 'evidence')).toBe('receipt R-77')
  })
  test('withdrawn with a reason, its facts go with it; one that was withdrawn before is left', () => {
    const desk = opened()
    made(desk)
    desk.record({
      action: 'fact.withdrawn',
      kind: 'fact',
      id: paidFactId('p1', 'e1'),
      patch: [
        ['withdrawn', true],
        ['withdrawnWhy', 'other entry'],
      ],
    })
    const payment = entityOf(desk.state, 'payment', 'p1')
    if (payment === undefined) throw new Error('no payment')
    expect(desk.record(...withdrawPayment(desk.state, payment, 'check came back')).changes).toHaveLength(2)
    expect(moneyLedger(desk.state).every(({ paid }) => !paid)).toBe(true)
    expect(paymentsOf(desk.state)[0]?.fields.withdrawnWhy).toBe('check came back')
  })
})

describe('the payment sheet for the cashier', () => {
  const rowsOf = (line: Fields[]) =>
    moneyLedger(
      aPlainDesk({
        entry: Object.fromEntries(
          line.map((_, nth) => [
            `e${nth}`,
            { entryNumber: `000-000000${nth}-1`, entryType: '01', modeOfTransport: '11', entryDate: '2026-11-18' },
          ]),
        ),
        line: Object.fromEntries(line.map((fields, nth) => [`l${nth}`, { entry: `e${nth}`, order: 'a', ...fields }])),
      }),
    )
  const sheetOf = (line: Fields[], more: Partial<Parameters<typeof paymentSheet>[0]> = {}) =>
    JSON.stringify(
      paymentSheet({
        importerName: 'Cedar Row',
        importerNumber: '47-3120985NA',
        checkNumber: '',
        payee: '',
        rows: rowsOf(line),
        ...more,
      }),
    )
  test('class codes add up to the total, to the cent', () => {
    const rows = rowsOf([
      { enteredValue: 10_000_00, rate: '5%' },
      { enteredValue: 50_000_00, rate: 'Free' },
    ])
    const codes = byClassCode(rows)
    expect(codes.map(({ code, cents }) => [code, cents])).toEqual([
      ['', 500_00],
      ['499', 34_64 + 173_20],
      ['501', 12_50 + 62_50],
    ])
    expect(codes.reduce((sum, { cents }) => sum + cents, 0)).toBe(500_00 + 207_84 + 75_00)
    expect(
      sheetOf([
        { enteredValue: 10_000_00, rate: '5%' },
        { enteredValue: 50_000_00, rate: 'Free' },
      ]),
    ).toContain('Total of the check: $782.84 (estimate)')
  })
  test('it names the payee, the importer number in full, and leaves the check number to ink', () => {
    const sheet = sheetOf([{ enteredValue: 10_000_00, rate: '5%' }])
    expect(sheet).toContain('Check payable to: U.S. Customs and Border Protection')
    expect(sheet).toContain('47-3120985NA')
    expect(sheet).toContain('"Check number","Date of the check"')
    expect(sheetOf([{ enteredValue: 1 }], { checkNumber: '1044' })).toContain('Check number: 1044')
  })
  test('an amount that is not known is a blank, and the total says so', () => {
    const sheet = sheetOf([
      { enteredValue: 10_000_00, rate: '0.5¢/kg' },
      { enteredValue: 10_000_00, rate: 'Free' },
    ])
    expect(sheet).toContain('"________"')
    expect(sheet).toContain('Total of what is known: $47.14 (estimate). 1 entry has no computed amount')
  })
})
