import { err, ok, type Result } from '../result'
import type { KeyId } from './keys'
import { aadOf, openItem, sealItem, type Place, type SealBroken } from './seal'

/**
 * A sealed record says under which data key it was sealed: keyId (8 ASCII characters) ‖ nonce ‖ ciphertext ‖ tag. It is
 * what rows of the database and item frames of the mirror hold, so that a rotated desk opens its old items.
 */
const keyIdBytes = 8
const keyIdShape = /^[0-9A-HJKMNP-TV-Z]{8}$/u

/** The record's key is not among those that this vault holds. */
export type KeyUnknown = { type: 'KeyUnknown'; keyId: string }

/** `key` is the items subkey of `place.keyId`. */
export function sealRecord(
  key: Uint8Array,
  nonce: Uint8Array,
  place: Place,
  plaintext: Uint8Array,
): Uint8Array<ArrayBuffer> {
  if (!keyIdShape.test(place.keyId)) throw new Error('A key id has 8 characters of Crockford base32')
  const sealed = sealItem(key, nonce, aadOf(place), plaintext)
  const out = new Uint8Array(keyIdBytes + sealed.length)
  for (let i = 0; i < keyIdBytes; i++) out[i] = place.keyId.charCodeAt(i)
  out.set(sealed, keyIdBytes)
  return out
}

/** `keyOf` gives the items subkey of a key id. */
export function openRecord(
  keyOf: (keyId: KeyId) => Uint8Array | undefined,
  place: Omit<Place, 'keyId'>,
  record: Uint8Array,
): Result<Uint8Array<ArrayBuffer>, SealBroken | KeyUnknown> {
  const keyId = keyIdOf(record)
  if (keyId === null) return err({ type: 'SealBroken' })
  const key = keyOf(keyId)
  if (key === undefined) return err({ type: 'KeyUnknown', keyId })
  const opened = openItem(key, aadOf({ ...place, keyId }), record.subarray(keyIdBytes))
  return opened.ok ? ok(opened.value) : opened
}

/** null when the bytes do not begin with a key id. */
function keyIdOf(record: Uint8Array): KeyId | null {
  const keyId = String.fromCharCode(...record.subarray(0, keyIdBytes))
  return keyIdShape.test(keyId) ? keyId : null
}
