import { Inflate } from 'fflate'
import { err, ok, type Result } from '../result'
import {
  dataPlace,
  directoryPlace,
  LOCAL_HEADER_BYTES,
  readDirectory,
  ZIP_TAIL_BYTES,
  type DirectoryEntry,
  type ZipCaps,
  type ZipError,
} from './zipDirectory'

export type { ZipCaps, ZipError } from './zipDirectory'

/** A zip from somebody else that is in memory: an import, a workbook, a kit. `zipBytes.ts` reads one that is not. */
export interface ZipMember {
  name: string
  /** as the directory says; `open` holds it to that */
  bytes: number
  open(): Result<Uint8Array, ZipError>
}

/** @param allowed what a name may look like; anything else is refused by name */
export function readZip(bytes: Uint8Array, caps: ZipCaps, allowed: RegExp): Result<ZipMember[], ZipError> {
  const place = directoryPlace(bytes.subarray(Math.max(0, bytes.length - ZIP_TAIL_BYTES)), bytes.length)
  if (place === undefined) return err({ type: 'NotAZip' })
  const entries = readDirectory(bytes.subarray(place.at, place.at + place.bytes), place, caps, allowed)
  if (!entries.ok) return entries
  return ok(entries.value.map((entry) => ({ name: entry.name, bytes: entry.bytes, open: () => unpack(bytes, entry) })))
}

function unpack(bytes: Uint8Array, entry: DirectoryEntry): Result<Uint8Array, ZipError> {
  const unreadable = err<ZipError>({ type: 'MemberUnreadable', name: entry.name })
  const start = dataPlace(entry, bytes.subarray(entry.local, entry.local + LOCAL_HEADER_BYTES))
  if (start === undefined) return unreadable
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
