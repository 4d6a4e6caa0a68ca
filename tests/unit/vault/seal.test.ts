import { webcrypto } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  BULK_NONCE_BYTES,
  bulkCipher,
  checkpointAad,
  documentAad,
  openBulk,
  pageAad,
  sealBulk,
  segmentAad,
} from '../../../shared/vault/bulk'
import { subkeys } from '../../../shared/vault/keys'
import { openRecord, sealRecord } from '../../../shared/vault/record'
import { aadOf, NONCE_BYTES, openItem, sealItem, type Place } from '../../../shared/vault/seal'

const key = new Uint8Array(32).fill(7)
const nonce = new Uint8Array(NONCE_BYTES).fill(9)
const place: Place = { desk: '0123456789ABCDEF', keyId: 'ABCDEFGH', table: 'items', device: 'AAAAAAAAAA', sequence: 3 }
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes)
const broken = { ok: false, error: { type: 'SealBroken' } }
const flip = (bytes: Uint8Array, bit: number) => {
  const out = new Uint8Array(bytes)
  const at = bit % (bytes.length * 8)
  out[at >> 3] = (out[at >> 3] ?? 0) ^ (1 << (at & 7))
  return out
}
/** Every place that differs from ours in one respect. */
const elsewhere: Place[] = [
  { ...place, desk: '0123456789ABCDEG' },
  { ...place, keyId: 'ABCDEFGJ' },
  { ...place, table: 'draft' },
  { ...place, device: 'BBBBBBBBBB' },
  { ...place, sequence: 4 },
]

test('the associated data of an item is this text for ever', () => {
  expect(text(aadOf(place))).toBe('lifeboat/1|0123456789ABCDEF|ABCDEFGH|items|AAAAAAAAAA|3')
})

test('no two places read the same, whatever stands in their names', () => {
  const part = fc.string({ unit: fc.constantFrom('|', '%', '7', 'C', 'a', '2', '5'), maxLength: 5 })
  fc.assert(
    fc.property(
      fc.array(part, { minLength: 3, maxLength: 3 }),
      fc.array(part, { minLength: 3, maxLength: 3 }),
      (a, b) => {
        const of = (parts: string[]) =>
          text(aadOf({ ...place, desk: parts[0] ?? '', table: parts[1] ?? '', device: parts[2] ?? '' }))
        expect(of(a) === of(b)).toBe(a.join('\n') === b.join('\n'))
      },
    ),
    { numRuns: 1000 },
  )
})

describe('a sealed item', () => {
  test('opens in its place; with one flipped bit it does not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (plaintext, bit) => {
        const sealed = sealItem(key, nonce, aadOf(place), plaintext)
        expect(sealed).toHaveLength(NONCE_BYTES + plaintext.length + 16)
        expect(openItem(key, aadOf(place), sealed)).toEqual({ ok: true, value: plaintext })
        expect(openItem(key, aadOf(place), flip(sealed, bit))).toEqual(broken)
      }),
    )
  })

  test('does not open in another place, with another key, or cut short', () => {
    const sealed = sealItem(key, nonce, aadOf(place), new Uint8Array([1]))
    for (const other of elsewhere) expect(openItem(key, aadOf(other), sealed)).toEqual(broken)
    expect(openItem(flip(key, 0), aadOf(place), sealed)).toEqual(broken)
    for (let cut = 0; cut < sealed.length; cut++)
      expect(openItem(key, aadOf(place), sealed.subarray(0, cut))).toEqual(broken)
  })
})

