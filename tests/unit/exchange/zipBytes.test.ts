import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync, zipSync, strToU8 } from 'fflate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeTools } from '../../../office/nodeTools'
import { MEMBER_NAME } from '../../../shared/exchange/bundle/format'
import { zipWriter } from '../../../shared/exchange/bundle/zipWriter'
import { bytesInMemory, UnreadableBytes } from '../../../shared/exchange/bytes'
import { crc32 } from '../../../shared/exchange/crc32'
import { openZip, type StreamedMember } from '../../../shared/exchange/zipBytes'
import type { ZipCaps } from '../../../shared/exchange/zipDirectory'
import { aFolder } from '../office/anIo'
import { joined } from './aBundle'

const caps: ZipCaps = { members: 100, unpackedBytes: 100_000_000, ratio: 200 }
const open = (zip: Uint8Array, by = caps) => openZip(bytesInMemory(zip), by, MEMBER_NAME)

async function contents(members: readonly StreamedMember[]): Promise<Record<string, Uint8Array | string>> {
  const out: Record<string, Uint8Array | string> = {}
  for (const member of members) {
    const pieces: Uint8Array[] = []
    try {
      for await (const piece of member.pieces()) pieces.push(piece.slice())
      out[member.name] = joined(pieces)
    } catch (error) {
      if (!(error instanceof UnreadableBytes)) throw error
      out[member.name] = error.fault.type
    }
  }
  return out
}

async function written(members: Record<string, Uint8Array>, wideFrom?: number): Promise<Uint8Array> {
  const zip = zipWriter({}, wideFrom)
  const pieces: Uint8Array[] = []
  for (const [name, bytes] of Object.entries(members))
    for await (const piece of zip.add(name, [bytes.subarray(0, 1_000), bytes.subarray(1_000)])) pieces.push(piece)
  pieces.push(...zip.end())
  return joined(pieces)
}

const some = {
  'journal.ndjson': strToU8('{"an":"item"}\n'.repeat(40_000)),
  'README.txt': strToU8('read me'),
  'paper/a-r1.pdf': Uint8Array.from({ length: 300_000 }, (_, n) => (n * n) % 256),
  'entries.csv': new Uint8Array(0),
}

describe('a zip that is written and read in pieces', () => {
  test('is read by the library, and the library’s by us, with both inflaters', async () => {
    expect(unzipSync(await written(some))).toEqual(some)
    for (const unpack of [undefined, nodeTools.unpack]) {
      const read = await openZip(bytesInMemory(zipSync(some)), caps, MEMBER_NAME, unpack)
      expect(read.ok && (await contents(read.value))).toEqual(some)
    }
  })

  test.each([0, 400, 30_000, 301_000])(
    'in its 64-bit form from byte %i on it is read by us and by unzip',
    async (from) => {
      const wide = await written(some, from)
      expect(wide.length).toBeGreaterThan((await written(some)).length)
      const read = await open(wide)
      expect(read.ok && (await contents(read.value))).toEqual(some)
      if (spawnSync('which', ['unzip']).status !== 0) return
      const file = join(aFolder(), 'wide.zip')
      writeFileSync(file, wide)
      const tested = spawnSync('unzip', ['-t', file], { encoding: 'utf8' })
      expect(tested.stdout).toContain('No errors detected')
    },
  )

  test('the checksum is that of zip', () => {
    expect(crc32(strToU8('123456789'))).toBe(0xcbf43926)
    const bytes = some['paper/a-r1.pdf']
    expect(crc32(bytes.subarray(1_001), crc32(bytes.subarray(0, 1_001)))).toBe(crc32(bytes))
  })

  test('any members come back, whatever is in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 5_000 }), { maxLength: 8 }),
        fc.boolean(),
        async (list, wide) => {
          const members = Object.fromEntries(
            list.map((bytes, n) => [n % 2 === 0 ? `m${n}.txt` : `paper/${n}.pdf`, bytes]),
          )
          const read = await open(await written(members, wide ? 0 : undefined))
          expect(read.ok && (await contents(read.value))).toEqual(members)
        },
      ),
      { numRuns: Number(process.env['LIFEBOAT_RUNS'] ?? 40) },
    )
  })
})

describe('a zip that was made to harm', () => {
  const viewOf = (zip: Uint8Array) => new DataView(zip.buffer, zip.byteOffset)
  /** offset of the nth central record */
  function central(zip: Uint8Array, nth: number): number {
    const view = viewOf(zip)
    let at = view.getUint32(zip.length - 6, true)
    for (let n = 0; n < nth; n += 1)
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    return at
  }
  const two = () => zipSync({ 'a.txt': strToU8('a'.repeat(2_000)), 'b.txt': strToU8('b'.repeat(2_000)) }).slice()

  test.each(['../up.txt', '/etc/passwd', 'C:\\x', 'paper/../../x', '.bashrc', 'paper\\x', 'deep/er/x', 'ä.txt', 'a b'])(
    'a member named %s is refused by name',
    async (name) => {
      expect(await open(zipSync({ [name]: strToU8('x') }))).toEqual({ ok: false, error: { type: 'UnsafeName', name } })
    },
  )

  test('a bomb is refused by what it claims, and one that lies by what comes out', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(40_000_000) })
    expect(await open(bomb)).toMatchObject({ error: { type: 'RatioTooHigh', name: 'a.txt' } })
    expect(await open(bomb, { ...caps, unpackedBytes: 1_000 })).toMatchObject({ error: { type: 'TooLargeUnpacked' } })
    const lying = bomb.slice()
    viewOf(lying).setUint32(central(lying, 0) + 24, 2_000, true)
    const read = await open(lying)
    expect(read.ok && (await contents(read.value))).toEqual({ 'a.txt': 'MemberUnreadable' })
  })

  test('members that lie over one another are refused', async () => {
    const zip = two()
    viewOf(zip).setUint32(central(zip, 1) + 42, viewOf(zip).getUint32(central(zip, 0) + 42, true), true)
    expect(await open(zip)).toMatchObject({ error: { type: 'MembersOverlap' } })
    const long = two()
    viewOf(long).setUint32(central(long, 0) + 20, 3_000, true)
    expect(await open(long)).toMatchObject({ error: { type: 'MembersOverlap', name: 'a.txt' } })
  })

  test('a name twice, also in other letters, is refused', async () => {
    const zip = zipSync({ 'a.txt': strToU8('x'), 'A.TXT': strToU8('y') })
    expect(await open(zip)).toEqual({ ok: false, error: { type: 'SameNameTwice', name: 'A.TXT' } })
  })

  test('a directory that claims more than there is is no zip', async () => {
    const zip = two()
    viewOf(zip).setUint16(zip.length - 12, 3, true)
    expect(await open(zip)).toEqual({ ok: false, error: { type: 'NotAZip' } })
  })

  test('cut or changed anywhere it is refused or gives other bytes, and never throws', async () => {
    const whole = await written({ 'a.txt': strToU8('some text, some text'), 'paper/b.pdf': strToU8('x') }, 30)
    for (let at = 0; at < whole.length; at += 1) {
      expect((await open(whole.subarray(0, at))).ok).toBe(false)
      const flipped = whole.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 1
      const read = await open(flipped)
      if (read.ok) expect(Object.keys(await contents(read.value))).toHaveLength(2)
    }
  })
})
