/** The records of a zip that is written. Source: PKWARE APPNOTE 4.3 and, for the 64-bit form, 4.5.3. */

export interface WrittenMember {
  name: string
  method: 0 | 8
  crc: number
  packed: number
  bytes: number
  local: number
}

/** 1 January 1980, midnight, for every member: the same input gives the same bytes. */
const DOS_DATE = 0x0021
/** bit 3: size and CRC stand behind the member, since it is written before they are known */
const FLAGS = 0x0008
/** 2.0 deflate; 4.5 for the 64-bit form */
const VERSION = 20
const VERSION_64 = 45
const UNKNOWN_32 = 0xffffffff
const UNKNOWN_16 = 0xffff

/** Little-endian fields one after the other: [value, bytes]. */
function record(...fields: readonly (readonly [number, 2 | 4 | 8])[]): Uint8Array {
  const out = new Uint8Array(fields.reduce((sum, [, size]) => sum + size, 0))
  const view = new DataView(out.buffer)
  let at = 0
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true)
    else if (size === 4) view.setUint32(at, value, true)
    else view.setBigUint64(at, BigInt(value), true)
    at += size
  }
  return out
}

/** bit 11: the name is UTF-8, said where it is not plain ASCII */
const nameOf = (name: string): { raw: Uint8Array; flags: number } => {
  const raw = new TextEncoder().encode(name)
  return { raw, flags: raw.length === name.length ? FLAGS : FLAGS | 0x0800 }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

export function localHeader({ name, method }: Pick<WrittenMember, 'name' | 'method'>): Uint8Array {
  const { raw, flags } = nameOf(name)
  return joined(
    record([0x04034b50, 4], [VERSION, 2], [flags, 2], [method, 2], [0, 2], [DOS_DATE, 2], [0, 4], [0, 4], [0, 4]),
    record([raw.length, 2], [0, 2]),
    raw,
  )
}

export const dataDescriptor = ({ crc, packed, bytes }: WrittenMember): Uint8Array =>
  record([0x08074b50, 4], [crc, 4], [packed, 4], [bytes, 4])

/** @param wideFrom a place from here on is written in the 64-bit form: lower in tests only */
export function centralEntry(member: WrittenMember, wideFrom: number): Uint8Array {
  const { method, crc, packed, bytes, local } = member
  const { raw, flags } = nameOf(member.name)
  const wide = local >= wideFrom
  const version = wide ? VERSION_64 : VERSION
  return joined(
    record([0x02014b50, 4], [version, 2], [version, 2], [flags, 2], [method, 2], [0, 2], [DOS_DATE, 2], [crc, 4]),
    record([packed, 4], [bytes, 4], [raw.length, 2], [wide ? 12 : 0, 2], [0, 2], [0, 2], [0, 2], [0, 4]),
    record([wide ? UNKNOWN_32 : local, 4]),
    raw,
    wide ? record([1, 2], [8, 2], [local, 8]) : new Uint8Array(0),
  )
}

/** The end of the zip: in the 64-bit form where the counts do not fit. */
export function endRecords(count: number, bytes: number, at: number, wideFrom: number): Uint8Array {
  const wide = at + bytes >= wideFrom || count >= UNKNOWN_16
  const end = record(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [wide ? UNKNOWN_16 : count, 2],
    [wide ? UNKNOWN_16 : count, 2],
    [wide ? UNKNOWN_32 : bytes, 4],
    [wide ? UNKNOWN_32 : at, 4],
    [0, 2],
  )
  if (!wide) return end
  return joined(
    record([0x06064b50, 4], [44, 8], [VERSION_64, 2], [VERSION_64, 2], [0, 4], [0, 4]),
    record([count, 8], [count, 8], [bytes, 8], [at, 8]),
    record([0x07064b50, 4], [0, 4], [at + bytes, 8], [1, 4]),
    end,
  )
}
