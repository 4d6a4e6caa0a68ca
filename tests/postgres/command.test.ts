import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { receiveVerb } from '../../office/receive/receiveVerb'
import { openServer } from '../../office/receive/server'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { anIo } from '../unit/office/anIo'
import { bundleOf, PASSPHRASE } from '../unit/exchange/aBundle'
import { engines } from './engines'
import { aWeek, type Week } from './aWeek'
import { real, wordsOf } from './taking'

const folder = mkdtempSync(join(tmpdir(), 'lifeboat-command-'))
const fileOf = (name: string, bytes: Uint8Array | string): string => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}
const paper = new TextEncoder().encode('%PDF-1.7 the packet as it was printed')
let week: Week
let words: string
let whole: string
let increment: string
beforeAll(async () => {
  week = await aWeek()
  words = fileOf('words.txt', PASSPHRASE)
  const { a } = week
  const heads = a.heads
  whole = fileOf('whole.age', await bundleOf(real(a.source())))
  a.documents.set('d'.repeat(64), paper)
  a.record({
    action: 'document.attached',
    kind: 'document',
    id: 'd'.repeat(64),
    patch: [
      ['name', 'Commercial invoice.pdf'],
      ['mime', 'application/pdf'],
      ['bytes', paper.length],
      ['sha256', bytesToHex(sha256(paper))],
      ['entry', 'entry-1'],
    ],
  })
  const since = { heads, name: 'whole.age', sha256: 'a'.repeat(64) }
  increment = fileOf('increment.age', await bundleOf(real(a.source()), { since }))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(args: string[]) {
  const io = anIo(PASSPHRASE)
  const code = await receiveVerb(args, io)
  return { code, out: io.outLines.join('\n'), err: io.errLines.join('\n') }
}

describe.each(engines('receive_command'))('the command on $name', (engine) => {
  afterAll(() => engine.end())

  test.skipIf(!engine.there)('takes a whole bundle and its increment, in whatever order they are named', async () => {
    await engine.cleared()
    const kept = join(folder, `kept ${engine.name}`)
    const to = [...engine.args(), '--passphrase-file', words]
    const first = await run([increment, whole, ...to])
    expect(first).toMatchObject({ code: 1, err: '' })
    expect(first.out).toContain('APART   Laptop AAAAAAAAAA (Laptop A)')
    expect(first.out).toContain(`--trust "${wordsOf(week.a)}"`)
    const trusted = await run([...to, '--trust', wordsOf(week.a).toUpperCase()])
    expect(trusted).toMatchObject({ code: 0, err: '' })
    expect(trusted.out).toContain(`ok      Trusted: ${wordsOf(week.a)}`)
    const again = await run([whole, increment, ...to, '--documents', kept, '--json'])
    expect(again.code).toBe(0)
    const said = JSON.parse(again.out)
    expect(said).toMatchObject({ ok: true, apart: [], held: [], problems: [] })
    expect(said.bundles).toMatchObject([
      { sort: 'whole', newItems: 0, changed: 0 },
      { sort: 'increment', newItems: 0, changed: 0, files: 1 },
    ])
    const [sub] = readdirSync(kept)
    const [name] = readdirSync(join(kept, sub ?? ''))
    expect(name).toBe(`${bytesToHex(sha256(paper))}.pdf`)
    expect(new Uint8Array(readFileSync(join(kept, sub ?? '', name ?? '')))).toEqual(paper)
  })

  test.skipIf(!engine.there)('names what is wrong with a bundle, and takes the others', async () => {
    await engine.cleared()
    const bytes = new Uint8Array(readFileSync(whole))
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1
    const flipped = fileOf('flipped.age', bytes)
    const cut = fileOf('cut.age', bytes.subarray(0, 900))
    const to = [...engine.args(), '--passphrase-file', words, '--trust', wordsOf(week.a)]
    const result = await run([flipped, cut, whole, ...to])
    expect(result.code).toBe(1)
    expect(result.out).toMatch(/WRONG {3}\S*flipped\.age/u)
    expect(result.out).toMatch(/WRONG {3}\S*cut\.age/u)
    expect(result.out).toMatch(/ok {6}\S*whole\.age: laptop AAAAAAAAAA, 7 new items/u)
  })
})

describe('the command by itself', () => {
  test.each([
    [[], 'Name at least one bundle'],
    [['--folder', 'x'], 'Name at least one bundle'],
    [['a.age', '--folder', 'x', '--database', 'postgres://h/d'], 'not both'],
    [['a.age', '--database', 'mysql://h/d'], 'postgres://'],
    [['a.age', '--folder', 'x', '--trust', 'one two'], 'eight words'],
    [['a.age', '--folder', 'x', '--true-laptop', 'zz'], 'eight characters'],
    [['a.age', '--folder', 'x', '--frobnicate'], 'frobnicate'],
  ])('%j is not understood: 2', async (args, why) => {
    const { code, err } = await run(args)
    expect(code).toBe(2)
    expect(err).toContain(why)
    expect(err).toContain('lifeboat receive BUNDLE')
  })

  test('with no database named it makes one of its own where it is run, and says where', async () => {
    const before = process.cwd()
    const here = realpathSync(mkdtempSync(join(folder, 'here-')))
    process.chdir(here)
    try {
      const { code, out } = await run([whole, '--trust', wordsOf(week.a), '--passphrase-file', words])
      expect(out).toContain(`The database is in the folder ${join(here, 'lifeboat-database')}.`)
      expect(out).toMatch(/whole\.age: laptop AAAAAAAAAA, 7 new items/u)
      expect(code).toBe(0)
      const again = await run([whole, '--json', '--passphrase-file', words])
      expect(JSON.parse(again.out)).toMatchObject({ ok: true, folder: join(here, 'lifeboat-database') })
    } finally {
      process.chdir(before)
    }
  })

  test('--help says what it does', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('lifeboat receive BUNDLE') })
  })

  test('a server that does not answer is said in a sentence', async () => {
    const { code, err } = await run([
      whole,
      '--database',
      'postgres://nobody@127.0.0.1:1/none',
      '--passphrase-file',
      words,
    ])
    expect(code).toBe(1)
    expect(err).toContain('does not answer')
  })

  test.skipIf(inject('serverUrl') === '')(
    'a database that is not there, and one in another encoding, too',
    async () => {
      const base = inject('serverUrl')
      const absent = await run([whole, '--database', `${base}/not_there`, '--passphrase-file', words])
      expect([absent.code, absent.err]).toEqual([1, expect.stringContaining('no such database')])
      const admin = await openServer(`${base}/postgres`)
      if (!admin.ok) throw new Error(admin.error.type)
      await admin.value.run('drop database if exists receive_latin')
      await admin.value.run("create database receive_latin encoding 'LATIN1' template template0 locale 'C'")
      await admin.value.close()
      const latin = await run([whole, '--database', `${base}/receive_latin`, '--passphrase-file', words])
      expect([latin.code, latin.err]).toEqual([1, expect.stringContaining('UTF8')])
    },
  )
})
