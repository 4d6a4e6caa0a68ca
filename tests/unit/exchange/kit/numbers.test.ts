import { describe, expect, test } from 'vitest'
import { formatEntryNumber } from '../../../../shared/domain/entryNumber'
import {
  laptopOf,
  rangeProblems,
  shareBlocks,
  type BlockRow,
  type KitBlock,
} from '../../../../shared/exchange/kit/numbers'
import { readRegister, registerCsv } from '../../../../shared/exchange/kit/register'
import { tableOfText } from '../../../../shared/exchange/tables/readTables'

const row = (nth: number, first: number, last: number, more: Partial<BlockRow> = {}): BlockRow => ({
  file: 'numbers.csv',
  row: nth,
  purpose: 'ordinary',
  laptop: undefined,
  filerCode: 'B76',
  first,
  last,
  fields: {},
  ...more,
})
const emergency = row(9, 900, 929, { purpose: 'emergency' })
const used = (serial: number) => ({
  filerCode: 'B76',
  serial,
  entryNumber: formatEntryNumber('B76', String(serial).padStart(7, '0')),
  where: 'numbers-used.csv row 4',
})
const whats = (problems: readonly { what: string }[]) => problems.map(({ what }) => what)
const overlap = (blocks: readonly KitBlock[]) =>
  blocks.some((a, nth) => blocks.slice(nth + 1).some((b) => a.first <= b.last && b.first <= a.last))

describe('a block of entry numbers', () => {
  test('that holds a number already used stops the build, by number, file and row', () => {
    expect(rangeProblems([row(2, 100, 199)], [used(150), used(151), used(99)], 'B76')).toEqual([
      {
        file: 'numbers.csv',
        row: 2,
        column: 'first',
        what: `0000100 to 0000199 holds ${used(150).entryNumber}, which is used already (numbers-used.csv row 4), and 1 more.`,
        stops: true,
      },
    ])
  })
  test('that meets another, runs backwards or is of another filer stops it too', () => {
    expect(whats(rangeProblems([row(2, 100, 199), row(3, 199, 250)], [], 'B76'))[0]).toMatch(/meets the block/)
    expect(whats(rangeProblems([row(2, 100, 99)], [], 'B76'))[0]).toMatch(/comes before the first/)
    expect(whats(rangeProblems([row(2, 1, 9)], [], 'B77'))[0]).toMatch(/the firm files as B77/)
  })
})

describe('blocks are shared out so that no two laptops have one number', () => {
  test('evenly among the laptops and the spare, each with its emergency block', () => {
    const { blocks, problems } = shareBlocks([row(2, 100, 199), emergency], [], 2)
    expect(problems).toEqual([])
    expect(blocks.map(({ laptop, purpose, first, last }) => [laptop, purpose, first, last])).toEqual([
      [1, 'ordinary', 100, 132],
      [2, 'ordinary', 133, 165],
      [3, 'ordinary', 166, 199],
      [1, 'emergency', 900, 909],
      [2, 'emergency', 910, 919],
      [3, 'emergency', 920, 929],
    ])
  })
  test('a row that names its laptop goes there, and a tear-off block to one laptop alone', () => {
    const rows = [
      row(2, 100, 149, { laptop: 2 }),
      row(3, 200, 219),
      row(4, 300, 309, { purpose: 'tearOff' }),
      emergency,
    ]
    const { blocks } = shareBlocks(rows, [], 1)
    expect(blocks.filter(({ purpose }) => purpose === 'ordinary').map(({ laptop, first }) => [laptop, first])).toEqual([
      [2, 100],
      [1, 200],
    ])
    expect(blocks.find(({ purpose }) => purpose === 'tearOff')).toMatchObject({ laptop: 1, first: 300 })
  })
  test('what an earlier kit gave stays with its laptop, however many there are now', () => {
    const rows = [row(2, 100, 199), row(3, 400, 499), emergency, row(10, 950, 959, { purpose: 'emergency' })]
    const before = shareBlocks([row(2, 100, 199), emergency], [], 1).blocks
    const { blocks, problems } = shareBlocks(rows, before, 2)
    expect(problems).toEqual([])
    for (const block of before) expect(blocks).toContainEqual(block)
    expect(blocks.filter(({ laptop }) => laptop === 3).map(({ first }) => first)).toEqual([400, 950])
    expect(overlap(blocks)).toBe(false)
  })
  test('a laptop that would have none, and a block that was given and is gone from the list, are named', () => {
    expect(whats(shareBlocks([row(2, 100, 101), emergency], [], 2).problems)[0]).toMatch(
      /no ordinary numbers for laptop 1/,
    )
    const given = { filerCode: 'B76', first: 700, last: 709, purpose: 'ordinary' as const, laptop: 1 }
    expect(whats(shareBlocks([row(2, 100, 199), emergency], [given], 2).problems)[0]).toMatch(
      /An earlier kit gave 0000700 to 0000709 to laptop 1; no row holds it any more/,
    )
  })
  test('a laptop is named by number or as the spare', () => {
    expect(['', '2', 'Laptop 1', 'spare', '4', 'the blue one'].map((text) => laptopOf(text, 2))).toEqual([
      undefined,
      2,
      1,
      3,
      null,
      null,
    ])
  })
})

test('the register says again which laptop got which numbers, also after a spreadsheet took the zeros', () => {
  const { blocks } = shareBlocks([row(2, 100, 199), emergency], [], 1)
  const text = registerCsv(
    { kitId: 'K', madeAt: 'now', laptops: 1, keyWords: 'eight words' },
    [1, 2].map((laptop) => ({
      laptop,
      file: `${laptop}.age`,
      sha256: 'ab',
      blocks: blocks.filter((block) => block.laptop === laptop),
    })),
  )
  const tables = tableOfText('register.csv', text.replace(/^\uFEFF/u, '').replaceAll('0000100', '100'))
  if (!tables.ok) throw new Error(tables.error.type)
  const read = readRegister(tables.value[0]?.rows ?? [])
  expect(read.keyWords).toEqual(['eight words'])
  const plain = ({ filerCode, first, last, purpose, laptop }: KitBlock) => ({ filerCode, first, last, purpose, laptop })
  expect(new Set(read.given.map((given) => JSON.stringify(given)))).toEqual(
    new Set(blocks.map(plain).map((block) => JSON.stringify(block))),
  )
})
