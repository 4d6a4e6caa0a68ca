import { describe, expect, test } from 'vitest'
import { entryDeadlines } from '../../../shared/domain/deadlines/entryDeadlines'
import { entryFile } from '../../../shared/domain/entryFile'
import { moneyLedger } from '../../../shared/domain/respond/moneyLedger'
import { ratesOnFile } from '../../../shared/domain/respond/moneyRates'
import { statementsOf } from '../../../shared/domain/respond/moneyStatements'
import { sumOf, sumsByImporter, sumsByPaymentType, sumsByWeek } from '../../../shared/domain/respond/moneySums'
import { ledgerCsv, ledgerReport } from '../../../shared/sheets/respond/ledger'
import { aDesk, type Fields } from '../domain/aDesk'

const importers: Record<string, Fields> = {
  single: { name: 'Cedar Row', paymentType: '1', suretyCode: '036' },
  monthly: { name: 'Ninefold Auto', paymentType: '7', suretyCode: '054' },
}
const entry = (importer: string, more: Fields = {}): Fields => ({
  entryNumber: `ABC-000000${importer.length}-1`,
  entryType: '01',
  modeOfTransport: '30',
  importer,
  ...more,
})
const released = (of: string, day: string): Fields => ({ entry: of, what: 'released', day })
const line = (of: string, more: Fields = { enteredValue: 10_000_00, rate: '5%' }): Fields => ({
  entry: of,
  order: 'a',
  ...more,
})

/** Two importers; released on Wednesday 18 November 2026: ten working days over Thanksgiving are 3 December. */
const kinds = () => ({
  importer: importers,
  entry: { e1: entry('single'), e2: entry('monthly'), e3: entry('monthly'), e4: entry('single'), e5: entry('single') },
  line: { l1: line('e1'), l2: line('e2'), l3: line('e3', { enteredValue: 4_000_00, rate: '0.5¢/kg' }), l4: line('e4') },
  fact: {
    f1: released('e1', '2026-11-18'),
    f2: released('e2', '2026-11-18'),
    f3: released('e3', '2026-12-01'),
    f4: released('e4', '2026-11-18'),
    f5: { entry: 'e4', what: 'voided', day: '2026-11-19' },
  } satisfies Record<string, Fields>,
})

