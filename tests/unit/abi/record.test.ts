import { expect, test } from 'vitest'
import { readRecord, tableFaults, writeRecord, type RecordSpec } from '../../../shared/exchange/abi/record'

const spec: RecordSpec = {
  id: 'T1',
  title: 'a record of a test',
  source: 'none',
  fields: [
    { name: 'control', from: 1, length: 2, class: 'AN', must: 'M', status: 'sure', constant: 'T1' },
    { name: 'port', from: 3, length: 5, class: 'AN', must: 'C', status: 'sure' },
    { name: 'value', from: 8, length: 10, class: 'N', must: 'M', status: 'sure' },
    { name: 'count', from: 18, length: 4, class: 'SN', must: 'C', status: 'sure' },
    { name: 'day', from: 22, length: 6, class: 'D', must: 'C', status: 'sure' },
    { name: 'text', from: 28, length: 20, class: 'X', must: 'C', status: 'sure' },
    { name: 'doubted', from: 48, length: 2, class: 'AN', must: 'C', status: 'unsure' },
    { name: '', from: 50, length: 31, class: 'S', must: 'M', status: 'sure' },
  ],
}
const written = (values: Record<string, string>): string => {
  const line = writeRecord(spec, values)
  if (!line.ok) throw new Error(JSON.stringify(line.error))
  return line.value
}

test('a record has 80 columns; numbers stand right with zeros, words left with spaces, what is absent is spaces', () => {
  const line = written({ port: '2304', value: '1250', count: '7', day: '2026-03-09', text: "O'HARE & CO" })
  expect(line).toBe(`T12304 0000001250   7030926O'HARE & CO         ${' '.repeat(33)}`)
  expect(line).toHaveLength(80)
  expect(written({ value: '0' }).slice(2, 27)).toBe(`     0000000000${' '.repeat(10)}`)
  expect(tableFaults(spec)).toEqual([])
})

test('what was written reads back the same', () => {
  const values = { port: '2304', value: '1250', count: '7', day: '2028-02-29', text: 'SHRIMP, FROZEN' }
  expect(readRecord(spec, written(values))).toEqual({ ok: true, value: values })
})

test.each([
  [{}, 'FieldMissing'],
  [{ value: '12345678901' }, 'FieldTooLong'],
  [{ value: '12,5' }, 'FieldNotOfClass'],
  [{ value: '1', day: '2027-02-29' }, 'FieldNotOfClass'],
  [{ value: '1', text: 'CAFÉ' }, 'FieldNotOfClass'],
  [{ value: '1', text: 'shrimp' }, 'FieldNotOfClass'],
  [{ value: '1', harbor: 'X' }, 'FieldUnknown'],
])('%o is refused by name: %s', (values, type) => {
  const line = writeRecord(spec, values)
  expect(line.ok ? 'written' : line.error.faults.map((fault) => fault.type)).toEqual([type])
})

test('what is doubted is neither written nor read', () => {
  const line = written({ value: '1', doubted: 'ZZ' })
  expect(line.slice(47, 49)).toBe('  ')
  expect(readRecord(spec, `${line.slice(0, 47)}QQ${line.slice(49)}`)).toEqual({ ok: true, value: { value: '1' } })
})

test('data in a filler, a record of another length and a day that does not exist are named, the rest is read', () => {
  const line = written({ value: '1', day: '2026-12-24' })
  const broken = readRecord(spec, `${line.slice(0, 79)}Z`)
  expect(broken.ok ? undefined : broken.error).toEqual({
    type: 'RecordFaults',
    faults: [{ type: 'FillerNotEmpty', record: 'T1', from: 50, value: `${' '.repeat(30)}Z` }],
    values: { value: '1', day: '2026-12-24' },
  })
  expect(readRecord(spec, line.slice(0, 60)).ok).toBe(false)
  expect(readRecord(spec, line.replace('122426', '133126')).ok).toBe(false)
})

test('a table with a gap, an overlap or a name twice says so', () => {
  const [first, second, ...rest] = spec.fields
  if (first === undefined || second === undefined) throw new Error('the table has two fields')
  expect(tableFaults({ ...spec, fields: [first, ...rest] })).toEqual(['T1: position 3 is followed by 8 (value)'])
  expect(tableFaults({ ...spec, fields: [first, { ...second, name: 'value' }, ...rest] })).toEqual([
    'T1: a name stands twice',
  ])
})
