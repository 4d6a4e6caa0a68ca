import { unzlibSync } from 'fflate'

/**
 * The three ways in which scanners pack rows of pixels (TIFF 6.0, sections 9 and 13, and zlib). Each gives exactly `size`
 * bytes: what is missing at the end stays 0, what is too much is not taken.
 */
export function unpackBits(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  let to = 0
  for (let at = 0; at < packed.length && to < size;) {
    const head = packed[at] ?? 0
    at += 1
    if (head < 128) {
      const part = packed.subarray(at, at + Math.min(head + 1, size - to))
      out.set(part, to)
      to += part.length
      at += head + 1
    } else if (head > 128) {
      const end = Math.min(to + 257 - head, size)
      out.fill(packed[at] ?? 0, to, end)
      to = end
      at += 1
    }
  }
  return out
}

export const unpackZlib = (packed: Uint8Array, size: number): Uint8Array =>
  unzlibSync(packed, { out: new Uint8Array(size) })

const CLEAR = 256
const END = 257

/** Codes of 9 to 12 bits, highest bit first, the wider ones used one code early. */
export function unpackLzw(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size)
  // Each code is a piece of what was written already: where it starts, and how long it is.
  const starts = new Int32Array(4097)
  const lengths = new Int32Array(4097)
  let [next, width, to] = [258, 9, 0]
  let last: { start: number; length: number } | undefined
  let [bits, held, at] = [0, 0, 0]
  while (to < size) {
    while (held < width && at < packed.length) {
      bits = ((bits << 8) | (packed[at] ?? 0)) & 0xffffff
      at += 1
      held += 8
    }
    if (held < width) break
    const code = (bits >> (held - width)) & ((1 << width) - 1)
    held -= width
    if (code === END) break
    if (code === CLEAR) {
      ;[next, width, last] = [258, 9, undefined]
      continue
    }
    if (code > next || (last === undefined && code > 255)) throw new Error('its compression is damaged')
    let length = 1
    if (code < 256) out[to] = code
    else {
      // A code that is only now made is the last piece and its own first byte, which the copying writes as it goes.
      const made = code === next ? last : undefined
      const start = made?.start ?? starts[code] ?? 0
      length = made === undefined ? (lengths[code] ?? 0) : made.length + 1
      for (let n = 0; n < length && to + n < size; n += 1) out[to + n] = out[start + n] ?? 0
    }
    if (last !== undefined && next < 4096) {
      starts[next] = last.start
      lengths[next] = last.length + 1
      next += 1
      width = next >= 2047 ? 12 : next >= 1023 ? 11 : next >= 511 ? 10 : 9
    }
    last = { start: to, length }
    to += length
  }
  return out
}
