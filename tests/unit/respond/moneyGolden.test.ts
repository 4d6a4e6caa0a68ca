import { describe, expect, test } from 'vitest'
import { entryFile } from '../../../shared/domain/entryFile'
import { moneyOfEntry } from '../../../shared/domain/respond/moneyAmount'
import { entryTotals, feeDay } from '../../../shared/domain/totals'
import { dutyEntries } from '../../fixtures/money/duty'
import { formalEntries } from '../../fixtures/money/formal'
import type { GoldenEntry } from '../../fixtures/money/golden'
import { harborEntries } from '../../fixtures/money/harbor'
import { informalEntries } from '../../fixtures/money/informal'
import { aDesk, type Fields } from '../domain/aDesk'

const golden = [...formalEntries, ...informalEntries, ...harborEntries, ...dutyEntries]

function fileOf({ day, type, mode, lines }: GoldenEntry) {
  const rows: Record<string, Fields> = {}
  const tariffs: Record<string, Fields> = {}
  lines.forEach(({ cents, tariffs: numbers = [], ...line }, nth) => {
    rows[`l${nth}`] = {
      entry: 'e1',
      order: String(nth),
      ...line,
      ...(cents === undefined ? {} : { enteredValue: cents }),
    }
    numbers.forEach((number, at) => {
      tariffs[`t${nth}-${at}`] = { entry: 'e1', line: `l${nth}`, order: String(at), ...number }
    })
  })
  const state = aDesk({
    entry: { e1: { modeOfTransport: mode, entryDate: day, ...(type === '' ? {} : { entryType: type }) } },
    line: rows,
    tariff: tariffs,
  })
  const file = entryFile(state, 'e1')
  if (file === undefined) throw new Error('no entry')
  return { state, file }
}
function moneyOf(entry: GoldenEntry) {
  const { state, file } = fileOf(entry)
  return moneyOfEntry(state, { ...file, lines: [] }, entry.day)
}

describe('the money of entries, computed by hand', () => {
  test('there are at least forty, no two of one name', () => {
    expect(golden.length).toBeGreaterThanOrEqual(40)
    expect(new Set(golden.map(({ name }) => name)).size).toBe(golden.length)
  })
  test.each(golden.map((entry) => [entry.name, entry] as const))('%s', (_, entry) => {
    const money = moneyOf(entry)
    expect(money.day).toBe(entry.day)
    expect(money.dutyCents ?? null, entry.sum).toBe(entry.duty)
    expect(money.totalCents ?? null, entry.sum).toBe(entry.total)
    const fees = Object.fromEntries(money.fees.map(({ code, cents }) => [code, cents]))
    expect(fees, entry.sum).toEqual(entry.fees ?? {})
    expect(money.notCollected.map(({ cents }) => cents)).toEqual(entry.shownOnly === undefined ? [] : [entry.shownOnly])
  })
  test('where the total is known it is the duty and the collected fees', () => {
    for (const entry of golden.filter(({ total }) => total !== null)) {
      const { dutyCents = NaN, fees, totalCents } = moneyOf(entry)
      expect(
        fees.reduce((sum, { cents }) => sum + cents, dutyCents),
        entry.name,
      ).toBe(totalCents)
    }
  })
  test('each is what the entry’s own 7501 says', () => {
    for (const entry of golden) {
      const { file } = fileOf(entry)
      const paper = entryTotals(file, feeDay(file, entry.day))
      const { dutyCents, totalCents, notes } = moneyOf(entry)
      expect({ dutyCents, totalCents, notes }).toEqual({
        dutyCents: paper.dutyCents,
        totalCents: paper.totalCents,
        notes: paper.notes,
      })
    }
  })
  test('every figure says that it is an estimate, and where its rate comes from', () => {
    for (const entry of golden.filter(({ fees }) => Object.keys(fees ?? {}).length > 0)) {
      const { notes, basis } = moneyOf(entry)
      expect(notes.join(' '), entry.name).toContain('estimate')
      expect(
        basis.every(({ source, checkedOn }) => source !== '' && checkedOn !== ''),
        entry.name,
      ).toBe(true)
      expect(basis.length, entry.name).toBeGreaterThan(0)
    }
  })
})
