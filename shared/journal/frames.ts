import { crc32c } from './crc32c'

/**
 * Frames of the mirror file (decision 13), numbers big-endian:
 * marker(4) length of the payload(4) type(1) device(10 ASCII) sequence(8) payload crc32c of type to payload(4).
 * The file is only appended to; a later slots frame replaces an earlier one.
 */

export interface Frame {
  type: 'slots' | 'item'
  device: string
  sequence: number
  payload: Uint8Array
}
export interface FrameFound extends Frame {
  /** first byte, and first byte after it, in the file */
  offset: number
  end: number
}
export interface FramesRead {
  frames: FrameFound[]
  /** bytes at the end in which no valid frame begins: a torn tail, or in a window the beginning of the next frame */
  torn: { offset: number; bytes: number } | null
  /** stretches before a valid frame that are none: corruption */
  damaged: { offset: number; end: number }[]
}

/** 0xF5 never stands in UTF-8, so no text holds the marker; sealed bytes do once in four thousand million places. */
const marker = [0xf5, 0x4c, 0x42, 0x4a] as const
const typeBytes = { slots: 1, item: 2 } as const
const headBytes = 27
const tailBytes = 4
/** No item or vault file comes near. */
const largestPayload = 16 * 1024 * 1024

export function encodeFrame({ type, device, sequence, payload }: Frame): Uint8Array<ArrayBuffer> {
  if (!/^[\x21-\x7e]{10}$/u.test(device)) throw new Error('A device id has 10 ASCII characters')
  if (payload.length > largestPayload) throw new Error('Too large for a frame')
  const out = new Uint8Array(headBytes + payload.length + tailBytes)
  const view = new DataView(out.buffer)
  out.set(marker)
  view.setUint32(4, payload.length)
  out[8] = typeBytes[type]
  for (let i = 0; i < 10; i++) out[9 + i] = device.charCodeAt(i)
  view.setBigUint64(19, BigInt(sequence))
  out.set(payload, headBytes)
  view.setUint32(headBytes + payload.length, crc32c(out, 8, headBytes + payload.length))
  return out
}

/**
 * Finds the frames in a file or in a window of it; `baseOffset` is where the window begins in the file. For windows:
 * what `torn` names is put in front of the next window; what is torn in the last one is the torn tail of the file.
 * Payloads are views into `bytes`.
 */
export function readFrames(bytes: Uint8Array, baseOffset = 0): FramesRead {
  const frames: FrameFound[] = []
  const damaged: { offset: number; end: number }[] = []
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at < bytes.length) {
    const frame = frameAt(bytes, view, at, baseOffset)
    if (frame !== null) {
      frames.push(frame)
      at = frame.end - baseOffset
      continue
    }
    const next = nextFrame(bytes, view, at + 1, baseOffset)
    if (next === null) return { frames, torn: { offset: baseOffset + at, bytes: bytes.length - at }, damaged }
    damaged.push({ offset: baseOffset + at, end: next.offset })
    at = next.offset - baseOffset
  }
  return { frames, torn: null, damaged }
}

/** Resynchronises: the first place from `from` on where a marker begins a frame that is whole. */
function nextFrame(bytes: Uint8Array, view: DataView, from: number, baseOffset: number): FrameFound | null {
  for (let at = bytes.indexOf(marker[0], from); at >= 0; at = bytes.indexOf(marker[0], at + 1)) {
    const frame = frameAt(bytes, view, at, baseOffset)
    if (frame !== null) return frame
  }
  return null
}

function frameAt(bytes: Uint8Array, view: DataView, at: number, baseOffset: number): FrameFound | null {
  if (bytes.length - at < headBytes + tailBytes) return null
  for (let i = 0; i < marker.length; i++) if (bytes[at + i] !== marker[i]) return null
  const length = view.getUint32(at + 4)
  const end = at + headBytes + length + tailBytes
  if (end > bytes.length) return null
  if (view.getUint32(end - tailBytes) !== crc32c(bytes, at + 8, end - tailBytes)) return null
  const type = bytes[at + 8] === typeBytes.slots ? 'slots' : bytes[at + 8] === typeBytes.item ? 'item' : null
  const sequence = Number(view.getBigUint64(at + 19))
  if (type === null || !Number.isSafeInteger(sequence)) return null
  const device = String.fromCharCode(...bytes.subarray(at + 9, at + 19))
  const payload = bytes.subarray(at + headBytes, end - tailBytes)
  return { type, device, sequence, payload, offset: baseOffset + at, end: baseOffset + end }
}
