import { Decrypter, Encrypter } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { openEnvelope, sealStream } from '../../../shared/exchange/envelope'
import { CHEAP, inPieces, joined, PASSPHRASE } from './aBundle'

const salt = new Uint8Array(16).fill(9)
const seal = async (plain: Uint8Array, passphrase = PASSPHRASE, pieces?: number): Promise<Uint8Array> => {
  const out: Uint8Array[] = []
  for await (const piece of sealStream(inPieces(plain, pieces), { passphrase, salt, logN: CHEAP })) out.push(piece)
  return joined(out)
}
const bytes = (length: number) => Uint8Array.from({ length }, (_, n) => (n * 31) % 251)

describe('the envelope of a bundle', () => {
  // 64 KiB is the chunk of the format: its edges are where mistakes live
  test.each([0, 1, 65_535, 65_536, 65_537, 200_000])('%i bytes come out as they went in', async (length) => {
    const sealed = await seal(bytes(length), PASSPHRASE, 1_000)
    const opened = await openEnvelope(inPieces(sealed, 777), sealed.length, PASSPHRASE)
    expect(opened).toEqual({ ok: true, value: bytes(length) })
  })

  test('is the format of the age library itself, both ways', async () => {
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PASSPHRASE)
    expect(await decrypter.decrypt(await seal(bytes(70_000)))).toEqual(bytes(70_000))
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(CHEAP)
    encrypter.setPassphrase(PASSPHRASE)
    const theirs = await encrypter.encrypt(bytes(100))
    expect(await openEnvelope(inPieces(theirs), theirs.length, PASSPHRASE)).toEqual({ ok: true, value: bytes(100) })
  })

  test('a passphrase composed in another way is the same passphrase', async () => {
    const sealed = await seal(bytes(10), 'caf\u00e9 harbor lantern')
    expect((await openEnvelope(inPieces(sealed), sealed.length, 'cafe\u0301 harbor lantern')).ok).toBe(true)
  })

  test('a wrong passphrase, a foreign file, a flipped bit and a cut tail are told apart', async () => {
    const sealed = await seal(bytes(70_000))
    const open = async (changed: Uint8Array, passphrase = PASSPHRASE) => {
      const opened = await openEnvelope(inPieces(changed), changed.length, passphrase)
      return opened.ok ? 'opened' : opened.error.type
    }
    expect(await open(sealed, 'another passphrase')).toBe('WrongPassphrase')
    expect(await open(new TextEncoder().encode('PK\u0003\u0004 this is a zip'))).toBe('NotAnAgeFile')
    expect(await open(new Uint8Array(0))).toBe('NotAnAgeFile')
    for (const at of [sealed.length - 1, sealed.length - 40_000, sealed.length - 70_000]) {
      const flipped = sealed.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 1
      expect(await open(flipped), `flipped at ${at}`).toBe('EnvelopeDamaged')
    }
    expect(await open(sealed.subarray(0, sealed.length - 1))).toBe('EnvelopeDamaged')
    expect(await open(sealed.subarray(0, sealed.length - 4_500))).toBe('EnvelopeDamaged')
  })
})
