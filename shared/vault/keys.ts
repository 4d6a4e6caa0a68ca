import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'

/** Keys of a desk. All bytes are passed in: nothing here makes randomness. */

/** 8 characters of Crockford base32; names a data key on every record, so that it can be rotated (decision 20). */
export type KeyId = string

export interface Subkeys {
  /** single items, XChaCha20-Poly1305 */
  readonly items: Uint8Array<ArrayBuffer>
  /** pages, segments, checkpoints, documents: AES-256-GCM */
  readonly bulk: Uint8Array<ArrayBuffer>
  /** keyed hash that names blob files, so that a name tells nothing about the document */
  readonly names: Uint8Array<ArrayBuffer>
  /** wraps the signing seeds of devices */
  readonly seeds: Uint8Array<ArrayBuffer>
  /** seals the data keys of before a rotation (shared/vault/ring.ts) */
  readonly ring: Uint8Array<ArrayBuffer>
}

const encoder = new TextEncoder()

/** HKDF-SHA-256, one key for each purpose, so that no key serves two ciphers. `dataKey` has 32 bytes. */
export function subkeys(dataKey: Uint8Array): Subkeys {
  if (dataKey.length !== 32) throw new Error('A data key has 32 bytes')
  const key = (purpose: string) =>
    new Uint8Array(hkdf(sha256, dataKey, undefined, encoder.encode(`lifeboat/1|${purpose}`), 32))
  return { items: key('items'), bulk: key('bulk'), names: key('names'), seeds: key('seeds'), ring: key('ring') }
}
