import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { err, ok, type Result } from '../result'

/**
 * Sealing of single items (decision 19): XChaCha20-Poly1305, synchronous, with a random 24-byte nonce in front. The
 * associated data names the place where the bytes belong, so that a row cannot be moved to another place. It does not
 * show that a whole store went back to an older state: mirror, settings and paper do.
 */

export type SealBroken = { type: 'SealBroken' }

/** Where sealed bytes belong. Tables: `items`, `draft`, `head`, `seed` and the like. */
export interface Place {
  desk: string
  keyId: string
  table: string
  device: string
  sequence: number
}

export const NONCE_BYTES = 24
const encoder = new TextEncoder()

/** Parts joined by `|`; a part that holds one is escaped, so that two different places never read the same. */
export const aadText = (...parts: readonly (string | number)[]): Uint8Array<ArrayBuffer> =>
  encoder.encode(
    ['lifeboat/1', ...parts.map((part) => String(part).replaceAll('%', '%25').replaceAll('|', '%7C'))].join('|'),
  )

export const aadOf = (place: Place): Uint8Array<ArrayBuffer> =>
  aadText(place.desk, place.keyId, place.table, place.device, place.sequence)

/** nonce ‖ ciphertext ‖ tag. The key has 32 bytes; a nonce is used once. */
export function sealItem(
  key: Uint8Array,
  nonce: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const sealed = xchacha20poly1305(key, nonce, aad).encrypt(plaintext)
  const out = new Uint8Array(nonce.length + sealed.length)
  out.set(nonce)
  out.set(sealed, nonce.length)
  return out
}

/** The plaintext, or SealBroken: another key, another place, or changed bytes. Which of them cannot be told. */
export function openItem(
  key: Uint8Array,
  aad: Uint8Array,
  sealed: Uint8Array,
): Result<Uint8Array<ArrayBuffer>, SealBroken> {
  if (sealed.length < NONCE_BYTES + 16) return err({ type: 'SealBroken' })
  try {
    const cipher = xchacha20poly1305(key, sealed.subarray(0, NONCE_BYTES), aad)
    return ok(new Uint8Array(cipher.decrypt(sealed.subarray(NONCE_BYTES))))
  } catch {
    return err({ type: 'SealBroken' })
  }
}
