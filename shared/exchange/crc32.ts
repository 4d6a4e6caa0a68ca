/** CRC-32 as zip has it (polynomial 0xEDB88320), eight tables so that eight bytes are taken at once. */
const tables = Array.from({ length: 8 }, () => new Uint32Array(256))
for (let n = 0; n < 256; n += 1) {
  let c = n
  for (let bit = 0; bit < 8; bit += 1) c = (c & 1) === 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  ;(tables[0] as Uint32Array)[n] = c >>> 0
}
for (let k = 1; k < 8; k += 1)
  for (let n = 0; n < 256; n += 1) {
    const c = (tables[k - 1] as Uint32Array)[n] as number
    ;(tables[k] as Uint32Array)[n] = ((tables[0] as Uint32Array)[c & 255] as number) ^ (c >>> 8)
  }
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
  Uint32Array,
]

/** @param crc of the bytes before; 0 at the beginning */
export function crc32(bytes: Uint8Array, crc = 0): number {
  let c = ~crc
  let at = 0
  const last = bytes.length - 8
  for (; at <= last; at += 8) {
    const low = c ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24))
    c =
      t7[low & 255]! ^
      t6[(low >>> 8) & 255]! ^
      t5[(low >>> 16) & 255]! ^
      t4[low >>> 24]! ^
      t3[bytes[at + 4]!]! ^
      t2[bytes[at + 5]!]! ^
      t1[bytes[at + 6]!]! ^
      t0[bytes[at + 7]!]!
  }
  for (; at < bytes.length; at += 1) c = t0[(c ^ bytes[at]!) & 255]! ^ (c >>> 8)
  return ~c >>> 0
}
