import { readFrames } from '../../shared/journal/frames'
import type { Host, HostError } from '../../shared/host'
import { err, ok, type Result } from '../../shared/result'
import { joinBytes, sameBytes } from './bytes'
import type { SaveState } from './types'

/** A frame on its way to the mirror: already in the database, or being stored there at the same time. */
export interface OutgoingFrame {
  type: 'item' | 'slots'
  device: string
  sequence: number
  /** the whole frame, marker to checksum */
  bytes: Uint8Array
}

/** The window's hold on the primary mirror: knows its size, appends in order, catches up by itself. */
export interface MirrorLink {
  /** Appends after everything still waiting; a failure keeps the frames and tries again with growing pauses. */
  append(frames: readonly OutgoingFrame[]): Promise<Result<object, HostError>>
  /** Takes back a frame that the database refused; false when the mirror keeps it all the same. */
  retract(frame: OutgoingFrame): Promise<boolean>
  /** Tries now what waits. */
  catchUp(): Promise<Result<object, HostError>>
  /** Work on the whole file (a rewrite) while no append runs; returns the size the file has afterwards. */
  exclusive<T>(work: (size: number) => Promise<{ size: number; value: T }>): Promise<T>
  state(): SaveState['mirror']
  /** No more tries: the desk is being locked. */
  stop(): void
}

export interface MirrorLinkOptions {
  host: Host
  desk: string
  /** bytes of the file as the opening left it */
  size: number
  /** The file is shorter than it was: writes it anew from the database, names what it then holds. */
  remake(): Promise<Result<{ size: number; heads: ReadonlyMap<string, number> }, HostError>>
  onChange(): void
}

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 60_000
/** One append carries at most this many bytes, or one frame: the host's channel has a limit. */
const BATCH_BYTES = 1024 * 1024
const READ_BYTES = 4 * 1024 * 1024
/** The file moves under us only when another writer is at work; more often than this in one go is not that. */
const MOST_MOVES = 8

export function mirrorLink({ host, desk, size: firstSize, remake, onChange }: MirrorLinkOptions): MirrorLink {
  let size = firstSize
  let waiting: OutgoingFrame[] = []
  let problem: HostError | undefined
  let pauseMs = FIRST_PAUSE_MS
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let last: Promise<unknown> = Promise.resolve()
  let underWay = 0

  /** One after the other; with nothing under way it begins at once, before the caller goes on. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = underWay === 0 ? work() : last.then(work)
    underWay += 1
    const done = () => {
      underWay -= 1
    }
    last = mine.then(done, done)
    return mine
  }

  const drain = async (): Promise<Result<object, HostError>> => {
    let moves = 0
    while (waiting.length > 0) {
      const batch = nextBatch(waiting)
      const written = await host.mirrorAppend({ desk, at: size, bytes: joinBytes(batch.map((frame) => frame.bytes)) })
      if (written.ok) {
        size = written.value.size
        waiting = waiting.slice(batch.length)
        continue
      }
      if (written.error.type !== 'MirrorMoved' || moves === MOST_MOVES) return failed(written.error)
      moves += 1
      const moved = written.error.size < size ? await wholeAgain() : await readOn(written.error.size)
      if (!moved.ok) return failed(moved.error)
    }
    if (problem !== undefined) {
      problem = undefined
      onChange()
    }
    pauseMs = FIRST_PAUSE_MS
    return ok({})
  }

  const failed = (error: HostError): Result<object, HostError> => {
    problem = error
    if (!stopped && timer === undefined) {
      timer = setTimeout(() => {
        timer = undefined
        void inTurn(drain)
      }, pauseMs)
      pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * 2)
    }
    onChange()
    return err(error)
  }

  /** Cut short or taken away: what was there is written again from the database. */
  const wholeAgain = async (): Promise<Result<object, HostError>> => {
    const made = await remake()
    if (!made.ok) return made
    size = made.value.size
    waiting = waiting.filter(
      (frame) => frame.type === 'slots' || frame.sequence > (made.value.heads.get(frame.device) ?? 0),
    )
    return ok({})
  }

  /** Longer than we left it: another writer, or our own append whose answer was lost. What is ours there is done. */
  const readOn = async (actual: number): Promise<Result<object, HostError>> => {
    const parts: Uint8Array[] = []
    for (let at = size; at < actual;) {
      const read = await host.mirrorRead({ desk, offset: at, length: Math.min(READ_BYTES, actual - at) })
      if (!read.ok) return read
      if (read.value.bytes.length === 0) break
      parts.push(read.value.bytes)
      at += read.value.bytes.length
    }
    const { frames, torn } = readFrames(joinBytes(parts), size)
    const there = new Map(frames.map((frame) => [`${frame.type} ${frame.device} ${frame.sequence}`, frame.payload]))
    waiting = waiting.filter((frame) => {
      const payload = there.get(`${frame.type} ${frame.device} ${frame.sequence}`)
      return payload === undefined || !holds(frame.bytes, payload)
    })
    if (torn !== null) {
      const cut = await host.mirrorTruncate({ desk, size: torn.offset })
      if (!cut.ok) return cut
    }
    size = torn?.offset ?? actual
    return ok({})
  }

  return {
    append: (frames) => {
      waiting.push(...frames)
      return inTurn(drain)
    },
    retract: (frame) =>
      inTurn(async () => {
        if (waiting.includes(frame)) {
          waiting = waiting.filter((other) => other !== frame)
          return true
        }
        // Only the very end can be cut, and only if it is that frame.
        const start = size - frame.bytes.length
        const read = await host.mirrorRead({ desk, offset: start, length: frame.bytes.length })
        if (!read.ok || read.value.size !== size || !sameBytes(read.value.bytes, frame.bytes)) return false
        const cut = await host.mirrorTruncate({ desk, size: start })
        if (cut.ok) size = start
        return cut.ok
      }),
    catchUp: () => inTurn(drain),
    exclusive: (work) =>
      inTurn(async () => {
        const done = await work(size)
        size = done.size
        return done.value
      }),
    state: () =>
      problem === undefined ? { state: 'same' } : { state: 'behind', items: waiting.length, reason: problem },
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}

function nextBatch(waiting: readonly OutgoingFrame[]): OutgoingFrame[] {
  let bytes = 0
  const fitting = waiting.findIndex((frame) => (bytes += frame.bytes.length) > BATCH_BYTES)
  return waiting.slice(0, fitting === -1 ? waiting.length : Math.max(1, fitting))
}

/** The payload stands in the frame before its 4-byte checksum. */
const CHECKSUM_BYTES = 4
function holds(frame: Uint8Array, payload: Uint8Array): boolean {
  const start = frame.length - CHECKSUM_BYTES - payload.length
  return start >= 0 && payload.every((byte, index) => frame[start + index] === byte)
}
