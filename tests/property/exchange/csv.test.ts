import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { readTables } from '../../../shared/exchange/tables/readTables'

const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\0]/gu, ''))
const rows = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 20 })

test('what was written as CSV is read back cell for cell', () =>
  fc.assert(
    fc.asyncProperty(rows, async (written) => {
      // A first cell that looks like markup, and a last row of nothing, are not a list's.
      const list = [['Name', 'Number', 'Port'], ...written, ['end', 'end', 'end']]
      const text = Papa.unparse(list, { quotes: true, newline: '\r\n' })
      const read = await readTables('a.csv', new Uint8Array(new TextEncoder().encode(text)))
      expect(read.ok ? read.value[0]?.rows : read.error).toEqual(list)
    }),
  ))

test('whatever the bytes are, they are a table or a named refusal', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('', 'PK\u0003\u0004', '"', 'a,b\n'),
      async (bytes, start) => {
        const file = new Uint8Array([...new TextEncoder().encode(start), ...bytes])
        const read = await readTables('a', file)
        expect(read.ok ? 'table' : read.error.type).toMatch(/\w+/u)
      },
    ),
  ))
