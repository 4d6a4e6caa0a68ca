import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromBase64, toBase64 } from '../../../shared/vault/base64'
import { blobName } from '../../../shared/vault/names'
import {
  checkPassphrase,
  fingerprintWords,
  normalisePassphrase,
  proposePassphrase,
} from '../../../shared/vault/passphrase'
import { makeRecoveryCode, parseRecoveryCode } from '../../../shared/vault/recoveryCode'
import { publicKeyOf, signBytes, verifySignature } from '../../../shared/vault/sign'
import { words } from '../../../shared/vault/words'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const random = fc.uint8Array({ minLength: 16, maxLength: 16 })
const plain = (code: string) => code.replaceAll('-', '')

describe('the recovery code', () => {
  test('is 28 characters in 7 groups, and reads back', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = makeRecoveryCode(bytes)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/u)
        expect(parseRecoveryCode(code)).toEqual({ ok: true, value: plain(code) })
      }),
    )
  })

  test('these bytes give this code for ever', () => {
    expect(makeRecoveryCode(new Uint8Array(16))).toBe('0000-0000-0000-0000-0000-0000-0000')
    expect(makeRecoveryCode(new Uint8Array(16).map((_, i) => i * 17))).toMatchInlineSnapshot(
      `"0024-H36H-2NCS-VRH6-DAQF-6DVV-QZ5C"`,
    )
  })

  test('is read as people key it: small letters, spaces anywhere, O for 0, I and L for 1', () => {
    fc.assert(
      fc.property(random, fc.array(fc.nat({ max: 3 }), { minLength: 28, maxLength: 28 }), (bytes, how) => {
        const code = plain(makeRecoveryCode(bytes))
        const keyed = [...code].map((character, i) => {
          const loose = how[i] === 0 ? character.toLowerCase() : character
          const alike = loose === '0' ? ['0', 'o', 'O'] : loose === '1' ? ['1', 'i', 'L'] : [loose]
          return `${alike[(how[i] ?? 0) % alike.length]}${how[i] === 3 ? ' ' : how[i] === 2 ? '–' : ''}`
        })
        expect(parseRecoveryCode(` ${keyed.join('')}\n`)).toEqual({ ok: true, value: code })
      }),
    )
  })

  test('any one wrong character is found, and its group named', () => {
    fc.assert(
      fc.property(random, (bytes) => {
        const code = plain(makeRecoveryCode(bytes))
        for (let at = 0; at < code.length; at++)
          for (const wrong of alphabet)
            if (wrong !== code[at])
              expect(parseRecoveryCode(code.slice(0, at) + wrong + code.slice(at + 1))).toEqual({
                ok: false,
                error: { type: 'RecoveryCodeMistyped', group: Math.floor(at / 4) + 1 },
              })
      }),
      { numRuns: 5 },
    )
  })

  test('any two swapped characters, and any two wrong ones, are found', () => {
    fc.assert(
      fc.property(random, fc.nat(), fc.nat(), (bytes, first, second) => {
        const code = [...plain(makeRecoveryCode(bytes))]
        for (let a = 0; a < code.length; a++)
          for (let b = a + 1; b < code.length; b++) {
            const swapped = [...code]
            swapped[a] = code[b] ?? ''
            swapped[b] = code[a] ?? ''
            if (code[a] !== code[b]) expect(parseRecoveryCode(swapped.join('')).ok).toBe(false)
            const wrong = [...code]
            wrong[a] = alphabet[(alphabet.indexOf(code[a] ?? '') + 1 + (first % 31)) % 32] ?? ''
            wrong[b] = alphabet[(alphabet.indexOf(code[b] ?? '') + 1 + (second % 31)) % 32] ?? ''
            expect(parseRecoveryCode(wrong.join('')).ok).toBe(false)
          }
      }),
      { numRuns: 20 },
    )
  })

  test('too short, too long, or with a letter that is in no code, is mistyped', () => {
    const code = makeRecoveryCode(new Uint8Array(16).fill(77))
    for (const keyed of ['', code.slice(1), `${code}0`, '🚢'.repeat(28)])
      expect(parseRecoveryCode(keyed).ok).toBe(false)
    expect(parseRecoveryCode(`${code.slice(0, 5)}U${code.slice(6)}`)).toEqual({
      ok: false,
      error: { type: 'RecoveryCodeMistyped', group: 2 },
    })
  })
})

