import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvText } from '../../../shared/exchange/bundle/csv'

// the reader is told what RFC 4180 says: left to itself it guesses another delimiter from odd cells
const parsed = (text: string) => Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' }).data.slice(0, -1)

describe('CSV', () => {
  test('for machines holds every cell verbatim, whatever stands in it (RFC 4180)', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('=1+1', '-5', 'a,b', 'say "x"', 'two\nlines', '\r\n', '', ' x '))
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        expect(parsed(csvText(rows, 'machines'))).toEqual(rows)
      }),
      { numRuns: Number(process.env['LIFEBOAT_RUNS'] ?? 200) },
    )
  })

  test('for people nothing is left that a spreadsheet takes for a formula', () => {
    const rows = [['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx', 'plain', "O'Brien"]]
    const text = csvText(rows, 'people')
    expect(text.startsWith('\uFEFF')).toBe(true)
    expect(parsed(text.slice(1))[0]).toEqual([
      '\'=HYPERLINK("x")',
      "'+1",
      "'-1",
      "'@SUM(A1)",
      "'\tx",
      "'\rx",
      'plain',
      "O'Brien",
    ])
  })

  test('lines end as RFC 4180 says', () => {
    expect(
      csvText(
        [
          ['a', 'b'],
          ['1', '2'],
        ],
        'machines',
      ),
    ).toBe('a,b\r\n1,2\r\n')
  })
})
