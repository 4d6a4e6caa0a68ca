import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roundedDecimal, formatOf } from '../../../shared/domain/recover/mapFormats'
import { mapFileBytes, mapFileName } from '../../../shared/exchange/maps/mapFile'
import type { MapTable } from '../../../shared/exchange/maps/mapRows'
import { readTables } from '../../../shared/exchange/tables/readTables'

const tricky = fc.constantFrom(
  ...['', '00003100013', '0401.61.4011', '=1+1', '@SUM(A1)', '-5', '+1', '1/2', '2026-11-24', '1e5', ' two  blanks '],
  ...['"quoted"', 'a,b;c', 'Ávila & Söhne <GmbH>', '_x0041_', '_x000D_', '数', '😀', "O'Hara"],
)
const cell = fc.oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 12 }).map(withoutControls))
/** As values are stored: no control characters (`domain/scalars`). */
function withoutControls(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\ud800-\udfff\ufffe\uffff]/gu, '')
}
const table = fc
  .integer({ min: 1, max: 6 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }))

const tableOf = (rows: readonly (readonly string[])[]): MapTable => ({
  header: (rows[0] ?? []).map((_, at) => `Column ${at + 1}`),
  // Readers leave out what is empty at an end: each row has something there.
  rows: rows.map((cells) => ({ entry: 'E', called: '', line: 0, cells: [...cells, 'end'] })),
  refused: [],
})
const withEnd = ({ header, rows }: MapTable) => [[...header, 'End'], ...rows.map(({ cells }) => [...cells])]
const written = (format: 'csv' | 'xlsx', forWhom: 'people' | 'machines', made: MapTable) =>
  mapFileBytes({ name: 'Flat entry lines', format, forWhom }, { ...made, header: [...made.header, 'End'] })
const read = async (bytes: Uint8Array) => {
  const tables = await readTables('file', new Uint8Array(bytes))
  return tables.ok ? tables.value[0]?.rows : tables.error
}

test('a workbook gives back every cell as it was written, numbers with zeros in front too', () =>
  fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const made = tableOf(rows)
      expect(await read(written('xlsx', 'machines', made))).toEqual(withEnd(made))
    }),
  ))

test('a CSV for machines gives back every cell as it was written', () =>
  fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const made = tableOf(rows)
      expect(await read(written('csv', 'machines', made))).toEqual(withEnd(made))
    }),
  ))

test('a CSV for people has no cell that a spreadsheet takes for a formula, and an apostrophe is all it adds', () =>
  fc.assert(
    fc.asyncProperty(table, async (rows) => {
      const made = tableOf(rows)
      const back = await read(written('csv', 'people', made))
      if (!Array.isArray(back)) throw new Error('not read')
      for (const [nth, row] of back.entries())
        for (const [at, text] of row.entries()) {
          expect(text).not.toMatch(/^[=+\-@]/u)
          const cell = withEnd(made)[nth]?.[at] ?? ''
          expect([cell, `'${cell}`]).toContain(text)
        }
    }),
  ))

test('the same table gives the same bytes', () =>
  fc.assert(
    fc.property(table, fc.constantFrom('csv' as const, 'xlsx' as const), (rows, format) => {
      const hash = () =>
        createHash('sha256')
          .update(written(format, 'people', tableOf(rows)))
          .digest('hex')
      expect(hash()).toBe(hash())
    }),
  ))

test('the bytes of a workbook are these, today and on any other day', () => {
  const made = tableOf([['00003100013', '0401.61.4011']])
  expect(
    createHash('sha256')
      .update(written('xlsx', 'people', made))
      .digest('hex'),
  ).toMatchInlineSnapshot(`"bf271681ca21c25ed9a5274d117e2329276befff6d602c3bb6e9b1276f0ab936"`)
})

test('money by cents, dollars and whole dollars is the same amount', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999_999_99 }), (cents) => {
      const text = (id: string) => formatOf(id, 'money')?.write(cents, 'money') ?? ''
      expect(
        text('dollars')
          .replace('.', '')
          .replace(/^0+(?=\d)/u, ''),
      ).toBe(text('cents'))
      expect(roundedDecimal(text('dollars'), 0)).toBe(text('wholeDollars'))
    }),
  ))

test('a file is named so that every host takes it', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (name) => {
      expect(mapFileName({ name, format: 'csv' }, '2026-11-24')).toMatch(/^[A-Za-z0-9][A-Za-z0-9._ -]{0,120}$/u)
    }),
  ))
