import { sha256 } from '@noble/hashes/sha2.js'
import { words } from './words'

const fingerprintLength = 8

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
