import { createHash } from 'node:crypto'
import { openAge, type AgeError, type AgeKey } from '../shared/exchange/ageBytes'
import { MAX_BUNDLE_BYTES } from '../shared/exchange/bundle/format'
import { readBundle, type OpenedBundle } from '../shared/exchange/bundle/read'
import { UnreadableBytes, type Bytes } from '../shared/exchange/bytes'
import type { ZipError } from '../shared/exchange/zipDirectory'
import { err, ok, type Result } from '../shared/result'
import { fileBytes, nodeTools } from './nodeTools'
import { reasonOf } from './openFile'
import { faultSentence } from './words'

type BundleFileError =
  { type: 'FileUnreadable'; reason: string } | { type: 'BundleTooLarge'; bytes: number } | AgeError | ZipError

/** A bundle that lies on a disk: its members are deciphered and unpacked as they are read. */
export interface BundleFile extends OpenedBundle {
  /** of the sealed file, 64 hex: what the laptop showed when it was written */
  sha256(): Promise<string>
  close(): Promise<void>
}

/**
 * Opens a bundle file in place and judges names and sizes; nothing is unpacked yet. Each chunk of an age file opens by
 * itself (`ageBytes.ts`), so no plaintext is written anywhere and memory stays flat. Refused: deciphering into a
 * temporary file first, which leaves clients' data on a disk when the machine stops in the middle.
 */
export async function openBundleFile(path: string, key: AgeKey): Promise<Result<BundleFile, BundleFileError>> {
  let sealed: Awaited<ReturnType<typeof fileBytes>>
  try {
    sealed = await fileBytes(path)
  } catch (error) {
    return err({ type: 'FileUnreadable', reason: reasonOf(error) })
  }
  const failed = async <E extends BundleFileError>(error: E) => {
    await sealed.close()
    return err<BundleFileError>(error)
  }
  if (sealed.size > MAX_BUNDLE_BYTES) return failed({ type: 'BundleTooLarge', bytes: sealed.size })
  try {
    const zip = await openAge(sealed, key, nodeTools.openChunk)
    if (!zip.ok) return await failed(zip.error)
    const bundle = await readBundle(zip.value, nodeTools.unpack)
    if (!bundle.ok) return await failed(bundle.error)
    return ok({ ...bundle.value, sha256: () => hashOf(sealed), close: () => sealed.close() })
  } catch (error) {
    if (error instanceof UnreadableBytes) return failed(error.fault as AgeError)
    return failed({ type: 'FileUnreadable', reason: reasonOf(error) })
  }
}

async function hashOf(file: Bytes): Promise<string> {
  const hash = createHash('sha256')
  const piece = 1_048_576
  for (let at = 0; at < file.size; at += piece) hash.update(await file.read(at, piece))
  return hash.digest('hex')
}

export function bundleFileSentence(error: BundleFileError, path: string): string {
  switch (error.type) {
    case 'FileUnreadable':
      return `${path} cannot be read: ${error.reason}`
    case 'BundleTooLarge':
      return `${path} is larger than any bundle (${error.bytes} bytes).`
    default:
      return faultSentence(error)
  }
}
