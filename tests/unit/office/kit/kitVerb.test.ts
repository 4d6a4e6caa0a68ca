import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { kitVerb } from '../../../../office/kit/kitVerb'
import { readKit, type OpenedKit } from '../../../../shared/exchange/kit/read'
import { formatEntryNumber } from '../../../../shared/domain/entryNumber'
import { fingerprintWords } from '../../../../shared/vault/passphrase'
import { CHEAP, inPieces, PASSPHRASE } from '../../exchange/aBundle'
import { aFolder, anIo } from '../anIo'

let seeds = 0
/** A machine whose clock goes on a day with each build. */
const machine = () => {
  seeds += 1
  const day = seeds
  return {
    now: () => new Date(Date.UTC(2026, 10, 20 + day, 15, 0)),
    random: (length: number) => new Uint8Array(length).map((_, nth) => (nth * 7 + day * 13) & 255),
    logN: CHEAP,
  }
}
const copyOf = (shape: string): string => {
  const folder = join(aFolder(), shape)
  cpSync(`tests/fixtures/kit-folder-${shape}`, folder, { recursive: true })
  return folder
}
const secretFile = (): string => {
  const path = join(aFolder(), 'words.txt')
  writeFileSync(path, `${PASSPHRASE}\n`)
  return path
}
interface Office {
  key: string
  secret: string
  out: string
}
const anOffice = (): Office => ({
  key: join(aFolder(), 'office-key.age'),
  secret: secretFile(),
  out: join(aFolder(), 'kits'),
})

async function build(folder: string, { key, secret, out }: Office, ...more: string[]) {
  const io = anIo()
  const args = [
    'build',
    folder,
    '--out',
    out,
    '--key',
    key,
    '--passphrase-file',
    secret,
    '--key-passphrase-file',
    secret,
  ]
  const exit = await kitVerb([...args, ...more], io, machine())
  return { exit, io, said: [...io.outLines, ...io.errLines].join('\n') }
}
async function check(folder: string, ...more: string[]) {
  const io = anIo()
  return { exit: await kitVerb(['check', folder, ...more], io, machine()), io }
}
async function opened(path: string): Promise<OpenedKit> {
  const bytes = new Uint8Array(readFileSync(path))
  const kit = await readKit(inPieces(bytes), bytes.length, PASSPHRASE)
  if (!kit.ok) throw new Error(JSON.stringify(kit.error))
  return kit.value
}
const kitsIn = (out: string) => readdirSync(out).filter((name) => name.endsWith('.age'))

describe('kits are built from what three main systems export', () => {
  test.each([
    ['flat', { contacts: 3, importers: 2, arrivals: 2, inFlight: 1 }, 3],
    ['xlsx', { contacts: 2, importers: 1, arrivals: 1, inFlight: 1 }, 2],
    ['ace', { contacts: 1, importers: 1, arrivals: 1, inFlight: 1 }, 2],
  ])('%s: two laptops and a spare, no number in two of them', async (shape, counts, products) => {
    const office = anOffice()
    const { exit, said } = await build(copyOf(shape), office, '--laptops', '2')
    expect(exit, said).toBe(0)
    const kits = await Promise.all(kitsIn(office.out).map((name) => opened(join(office.out, name))))
    expect(kits.map(({ manifest }) => manifest.laptop).sort()).toEqual([1, 2, 3])
    const numbers = new Set<string>()
    let size = 0
    for (const { content, manifest, publicKey } of kits) {
      const { records } = content
      expect(
        Object.fromEntries(Object.keys(counts).map((set) => [set, records[set as keyof typeof counts].length])),
      ).toEqual(counts)
      expect(content.products).toHaveLength(products)
      expect(content.forms).toHaveLength(1)
      expect(records.plan.map(({ fields }) => fields['title'])).toContain('First packet over the counter')
      expect(manifest.recipients[0]).toMatch(/^age1/u)
      expect(said).toContain(fingerprintWords(publicKey))
      for (const purpose of ['ordinary', 'emergency'])
        expect(records.blocks.some(({ fields }) => fields['purpose'] === purpose)).toBe(true)
      for (const { fields } of records.blocks)
        for (let serial = Number(fields['first']); serial <= Number(fields['last']); serial += 1) {
          numbers.add(String(serial))
          size += 1
        }
    }
    expect(numbers.size).toBe(size)
  })

  test('letters of Windows-1252, an ACE tariff number without its zero and Excel’s days arrive as they were meant', async () => {
    const offices = { flat: anOffice(), ace: anOffice(), xlsx: anOffice() }
    const kits: Record<string, OpenedKit> = {}
    for (const [shape, office] of Object.entries(offices)) {
      await build(copyOf(shape), office)
      kits[shape] = await opened(join(office.out, kitsIn(office.out)[0] ?? ''))
    }
    expect(kits['flat']?.content.records.contacts[0]?.fields['name']).toBe('Itzel Peñaloza')
    expect(kits['ace']?.content.products[0]).toMatchObject({ htsNumber: '0306.17.0041', importer: '79020004500' })
    expect(kits['xlsx']?.content.records.arrivals[0]?.fields).toMatchObject({
      arrivalDay: '2026-12-04',
      importer: '47312098500',
    })
    expect(kits['flat']?.manifest.sets.find(({ set }) => set === 'contacts')?.exportedAt).toMatch(/^2026-11-20T/u)
  })
})

