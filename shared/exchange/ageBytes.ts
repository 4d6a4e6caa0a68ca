import { chacha20poly1305 } from '@noble/ciphers/chacha.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { Decrypter } from 'age-encryption'
import { err, ok, type Result } from '../result'
import { UnreadableBytes, type Bytes } from './bytes'
import type { EnvelopeError } from './envelope'

/**
 * An age file opened in place: any stretch of what is inside is deciphered when it is asked for, so that a bundle of
 * many gigabytes is read in pieces and its plaintext is never written to a disk. Source: C2SP age specification,
 * "Payload": chunks of 64 KiB under ChaCha20-Poly1305, nonce = 11-byte counter and a byte that marks the last one.
 */

/** What opens the file: words, or the secret keys of the office (AGE-SECRET-KEY-1…). */
export type AgeKey = { passphrase: string } | { identities: readonly string[] }

/** The plain bytes of a chunk, or undefined where its tag does not fit. The office passes Node's own cipher. */
export type OpenChunk = (key: Uint8Array, nonce: Uint8Array, sealed: Uint8Array) => Uint8Array | undefined

export type AgeError =
  | EnvelopeError
  /** sealed by a passphrase where a key was given, and the other way round: the two are never mixed in one file */
  | { type: 'SealedByPassphrase' }
  | { type: 'SealedForKey' }
  | { type: 'WrongIdentity' }

const CHUNK = 65_536
const TAG = 16
const NONCE = 16
/** A header of ours has one to eight stanzas of some 200 bytes. */
const LARGEST_HEADER = 65_536
/** Chunks that are deciphered at once: reading is forward for the most part. */
const RUN = 16

const openInJavaScript: OpenChunk = (key, nonce, sealed) => {
  try {
    return chacha20poly1305(key, nonce).decrypt(sealed)
  } catch {
    return undefined
  }
}

export async function openAge(
  sealed: Bytes,
  key: AgeKey,
  openChunk: OpenChunk = openInJavaScript,
): Promise<Result<Bytes, AgeError>> {
  const front = (await sealed.read(0, LARGEST_HEADER)).slice()
  const header = headerOf(front)
  if (header === undefined) return err({ type: 'NotAnAgeFile' })
  const fileKey = await fileKeyOf(header, key)
  if (!fileKey.ok) return fileKey
  const payload = header.length + NONCE
  const nonce = front.length >= payload ? front.slice(header.length, payload) : await sealed.read(header.length, NONCE)
  const stream = hkdf(sha256, fileKey.value, nonce.slice(), new TextEncoder().encode('payload'), 32)
  const chunks = new Chunks(sealed, payload, stream, openChunk)
  if (chunks.size === undefined) return damaged('it ends within a chunk')
  // the last chunk says that it is the last: a file that was cut short is known before anything else is read
  try {
    await chunks.read(Math.max(0, chunks.size - 1), 1)
    if (chunks.size === 0) await chunks.load(0)
  } catch (error) {
    if (error instanceof UnreadableBytes) return err(error.fault as AgeError)
    throw error
  }
  return ok({ size: chunks.size, read: (at, length) => chunks.read(at, length) })
}

const damaged = (reason: string) => err<AgeError>({ type: 'EnvelopeDamaged', reason })

/** The header with its last line (`--- ` and its code), or undefined where the bytes are no age file. */
function headerOf(front: Uint8Array): Uint8Array | undefined {
  const text = new TextDecoder('windows-1252').decode(front)
  if (!text.startsWith('age-encryption.org/v1\n')) return undefined
  const last = text.indexOf('\n---')
  const end = last < 0 ? -1 : text.indexOf('\n', last + 1)
  return end < 0 ? undefined : front.slice(0, end + 1)
}

