import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { scryptAsync } from '@noble/hashes/scrypt.js'
import { Decrypter, Encrypter, Stanza, type Recipient } from 'age-encryption'
import { err, ok, type Result } from '../result'
import { toBase64 } from '../vault/base64'

/**
 * The envelope of a bundle: an age file (age-encryption.org/v1) sealed for the office's keys or by a passphrase, so that
 * the standard `age` tool opens it without Lifeboat. The two cannot be mixed in one age file (decision 36).
 */

/** Who opens it: whoever has the words, or whoever has one of the secret keys of the recipients (age1…). */
export type Seal =
  | {
      passphrase: string
      /** 16 random bytes */
      salt: Uint8Array
      /** log2 of scrypt's N: cheaper only in tests */
      logN?: number
    }
  | { recipients: readonly string[] }

/** log2 of scrypt's N, as the `age` tool itself chooses: 1 to 4 s on a laptop. */
const SCRYPT_LOG_N = 18
const LABEL = 'age-encryption.org/v1/scrypt'

/**
 * age's passphrase recipient, with scrypt worked off in slices: the library's own blocks its thread for seconds.
 * Source: C2SP age specification, "scrypt recipient stanza".
 */
function passphraseRecipient(passphrase: string, salt: Uint8Array, logN: number): Recipient {
  return {
    async wrapFileKey(fileKey) {
      const labelled = new Uint8Array([...new TextEncoder().encode(LABEL), ...salt])
      const key = await scryptAsync(passphrase, labelled, { N: 2 ** logN, r: 8, p: 1, dkLen: 32, asyncTick: 8 })
      const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey)
      return [new Stanza(['scrypt', toBase64(salt).replaceAll('=', ''), String(logN)], body)]
    },
  }
}

/** Seals a stream of bytes; yields the age file in pieces. */
export async function* sealStream(plain: AsyncIterator<Uint8Array>, seal: Seal): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  if ('recipients' in seal) for (const recipient of seal.recipients) encrypter.addRecipient(recipient)
  else
    encrypter.addRecipient(passphraseRecipient(seal.passphrase.normalize('NFKC'), seal.salt, seal.logN ?? SCRYPT_LOG_N))
  const sealed = await encrypter.encrypt(streamOf(plain))
  yield* piecesOf(sealed)
}

export type EnvelopeError =
  | { type: 'NotAnAgeFile' }
  | { type: 'WrongPassphrase' }
  /** cut short or changed after it was written */
  | { type: 'EnvelopeDamaged'; reason: string }

/**
 * Opens an age file.
 * @param size bytes of the sealed file; what is inside is never longer
 * @returns everything inside, in memory: a zip needs its directory, which stands at the end
 */
export async function openEnvelope(
  sealed: AsyncIterator<Uint8Array>,
  size: number,
  passphrase: string,
): Promise<Result<Uint8Array, EnvelopeError>> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase.normalize('NFKC'))
  let opened
  try {
    opened = await decrypter.decrypt(streamOf(sealed))
  } catch (error) {
    const reason = String(error)
    if (reason.includes('no identity matched')) return err({ type: 'WrongPassphrase' })
    return err(/HMAC|work factor/u.test(reason) ? { type: 'EnvelopeDamaged', reason } : { type: 'NotAnAgeFile' })
  }
  const out = new Uint8Array(size)
  let length = 0
  try {
    for await (const piece of piecesOf(opened)) {
      out.set(piece, length)
      length += piece.length
    }
  } catch (error) {
    return err({ type: 'EnvelopeDamaged', reason: String(error) })
  }
  return ok(out.subarray(0, length))
}

function streamOf(pieces: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const next = await pieces.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    async cancel() {
      await pieces.return?.()
    },
  })
}

async function* piecesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = stream.getReader()
  let ended = false
  try {
    for (;;) {
      const next = await reader.read()
      if (next.done) {
        ended = true
        return
      }
      yield next.value
    }
  } catch (error) {
    ended = true
    throw error
  } finally {
    if (!ended) await reader.cancel()
  }
}
