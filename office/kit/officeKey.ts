import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { openEnvelope, sealStream, type EnvelopeError } from '../../shared/exchange/envelope'
import { err, ok, type Result } from '../../shared/result'
import { publicKeyOf } from '../../shared/vault/sign'
import { onePiece } from '../onePiece'
import { reasonOf } from '../openFile'
import type { Machine } from './clock'
import { writeNew, type WriteError } from './writeNew'

/**
 * The office's key: an Ed25519 seed that signs kits, and an age identity for what comes home. One file, an age envelope
 * under a passphrase, so that `age -d` shows it without Lifeboat. It stays at the office; a kit carries the public
 * halves only.
 */
export interface OfficeKey {
  seed: Uint8Array
  publicKey: Uint8Array
  /** age1… */
  recipient: string
}

const KeyFile = z.strictObject({
  format: z.literal('lifeboat-office-key'),
  version: z.literal(1),
  madeAt: z.string(),
  /** Ed25519 seed, 32 bytes */
  seed: z.string().regex(/^[0-9a-f]{64}$/u),
  /** AGE-SECRET-KEY-1… */
  identity: z.string().startsWith('AGE-SECRET-KEY-1'),
})

export type OfficeKeyError = EnvelopeError | { type: 'NotAnOfficeKey' } | { type: 'KeyUnreadable'; reason: string }

/** The secret key for what comes home, from the opened text of a key file; undefined where it is no key of an office. */
export function identityIn(text: string): string | undefined {
  try {
    return KeyFile.safeParse(JSON.parse(text)).data?.identity
  } catch {
    return undefined
  }
}

export async function keyFileExists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

export async function openOfficeKey(path: string, passphrase: string): Promise<Result<OfficeKey, OfficeKeyError>> {
  let sealed: Uint8Array
  try {
    sealed = new Uint8Array(await readFile(path))
  } catch (error) {
    return err({ type: 'KeyUnreadable', reason: reasonOf(error) })
  }
  const opened = await openEnvelope(onePiece(sealed), sealed.length, passphrase)
  if (!opened.ok) return opened
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(opened.value))
  } catch {
    return err({ type: 'NotAnOfficeKey' })
  }
  const read = KeyFile.safeParse(value)
  return read.success
    ? ok(await keyOf(hexToBytes(read.data.seed), read.data.identity))
    : err({ type: 'NotAnOfficeKey' })
}

/** Makes a key and writes it; a file that is there is never written over. */
export async function makeOfficeKey(
  path: string,
  passphrase: string,
  machine: Machine,
): Promise<Result<OfficeKey, WriteError>> {
  const seed = machine.random(32)
  const identity = await generateX25519Identity()
  const text = JSON.stringify(
    {
      format: 'lifeboat-office-key',
      version: 1,
      madeAt: machine.now().toISOString(),
      seed: bytesToHex(seed),
      identity,
    },
    null,
    1,
  )
  const { logN } = machine
  const seal = { passphrase, salt: machine.random(16), ...(logN === undefined ? {} : { logN }) }
  const written = await writeNew(path, sealStream(onePiece(new TextEncoder().encode(`${text}\n`)), seal))
  return written.ok ? ok(await keyOf(seed, identity)) : written
}

const keyOf = async (seed: Uint8Array, identity: string): Promise<OfficeKey> => ({
  seed,
  publicKey: publicKeyOf(seed),
  recipient: await identityToRecipient(identity),
})
