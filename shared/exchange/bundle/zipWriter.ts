import { bytesToHex } from '@noble/hashes/utils.js'
import { Deflate } from 'fflate'
import { crc32 } from '../crc32'
import { centralEntry, dataDescriptor, endRecords, localHeader, type WrittenMember } from '../zipRecords'
import type { Manifest } from './format'
import { hasherOf, type BundleTools } from './tools'

/** Paper, documents and exhibits are PDFs and photographs for the most part: packed already. */
const PACKED = /^(?:paper|documents|exhibits)\//u
/** Past this a place does not fit into 32 bits. */
const WIDE_FROM = 0xffffffff
const LEVEL = 6

/** Writes a zip member by member; every method yields the bytes that are ready to leave. */
export interface ZipWriter {
  /** what was written so far, as the manifest lists it */
  readonly files: Manifest['files']
  add(name: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>
  end(): Generator<Uint8Array>
}

/**
 * A zip of any size: its 64-bit form is used where it is needed, so that the smaller ones open everywhere.
 * @param wideFrom lower in tests only
 */
export function zipWriter(tools: Pick<BundleTools, 'sha256'> = {}, wideFrom = WIDE_FROM): ZipWriter {
  const files: Manifest['files'] = []
  const members: WrittenMember[] = []
  let out = 0
  const leaving = (bytes: Uint8Array): Uint8Array => {
    out += bytes.length
    return bytes
  }
  return {
    files,
    async *add(name, pieces) {
      const member: WrittenMember = { name, method: PACKED.test(name) ? 0 : 8, crc: 0, packed: 0, bytes: 0, local: out }
      yield leaving(localHeader(member))
      const hash = hasherOf(tools)
      for await (const packed of packing(member, pieces, (piece) => {
        hash.update(piece)
        member.crc = crc32(piece, member.crc)
        member.bytes += piece.length
      })) {
        member.packed += packed.length
        yield leaving(packed)
      }
      if (member.bytes >= WIDE_FROM) throw new Error(`${name} is larger than a member of a bundle can be`)
      yield leaving(dataDescriptor(member))
      members.push(member)
      files.push({ sha256: bytesToHex(hash.digest()), bytes: member.bytes, name })
    },
    *end() {
      const at = out
      for (const member of members) yield leaving(centralEntry(member, wideFrom))
      yield leaving(endRecords(members.length, out - at, at, wideFrom))
    },
  }
}

/** The member as it stands in the zip; each piece is shown before it is packed. */
async function* packing(
  { method }: WrittenMember,
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  onPiece: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const deflate = method === 0 ? undefined : new Deflate({ level: LEVEL }, (packed) => ready.push(packed))
  for await (const piece of pieces) {
    if (piece.length === 0) continue
    onPiece(piece)
    if (deflate === undefined) yield piece
    else {
      deflate.push(piece)
      yield* ready.splice(0)
    }
  }
  deflate?.push(new Uint8Array(0), true)
  yield* ready.splice(0)
}
