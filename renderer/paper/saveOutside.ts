import type { HostError } from '../../shared/host'
import { ok, type Result } from '../../shared/result'
import type { Desk, RecordError } from '../store/types'

const chunkBytes = 1_048_576

/**
 * Saves bytes as a file for people: it leaves the vault unsealed, and stands on the list of such files until somebody
 * signs it off as destroyed (practice 18).
 * @param what stands on that list: *Packet, revision 2*
 * @returns where it lies, in the host's words
 */
export async function saveFileOutside(
  desk: Desk,
  { name, bytes, what }: { name: string; bytes: Uint8Array; what: string },
): Promise<Result<string, RecordError | HostError>> {
  const { host } = desk
  const opened = await host.fileOpen({ name })
  if (!opened.ok) return opened
  const { file } = opened.value
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const written = await host.fileWrite({ file, bytes: bytes.slice(at, at + chunkBytes) })
    if (written.ok) continue
    await host.fileAbandon({ file })
    return written
  }
  const closed = await host.fileClose({ file })
  if (!closed.ok) return closed
  const { shownAs, sha256 } = closed.value
  const recorded = await desk.record({
    action: 'file.savedOutside',
    kind: 'savedFile',
    id: desk.randomId(),
    patch: [
      ['name', name],
      ['shownAs', shownAs],
      ['sha256', sha256],
      ['bytes', closed.value.bytes],
      ['what', what],
      ['sealed', false],
    ],
  })
  return recorded.ok ? ok(shownAs) : recorded
}
