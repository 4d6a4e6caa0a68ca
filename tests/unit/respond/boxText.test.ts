import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boxSpecs } from '../../../renderer/respond/boxSpecs'
import { readBox, shownValue } from '../../../renderer/respond/boxText'
import type { BoxKind, BoxSpec } from '../../../renderer/respond/formLayout'
import type { Scalar } from '../../../shared/journal/item'
import { aDesk } from './aDesk'

function specOf(kind: BoxKind, field: string): BoxSpec {
  const spec = boxSpecs[kind].find((one) => one.field === field)
  if (spec === undefined) throw new Error(`no box ${kind}/${field}`)
  return spec
}

const desk = aDesk()
desk.record({ action: 'signer.keyed', kind: 'signer', id: 'S1', patch: [['name', 'Marguerite Ellingboe']] })
const at = { state: desk.state, drill: true }

const read = (kind: BoxKind, field: string, raw: string) => readBox(specOf(kind, field), raw, at)
const stored = (kind: BoxKind, field: string, raw: string) => {
  const result = read(kind, field, raw)
  return result.ok ? result.value.value : result.error.sentence
}

test('what a box shows is read back as what is stored', () => {
  const values: [BoxKind, string, Scalar][] = [
    ['entry', 'arrivalDate', '2026-11-24'],
    ['entry', 'driverBirthDate', '1971-03-06'],
    ['entry', 'importerAddress', '880 Mines Rd\nLaredo\nTX\n78045\nUS'],
    ['entry', 'consigneeSame', true],
    ['entry', 'consigneeSame', false],
    ['entry', 'declarant', 'agent'],
    ['entry', 'signer', 'S1'],
    ['line', 'enteredValue', 693_050],
    ['line', 'htsNumber', '9401.61.4011'],
    ['line', 'adcvdAnswer', 'notKnown'],
    ['line', 'quantity1', '90.5'],
  ]
  for (const [kind, field, value] of values)
    expect(stored(kind, field, shownValue(specOf(kind, field), value, at)), `${kind}/${field}`).toBe(value)
})

test('an amount in whole cents is the same after any number of readings', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (cents) => {
      expect(stored('line', 'enteredValue', shownValue(specOf('line', 'enteredValue'), cents, at))).toBe(cents)
    }),
  )
})

test('a day that does not exist and a negative value are refused with a sentence, and say what to key', () => {
  expect(stored('entry', 'arrivalDate', '02/30/2026')).toMatch(/no such day/u)
  expect(stored('line', 'enteredValue', '-5')).toMatch(/negative/u)
  expect(stored('bill', 'quantity', '-5')).toMatch(/negative/u)
})

test('control characters are replaced, and it is said', () => {
  const result = read('entry', 'downtimeRemark', 'line one\u0007line two')
  expect(result).toMatchObject({ ok: true, value: { value: 'line one line two' } })
  expect(result.ok && result.value.cleaned).toMatch(/replaced by spaces/u)
})

test('names in any script and of ten thousand characters are kept whole', () => {
  for (const name of ['田中 太郎', 'محمد', 'Иванов', 'N'.repeat(10_000)])
    expect(stored('entry', 'driverName', name)).toBe(name)
})

test('letters that only one choice begins with are enough; an empty box is unset', () => {
  expect(stored('line', 'quotaAnswer', 'n')).toBe('no')
  expect(stored('line', 'quotaAnswer', '?')).toBe('notKnown')
  expect(stored('entry', 'signer', 'marg')).toBe('S1')
  expect(stored('entry', 'signer', 'Nobody')).toMatch(/list of signers/u)
  expect(stored('entry', 'driverName', '   ')).toBeNull()
})