describe('lifeboat kit check', () => {
  test.each(['flat', 'xlsx', 'ace'])('a whole folder (%s) has nothing wrong, and ends with 0', async (shape) => {
    const { exit, io } = await check(copyOf(shape), '--laptops', '2')
    expect(io.outLines.join('\n')).toMatch(/^Nothing is wrong: \d+ contacts/u)
    expect(exit).toBe(0)
  })

  test('each thing is one line of file, row, column and what, and it ends with 1', async () => {
    const folder = copyOf('flat')
    const put = (file: string, text: string) => writeFileSync(join(folder, file), text)
    put(
      'numbers-2026-11-20.csv',
      'First,Last,Purpose,Locked by\n0399990,0400300,ordinary,ME\n0400300,0400400,ordinary,ME\n0409001,0409060,emergency,\n',
    )
    put('numbers-used-2026-11-20.csv', 'Entry Number\n000-0399999-9\n' + `${formatEntryNumber('000', '0399995')}\n`)
    put('importers-2026-11-20.csv', 'Importer Number,Importer Name\n89-010001201,A\n89-010001201,B\n')
    put('products-2026-11-20.csv', 'Part Number,HTS\nP1,not a number\n')
    put('notes.docx', 'x')
    rmSync(join(folder, 'contacts-2026-11-20.csv'))
    const { exit, io } = await check(folder)
    expect(exit).toBe(1)
    const lines = io.outLines
    const has = (pattern: RegExp) => expect(lines.join('\n')).toMatch(pattern)
    has(/^contacts\.csv:-:-: It is missing\. Nobody can be rung/mu)
    has(/^notes\.docx:-:-: By its name/mu)
    has(/^importers-2026-11-20\.csv:3:Importer Number: The same importer number stands in row 2/mu)
    has(/^products-2026-11-20\.csv:2:HTS: /mu)
    has(/^numbers-used-2026-11-20\.csv:2:Entry Number: .*check digit/mu)
    has(
      /^numbers-2026-11-20\.csv:2:first: 0399990 to 0400300 holds 000-0399995-\d, which is used already \(numbers-used-2026-11-20\.csv row 3\)/mu,
    )
    has(/^numbers-2026-11-20\.csv:3:first: 0400300 to 0400400 meets the block 0399990 to 0400300 of row 2/mu)
    has(/^numbers-2026-11-20\.csv:4:locked by: Nothing says that the main system locked/mu)
    expect(
      lines.every((line) => /^[^:]+:(?:\d+|-):[^:]+: ./u.test(line)),
      lines.join('\n'),
    ).toBe(true)
  })

  test('a file that is no table, a firm without a filer code and a folder that is not there', async () => {
    const folder = copyOf('flat')
    writeFileSync(join(folder, 'products-2026-11-20.csv'), '%PDF-1.7')
    writeFileSync(join(folder, 'firm.json'), '{"firm": {"name": "X", "colour": "red"}}')
    const { exit, io } = await check(folder)
    expect(exit).toBe(1)
    expect(io.outLines.join('\n')).toMatch(/products-2026-11-20\.csv:-:-: It is no table: it looks like a PDF/u)
    expect(io.outLines.join('\n')).toMatch(/firm\.json:-:firm: .*colour/u)
    expect((await check(join(folder, 'none'))).exit).toBe(1)
  })
})

