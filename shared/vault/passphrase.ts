import { sha256 } from '@noble/hashes/sha2.js'
import { err, ok, type Result } from '../result'
import { words } from './words'

/** Passphrases (decision 21): long, of any characters, without composition rules; and fingerprints in the same words. */

const leastCharacters = 12
const wordsProposed = 5
const fingerprintLength = 8

export type PassphraseTooShort = { type: 'PassphraseTooShort'; least: number }

/** The form in which a passphrase is a key: the same characters however a keyboard composes them. */
export const normalisePassphrase = (keyed: string): string => keyed.normalize('NFKC')

/** Judges a new passphrase and gives it normalised. Characters are counted as a reader counts them, not in UTF-16. */
export function checkPassphrase(keyed: string): Result<string, PassphraseTooShort> {
  const passphrase = normalisePassphrase(keyed)
  return [...passphrase].length < leastCharacters
    ? err({ type: 'PassphraseTooShort', least: leastCharacters })
    : ok(passphrase)
}

/**
 * Random words joined by spaces, 5 unless told: 11 bits a word, so 55 bits behind Argon2id. `random` has two bytes for
 * each word; `wordlist` has 2,048 words, so that no word is likelier than another.
 */
export function proposePassphrase(random: Uint8Array, wordlist: readonly string[], count = wordsProposed): string {
  if (random.length < count * 2) throw new Error(`${count} words need ${count * 2} random bytes`)
  if (wordlist.length !== 2048) throw new Error('The word list has 2,048 words')
  const chosen: string[] = []
  for (let i = 0; i < count; i++) {
    const number = (((random[2 * i] ?? 0) << 8) | (random[2 * i + 1] ?? 0)) & 2047
    chosen.push(wordlist[number] ?? '')
  }
  return chosen.join(' ')
}

/**
 * Fingerprint of a public key as 8 words of 11 bits each (decision 37), from the front of its SHA-256: short enough to
 * read over the telephone, and 88 bits long. Word list and order are for ever: a printed fingerprint must stay true.
 */
export function fingerprintWords(publicKey: Uint8Array): string {
  let bits = 0n
  for (const byte of sha256(publicKey).subarray(0, 11)) bits = (bits << 8n) | BigInt(byte)
  return Array.from(
    { length: fingerprintLength },
    (_, i) => words[Number((bits >> BigInt(11 * (fingerprintLength - 1 - i))) & 2047n)] ?? '',
  ).join(' ')
}
