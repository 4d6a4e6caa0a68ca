import { strToU8, zipSync, type Zippable } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readZip, type ZipCaps } from '../../../shared/exchange/zipReader'
import { MEMBER_NAME } from '../../../shared/exchange/bundle/format'

const caps: ZipCaps = { members: 5, unpackedBytes: 4_000_000, ratio: 200 }
const read = (files: Zippable, more: Partial<ZipCaps> = {}) =>
  readZip(zipSync(files), { ...caps, ...more }, MEMBER_NAME)

describe('a zip from somebody else', () => {
  test('gives its members, packed or not', () => {
    const found = read({ 'journal.ndjson': strToU8('a line\n'), 'paper/000-1.pdf': [strToU8('%PDF'), { level: 0 }] })
    expect(found.ok && found.value.map((member) => [member.name, member.open()])).toEqual([
      ['journal.ndjson', { ok: true, value: strToU8('a line\n') }],
      ['paper/000-1.pdf', { ok: true, value: strToU8('%PDF') }],
    ])
  })

  test.each([
    '../up.txt',
    'paper/../../up.txt',
    '/etc/passwd',
    'C:\\x.txt',
    '.hidden',
    'paper/a/b.pdf',
    'x\u0000.txt',
    'a..b',
  ])('is refused for the name %j before anything is unpacked', (name) =>
    expect(read({ [name]: strToU8('x') })).toMatchObject({ ok: false, error: { type: 'UnsafeName' } }),
  )

  test('is refused for too many members, too much, too packed, and a name twice', () => {
    const six = Object.fromEntries(Array.from({ length: 6 }, (_, n) => [`f${n}.txt`, strToU8('x')]))
    expect(read(six)).toMatchObject({ error: { type: 'TooManyMembers', members: 6 } })
    expect(read({ 'a.txt': new Uint8Array(2_000_000) }, { unpackedBytes: 1_000_000 })).toMatchObject({
      error: { type: 'TooLargeUnpacked' },
    })
    expect(read({ 'a.txt': new Uint8Array(2_000_000) })).toMatchObject({
      error: { type: 'RatioTooHigh', name: 'a.txt' },
    })
    expect(read({ 'a.txt': strToU8('x'), 'A.TXT': strToU8('y') })).toMatchObject({ error: { type: 'SameNameTwice' } })
  })

  test('a member that unpacks to more than the directory says is not believed', () => {
    const zip = zipSync({ 'a.txt': new Uint8Array(1_000).fill(65) })
    const view = new DataView(zip.buffer)
    const central = zip.length - 22 - (46 + 5)
    expect(view.getUint32(central, true)).toBe(0x02014b50)
    view.setUint32(central + 24, 10, true)
    const found = readZip(zip, caps, MEMBER_NAME)
    expect(found.ok && found.value[0]?.open()).toEqual({
      ok: false,
      error: { type: 'MemberUnreadable', name: 'a.txt' },
    })
  })

  test('cut or changed anywhere it is refused or gives other bytes, and never throws', () => {
    const zip = zipSync({ 'a.txt': strToU8('some text, some text, some text'), 'b.txt': [strToU8('x'), { level: 0 }] })
    for (let at = 0; at < zip.length; at += 1) {
      const cut = readZip(zip.subarray(0, at), caps, MEMBER_NAME)
      expect(cut.ok).toBe(false)
      for (const bit of [1, 128]) {
        const flipped = zip.slice()
        flipped[at] = (flipped[at] ?? 0) ^ bit
        const found = readZip(flipped, caps, MEMBER_NAME)
        if (found.ok) for (const member of found.value) expect(typeof member.open().ok).toBe('boolean')
      }
    }
  })
})
