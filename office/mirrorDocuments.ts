import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { webcrypto } from 'node:crypto'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { papersAndDocuments } from '../shared/exchange/bundle/memberNames'
import { entityOf, textOf, type DeskState } from '../shared/journal/state'
import { BULK_NONCE_BYTES, bulkCipher, documentAad, openBulk, type BulkCipher } from '../shared/vault/bulk'
import type { KeyId, Subkeys } from '../shared/vault/keys'

/** A document of the desk with its bytes, or without when the mirror lacks it. */
interface MirrorDocument {
  /** paper/… or documents/… */
  name: string
  /** as the operator knows it */
  title: string
  bytes: Uint8Array | undefined
}

/** As the laptop seals them: chunks of 1 MiB, each key id (8) ‖ nonce ‖ ciphertext ‖ tag (16). */
const CHUNK_BYTES = 1024 * 1024
const KEY_ID_BYTES = 8
const SEALED_CHUNK_BYTES = CHUNK_BYTES + KEY_ID_BYTES + BULK_NONCE_BYTES + 16
/** A keyed hash, 64 hex characters; any other id is no file name of ours. */
const BLOB_NAME = /^[0-9a-f]{64}$/u

/** Opens every printed packet and document that lies in the mirror's `blobs/`, one at a time. */
export async function* mirrorDocuments(
  folder: string,
  desk: string,
  state: DeskState,
  keys: ReadonlyMap<KeyId, Subkeys>,
): AsyncGenerator<MirrorDocument> {
  const ciphers = new Map<KeyId, BulkCipher>()
  for (const [keyId, { bulk }] of keys) ciphers.set(keyId, await bulkCipher(webcrypto.subtle, bulk))
  for (const member of papersAndDocuments(state)) {
    const name = `${member.folder}/${member.name}`
    const expected = textOf(entityOf(state, 'document', member.document), 'sha256')
    const bytes = await openDocument(folder, desk, member.document, ciphers)
    const whole = bytes !== undefined && bytesToHex(sha256(bytes)) === expected
    yield { name, title: member.title, bytes: whole ? bytes : undefined }
  }
}

async function openDocument(
  folder: string,
  desk: string,
  blob: string,
  ciphers: ReadonlyMap<KeyId, BulkCipher>,
): Promise<Uint8Array | undefined> {
  if (!BLOB_NAME.test(blob)) return undefined
  let sealed: Uint8Array
  try {
    sealed = await readFile(join(folder, 'blobs', blob))
  } catch {
    return undefined
  }
  const parts: Uint8Array[] = []
  const total = Math.ceil(sealed.length / SEALED_CHUNK_BYTES)
  for (let n = 0; n < total; n += 1) {
    const chunk = sealed.subarray(n * SEALED_CHUNK_BYTES, (n + 1) * SEALED_CHUNK_BYTES)
    const keyId = String.fromCharCode(...chunk.subarray(0, KEY_ID_BYTES))
    const cipher = ciphers.get(keyId)
    if (cipher === undefined) return undefined
    const aad = documentAad({ desk, keyId }, blob, n, n === total - 1)
    const opened = await openBulk(cipher, aad, chunk.subarray(KEY_ID_BYTES))
    if (!opened.ok) return undefined
    parts.push(opened.value)
  }
  return parts.length === 0 ? undefined : Buffer.concat(parts)
}
