import type { Host, HostError } from '../../shared/host'
import { ok, type Result } from '../../shared/result'

/** Sealed files beside the mirror's journal. `parts` are written one after the other; the last is fsynced and renamed. */
export async function writeBlob(
  host: Pick<Host, 'blobWrite'>,
  desk: string,
  folder: 'pages' | 'blobs',
  name: string,
  parts: readonly Uint8Array[],
): Promise<Result<object, HostError>> {
  for (const [index, part] of parts.entries()) {
    const last = index === parts.length - 1
    // A copy of its own: what crosses to the host must not be a view of something larger.
    const written = await host.blobWrite({ desk, folder, name, index, last, bytes: new Uint8Array(part) })
    if (!written.ok) return written
  }
  return ok({})
}

/** The file in parts of at most `partBytes`. */
export async function readBlob(
  host: Host,
  desk: string,
  folder: 'pages' | 'blobs',
  name: string,
  partBytes: number,
): Promise<Result<Uint8Array[], HostError>> {
  const parts: Uint8Array[] = []
  for (let offset = 0; ;) {
    const read = await host.blobRead({ desk, folder, name, offset, length: partBytes })
    if (!read.ok) return read
    const { bytes, size } = read.value
    if (bytes.length > 0) parts.push(bytes)
    offset += bytes.length
    if (offset >= size || bytes.length === 0) return ok(parts)
  }
}
