import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import type { Manifest } from './format'

/** Paper, documents and exhibits are PDFs and photographs for the most part: packed already. */
const PACKED = /^(?:paper|documents|exhibits)\//u
/** One date for every member: the same input gives the same bytes, and the zip tells nothing that the manifest does not. */
const NO_DATE = new Date(1980, 0, 1)

/** Writes a zip member by member; every method yields the bytes that are ready to leave. */
export interface ZipWriter {
  /** what was written so far, as the manifest lists it */
  readonly files: Manifest['files']
  add(name: string, pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array>
  end(): Generator<Uint8Array>
}

export function zipWriter(): ZipWriter {
  const ready: Uint8Array[] = []
  const files: Manifest['files'] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    ready.push(chunk)
  })
  function* drain(): Generator<Uint8Array> {
    yield* ready.splice(0)
  }
  return {
    files,
    async *add(name, pieces) {
      const member = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
      member.mtime = NO_DATE
      zip.add(member)
      const hash = sha256.create()
      let bytes = 0
      for await (const piece of pieces) {
        hash.update(piece)
        bytes += piece.length
        member.push(piece, false)
        yield* drain()
      }
      member.push(new Uint8Array(0), true)
      files.push({ sha256: bytesToHex(hash.digest()), bytes, name })
      yield* drain()
    },
    *end() {
      zip.end()
      yield* drain()
    },
  }
}