describe('lifeboat kit build', () => {
  let office: Office
  let folder: string
  beforeAll(async () => {
    const root = mkdtempSync(join(tmpdir(), 'lifeboat-kit-'))
    office = { key: join(root, 'key.age'), secret: join(root, 'words'), out: join(root, 'kits') }
    writeFileSync(office.secret, `${PASSPHRASE}\n`)
    folder = join(root, 'folder')
    cpSync('tests/fixtures/kit-folder-flat', folder, { recursive: true })
    expect((await build(folder, office, '--laptops', '2')).exit).toBe(0)
    return () => rmSync(root, { recursive: true, force: true })
  })

  test('a number that the main system has used stops it, and nothing is written', async () => {
    const bad = copyOf('flat')
    writeFileSync(join(bad, 'numbers-used-2026-11-20.csv'), `Entry Number\n${formatEntryNumber('000', '0400007')}\n`)
    const other = anOffice()
    const { exit, said } = await build(bad, other)
    expect(exit).toBe(1)
    expect(said).toContain('Nothing was built')
    expect(() => readdirSync(other.out)).toThrow()
  })

  test('the files are for their owner alone, and nothing is written over', async () => {
    for (const name of kitsIn(office.out))
      if (process.platform !== 'win32') expect(statSync(join(office.out, name)).mode & 0o077).toBe(0)
    const named = { ...office, out: join(office.out, 'halyard.age') }
    expect((await build(folder, named, '--laptops', '2')).exit).toBe(0)
    const again = await build(folder, named, '--laptops', '2')
    expect(again.exit).toBe(1)
    expect(again.said).toContain('halyard-laptop-1-of-2.age is there already: nothing is written over')
  })

  test('the next build reads the register: each laptop keeps its numbers', async () => {
    const before = await opened(join(office.out, kitsIn(office.out).find((name) => name.includes('-2-of-2')) ?? ''))
    writeFileSync(
      join(folder, 'numbers-2026-11-20.csv'),
      `${readFileSync(join(folder, 'numbers-2026-11-20.csv'), 'utf8')}0500001,0500090,ordinary,,ME,2026-11-21,seen\n0509001,0509030,emergency,,ME,2026-11-21,seen\n`,
    )
    const more = { ...office, out: join(office.out, 'second.age') }
    const { exit, said } = await build(folder, more, '--laptops', '3')
    expect(exit, said).toBe(0)
    const after = await opened(join(office.out, 'second-laptop-2-of-3.age'))
    for (const block of before.content.records.blocks) expect(after.content.records.blocks).toContainEqual(block)
  })

  test('another key than that of the earlier kits is refused unless it is said to be new', async () => {
    const lost = { ...office, key: join(aFolder(), 'other.age'), out: join(office.out, 'other.age') }
    const refused = await build(folder, lost, '--laptops', '3')
    expect(refused.exit).toBe(1)
    expect(refused.said).toContain('--new-key')
    expect((await build(folder, lost, '--laptops', '3', '--new-key')).exit).toBe(0)
  })

  test('a wrong passphrase of the key, a short passphrase for the kits, a key file that is none', async () => {
    const said = async (more: Partial<Office>) => (await build(folder, { ...office, ...more }, '--laptops', '3')).said
    const wrong = secretFile()
    writeFileSync(wrong, 'not these words at all\n')
    expect(await said({ secret: wrong })).toContain('The passphrase does not open')
    writeFileSync(wrong, 'short\n')
    expect(await said({ secret: wrong })).toContain('at least 12 characters')
    expect(await said({ key: join(folder, 'plan.md') })).toContain('not an age file')
  })

  test('the register names file, numbers and words for each laptop', () => {
    const name = readdirSync(office.out).find((one) => one.startsWith('register-lifeboat'))
    const text = readFileSync(join(office.out, name ?? ''), 'utf8')
    expect(text).toMatch(/^\uFEFFKit,Made at,Laptop/u)
    expect(text).toMatch(/3 spare,.*-spare\.age/u)
  })

  test('on a terminal the passphrases are asked for, new ones twice', async () => {
    const io = anIo(PASSPHRASE)
    const out = join(aFolder(), 'kits')
    expect(
      await kitVerb(['build', copyOf('xlsx'), '--out', out, '--key', join(aFolder(), 'k.age')], io, machine()),
    ).toBe(0)
    expect(io.asked).toHaveLength(4)
  })

  test.each([
    [[]],
    [['build']],
    [['check', 'a', 'b']],
    [['build', 'a', '--out', 'b']],
    [['build', 'a', '--key', 'k']],
    [['check', 'a', '--laptops', '0']],
    [['check', 'a', '--desk', 'short']],
    [['mend', 'a']],
  ])('%j is not understood: 2', async (args) => {
    const io = anIo()
    expect(await kitVerb(args, io, machine())).toBe(2)
    expect(io.errLines.join('\n')).toContain('lifeboat kit build FOLDER')
  })
})
