import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Crockford base32: no I, L, O, U, so that a code read off paper is not keyed as another. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 8

/** Eight characters (40 bits) of the SHA-256 of a text: tells two texts apart, proves nothing against forgery. */
export function shortCode(text: string): string {
  const bytes = sha256(utf8ToBytes(text))
  return Array.from({ length: LENGTH }, (_, at) => ALPHABET.charAt((bytes[at] ?? 0) & 31)).join('')
}

/** `4F7K-2M9Q`, as it is printed and read out. */
export const shownCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`

/** As keyed: hyphens, spaces, case and the usual mistakes (O for 0, I and L for 1) do not matter. */
export const keyedCode = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/gu, '').replace(/O/gu, '0').replace(/[IL]/gu, '1')