async function fileKeyOf(header: Uint8Array, key: AgeKey): Promise<Result<Uint8Array, AgeError>> {
  const byPassphrase = /\n-> scrypt /u.test(new TextDecoder('windows-1252').decode(header))
  const decrypter = new Decrypter()
  if ('passphrase' in key) {
    if (!byPassphrase) return err({ type: 'SealedForKey' })
    decrypter.addPassphrase(key.passphrase.normalize('NFKC'))
  } else {
    if (byPassphrase) return err({ type: 'SealedByPassphrase' })
    for (const identity of key.identities) decrypter.addIdentity(identity)
  }
  try {
    return ok(await decrypter.decryptHeader(header))
  } catch (error) {
    const reason = String(error)
    if (reason.includes('no identity matched'))
      return err({ type: 'passphrase' in key ? 'WrongPassphrase' : 'WrongIdentity' })
    return damaged(reason)
  }
}

/** The payload: chunk n (from 0) lies at its own place and opens by itself. */
class Chunks {
  /** plain bytes; undefined where no payload has this length */
  readonly size: number | undefined
  readonly #count: number
  #from = 0
  #run = new Uint8Array(0)
  /** sealed bytes of a run: read over and over, so that memory does not wait for the collector */
  #scratch: Uint8Array | undefined

  constructor(
    private readonly sealed: Bytes,
    private readonly payload: number,
    private readonly key: Uint8Array,
    private readonly openChunk: OpenChunk,
  ) {
    const length = sealed.size - payload
    this.#count = Math.ceil(length / (CHUNK + TAG))
    const rest = length - (this.#count - 1) * (CHUNK + TAG)
    const whole = length >= TAG && rest >= TAG && (rest > TAG || this.#count === 1)
    this.size = whole ? length - this.#count * TAG : undefined
  }

  async read(at: number, length: number): Promise<Uint8Array> {
    const end = Math.min(at + length, this.size ?? 0)
    if (at >= end) return new Uint8Array(0)
    const first = this.#inRun(at, end)
    if (first !== undefined && first.length === end - at) return first
    const out = new Uint8Array(end - at)
    for (let done = 0; done < out.length;) {
      let piece = this.#inRun(at + done, end)
      if (piece === undefined) {
        await this.load(Math.floor((at + done) / CHUNK))
        piece = this.#inRun(at + done, end) ?? new Uint8Array(0)
        if (done === 0 && piece.length === out.length) return piece
      }
      out.set(piece, done)
      done += piece.length
    }
    return out
  }

  /** What of the stretch lies in the run that is open, from its beginning. */
  #inRun(at: number, end: number): Uint8Array | undefined {
    const start = this.#from * CHUNK
    if (at < start || at >= start + this.#run.length) return undefined
    return this.#run.subarray(at - start, Math.min(end - start, this.#run.length))
  }

  /** Opens a run of chunks from `from` on. */
  async load(from: number): Promise<void> {
    const count = Math.min(RUN, this.#count - from)
    // taken while it is in use: what reads at the same time has one of its own
    const scratch = this.#scratch ?? new Uint8Array(RUN * (CHUNK + TAG))
    this.#scratch = undefined
    const sealed = await this.sealed.read(this.payload + from * (CHUNK + TAG), count * (CHUNK + TAG), scratch)
    // a run of its own: views of the one before are still being read
    const run = new Uint8Array(count * CHUNK)
    let length = 0
    for (let n = 0; n < count; n += 1) {
      const chunk = sealed.subarray(n * (CHUNK + TAG), (n + 1) * (CHUNK + TAG))
      const plain = this.openChunk(this.key, nonceOf(from + n, from + n === this.#count - 1), chunk)
      if (plain === undefined)
        throw new UnreadableBytes({ type: 'EnvelopeDamaged', reason: `chunk ${from + n} does not open` })
      run.set(plain, length)
      length += plain.length
    }
    this.#scratch = scratch
    this.#from = from
    this.#run = run.subarray(0, length)
  }
}

function nonceOf(chunk: number, last: boolean): Uint8Array {
  const nonce = new Uint8Array(12)
  new DataView(nonce.buffer).setBigUint64(3, BigInt(chunk))
  nonce[11] = last ? 1 : 0
  return nonce
}
