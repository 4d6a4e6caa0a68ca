import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { openEnvelope, type EnvelopeError } from '../shared/exchange/envelope'
import { MAX_BUNDLE_BYTES } from '../shared/exchange/bundle/format'
import { readBundle, type OpenedBundle } from '../shared/exchange/bundle/read'
import type { ZipError } from '../shared/exchange/zipReader'
import { err, type Result } from '../shared/result'
import type { Io } from './io'

type FileError = { type: 'FileUnreadable'; reason: string } | { type: 'BundleTooLarge'; bytes: number }
type SecretError = { type: 'NoSecret'; reason: string }

/** Reads the passphrase from a file (its first line) or asks for it on the terminal without echo. */
export async function secretFrom(
  file: string | undefined,
  io: Io,
  question: string,
): Promise<Result<string, SecretError>> {
  if (file !== undefined) {
    try {
      const line = (await readFile(file, 'utf8')).split(/\r?\n/u)[0] ?? ''
      return line === '' ? err({ type: 'NoSecret', reason: `${file} is empty.` }) : { ok: true, value: line }
    } catch (error) {
      return err({ type: 'NoSecret', reason: `${file} cannot be read: ${reasonOf(error)}` })
    }
  }
  const typed = await io.askSecret(question)
  if (typed === undefined || typed === '')
    return err({ type: 'NoSecret', reason: 'No passphrase. Without a terminal, give --passphrase-file FILE.' })
  return { ok: true, value: typed }
}

/** Decrypts a bundle file and judges what is inside; nothing is unpacked yet. */
export async function openBundleFile(
  path: string,
  passphrase: string,
): Promise<Result<OpenedBundle, FileError | EnvelopeError | ZipError>> {
  let size: number
  try {
    const found = await stat(path)
    if (!found.isFile()) return err({ type: 'FileUnreadable', reason: `${path} is not a file` })
    size = found.size
  } catch (error) {
    return err({ type: 'FileUnreadable', reason: reasonOf(error) })
  }
  if (size > MAX_BUNDLE_BYTES) return err({ type: 'BundleTooLarge', bytes: size })
  const pieces = createReadStream(path, { highWaterMark: 256 * 1024 })[Symbol.asyncIterator]()
  const zip = await openEnvelope(pieces as AsyncIterator<Uint8Array>, size, passphrase)
  return zip.ok ? readBundle(zip.value) : zip
}

/** Node's own words for a failed file call, without the path twice. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
