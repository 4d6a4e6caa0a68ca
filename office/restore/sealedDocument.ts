import { webcrypto } from 'node:crypto'
import { BULK_NONCE_BYTES, bulkCipher, documentAad, sealBulk } from '../../shared/vault/bulk'
import { subkeys } from '../../shared/vault/keys'

/** As the laptop seals a document: chunks of 1 MiB, each key id (8) ‖ nonce ‖ ciphertext ‖ tag; the last one says so. */
export async function* sealedDocument(
  pieces: AsyncIterable<Uint8Array>,
  to: { id: string; desk: string; keyId: string; dataKey: Uint8Array; random: (length: number) => Uint8Array },
): AsyncGenerator<Uint8Array> {
  const { id, desk, keyId } = to
  const cipher = await bulkCipher(webcrypto.subtle, subkeys(to.dataKey).bulk)
  const seal = async (n: number, last: boolean, chunk: Uint8Array): Promise<Uint8Array> => {
    const sealed = await sealBulk(cipher, to.random(BULK_NONCE_BYTES), documentAad({ desk, keyId }, id, n, last), chunk)
    return Buffer.concat([Buffer.from(keyId, 'latin1'), sealed])
  }
  let n = 0
  let waiting: Uint8Array | undefined
  for await (const chunk of chunksOf(pieces)) {
    if (waiting !== undefined) yield await seal(n++, false, waiting)
    waiting = chunk
  }
  yield await seal(n, true, waiting ?? new Uint8Array(0))
}

const CHUNK_BYTES = 1024 * 1024

async function* chunksOf(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let chunk = new Uint8Array(CHUNK_BYTES)
  let length = 0
  for await (const piece of pieces)
    for (let at = 0; at < piece.length;) {
      const taken = piece.subarray(at, at + CHUNK_BYTES - length)
      chunk.set(taken, length)
      length += taken.length
      at += taken.length
      if (length < CHUNK_BYTES) continue
      yield chunk
      chunk = new Uint8Array(CHUNK_BYTES)
      length = 0
    }
  if (length > 0) yield chunk.subarray(0, length)
}