describe('a sealed record', () => {
  const keyOf = (keyId: string) => (keyId === 'ABCDEFGH' ? key : keyId === 'ABCDEFGJ' ? flip(key, 0) : undefined)
  const { keyId: _, ...where } = place

  test('names its key, so that a desk whose key was rotated opens its old records', () => {
    const old = sealRecord(key, nonce, place, new Uint8Array([1]))
    const fresh = sealRecord(flip(key, 0), nonce, { ...place, keyId: 'ABCDEFGJ' }, new Uint8Array([2]))
    expect(openRecord(keyOf, where, old)).toEqual({ ok: true, value: new Uint8Array([1]) })
    expect(openRecord(keyOf, where, fresh)).toEqual({ ok: true, value: new Uint8Array([2]) })
  })

  test('of a key that this vault does not hold says so; a changed key id does not open', () => {
    const record = sealRecord(key, nonce, { ...place, keyId: 'ZZZZZZZZ' }, new Uint8Array([1]))
    expect(openRecord(keyOf, where, record)).toEqual({ ok: false, error: { type: 'KeyUnknown', keyId: 'ZZZZZZZZ' } })
    record.set(new TextEncoder().encode('ABCDEFGH'))
    expect(openRecord(keyOf, where, record)).toEqual(broken)
    expect(openRecord(keyOf, where, new Uint8Array(5))).toEqual(broken)
    expect(openRecord(keyOf, where, new Uint8Array(80))).toEqual(broken)
  })
})

describe('bulk', () => {
  const at = { desk: place.desk, keyId: place.keyId }
  const bulkNonce = new Uint8Array(BULK_NONCE_BYTES).fill(1)
  const aad = pageAad(at, 'products', '2026-11-21', 0, 3)

  test('opens with the platform’s cipher, and not with one flipped bit', async () => {
    const cipher = await bulkCipher(webcrypto.subtle, key)
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(), async (plaintext, bit) => {
        const sealed = await sealBulk(cipher, bulkNonce, aad, plaintext)
        expect(await openBulk(cipher, aad, sealed)).toEqual({ ok: true, value: plaintext })
        expect(await openBulk(cipher, aad, flip(sealed, bit))).toEqual(broken)
      }),
      { numRuns: 50 },
    )
    expect(await openBulk(cipher, aad, new Uint8Array(27))).toEqual(broken)
  })

  test('pages, chunks and segments open only in their own place; a document cut short does not', async () => {
    const cipher = await bulkCipher(webcrypto.subtle, key)
    const places = [
      aad,
      pageAad(at, 'products', '2026-11-21', 1, 3),
      pageAad(at, 'products', '2026-11-21', 0, 2),
      pageAad(at, 'products', '2026-11-22', 0, 3),
      pageAad({ ...at, keyId: 'ABCDEFGJ' }, 'products', '2026-11-21', 0, 3),
      documentAad(at, 'name', 0, false),
      documentAad(at, 'name', 0, true),
      documentAad(at, 'name', 1, true),
      segmentAad(at, 'AAAAAAAAAA', 1, 500),
      segmentAad(at, 'AAAAAAAAAA', 1, 501),
      checkpointAad(at, 'entries-00001'),
    ]
    for (const [i, sealedAt] of places.entries()) {
      const sealed = await sealBulk(cipher, bulkNonce, sealedAt, new Uint8Array([i]))
      for (const [j, openedAt] of places.entries())
        expect([i, j, (await openBulk(cipher, openedAt, sealed)).ok]).toEqual([i, j, i === j])
    }
  })
})

test('one data key gives a key for each purpose, these for ever', () => {
  const of = subkeys(new Uint8Array(32).fill(1))
  const hex = Object.fromEntries(
    Object.entries(of).map(([name, bytes]) => [name, Buffer.from(bytes as Uint8Array).toString('hex')]),
  )
  expect(new Set(Object.values(hex)).size).toBe(5)
  expect(hex).toMatchInlineSnapshot(`
    {
      "bulk": "62963a6b51404f4e672974767c86d34a42b58addf3af45938f294b48813a3f47",
      "items": "f150df71d1f03f92b19ae27d6dce043b6e777d15320948b9f874d311ecec3334",
      "names": "c798c332a9912df3e984a416bd8b788baf0f7cb61386bbc5d3dbc1003c9be96f",
      "ring": "5628c6539cd99b649d93980545b72ce1a4059877a7b68c97648d49339f3aed3d",
      "seeds": "bc39bbcfd27dc419c01424d3e6ef8580b47651d58988d1e39cc9bda55d798e3e",
    }
  `)
  expect(() => subkeys(new Uint8Array(16))).toThrow()
})
