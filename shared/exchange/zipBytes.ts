import { Inflate } from 'fflate'
import { err, ok, type Result } from '../result'
import { UnreadableBytes, type Bytes } from './bytes'
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

/** A member that is unpacked in pieces, never whole in memory. */
export interface StreamedMember {
  name: string
  /** as the directory says; `pieces` holds it to that */
  bytes: number
  /** Throws `UnreadableBytes` where the member is not what the directory says, or its bytes are damaged. */
  pieces(): AsyncGenerator<Uint8Array>
}

/** Unpacks a deflated stream. The office passes Node's own. Throws on bytes that are none. */
export type Unpack = (packed: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

const PIECE = 262_144
/** Names of 60,000 members take some megabytes. */
const LARGEST_DIRECTORY = 67_108_864

/** @param allowed what a name may look like; anything else is refused by name */
export async function openZip(
  zip: Bytes,
  caps: ZipCaps,
  allowed: RegExp,
  unpack: Unpack = unpackInJavaScript,
): Promise<Result<StreamedMember[], ZipError>> {
  const from = Math.max(0, zip.size - ZIP_TAIL_BYTES)
  const place = directoryPlace(await zip.read(from, zip.size - from), zip.size)
  if (place === undefined) return err({ type: 'NotAZip' })
  if (place.bytes > LARGEST_DIRECTORY) return err({ type: 'TooManyMembers', members: place.count, most: caps.members })
  const entries = readDirectory(await zip.read(place.at, place.bytes), place, caps, allowed)
  if (!entries.ok) return entries
  return ok(
    entries.value.map((entry) => ({
      name: entry.name,
      bytes: entry.bytes,
      pieces: () => piecesOf(zip, entry, unpack),
    })),
  )
}

async function* piecesOf(zip: Bytes, entry: DirectoryEntry, unpack: Unpack): AsyncGenerator<Uint8Array> {
  const unreadable = () => new UnreadableBytes<ZipError>({ type: 'MemberUnreadable', name: entry.name })
  const start = dataPlace(entry, await zip.read(entry.local, LOCAL_HEADER_BYTES))
  if (start === undefined || start + entry.packed > zip.size || (entry.method !== 0 && entry.method !== 8))
    throw unreadable()
  const packed = stretch(zip, start, entry.packed)
  let length = 0
  try {
    for await (const piece of entry.method === 0 ? packed : unpack(packed)) {
      length += piece.length
      if (length > entry.bytes) throw unreadable()
      yield piece
    }
  } catch (error) {
    throw error instanceof UnreadableBytes ? error : unreadable()
  }
  if (length !== entry.bytes) throw unreadable()
}

async function* stretch(zip: Bytes, from: number, length: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += PIECE) yield await zip.read(from + at, Math.min(PIECE, length - at))
}

async function* unpackInJavaScript(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const inflate = new Inflate((piece) => {
    if (piece.length > 0) ready.push(piece)
  })
  const slice = 65_536
  for await (const piece of packed)
    for (let at = 0; at < piece.length; at += slice) {
      inflate.push(piece.subarray(at, at + slice))
      yield* ready.splice(0)
    }
  inflate.push(new Uint8Array(0), true)
  yield* ready.splice(0)
}
