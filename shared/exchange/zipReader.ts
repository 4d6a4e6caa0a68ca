import { Inflate } from 'fflate'
import { err, ok, type Result } from '../result'

/**
 * Reads a zip from somebody else: its central directory first, so that caps and names are judged before a byte is
 * unpacked (decision 40). Source: PKWARE APPNOTE 4.3; no encryption, no 64-bit form, no parts.
 */
export interface ZipCaps {
  members: number
  /** bytes of all members unpacked */
  unpackedBytes: number
  /** unpacked : packed, of one member */
  ratio: number
}

export interface ZipMember {
  name: string
  /** as the directory says; `open` holds it to that */
  bytes: number
  open(): Result<Uint8Array, ZipError>
}

export type ZipError =
  | { type: 'NotAZip' }
  | { type: 'TooManyMembers'; members: number; most: number }
  | { type: 'TooLargeUnpacked'; bytes: number; most: number }
  | { type: 'RatioTooHigh'; name: string; ratio: number }
  | { type: 'UnsafeName'; name: string }
  | { type: 'SameNameTwice'; name: string }
  | { type: 'MemberUnreadable'; name: string }

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
/** A small text may pack better than any cap on the ratio allows. */
const RATIO_FROM_BYTES = 1_048_576

/** @param allowed what a name may look like; anything else is refused by name */
export function readZip(bytes: Uint8Array, caps: ZipCaps, allowed: RegExp): Result<ZipMember[], ZipError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  if (end === undefined) return err({ type: 'NotAZip' })
  const count = view.getUint16(end + 10, true)
  if (count > caps.members) return err({ type: 'TooManyMembers', members: count, most: caps.members })
  const members: ZipMember[] = []
  const seen = new Set<string>()
  let total = 0
  let at = view.getUint32(end + 16, true)
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) return err({ type: 'NotAZip' })
    const entry = {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      local: view.getUint32(at + 42, true),
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))),
    }
    if (!allowed.test(entry.name) || entry.name.includes('..')) return err({ type: 'UnsafeName', name: entry.name })
    if (seen.has(entry.name.toLowerCase())) return err({ type: 'SameNameTwice', name: entry.name })
    seen.add(entry.name.toLowerCase())
    total += entry.bytes
    if (total > caps.unpackedBytes) return err({ type: 'TooLargeUnpacked', bytes: total, most: caps.unpackedBytes })
    const ratio = Math.ceil(entry.bytes / Math.max(1, entry.packed))
    if (entry.bytes > RATIO_FROM_BYTES && ratio > caps.ratio)
      return err({ type: 'RatioTooHigh', name: entry.name, ratio })
    members.push({ name: entry.name, bytes: entry.bytes, open: () => unpack(bytes, view, entry) })
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return ok(members)
}

/** The end record stands in the last 64 KiB and 22 bytes; its comment reaches exactly to the end of the file. */
function endOfDirectory(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 65_557; at -= 1)
    if (view.getUint32(at, true) === END && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at
  return undefined
}

function unpack(
  bytes: Uint8Array,
  view: DataView,
  entry: { method: number; packed: number; bytes: number; local: number; name: string },
): Result<Uint8Array, ZipError> {
  const unreadable = err<ZipError>({ type: 'MemberUnreadable', name: entry.name })
  if (entry.local + 30 > bytes.length || view.getUint32(entry.local, true) !== LOCAL) return unreadable
  const start = entry.local + 30 + view.getUint16(entry.local + 26, true) + view.getUint16(entry.local + 28, true)
  const packed = bytes.subarray(start, start + entry.packed)
  if (packed.length !== entry.packed) return unreadable
  if (entry.method === 0) return packed.length === entry.bytes ? ok(packed) : unreadable
  if (entry.method !== 8) return unreadable
  const out = new Uint8Array(entry.bytes)
  let length = 0
  try {
    const inflate = new Inflate((piece) => {
      if (length + piece.length > out.length) throw new Error('longer than its directory says')
      out.set(piece, length)
      length += piece.length
    })
    const slice = 65_536
    for (let from = 0; from < packed.length; from += slice)
      inflate.push(packed.subarray(from, from + slice), from + slice >= packed.length)
  } catch {
    return unreadable
  }
  return length === out.length ? ok(out) : unreadable
}
