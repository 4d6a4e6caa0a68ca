import { readFrames, type FrameFound } from '../../shared/journal/frames'
import type { Host, HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import { joinBytes } from './bytes'

/** Bytes of a journal file from `offset`; empty at its end. The file's size is fixed when the reading begins. */
export type ReadBytes = (offset: number, length: number) => Promise<Uint8Array>

export const WINDOW_BYTES = 4 * 1024 * 1024

export interface MirrorPart {
  frames: FrameFound[]
  damaged: { offset: number; end: number }[]
}

/**
 * Reads a whole journal file window by window. What is torn in one window is put in front of the next; what is torn in
 * the last is the torn tail, and comes with the last part.
 */
export async function* readJournal(
  read: ReadBytes,
  size: number,
): AsyncGenerator<MirrorPart & { torn: { offset: number; bytes: number } | null }> {
  let carried: Uint8Array = new Uint8Array()
  let at = 0
  while (at < size) {
    const window = await read(at, Math.min(WINDOW_BYTES, size - at))
    if (window.length === 0) break
    const start = at - carried.length
    at += window.length
    const bytes = carried.length === 0 ? window : joinBytes([carried, window])
    const { frames, damaged, torn } = readFrames(bytes, start)
    const ended = at >= size
    yield { frames, damaged, torn: ended ? torn : null }
    carried = torn === null ? new Uint8Array() : bytes.subarray(torn.offset - start)
  }
}

/** The end of the mirror, as far back as the last item of one device. */
export interface MirrorEnd {
  size: number
  torn: { offset: number; bytes: number } | null
  /** frames from somewhere in the file to its end, in order */
  frames: FrameFound[]
}

const END_BYTES = 64 * 1024

/**
 * Reads so much of the file's end that it holds an item of `device`, at most all of it. What looks damaged at the
 * beginning of the part read is only a frame that begins before it.
 */
export async function readMirrorEnd(
  host: Host,
  desk: string,
  device: string,
): Promise<Result<MirrorEnd | null, HostError>> {
  for (let wanted = END_BYTES; ; wanted *= 8) {
    const first = await host.mirrorRead({ desk, offset: 0, length: 0 })
    if (!first.ok) return first.error.type === 'NotThere' ? ok(null) : first
    const { size } = first.value
    if (size === 0) return ok(null)
    const offset = Math.max(0, size - wanted)
    const bytes = await readAll(host, desk, offset, size)
    if (!bytes.ok) return bytes
    const { frames, torn } = readFrames(bytes.value, offset)
    const found = frames.some((frame) => frame.type === 'item' && frame.device === device)
    if (found || offset === 0) return ok({ size, torn, frames })
  }
}

async function readAll(host: Host, desk: string, from: number, to: number): Promise<Result<Uint8Array, HostError>> {
  const parts: Uint8Array[] = []
  for (let at = from; at < to;) {
    const read = await host.mirrorRead({ desk, offset: at, length: Math.min(WINDOW_BYTES, to - at) })
    if (!read.ok) return read
    if (read.value.bytes.length === 0) return err({ type: 'MirrorMoved', size: read.value.size })
    parts.push(read.value.bytes)
    at += read.value.bytes.length
  }
  return ok(joinBytes(parts))
}
