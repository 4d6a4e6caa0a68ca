import { expect, test } from 'vitest'
import { readTables } from '../../../../shared/exchange/tables/readTables'

const utf8 = (text: string) => new Uint8Array(new TextEncoder().encode(text))
const bytes = (...numbers: number[]) => new Uint8Array(numbers)
const utf16 = (text: string, little: boolean, mark: boolean) => {
  const units = [...((mark ? '\ufeff' : '') + text)].map((character) => character.charCodeAt(0))
  return bytes(...units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])))
}
async function rowsOf(file: Uint8Array<ArrayBuffer>) {
  const read = await readTables('list.csv', file)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value[0]?.rows
}

const text = 'Name,Number\r\nPeña & Co,12-345678900\r\n'
const rows = [
  ['Name', 'Number'],
  ['Peña & Co', '12-345678900'],
]

test('a list reads the same in every encoding that broker systems write', async () => {
  expect(await rowsOf(utf8(text))).toEqual(rows)
  expect(await rowsOf(utf8(`\ufeff${text}`))).toEqual(rows)
  expect(await rowsOf(utf16(text, true, true))).toEqual(rows)
  expect(await rowsOf(utf16(text, false, true))).toEqual(rows)
  expect(await rowsOf(utf16(text, true, false))).toEqual(rows)
  expect(await rowsOf(utf16(text, false, false))).toEqual(rows)
  const windows = bytes(...[...text].map((character) => (character === 'ñ' ? 0xf1 : character.charCodeAt(0))))
  expect(await rowsOf(windows)).toEqual(rows)
})

test('the delimiter is that of the rows, not of the title above them', async () => {
  const semicolons = 'Report, all clients, 2026\n\nName;Number\nPeña, Inc;1\nHill, Ltd;2\n'
  expect((await rowsOf(utf8(semicolons)))?.slice(2)).toEqual([
    ['Name', 'Number'],
    ['Peña, Inc', '1'],
    ['Hill, Ltd', '2'],
  ])
  expect(await rowsOf(utf8('a\tb\n1\t2\n'))).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
  expect(await rowsOf(utf8('sep=|\na|b\n'))).toEqual([
    ['sep=', ''],
    ['a', 'b'],
  ])
  expect(await rowsOf(utf8('86N-0000001-5\n86N-0000002-3\n'))).toEqual([['86N-0000001-5'], ['86N-0000002-3']])
})

test('broken quotes are named with their row; a sign for inches is no quote', async () => {
  expect(await readTables('a.csv', utf8('a,b\n1,2\n3,"4\n5,6\n'))).toEqual({
    ok: false,
    error: { type: 'QuoteNotClosed', row: 3 },
  })
  expect(await readTables('a.csv', utf8('a,b\n"1"x,2\n'))).toEqual({
    ok: false,
    error: { type: 'QuoteMisplaced', row: 2 },
  })
  expect(await rowsOf(utf8('a,b\nPipe 12" long,2\n'))).toEqual([
    ['a', 'b'],
    ['Pipe 12" long', '2'],
  ])
})

test('500 columns are fine, 3,000 are refused with their row; a formula is text', async () => {
  const wide = Array.from({ length: 500 }, (_, n) => `=C${n}`)
  expect(await rowsOf(utf8(`${wide.join(',')}\n`))).toEqual([wide])
  expect(await readTables('a.csv', utf8(`a\n${','.repeat(2_999)}x\n`))).toEqual({
    ok: false,
    error: { type: 'TooManyColumns', row: 2, columns: 3_000, most: 2_000 },
  })
})

test('a web page saved as a list and bytes that are no text are refused', async () => {
  expect(await readTables('a.xls', utf8('<html><table>'))).toMatchObject({ error: { looksLike: 'a web page' } })
  expect(await readTables('a.csv', bytes(1, 0, 0, 2, 5, 0, 9, 9))).toMatchObject({ error: { type: 'NotATable' } })
})
