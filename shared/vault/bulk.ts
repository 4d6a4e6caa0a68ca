import { err, ok, type Result } from '../result'
import { aadText, type SealBroken } from './seal'

/**
 * Sealing of what is large: pages, segments, checkpoints, documents. AES-256-GCM of the platform, several times faster
 * than a cipher in JavaScript, with a subkey of its own; 96-bit random nonces are safe at these counts.
 */

/** The part of the platform's cipher that is used. `crypto.subtle` of window, worker and Node fits. */
export interface Subtle<Key> {
  importKey(
    format: 'raw',
    key: Uint8Array<ArrayBuffer>,
    algorithm: 'AES-GCM',
    extractable: boolean,
    usages: ('encrypt' | 'decrypt')[],
  ): Promise<Key>
  encrypt(algorithm: GcmParams, key: Key, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
  decrypt(algorithm: GcmParams, key: Key, bytes: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>
}
interface GcmParams {
  name: 'AES-GCM'
  iv: Uint8Array<ArrayBuffer>
  additionalData: Uint8Array<ArrayBuffer>
}

/** A cipher bound to one bulk subkey. `decrypt` rejects when the tag does not match. */
export interface BulkCipher {
  encrypt(nonce: Uint8Array, aad: Uint8Array, plaintext: Uint8Array): Promise<Uint8Array<ArrayBuffer>>
  decrypt(nonce: Uint8Array, aad: Uint8Array, ciphertext: Uint8Array): Promise<Uint8Array<ArrayBuffer>>
}

export const BULK_NONCE_BYTES = 12
const tagBytes = 16

/** The platform's declarations want bytes of an ArrayBuffer of their own; a view of a shared one is copied. */
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes)

/** `bulkKey` is `subkeys(dataKey).bulk`. */
export async function bulkCipher<Key>(subtle: Subtle<Key>, bulkKey: Uint8Array): Promise<BulkCipher> {
  const key = await subtle.importKey('raw', own(bulkKey), 'AES-GCM', false, ['encrypt', 'decrypt'])
  const params = (nonce: Uint8Array, aad: Uint8Array): GcmParams => ({
    name: 'AES-GCM',
    iv: own(nonce),
    additionalData: own(aad),
  })
  return {
    encrypt: async (nonce, aad, bytes) => new Uint8Array(await subtle.encrypt(params(nonce, aad), key, own(bytes))),
    decrypt: async (nonce, aad, bytes) => new Uint8Array(await subtle.decrypt(params(nonce, aad), key, own(bytes))),
  }
}

/** nonce ‖ ciphertext ‖ tag. The nonce has 12 random bytes and is used once. */
export async function sealBulk(
  cipher: BulkCipher,
  nonce: Uint8Array,
  aad: Uint8Array,
  plaintext: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  const sealed = await cipher.encrypt(nonce, aad, plaintext)
  const out = new Uint8Array(nonce.length + sealed.length)
  out.set(nonce)
  out.set(sealed, nonce.length)
  return out
}

export async function openBulk(
  cipher: BulkCipher,
  aad: Uint8Array,
  sealed: Uint8Array,
): Promise<Result<Uint8Array<ArrayBuffer>, SealBroken>> {
  if (sealed.length < BULK_NONCE_BYTES + tagBytes) return err({ type: 'SealBroken' })
  try {
    return ok(await cipher.decrypt(sealed.subarray(0, BULK_NONCE_BYTES), aad, sealed.subarray(BULK_NONCE_BYTES)))
  } catch {
    return err({ type: 'SealBroken' })
  }
}

/** The desk and the data key that a bulk seal belongs to. */
export interface BulkPlace {
  desk: string
  keyId: string
}

/** Page n of total (from 0) of one version of a catalogue. */
export const pageAad = ({ desk, keyId }: BulkPlace, catalogue: string, version: string, n: number, total: number) =>
  aadText(desk, keyId, 'page', catalogue, version, n, total)
/** Chunk n (from 0) of a document; the last one says so, hence a truncated document does not open. */
export const documentAad = ({ desk, keyId }: BulkPlace, blob: string, n: number, last: boolean) =>
  aadText(desk, keyId, 'blob', blob, n, last ? 'last' : 'more')
/** A run of a device's old items, gathered from rows. */
export const segmentAad = ({ desk, keyId }: BulkPlace, device: string, first: number, last: number) =>
  aadText(desk, keyId, 'segment', device, first, last)
/** A chunk of the checkpoint, or its manifest. */
export const checkpointAad = ({ desk, keyId }: BulkPlace, name: string) => aadText(desk, keyId, 'checkpoint', name)
