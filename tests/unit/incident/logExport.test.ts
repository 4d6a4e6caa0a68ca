import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { logContent } from '../../../shared/exchange/log/content'
import { logCsv } from '../../../shared/exchange/log/csv'
import { LogFile } from '../../../shared/exchange/log/format'
import { logReport } from '../../../shared/exchange/log/print'
import { hashItem } from '../../../shared/journal/chain'
import { timelineOf } from '../../../shared/log/timeline'
import { wallTime } from '../../../shared/log/times'
import { layoutReport } from '../../../shared/sheets/report'
import { nodeFonts } from '../sheets/nodeFonts'
import { aNight, journal, written } from './logItems'

const { metrics } = nodeFonts()

/** The log as it leaves the desk: print, table and JSON, with counsel's entries in an export of their own. */

const made = wallTime({ ms: Date.UTC(2026, 10, 24, 14, 0), offsetMinutes: -360, zone: 'America/Chicago' })
const content = (
  forCounsel: boolean,
  night: Pick<ReturnType<typeof aNight>, 'items' | 'state' | 'heads'> = aNight(),
) => {
  const all = timelineOf(night.items, night.state)
  const given = { all, wanted: all, forCounsel, sifted: '', preparedBy: 'R. Ortiz', made, drill: false }
  return logContent(night.state, { ...given, heads: night.heads() })
}

test('ordinary: without counsel’s, and it says how many are kept apart; counsel’s has those alone', () => {
  const ordinary = content(false)
  expect(JSON.stringify(ordinary)).not.toMatch(/invoice mail|tape|asked by counsel/u)
  expect(ordinary.keptApartForCounsel).toBe(2)
  expect(logReport(ordinary).under).toContain('2 entries are kept apart for counsel.')
  const counsel = content(true)
  expect(counsel.lines.map(({ what }) => what)).toEqual([
    'Note: It may have come by the invoice mail',
    'Note: The backup tape was not in its place',
    'Item 10 of Laptop A kept for counsel: asked by counsel',
  ])
  expect(logReport(counsel).under).toContain('PRIVILEGED')
})

test('a correction and what it corrects both stand, each pointing at the other', () => {
  const { lines } = content(false)
  const wrong = lines.find(({ what }) => what.includes('reached at the first try'))
  const right = lines.find(({ what }) => what.startsWith('Correction'))
  expect(right?.corrects).toBe(wrong?.item)
  expect(wrong?.correctedBy).toEqual([right?.item])
  const cells = activityRows(content(false)).map((row) => row[3])
  expect(cells).toContainEqual(
    expect.stringMatching(/^Corrects line 7 \(AAAAAAAAAA-7\)\. Correction: It was the watch/u),
  )
  expect(cells).toContainEqual(expect.stringMatching(/first try Corrected by line 8 \(AAAAAAAAAA-8\)\.$/u))
})

const activityRows = (log: LogFile) => {
  const table = logReport(log).blocks.find((block) => block.is === 'table' && block.head[3] === 'Notable activities')
  return table?.is === 'table' ? table.rows : []
}

test('no importer number leaves whole, in no export', () => {
  const text = `${JSON.stringify(content(false))}${logCsv(content(false))}${JSON.stringify(logReport(content(false)))}`
  expect(text).not.toContain('12-3456789XY')
  expect(text).toContain('XX-XXXXX89XY')
})

test('the paper pins the chain: each laptop’s last item with the hash that the journal gives it', () => {
  const night = aNight()
  const last = (device: string) => night.items.findLast((item) => item.device === device)
  const { lastItems } = content(false, night)
  for (const device of ['AAAAAAAAAA', 'BBBBBBBBBB']) {
    const item = last(device)
    expect(lastItems.find((one) => one.device === device)?.sha256).toBe(item && hashItem(item))
  }
  const pages = layoutReport({ ...logReport(content(false, night)), ...frame }, metrics)
  const texts = pages.flatMap(({ ops }) => ops.flatMap((op) => (op.op === 'text' ? op.text : [])))
  for (const { sha256 } of lastItems) expect(texts).toContain(sha256)
  expect(texts).toContain(`Page 1 of ${pages.length}`)
})
const frame = { over: 'Harbor Brokers', drill: false, printedAt: '24 Nov 2026 08:00', by: 'R. Ortiz', printedAtMs: 0 }

test('a long log goes over many pages, its head on each, no line lost', () => {
  const long = journal()
  for (let nth = 1; nth <= 300; nth += 1)
    long.at(new Date(Date.UTC(2026, 10, 24, 12, nth)).toISOString(), written(`N${nth}`, `Words number ${nth}.`))
  const pages = layoutReport({ ...logReport(content(false, long)), ...frame }, metrics)
  const texts = pages.map(({ ops }) => ops.flatMap((op) => (op.op === 'text' ? op.text : [])).join(' '))
  expect(pages.length).toBeGreaterThan(4)
  for (const page of texts.slice(0, -1)) expect(page).toContain('Notable activities')
  for (let nth = 1; nth <= 300; nth += 1) expect(texts.join(' ')).toContain(`Words number ${nth}.`)
})

test('the table reads back as RFC 4180, in order, and nothing in it runs in a spreadsheet', () => {
  const night = journal()
  night.at('2026-11-24T12:00:00Z', written('N1', '=HYPERLINK("http://x","y")'), { operator: '+ortiz' })
  night.at('2026-11-24T12:01:00Z', written('N2', 'a "quoted", line\nand a second'), { operator: '@sum' })
  const csv = logCsv(content(false, night))
  expect(csv.startsWith('\uFEFFNo,Item,Laptop')).toBe(true)
  const read = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
  expect(read.errors).toEqual([])
  expect(read.data.map(({ No }) => No)).toEqual(['1', '2'])
  expect(read.data[0]).toMatchObject({
    'Recorded, local': '2026-11-24 06:00:00',
    Offset: 'UTC-06:00',
    'Recorded, UTC': '2026-11-24T12:00:00Z',
    By: "'+ortiz",
    What: 'Note: =HYPERLINK("http://x","y")',
  })
  expect(read.data[1]?.['What']).toBe('Note: a "quoted", line / and a second')
  for (const row of read.data) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/u)
})

/** A reader of version 1 must read this file for ever: it is never written again. */
const FROZEN = new URL('../../fixtures/log/incident-log-1.json', import.meta.url)

test('the JSON of version 1 is as it was frozen, and its schema reads it', () => {
  const now = content(false)
  const frozen: unknown = JSON.parse(readFileSync(FROZEN, 'utf8'))
  expect(LogFile.parse(frozen)).toEqual(frozen)
  expect(now).toEqual(frozen)
})
