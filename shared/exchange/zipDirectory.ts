import { err, ok, type Result } from '../result'

/**
 * The central directory of a zip: names, sizes and places of its members, judged before a byte is unpacked
 * (decision 40). Source: PKWARE APPNOTE 4.3, with its 64-bit form (4.5.3); no encryption, no parts.
 */
export interface ZipCaps {
  members: number
  /** bytes of all members unpacked */
  unpackedBytes: number
  /** unpacked : packed, of one member */
  ratio: number
}

export type ZipError =
  | { type: 'NotAZip' }
  | { type: 'TooManyMembers'; members: number; most: number }
  | { type: 'TooLargeUnpacked'; bytes: number; most: number }
  | { type: 'RatioTooHigh'; name: string; ratio: number }
  | { type: 'UnsafeName'; name: string }
  | { type: 'SameNameTwice'; name: string }
  | { type: 'MembersOverlap'; name: string }
  | { type: 'MemberUnreadable'; name: string }

export interface DirectoryEntry {
  name: string
  /** 0 stored, 8 deflated */
  method: number
  packed: number
  bytes: number
  /** where its local header begins */
  local: number
}

/** Where the directory lies. */
interface DirectoryPlace {
  count: number
  at: number
  bytes: number
}

const END = 0x06054b50
const END64 = 0x06064b50
const LOCATOR64 = 0x07064b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50
const END_BYTES = 22
/** The end record, its longest comment, and the 64-bit records of 20 and 56 bytes in front of it. */
export const ZIP_TAIL_BYTES = END_BYTES + 65_535 + 20 + 56
export const LOCAL_HEADER_BYTES = 30
/** A small text may pack better than any cap on the ratio allows. */
const RATIO_FROM_BYTES = 1_048_576
const UNKNOWN_32 = 0xffffffff

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/**
 * Finds the directory from the last bytes of a zip.
 * @param tail its last `ZIP_TAIL_BYTES`, or all of it where it is shorter
 * @param size bytes of the whole zip
 */
export function directoryPlace(tail: Uint8Array, size: number): DirectoryPlace | undefined {
  const view = viewOf(tail)
  const base = size - tail.length
  for (let at = tail.length - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END || at + END_BYTES + view.getUint16(at + 20, true) !== tail.length) continue
    const place = {
      count: view.getUint16(at + 10, true),
      bytes: view.getUint32(at + 12, true),
      at: view.getUint32(at + 16, true),
    }
    const wide = place.count === 0xffff || place.at === UNKNOWN_32 || place.bytes === UNKNOWN_32
    const found = wide ? wideDirectory(view, at, base) : place
    return found !== undefined && found.at + found.bytes <= base + at ? found : undefined
  }
  return undefined
}

/** The 64-bit end record, where the locator in front of the end record says. */
function wideDirectory(view: DataView, end: number, base: number): DirectoryPlace | undefined {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64) return undefined
  const at = Number(view.getBigUint64(locator + 8, true)) - base
  if (!Number.isSafeInteger(at) || at < 0 || at + 56 > locator || view.getUint32(at, true) !== END64) return undefined
  const [count, bytes, from] = [32, 40, 48].map((field) => Number(view.getBigUint64(at + field, true)))
  if (count === undefined || bytes === undefined || from === undefined) return undefined
  return [count, bytes, from].every(Number.isSafeInteger) ? { count, bytes, at: from } : undefined
}

/**
 * Reads the directory. Members come in the order of the file; their places must not overlap.
 * @param allowed what a name may look like; anything else is refused by name
 */
export function readDirectory(
  directory: Uint8Array,
  place: DirectoryPlace,
  caps: ZipCaps,
  allowed: RegExp,
): Result<DirectoryEntry[], ZipError> {
  if (place.count > caps.members) return err({ type: 'TooManyMembers', members: place.count, most: caps.members })
  const view = viewOf(directory)
  const entries: DirectoryEntry[] = []
  const seen = new Set<string>()
  let total = 0
  let at = 0
  for (let n = 0; n < place.count; n += 1) {
    if (at + 46 > directory.length || view.getUint32(at, true) !== CENTRAL) return err({ type: 'NotAZip' })
    const next = at + 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
    if (next > directory.length) return err({ type: 'NotAZip' })
    const entry = entryAt(directory, view, at)
    if (entry === undefined) return err({ type: 'NotAZip' })
    total += entry.bytes
    const fault = faultOf(entry, total, caps, allowed, seen)
    if (fault !== undefined) return err(fault)
    entries.push(entry)
    at = next
  }
  entries.sort((a, b) => a.local - b.local)
  const over = entries.find(
    (entry, n) =>
      entry.local + LOCAL_HEADER_BYTES + entry.name.length + entry.packed > (entries[n + 1]?.local ?? place.at),
  )
  return over === undefined ? ok(entries) : err({ type: 'MembersOverlap', name: over.name })
}

function faultOf(
  { name, bytes, packed }: DirectoryEntry,
  total: number,
  caps: ZipCaps,
  allowed: RegExp,
  seen: Set<string>,
): ZipError | undefined {
  if (!allowed.test(name) || name.includes('..')) return { type: 'UnsafeName', name }
  if (seen.has(name.toLowerCase())) return { type: 'SameNameTwice', name }
  seen.add(name.toLowerCase())
  if (total > caps.unpackedBytes) return { type: 'TooLargeUnpacked', bytes: total, most: caps.unpackedBytes }
  const ratio = Math.ceil(bytes / Math.max(1, packed))
  return bytes > RATIO_FROM_BYTES && ratio > caps.ratio ? { type: 'RatioTooHigh', name, ratio } : undefined
}

function entryAt(directory: Uint8Array, view: DataView, at: number): DirectoryEntry | undefined {
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const entry = {
    name: new TextDecoder().decode(directory.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    local: view.getUint32(at + 42, true),
  }
  return widen(entry, view, nameEnd, nameEnd + view.getUint16(at + 30, true)) ? entry : undefined
}

/** Sizes and place that do not fit into 32 bits stand in the extra field 1, in this order. */
function widen(entry: DirectoryEntry, view: DataView, from: number, end: number): boolean {
  const wanting = (['bytes', 'packed', 'local'] as const).filter((field) => entry[field] === UNKNOWN_32)
  if (wanting.length === 0) return true
  for (let at = from; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    if (view.getUint16(at + 2, true) < wanting.length * 8 || at + 4 + wanting.length * 8 > end) return false
    wanting.forEach((field, n) => (entry[field] = Number(view.getBigUint64(at + 4 + n * 8, true))))
    return wanting.every((field) => Number.isSafeInteger(entry[field]))
  }
  return false
}

/**
 * Where the packed bytes of a member begin.
 * @param header its local header as it stands in the file (`LOCAL_HEADER_BYTES`)
 */
export function dataPlace(entry: DirectoryEntry, header: Uint8Array): number | undefined {
  const view = viewOf(header)
  if (header.length < LOCAL_HEADER_BYTES || view.getUint32(0, true) !== LOCAL) return undefined
  return entry.local + LOCAL_HEADER_BYTES + view.getUint16(26, true) + view.getUint16(28, true)
}
