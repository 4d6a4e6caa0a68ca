import { bulkCipher, openBulk, sealBulk, type BulkCipher, type BulkPlace } from '../../shared/vault/bulk'
import { subkeys, type Subkeys } from '../../shared/vault/keys'
import { blobName } from '../../shared/vault/names'
import { openRecord, sealRecord, type KeyUnknown } from '../../shared/vault/record'
import { NONCE_BYTES, type SealBroken } from '../../shared/vault/seal'
import { BULK_NONCE_BYTES } from '../../shared/vault/bulk'
import { err, ok, type Result } from '../../shared/result'
import { randomBytes } from './random'

/** What goes into one sealed row by itself; the words are part of what is sealed. */
type SealedTable = 'items' | 'draft' | 'head'

/** The opened vault of one desk: seals and opens everything the store keeps. Gone with the page when the desk is locked. */
export interface DeskKeys {
  readonly desk: string
  readonly keyId: string
  readonly dataKey: Uint8Array
  seal(table: SealedTable, device: string, sequence: number, plaintext: Uint8Array): Uint8Array
  open(
    table: SealedTable,
    device: string,
    sequence: number,
    record: Uint8Array,
  ): Result<Uint8Array, SealBroken | KeyUnknown>
  /** keyId ‖ nonce ‖ ciphertext ‖ tag; `aad` from shared/vault/bulk.ts */
  sealBulk(aad: (place: BulkPlace) => Uint8Array, plaintext: Uint8Array): Promise<Uint8Array>
  openBulk(
    aad: (place: BulkPlace) => Uint8Array,
    sealed: Uint8Array,
  ): Promise<Result<Uint8Array, SealBroken | KeyUnknown>>
  /** file name of a sealed page or document, from the SHA-256 (hex) of its plaintext */
  blobName(sha256Hex: string): string
}

/** What a sealed bulk part is longer than its plaintext: key id, nonce, tag. */
export const BULK_OVERHEAD_BYTES = 8 + BULK_NONCE_BYTES + 16
const KEY_ID_BYTES = 8

/** `dataKey`: 32 bytes, as a slot gives them. */
export async function deskKeys(desk: string, keyId: string, dataKey: Uint8Array): Promise<DeskKeys> {
  const keys: Subkeys = subkeys(dataKey)
  const cipher: BulkCipher = await bulkCipher(crypto.subtle, keys.bulk)
  const itemsKey = (asked: string) => (asked === keyId ? keys.items : undefined)
  const place = { desk, keyId }
  return {
    desk,
    keyId,
    dataKey,
    seal: (table, device, sequence, plaintext) =>
      sealRecord(keys.items, randomBytes(NONCE_BYTES), { ...place, table, device, sequence }, plaintext),
    open: (table, device, sequence, record) => openRecord(itemsKey, { desk, table, device, sequence }, record),
    sealBulk: async (aad, plaintext) => {
      const sealed = await sealBulk(cipher, randomBytes(BULK_NONCE_BYTES), aad(place), plaintext)
      const out = new Uint8Array(KEY_ID_BYTES + sealed.length)
      for (let at = 0; at < KEY_ID_BYTES; at += 1) out[at] = keyId.charCodeAt(at)
      out.set(sealed, KEY_ID_BYTES)
      return out
    },
    openBulk: async (aad, sealed) => {
      const sealedUnder = String.fromCharCode(...sealed.subarray(0, KEY_ID_BYTES))
      if (sealedUnder !== keyId) return err({ type: 'KeyUnknown', keyId: sealedUnder })
      const opened = await openBulk(cipher, aad(place), sealed.subarray(KEY_ID_BYTES))
      return opened.ok ? ok(opened.value) : opened
    },
    blobName: (sha256Hex) => blobName(keys.names, sha256Hex),
  }
}
