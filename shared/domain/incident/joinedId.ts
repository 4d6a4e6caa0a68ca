import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

const LONGEST = 64

/** One id of two: `a/b`, and where that is longer than an id may be, 40 hexadecimal digits of its SHA-256. */
export function joinedId(...parts: readonly string[]): string {
  const joined = parts.join('/')
  return joined.length <= LONGEST ? joined : bytesToHex(sha256(utf8ToBytes(joined))).slice(0, 40)
}
