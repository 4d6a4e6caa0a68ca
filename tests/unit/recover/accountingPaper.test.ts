import { expect, test } from 'vitest'
import { backScreenings, systemsBackAt } from '../../../shared/domain/recover/backScreening'
import { fullAccounting } from '../../../shared/domain/recover/fullAccounting'
import { fullAccountingCsv } from '../../../shared/exchange/accounting/fullAccountingCsv'
import { fullAccountingReport } from '../../../shared/sheets/recover/fullAccounting'
import { layoutReport, type ReportBlock } from '../../../shared/sheets/report'
import { ALaptop } from '../exchange/aDesk'
import { nodeFonts } from '../sheets/nodeFonts'
import { aDeskBroughtHome, BACK, fact, key, numberOf, readOf, released, stateOf } from './accountingDesk'

/** 130 numbers: 90 printed, every tenth void, the rest unused. */
function aLongDesk(): ALaptop {
  const laptop = new ALaptop().firm()
  const block = laptop.block('0400001', '0400130')
  for (let n = 1; n <= 90; n += 1) {
    const entry = laptop.entry(block, numberOf(400_000 + n), [])
    if (n % 10 === 0) {
      const values = { voided: true, voidReason: 'paper jam' }
      key(laptop, 'reserve.number.voided', 'number', values, numberOf(400_000 + n))
    } else fact(laptop, entry, 'printed')
  }
  return laptop
}

const paperOf = (laptop: ALaptop): readonly ReportBlock[] => {
  const state = stateOf(laptop.items)
  const journal = readOf(laptop.items)
  const about = { number: 1, asOf: 'now', signedBy: 'Dana Okafor', journal, csvSha256: 'c'.repeat(64) }
  return fullAccountingReport(state, fullAccounting(state, journal), about).blocks
}

test('every number stands on paper once, the sum of each page under it, and the last says all of all', () => {
  const blocks = paperOf(aLongDesk())
  const pages = blocks.flatMap((block, at) => (block.is === 'page' ? [blocks.slice(at + 1, at + 3)] : []))
  expect(pages).toHaveLength(3)
  let all = 0
  for (const [table, sum] of pages) {
    const counted = table?.is === 'table' ? table.rows.reduce((total, row) => total + Number(row[1]), 0) : 0
    all += counted
    expect(sum?.is === 'text' ? sum.text : '').toContain(`This page: ${counted} (`)
    expect(sum?.is === 'text' ? sum.text : '').toContain(`So far ${all} of 130.`)
  }
  expect(all).toBe(130)
  const rows = pages.flatMap(([table]) => (table?.is === 'table' ? table.rows : []))
  expect(rows).toHaveLength(91)
  expect(rows.at(-1)?.[0]).toBe(`${numberOf(400_091)} to ${numberOf(400_130).slice(4)}`)
  for (const row of rows) expect(row[6]).toMatch(/^Laptop A item \d+$/u)
})

test('laid out, a page of numbers is one sheet with its sum at its foot', () => {
  const { metrics } = nodeFonts()
  const head = {
    over: 'Harbor Light',
    title: 'Full accounting 1',
    under: '',
    drill: false,
    printedAt: 'now',
    by: 'Dana',
  }
  const laid = layoutReport({ ...head, printedAtMs: 0, blocks: paperOf(aLongDesk()) }, metrics)
  const sums = laid.map(({ ops }) => JSON.stringify(ops).match(/This page: /gu)?.length ?? 0)
  expect(sums.slice(-3)).toEqual([1, 1, 1])
  expect(sums.slice(0, -3).every((count) => count === 0)).toBe(true)
})

test('the paper names each laptop up to its last item with its hash, and what is open with how to mend it', () => {
  const laptop = aLongDesk()
  const said = JSON.stringify(paperOf(laptop))
  expect(said).toContain(laptop.heads[laptop.device]?.hash)
  expect(said).toContain('things are still open')
  expect(said).toContain('Put it on a question list to CBP and read the answer in.')
  expect(said).toContain('For the filer: Dana Okafor')
})

test('the file has every number with its proofs, and what is open without a number below', () => {
  const laptop = aLongDesk()
  const state = stateOf(laptop.items)
  const lines = fullAccountingCsv(state, fullAccounting(state, readOf(laptop.items)), 'machines').split('\r\n')
  expect(lines[1]).toMatch(/^000-0400001-\d,used,block-A-\d+,Laptop A,AAAAAAAAAA,/u)
  expect(lines[1]).toMatch(/,AAAAAAAAAA:\d+,/u)
  expect(lines.filter((line) => line.startsWith('000-'))).toHaveLength(130)
  expect(lines.filter((line) => line.startsWith(',')).join(' ')).toContain('next number is at least 0400131')
})

test('parties count as screened again only from when the systems were back', () => {
  const { laptop, block } = aDeskBroughtHome()
  const state = stateOf(laptop.items)
  expect(systemsBackAt(state)).toBe(BACK)
  expect(backScreenings(state).map(({ state: one }) => one)).toEqual(['again', 'again'])
  const client = key(laptop, 'importer.keyed', 'importer', {
    name: 'Rio Canela',
    screenedOn: '2026-11-20',
    screenedResult: 'no match',
  })
  const entry = released(laptop, block, numberOf(310_003))
  key(laptop, 'entry.keyed', 'entry', { importer: client }, entry)
  const clientOf = () => backScreenings(stateOf(laptop.items)).find((one) => one.client === client)
  expect(clientOf()).toMatchObject({ name: 'Rio Canela', state: 'notAgain', entries: [entry] })
  key(laptop, 'importer.keyed', 'importer', { screenedOn: '2026-11-29' }, client)
  expect(clientOf()?.state).toBe('again')
  key(laptop, 'importer.keyed', 'importer', { screenedResult: 'possible match' }, client)
  expect(clientOf()?.state).toBe('match')
})
