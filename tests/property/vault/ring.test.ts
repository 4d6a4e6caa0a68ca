import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from '../../../shared/vault/base64'
import { closeRing, openRing, type NamedKey } from '../../../shared/vault/ring'

const desk = '0123456789ABCDEF'
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const keyId = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{8}$/u)
const aKey = fc.record({ keyId, dataKey: bytes(32) })
const keys = fc.uniqueArray(aKey, { minLength: 1, maxLength: 5, selector: (key) => key.keyId })
const nonces = () => {
  let n = 0
  return () => new Uint8Array(24).fill(++n)
}

/** The ring after one rotation after the other: each closes anew all keys of before under the newest. */
function rotated(all: readonly NamedKey[]): { present: NamedKey; ring: ReturnType<typeof closeRing> } {
  const [first, ...rest] = all
  if (first === undefined) throw new Error('A desk has a key')
  let present = first
  let ring: ReturnType<typeof closeRing> = []
  const nonce = nonces()
  for (const next of rest) {
    ring = closeRing(desk, next, [...openRing(desk, present, ring), present], nonce)
    present = next
  }
  return { present, ring }
}

test('however often the key was rotated, the newest opens all that came before it, in order', () =>
  fc.assert(
    fc.property(keys, (all) => {
      const { present, ring } = rotated(all)
      expect(openRing(desk, present, ring)).toEqual(all.slice(0, -1))
    }),
  ))

test('a key of before opens nothing of the ring, and no other desk does', () =>
  fc.assert(
    fc.property(keys, bytes(32), (all, stranger) => {
      fc.pre(all.length > 1)
      const { present, ring } = rotated(all)
      for (const before of all.slice(0, -1)) expect(openRing(desk, before, ring)).toEqual([])
      expect(openRing(desk, { ...present, dataKey: stranger }, ring)).toEqual([])
      expect(openRing('FEDCBA9876543210', present, ring)).toEqual([])
    }),
  ))

test('one changed bit loses that key alone, and a key cannot be put under another name', () =>
  fc.assert(
    fc.property(keys, fc.nat(), fc.nat(), (all, which, where) => {
      fc.pre(all.length > 1)
      const { present, ring } = rotated(all)
      const nth = which % ring.length
      const wrapped = fromBase64(ring[nth]?.wrappedKey ?? '') ?? new Uint8Array()
      const at = where % wrapped.length
      wrapped[at] = (wrapped[at] ?? 0) ^ 1
      const damaged = ring.map((entry, n) => (n === nth ? { ...entry, wrappedKey: toBase64(wrapped) } : entry))
      expect(openRing(desk, present, damaged)).toEqual(all.slice(0, -1).filter((_, n) => n !== nth))
      const renamed = ring.map((entry, n) => (n === nth ? { ...entry, keyId: 'ZZZZZZZZ' } : entry))
      expect(openRing(desk, present, renamed)).toHaveLength(ring.length - 1)
    }),
  ))
