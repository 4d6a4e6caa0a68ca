import type { HostError } from '../../shared/host'
import type { Change } from '../../shared/journal/item'
import { err, ok, type Result } from '../../shared/result'
import type { Desk, RecordError } from '../store/types'

const chunkBytes = 1_048_576

/** A file as it lies outside: where, in the host's words, and what it is to be known by. */
export interface SavedOutside {
  shownAs: string
  bytes: number
  /** 64 hex */
  sha256: string
}

interface OutsideWish {
  name: string
  /** stands on the list of files outside: *Packet, revision 2* */
  what: string
  /** token of a stick or folder; absent: Lifeboat's outbox on this laptop */
  volume?: string | undefined
  /** what else became so by writing it: recorded in the same item as the file */
  also?: (saved: SavedOutside) => readonly Change[]
}

/**
 * Saves bytes as a file for people: it leaves the vault unsealed, and stands on the list of such files until somebody
 * signs it off as destroyed (practice 18).
 * @returns where it lies, in the host's words
 */
export async function saveFileOutside(
  desk: Desk,
  { bytes, ...wish }: OutsideWish & { bytes: Uint8Array },
): Promise<Result<string, RecordError | HostError>> {
  const saved = await streamFileOutside<never>(desk, wish, async (write) => {
    for (let at = 0; at < bytes.length; at += chunkBytes) await write(bytes.slice(at, at + chunkBytes))
    return ok({})
  })
  return saved.ok ? ok(saved.value.shownAs) : saved
}

/** The same for what is made piece by piece; when making it fails, no file is left. */
export async function streamFileOutside<E extends { type: string }>(
  desk: Desk,
  { name, what, volume, also = () => [] }: OutsideWish,
  make: (write: (bytes: Uint8Array) => Promise<void>) => Promise<Result<unknown, E>>,
): Promise<Result<SavedOutside, RecordError | HostError | E>> {
  const { host } = desk
  const opened = await host.fileOpen({ name, ...(volume === undefined ? {} : { token: volume }) })
  if (!opened.ok) return opened
  const { file } = opened.value
  let failed: HostError | undefined
  const made = await make(async (bytes) => {
    if (failed !== undefined) return
    // A copy of its own: what crosses to the host must not be a view of something larger.
    const written = await host.fileWrite({ file, bytes: new Uint8Array(bytes) })
    if (!written.ok) failed = written.error
  })
  if (failed !== undefined || !made.ok) {
    await host.fileAbandon({ file })
    return failed === undefined && !made.ok ? made : err(failed as HostError)
  }
  const closed = await host.fileClose({ file })
  if (!closed.ok) return closed
  const { shownAs, sha256, bytes } = closed.value
  const saved: Change = {
    action: 'file.savedOutside',
    kind: 'savedFile',
    id: desk.randomId(),
    patch: [
      ['name', name],
      ['shownAs', shownAs],
      ['sha256', sha256],
      ['bytes', bytes],
      ['what', what],
      ['sealed', false],
    ],
  }
  const recorded = await desk.record([saved, ...also(closed.value)])
  return recorded.ok ? ok({ shownAs, bytes, sha256 }) : recorded
}
