import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aeTransaction } from '../../../shared/exchange/abi/aeTransaction'
import { readSummary, summaryTables } from '../../../shared/exchange/abi/ae/readSummary'
import { readRecord, writeRecord, type FieldSpec, type RecordSpec } from '../../../shared/exchange/abi/record'
import { aSummary, wish } from './aSummary'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const text = (signs: string, longest: number) =>
  fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: longest }).map((all) => all.join('').trim() || 'A')
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((made) => made.toISOString().slice(0, 10))

/** A value that a field can hold, as the tables mean it. */
function valueOf({ class: fieldClass, length }: FieldSpec): fc.Arbitrary<string> {
  switch (fieldClass) {
    case 'A':
      return text(LETTERS, length)
    case 'AN':
      return text(`${LETTERS}0123456789`, length)
    case 'X':
      return text(`${LETTERS}0123456789 -/&'.,#+*`, length)
    case 'D':
    case 'D8':
      return day
    case 'N':
    case 'SN':
    case 'S':
      return fc.bigInt({ min: 0n, max: 10n ** BigInt(length) - 1n }).map(String)
  }
}
const valuesOf = (spec: RecordSpec): fc.Arbitrary<Record<string, string>> =>
  fc.record(
    Object.fromEntries(
      spec.fields
        .filter(({ name, constant, status }) => name !== '' && constant === undefined && status !== 'unsure')
        .map((field) => [field.name, valueOf(field)]),
    ),
  )

test.each([...summaryTables.values()].map((spec) => [spec.id, spec] as const))(
  'what is written as a %s reads back the same, in 80 columns',
  (_id, spec) => {
    fc.assert(
      fc.property(valuesOf(spec), (values) => {
        const line = writeRecord(spec, values)
        expect(line.ok && line.value.length).toBe(80)
        expect(line.ok && readRecord(spec, line.value)).toEqual({ ok: true, value: values })
      }),
      { numRuns: 20 },
    )
  },
)

test('a whole summary reads back record by record, and writes the same bytes again', () => {
  const cents = fc.integer({ min: 0, max: 99_999_999 })
  const line = fc.record({
    enteredValue: cents,
    duty: cents,
    charges: cents,
    description: fc.string({ minLength: 1, maxLength: 200 }).map((said) => `Goods ${said}`),
    quantity1: fc.bigInt({ min: 0n, max: 9_999_999n }).map((whole) => `${whole}.25`),
  })
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom('A', 'R', 'D'), (lines, action) => {
      const outcome = aeTransaction(aSummary({ lines }), wish({ action }))
      expect(outcome.ok).toBe(true)
      const records = outcome.ok ? outcome.value.records : []
      const again = readSummary(records).map(({ id, values, faults }) => {
        expect(faults).toEqual([])
        const spec = summaryTables.get(id)
        const written = spec === undefined ? undefined : writeRecord(spec, values)
        return written?.ok === true ? written.value : ''
      })
      expect(again).toEqual(records)
    }),
    { numRuns: 40 },
  )
})