describe('the due-date ledger', () => {
  test('it holds what was released and is not void, the first due first', () => {
    const rows = moneyLedger(aDesk(kinds()))
    expect(rows.map(({ entry: id, moneyDue }) => [id, moneyDue])).toEqual([
      ['e1', '2026-12-03'],
      ['e2', '2026-12-21'],
      ['e3', '2027-01-25'],
    ])
  })
  test('its days are those of the clocks, closures included', () => {
    const state = aDesk({
      ...kinds(),
      closure: { c1: { day: '2026-11-30', name: 'Order', whose: 'federal', countsAs: 'noWorkingDay' } },
    })
    for (const row of moneyLedger(state)) {
      const file = entryFile(state, row.entry)
      const due = file && entryDeadlines(file, '2026-11-20', { closed: new Map([['2026-11-30', 'Order']]) })
      expect(row.summaryDue).toBe(due?.find(({ what }) => what === 'summary')?.day)
    }
    expect(moneyLedger(state)[0]?.summaryDue).toBe('2026-12-04')
  })
  test('only payment types 6, 7 and 8 wait for the monthly statement; on paper the check goes with the summary', () => {
    const rows = moneyLedger(aDesk(kinds()))
    expect(rows.map(({ statementDay }) => statementDay)).toEqual([undefined, '2026-12-21', '2027-01-25'])
    const onPaper = moneyLedger(aDesk({ ...kinds(), paymentDecision: { monthly: { decision: 'paper' } } }))
    expect(onPaper.find(({ entry: id }) => id === 'e2')?.moneyDue).toBe('2026-12-03')
    const takenBack = { monthly: { decision: 'paper', removed: true } }
    const waiting = moneyLedger(aDesk({ ...kinds(), paymentDecision: takenBack }))
    expect(waiting.find(({ entry: id }) => id === 'e2')?.moneyDue).toBe('2026-12-21')
  })
  test('an elected date counts before the release, and is said to be only likely', () => {
    const state = aDesk({ entry: { e1: { electedEntryDate: '2026-11-18' } } })
    expect(moneyLedger(state)[0]).toMatchObject({
      summaryDue: '2026-12-03',
      entered: { words: 'elected entry date', confidence: 'likely' },
      partyName: 'importer not keyed',
      paymentType: '',
    })
  })
  test('an amount that is not known is counted apart and is never zero', () => {
    const rows = moneyLedger(aDesk(kinds()))
    expect(sumOf(rows)).toMatchObject({ entries: 3, known: 2, notKnown: 1, cents: 2 * 534_64, open: 3 })
    expect(sumsByImporter(rows).map(({ name, entries, notKnown }) => [name, entries, notKnown])).toEqual([
      ['Cedar Row', 1, 0],
      ['Ninefold Auto', 2, 1],
    ])
    expect(sumsByPaymentType(rows).map(({ key, openCents }) => [key, openCents])).toEqual([
      ['1', 534_64],
      ['7', 534_64],
    ])
    expect(sumsByWeek(rows).map(({ key }) => key)).toEqual(['2026-11-30', '2026-12-21', '2027-01-25'])
  })
  test('a fact or a payment makes an entry paid; two payments are both named', () => {
    const paid = (fact: Record<string, Fields>, payment: Record<string, Fields> = {}) =>
      moneyLedger(aDesk({ ...kinds(), fact: { ...kinds().fact, ...fact }, payment }))[0]
    expect(paid({ p: { entry: 'e1', what: 'paid', day: '2026-11-24' } })).toMatchObject({
      paid: true,
      paidOn: '2026-11-24',
      payments: [],
    })
    expect(paid({}, { p1: { entries: 'e1 e2' }, p2: { entries: 'e1' } })?.payments).toEqual(['p2', 'p1'])
    expect(paid({}, { p1: { entries: 'e1', withdrawn: true } })?.paid).toBe(false)
  })
  test('on paper and in the spreadsheet each amount is an estimate, and what is not known is no figure', () => {
    const rows = moneyLedger(aDesk(kinds()))
    const paper = JSON.stringify(ledgerReport(rows, { asOf: 'now', covers: 'this laptop alone' }))
    expect(paper).toContain('ESTIMATE')
    expect(paper).toContain('$1,069.28, and 1 whose amount is not known')
    const csv = ledgerCsv(rows)
    expect(csv).toContain('534.64')
    expect(csv.split('\r\n')[3]).toContain('2027-01-25,,,,no,no')
  })
})

describe('rates on file', () => {
  test('each has its source; a year that is over is stale, with its age', () => {
    expect(ratesOnFile('2026-11-24').every(({ source, stale }) => source !== '' && stale === undefined)).toBe(true)
    const later = ratesOnFile('2027-10-11')
    expect(later[0]?.stale).toBe('its year ended 11 days ago, and no later rate is on file')
    expect(later.find(({ what }) => what.startsWith('Harbor'))?.stale).toBeUndefined()
    expect(ratesOnFile('2028-01-01').find(({ what }) => what.startsWith('Harbor'))?.stale).toBe(
      'looked up 403 days ago: look again',
    )
  })
})

describe('statements that were preliminary at the cut', () => {
  test('unpaid ones stand first by due day; one without an owner is an orphan, a paid one is not', () => {
    const rows = statementsOf(
      aDesk({
        statement: {
          paid: { number: '1', state: 'paid', dueDay: '2026-11-01' },
          late: { number: '2', dueDay: '2026-12-21', owner: 'Dana' },
          soon: { number: '3', dueDay: '2026-12-01' },
          gone: { number: '4', removed: true },
        },
      }),
    )
    expect(rows.map(({ id, isOrphan }) => [id, isOrphan])).toEqual([
      ['soon', true],
      ['late', false],
      ['paid', false],
    ])
  })
})
