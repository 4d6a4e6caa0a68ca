import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { exhibitFileNames, writeEvidence } from '../../../shared/exchange/evidence/bundle'
import { doubleNumbers, exhibitsOf, nextExhibitNumber, whereNow } from '../../../shared/exchange/evidence/exhibits'
import { bundleReport, custodyReport } from '../../../shared/exchange/evidence/papers'
import { deskOf, keyed } from '../frame/desk'

/** Evidence as it is handed over: a zip that plain `sha256sum` and `unzip` check, and the paper that pins it. */

const bytes = new Map([
  ['D1', Buffer.from('Received: from nowhere\r\n')],
  ['D2', Buffer.alloc(3_000_000, 7)],
])
const sha = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')
const taken = (id: string, fields: Record<string, string | number | boolean>) =>
  keyed('exhibit.taken', 'exhibit', id, {
    incident: 'incident',
    takenAt: '2026-11-24T06:10:00-06:00[America/Chicago]',
    takenBy: 'R. Ortiz',
    ...fields,
  })
const file = (document: string, fileName: string) => ({
  document,
  fileName,
  sha256: sha(bytes.get(document) ?? Buffer.alloc(0)),
  bytes: bytes.get(document)?.length ?? 0,
})
const moved = keyed('exhibit.custodyMoved', 'custody', 'C1', {
  exhibit: 'X1',
  what: 'handedOver',
  at: '2026-11-24T09:00:00-06:00[America/Chicago]',
  by: 'R. Ortiz',
  from: 'R. Ortiz',
  to: 'Special Agent Moss',
  how: 'by hand',
  result: '=1+1',
})
const state = deskOf(
  taken('X1', { number: 'E-1', what: 'Mail with its header', ...file('D1', 'fw: invoice (1).eml') }),
  taken('X2', { number: 'E-2', what: 'Image of a stick', ...file('D2', 'stick.img') }),
  taken('X3', { number: 'E-3', what: 'The stick itself', place: 'safe' }),
  moved,
)
const exhibits = exhibitsOf(state, 'incident')
const wish = {
  exhibits,
  document: (id: string) => Promise.resolve(bytes.get(id)),
  firm: 'Harbor Brokers',
  incident: 'Mail server encrypted',
  made: 'Tue 24 Nov 2026 10:00',
  by: 'R. Ortiz',
  drill: false,
}
async function bundle(): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const done = await writeEvidence(wish, (piece) => {
    pieces.push(new Uint8Array(piece))
    return Promise.resolve()
  })
  expect(done.ok).toBe(true)
  return Buffer.concat(pieces)
}
const run = (command: string, args: readonly string[], cwd: string): { code: number; out: string } => {
  try {
    return { code: 0, out: execFileSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] }).toString() }
  } catch (cause) {
    const { status, stdout, stderr } = cause as { status: number; stdout: Buffer; stderr: Buffer }
    return { code: status, out: `${stdout.toString()}${stderr.toString()}` }
  }
}

test('the hash on the paper is the one that sha256sum gives; sha256sum -c passes, and names what was altered or is gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-evidence-'))
  const zip = await bundle()
  writeFileSync(join(folder, 'evidence.zip'), zip)
  const [byTool] = run('sha256sum', ['evidence.zip'], folder).out.split(' ')
  const paper = bundleReport({ fileName: 'evidence.zip', bytes: zip.length, sha256: sha(zip), sums: [], exhibits })
  const codes = paper.blocks.flatMap((block) => (block.is === 'code' ? [block.text] : []))
  expect(codes.map((text) => text.replaceAll(' ', ''))).toEqual([byTool])
  expect(paper.blocks.flatMap((block) => (block.is === 'table' ? block.rows.flat() : []))).toContain(byTool)

  run('unzip', ['-q', 'evidence.zip', '-d', 'out'], folder)
  const out = join(folder, 'out')
  const checked = run('sha256sum', ['-c', 'SHA256SUMS'], out)
  expect(checked).toEqual({
    code: 0,
    out: 'exhibits/E-1-fw-invoice-1-.eml: OK\nexhibits/E-2-stick.img: OK\ncustody.csv: OK\nREADME.txt: OK\n',
  })
  const [one = ''] = exhibitFileNames(exhibits).values()
  writeFileSync(join(out, one), 'Received: from somewhere\r\n')
  rmSync(join(out, 'exhibits/E-2-stick.img'))
  const altered = run('sha256sum', ['-c', 'SHA256SUMS'], out)
  expect(altered.code).not.toBe(0)
  expect(altered.out).toContain(`${one}: FAILED`)
  expect(altered.out).toContain('exhibits/E-2-stick.img: FAILED open or read')
  rmSync(folder, { recursive: true })
})

