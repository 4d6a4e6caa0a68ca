import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { readTables } from '../../../../shared/exchange/tables/readTables'
import { aWorkbook, textRows, type WorkbookParts } from './aWorkbook'

async function rowsOf(parts: WorkbookParts) {
  const read = await readTables('clients.xlsx', aWorkbook(parts))
  if (!read.ok) throw new Error(read.error.type)
  return read.value.map(({ sheet, rows }) => ({ sheet, rows }))
}
const oneSheet = async (data: string, more: Partial<WorkbookParts> & { after?: string } = {}) =>
  (
    await rowsOf({ ...more, sheets: [{ name: 'Main', data, ...(more.after !== undefined && { after: more.after }) }] })
  )[0]?.rows

test('text stays as it is written, leading zeros and a formula’s first sign included', async () => {
  expect(
    await oneSheet(
      textRows([
        ['004', '=1+1', 'Tréfle & Söhne <GmbH>'],
        ['', '', 'c'],
      ]),
    ),
  ).toEqual([
    ['004', '=1+1', 'Tréfle & Söhne <GmbH>'],
    ['', '', 'c'],
  ])
})

test('shared texts are read with their runs joined and without how they are said', async () => {
  const data = '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>'
  const sharedStrings = [
    '<t>plain</t>',
    '<r><t xml:space="preserve">Rich </t></r><r><t>text</t></r><rPh><t>no</t></rPh>',
  ]
  expect(await oneSheet(data, { sharedStrings })).toEqual([['Rich text', '', 'plain']])
})

test('a day stands as a day count of 1900 or of 1904, with or without a time', async () => {
  const cells =
    '<row r="1"><c s="0"><v>36161</v></c><c s="0"><v>45053.54</v></c><c s="1"><v>51135</v></c><c s="0"><v>0.75</v></c></row>'
  const formats = [14, 'yyyy\\-mm\\-dd;@']
  expect(await oneSheet(cells, { formats })).toEqual([['1999-01-01', '2023-05-07', '2039-12-31', '18:00']])
  expect((await oneSheet(cells, { formats, from1904: true }))?.[0]?.[0]).toBe('2003-01-02')
})

test('a number is written as a person would, and a format of zeros gives the lost ones back', async () => {
  const cells =
    '<row r="1"><c><v>1.1000000000000001</v></c><c><v>1.2E+10</v></c><c s="1"><v>804100020</v></c><c s="2"><v>5</v></c><c><v>99030128</v></c></row>'
  expect(await oneSheet(cells, { formats: [0, '0000000000', '#,##0.00'] })).toEqual([
    ['1.1', '12000000000', '0804100020', '5', '99030128'],
  ])
})

test('a sheet’s own error stays visible and a tick is a word', async () => {
  expect(
    await oneSheet(
      '<row r="1"><c t="e"><v>#MULTIVALUE</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>x</v></c></row>',
    ),
  ).toEqual([['#MULTIVALUE', 'TRUE', 'x']])
})

test('a group’s name merged downwards stands in each filled row; nothing is repeated to the right', async () => {
  const data =
    '<row r="1"><c r="A1" t="inlineStr"><is><t>Hill</t></is></c><c r="B1"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>'
  expect(
    await oneSheet(data, { after: '<mergeCells><mergeCell ref="A1:A3"/><mergeCell ref="B1:C1"/></mergeCells>' }),
  ).toEqual([
    ['Hill', '1'],
    ['Hill', '2'],
  ])
})

test('one cell in the last row of a sheet costs no million cells', async () => {
  const far = await readTables(
    'far.xlsx',
    aWorkbook({ sheets: [{ name: 'S', data: '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>' }] }),
  )
  expect(far).toEqual({ ok: false, error: { type: 'TooManyColumns', row: 1_048_576, columns: 16_384, most: 2_000 } })
})

test('the strict form and prefixed elements are read; every sheet keeps its name', async () => {
  const row = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row>'
  expect(
    await rowsOf({
      prefix: 'x',
      sheets: [
        { name: 'Parameters', data: row },
        { name: 'Main &amp; Report', data: row },
      ],
    }),
  ).toEqual([
    { sheet: 'Parameters', rows: [['a']] },
    { sheet: 'Main & Report', rows: [['a']] },
  ])
})

test('a zip bomb, a zip that is no workbook, an old .xls and a PDF are told apart', async () => {
  const error = async (bytes: Uint8Array) => {
    const read = await readTables('x.xlsx', new Uint8Array(bytes))
    return read.ok ? undefined : read.error
  }
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) }, { level: 9 })
  expect(await error(bomb)).toMatchObject({ type: 'RatioTooHigh', name: 'xl/workbook.xml' })
  expect(await error(zipSync({ 'a.txt': strToU8('a') }))).toEqual({ type: 'NotAWorkbook' })
  expect(await error(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]))).toEqual({ type: 'OldExcelOrLocked' })
  expect(await error(strToU8('%PDF-1.7'))).toEqual({ type: 'NotATable', looksLike: 'a PDF' })
  expect(await error(new Uint8Array())).toEqual({ type: 'EmptyFile' })
})
