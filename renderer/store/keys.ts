import { bulkCipher, openBulk, sealBulk, type BulkCipher, type BulkPlace } from '../../shared/vault/bulk'
import { subkeys, type Subkeys } from '../../shared/vault/keys'
import { blobName } from '../../shared/vault/names'
import { openRecord, sealRecord, type KeyUnknown } from '../../shared/vault/record'
import { openRing, type NamedKey } from '../../shared/vault/ring'
import { NONCE_BYTES, type SealBroken } from '../../shared/vault/seal'
import type { VaultFile } from '../../shared/vault/slots'
import { BULK_NONCE_BYTES } from '../../shared/vault/bulk'
import { err, ok, type Result } from '../../shared/result'
import { randomBytes } from './random'

/** What goes into one sealed row by itself; the words are part of what is sealed. */
type SealedTable = 'items' | 'draft' | 'head'

/** The bare keys of an unlocked desk, as a worker is given them. */
export interface KeyParts {
  desk: string
  /** the data key that everything new is sealed under */
  keyId: string
  dataKey: Uint8Array
  /** data keys of before a rotation, the first one first: they open only */
  old: readonly NamedKey[]
}

/** The opened vault of one desk: seals and opens everything the store keeps. Gone with the page when the desk is locked. */
export interface DeskKeys {
  readonly desk: string
  readonly keyId: string
  readonly dataKey: Uint8Array
  /** for a worker, which makes its own `deskKeys` of them */
  readonly parts: KeyParts
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

/** All keys that the data key of a slot gives: its own, and those of the ring. */
export const keyParts = ({ desk, keyId, ring }: VaultFile, dataKey: Uint8Array): KeyParts => ({
  desk,
  keyId,
  dataKey,
  old: openRing(desk, { keyId, dataKey }, ring ?? []),
})

interface OpeningKey {
  items: Uint8Array
  cipher: BulkCipher
}

export async function deskKeys(parts: KeyParts): Promise<DeskKeys> {
  const { desk, keyId, dataKey, old } = parts
  const keys: Subkeys = subkeys(dataKey)
  const cipher: BulkCipher = await bulkCipher(crypto.subtle, keys.bulk)
  const opening = new Map<string, OpeningKey>([[keyId, { items: keys.items, cipher }]])
  for (const before of old) {
    const { items, bulk } = subkeys(before.dataKey)
    opening.set(before.keyId, { items, cipher: await bulkCipher(crypto.subtle, bulk) })
  }
  // Names stay those of the first key, whatever key seals the file: a page is found again by what it holds.
  const names = old[0] === undefined ? keys.names : subkeys(old[0].dataKey).names
  const place = { desk, keyId }
  return {
    desk,
    keyId,
    dataKey,
    parts,
    seal: (table, device, sequence, plaintext) =>
      sealRecord(keys.items, randomBytes(NONCE_BYTES), { ...place, table, device, sequence }, plaintext),
    open: (table, device, sequence, record) =>
      openRecord((asked) => opening.get(asked)?.items, { desk, table, device, sequence }, record),
    sealBulk: async (aad, plaintext) => {
      const sealed = await sealBulk(cipher, randomBytes(BULK_NONCE_BYTES), aad(place), plaintext)
      const out = new Uint8Array(KEY_ID_BYTES + sealed.length)
      for (let at = 0; at < KEY_ID_BYTES; at += 1) out[at] = keyId.charCodeAt(at)
      out.set(sealed, KEY_ID_BYTES)
      return out
    },
    openBulk: async (aad, sealed) => {
      const sealedUnder = String.fromCharCode(...sealed.subarray(0, KEY_ID_BYTES))
      const key = opening.get(sealedUnder)
      if (key === undefined) return err({ type: 'KeyUnknown', keyId: sealedUnder })
      const opened = await openBulk(key.cipher, aad({ desk, keyId: sealedUnder }), sealed.subarray(KEY_ID_BYTES))
      return opened.ok ? ok(opened.value) : opened
    },
    blobName: (sha256Hex) => blobName(names, sha256Hex),
  }
}