test('custody.csv has every step with its times, and nothing in it runs in a spreadsheet', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lifeboat-evidence-'))
  writeFileSync(join(folder, 'evidence.zip'), await bundle())
  run('unzip', ['-q', 'evidence.zip', '-d', '.'], folder)
  const csv = readFileSync(join(folder, 'custody.csv'), 'utf8')
  const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
  expect(data.map((row) => `${row['Exhibit'] ?? ''} ${row['Step'] ?? ''}`)).toEqual([
    'E-1 Taken',
    'E-1 Handed over',
    'E-2 Taken',
    'E-3 Taken',
  ])
  expect(data[1]).toMatchObject({ 'When, UTC': '2026-11-24T15:00:00Z', To: 'Special Agent Moss', Result: "'=1+1" })
  expect(readFileSync(join(folder, 'README.txt'), 'utf8')).toContain(
    'E-3  The stick itself\n        a thing, not a file',
  )
  rmSync(folder, { recursive: true })
})

test('the same exhibits make the same bytes; one that is gone or altered makes none, and is named', async () => {
  expect(sha(await bundle())).toBe(sha(await bundle()))
  const write = () => Promise.resolve()
  const without = (document: (id: string) => Promise<Uint8Array | undefined>) =>
    writeEvidence({ ...wish, document }, write)
  expect(await without(() => Promise.resolve(undefined))).toMatchObject({
    error: { type: 'ExhibitMissing', number: 'E-1' },
  })
  expect(await without((id) => Promise.resolve(id === 'D2' ? Buffer.from('x') : bytes.get(id)))).toMatchObject({
    error: { type: 'ExhibitAltered', number: 'E-2' },
  })
})

test('where it is and with whom; the next number; a number given by two laptops is said', () => {
  expect(exhibits.map(whereNow)).toEqual([
    { place: '', holder: 'Special Agent Moss' },
    { place: '', holder: 'R. Ortiz' },
    { place: 'safe', holder: 'R. Ortiz' },
  ])
  expect(nextExhibitNumber(exhibits)).toBe('E-4')
  expect(nextExhibitNumber([])).toBe('E-1')
  const twice = deskOf(taken('X1', { number: 'E-1' }), taken('X2', { number: 'E-1' }))
  expect(doubleNumbers(exhibitsOf(twice, 'incident'))).toEqual(['E-1'])
})

test('two files of one name are two files, whatever the case', () => {
  const same = deskOf(
    taken('X1', { number: 'E-1', ...file('D1', 'a.TXT') }),
    taken('X2', { number: 'E-1', ...file('D2', 'A.txt') }),
  )
  const names = [...exhibitFileNames(exhibitsOf(same, 'incident')).values()]
  expect(names).toEqual(['exhibits/E-1-a.TXT', 'exhibits/2-E-1-A.txt'])
})

test('the custody form has what was recorded and room for what comes in ink', () => {
  const [first] = exhibits
  const blocks = first === undefined ? [] : custodyReport(first).blocks
  expect(JSON.stringify(blocks)).toContain('R. Ortiz » Special Agent Moss')
  expect(blocks.filter(({ is }) => is === 'blanks')).toHaveLength(5)
  expect(JSON.stringify(blocks)).toContain(sha(bytes.get('D1') ?? Buffer.alloc(0)))
})
