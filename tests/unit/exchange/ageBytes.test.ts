import { Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { describe, expect, test } from 'vitest'
import { openAge, type AgeKey, type OpenChunk } from '../../../shared/exchange/ageBytes'
import { bytesInMemory, UnreadableBytes, type Bytes } from '../../../shared/exchange/bytes'
import { sealStream, type Seal } from '../../../shared/exchange/envelope'
import { nodeTools } from '../../../office/nodeTools'
import { CHEAP, inPieces, joined, PASSPHRASE } from './aBundle'

const byWords: Seal = { passphrase: PASSPHRASE, salt: new Uint8Array(16).fill(9), logN: CHEAP }
const plain = (length: number) => Uint8Array.from({ length }, (_, n) => (n * 31 + (n >> 9)) % 251)

async function sealed(bytes: Uint8Array, seal: Seal = byWords): Promise<Uint8Array> {
  const out: Uint8Array[] = []
  for await (const piece of sealStream(inPieces(bytes), seal)) out.push(piece)
  return joined(out)
}
const open = (bytes: Uint8Array, key: AgeKey = { passphrase: PASSPHRASE }, openChunk?: OpenChunk) =>
  openAge(bytesInMemory(bytes), key, openChunk)

async function opened(bytes: Uint8Array, key?: AgeKey, openChunk?: OpenChunk): Promise<Bytes> {
  const answer = await open(bytes, key, openChunk)
  if (!answer.ok) throw new Error(answer.error.type)
  return answer.value
}

/** What becomes of a file that is read to its end: its bytes, or the word for what is wrong with it. */
async function outcome(bytes: Uint8Array, key?: AgeKey): Promise<Uint8Array | string> {
  const answer = await open(bytes, key)
  if (!answer.ok) return answer.error.type
  try {
    return await answer.value.read(0, answer.value.size)
  } catch (error) {
    if (error instanceof UnreadableBytes) return error.fault.type
    throw error
  }
}

describe('an age file that is read in place', () => {
  // 64 KiB is the chunk of the format, 1 MiB the run that is opened at once: their edges are where mistakes live
  test.each([0, 1, 65_535, 65_536, 65_537, 1_048_576, 1_048_577, 1_200_000])(
    '%i bytes come out as they went in',
    async (length) => {
      const bytes = plain(length)
      for (const openChunk of [undefined, nodeTools.openChunk]) {
        const inside = await opened(await sealed(bytes), undefined, openChunk)
        expect(inside.size).toBe(length)
        expect(await inside.read(0, length)).toEqual(bytes)
      }
    },
  )

  test('any stretch is the same stretch, in whatever order it is asked for', async () => {
    const bytes = plain(1_500_000)
    const inside = await opened(await sealed(bytes))
    for (const [at, length] of [
      [1_499_999, 1],
      [0, 10],
      [65_530, 20],
      [1_048_570, 400_000],
      [300, 1_200_000],
      [1_499_990, 500],
      [2_000_000, 5],
    ] as const)
      expect(await inside.read(at, length)).toEqual(bytes.subarray(at, at + length))
  })

  test('one sealed for the keys of an office opens with any one of them, as the library itself reads it', async () => {
    const [first, second, stranger] = await Promise.all([1, 2, 3].map(() => generateX25519Identity()))
    const recipients = await Promise.all([first, second].map((one) => identityToRecipient(one ?? '')))
    const file = await sealed(plain(70_000), { recipients })
    for (const identities of [[first], [second], [stranger, second]])
      expect(await outcome(file, { identities: identities.map(String) })).toEqual(plain(70_000))
    expect(await outcome(file, { identities: [String(stranger)] })).toBe('WrongIdentity')
    expect(await outcome(file)).toBe('SealedForKey')
    expect(await outcome(await sealed(plain(10)), { identities: [String(first)] })).toBe('SealedByPassphrase')
  })

  test('an age file that the library made opens too', async () => {
    const encrypter = new Encrypter()
    encrypter.setScryptWorkFactor(CHEAP)
    encrypter.setPassphrase(PASSPHRASE)
    expect(await outcome(await encrypter.encrypt(plain(200_000)))).toEqual(plain(200_000))
  })

  test('a wrong passphrase, another format and an armored file are told apart from damage', async () => {
    const text = new TextEncoder()
    expect(await outcome(await sealed(plain(5)), { passphrase: 'another passphrase' })).toBe('WrongPassphrase')
    for (const other of ['', 'PK\u0003\u0004', '-----BEGIN AGE ENCRYPTED FILE-----\nYWdl', 'age-encryption.org/v1\n'])
      expect(await outcome(text.encode(other))).toBe('NotAnAgeFile')
  })

  test('one bit flipped in any region is named: header, nonce, each chunk, each tag, the last byte', async () => {
    const file = await sealed(plain(140_000))
    const header = new TextDecoder('windows-1252').decode(file).indexOf('\n---')
    const payload = new TextDecoder('windows-1252').decode(file).indexOf('\n', header + 1) + 1
    const chunks = [0, 1, 2].flatMap((n) => [16 + n * 65_552, 16 + n * 65_552 + 5_000])
    const places = [
      3,
      25,
      40,
      90,
      header + 6,
      payload,
      payload + 15,
      ...chunks.map((at) => payload + at),
      file.length - 1,
    ]
    for (const at of places)
      for (const bit of [1, 128]) {
        const changed = file.slice()
        changed[at] = (changed[at] ?? 0) ^ bit
        expect(await outcome(changed), `byte ${at} bit ${bit}`).toMatch(
          /^(?:NotAnAgeFile|WrongPassphrase|SealedForKey|EnvelopeDamaged)$/u,
        )
        if (at >= payload) expect(await outcome(changed)).toBe('EnvelopeDamaged')
      }
  })

  test('cut anywhere, or with something behind it, it is damaged and never shorter', async () => {
    const file = await sealed(plain(140_000))
    const cuts = [
      file.length - 1,
      file.length - 16,
      file.length - 8_000,
      file.length - 8_928 - 16,
      70_000,
      400,
      216,
      200,
      100,
    ]
    for (const at of cuts) expect(typeof (await outcome(file.subarray(0, at))), `cut at ${at}`).toBe('string')
    expect(await outcome(joined([file, new Uint8Array(1)]))).toBe('EnvelopeDamaged')
    expect(await outcome(joined([file, new Uint8Array(70_000)]))).toBe('EnvelopeDamaged')
  })

  test('two chunks that changed places do not open', async () => {
    const file = await sealed(plain(200_000))
    const end = file.length - (200_000 - 3 * 65_536) - 16
    const swapped = joined([
      file.subarray(0, end - 3 * 65_552),
      file.subarray(end - 2 * 65_552, end - 65_552),
      file.subarray(end - 3 * 65_552, end - 2 * 65_552),
      file.subarray(end - 65_552),
    ])
    expect(await outcome(swapped)).toBe('EnvelopeDamaged')
  })
})