describe('passphrases', () => {
  test('of 12 characters or more are taken, in one form however they are composed', () => {
    expect(checkPassphrase('elevenchars')).toEqual({ ok: false, error: { type: 'PassphraseTooShort', least: 12 } })
    expect(checkPassphrase('twelve chars')).toEqual({ ok: true, value: 'twelve chars' })
    expect(checkPassphrase('😀'.repeat(6)).ok).toBe(false)
    expect(normalisePassphrase('Mu\u0308ller \uff21')).toBe('M\u00fcller A')
  })

  test('proposed ones are five words of the list, each word as likely as any', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const proposed = proposePassphrase(bytes, words).split(' ')
        expect(proposed).toHaveLength(5)
        expect(proposed.every((word) => words.includes(word))).toBe(true)
        expect(checkPassphrase(proposed.join(' ')).ok).toBe(true)
      }),
    )
    const seen = new Set<string>()
    for (let i = 0; i < 65_536; i += 1) seen.add(proposePassphrase(new Uint8Array([i >> 8, i & 255]), words, 1))
    expect(seen.size).toBe(2048)
    expect(() => proposePassphrase(new Uint8Array(9), words)).toThrow()
    expect(() => proposePassphrase(new Uint8Array(10), ['one'])).toThrow()
  })
})

describe('the word list', () => {
  test('has 2,048 plain words of 4 to 8 letters, sorted, none twice', () => {
    expect(words).toHaveLength(2048)
    expect(new Set(words).size).toBe(2048)
    expect(words.filter((word) => !/^[a-z]{4,8}$/u.test(word))).toEqual([])
    expect([...words].sort()).toEqual(words)
  })

  test('no two words differ by one letter only, so that one misheard letter is not another word', () => {
    const shapes = new Map<string, string>()
    for (const word of words)
      for (let i = 0; i < word.length; i++) {
        const shape = `${word.slice(0, i)}?${word.slice(i + 1)}`
        expect([word, shapes.get(shape)]).toEqual([word, undefined])
        shapes.set(shape, word)
      }
  })
})

describe('a laptop’s signature', () => {
  // RFC 8032, 7.1, TEST 2
  const seed = Buffer.from('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb', 'hex')
  const message = new Uint8Array([0x72])

  test('is that of RFC 8032', () => {
    expect(Buffer.from(publicKeyOf(seed)).toString('hex')).toBe(
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    )
    expect(Buffer.from(signBytes(seed, message)).toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
  })

  test('holds for its key and bytes alone', () => {
    const [key, signature] = [publicKeyOf(seed), signBytes(seed, message)]
    expect(verifySignature(key, message, signature)).toBe(true)
    expect(verifySignature(key, new Uint8Array([0x73]), signature)).toBe(false)
    expect(verifySignature(publicKeyOf(new Uint8Array(32)), message, signature)).toBe(false)
    expect(verifySignature(key, message, signature.subarray(1))).toBe(false)
    expect(verifySignature(new Uint8Array(31), message, signature)).toBe(false)
  })

  test('its fingerprint is these eight words for ever, and another for another key', () => {
    expect(fingerprintWords(publicKeyOf(seed))).toMatchInlineSnapshot(
      `"define request vendor fabric eager pelican battery flavor"`,
    )
    expect(fingerprintWords(publicKeyOf(new Uint8Array(32)))).not.toBe(fingerprintWords(publicKeyOf(seed)))
  })
})

test('a blob’s name is keyed: it tells nothing to who knows the document', () => {
  const sha = 'ab'.repeat(32)
  expect(blobName(new Uint8Array(32), sha)).toMatch(/^[0-9a-f]{64}$/u)
  expect(blobName(new Uint8Array(32), sha)).not.toBe(blobName(new Uint8Array(32).fill(1), sha))
})

test('base64 is that of the platform, and what is none is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
      expect(fromBase64(toBase64(bytes))).toEqual(bytes)
    }),
  )
  for (const text of ['A', 'A===', '====', 'AA=A', 'AA', 'A A=', 'AAA\n'])
    expect([text, fromBase64(text)]).toEqual([text, null])
})
