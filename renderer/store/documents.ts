import type { Change } from '../../shared/journal/item'
import type { Host, HostError } from '../../shared/host'
import { documentAad } from '../../shared/vault/bulk'
import { err, ok, type Result } from '../../shared/result'
import { readBlob, writeBlob } from './blobs'
import { joinBytes, sha256Hex } from './bytes'
import type { BlobRow, DeskDatabase } from './database'
import { BULK_OVERHEAD_BYTES, type DeskKeys } from './keys'
import type { RecordError } from './types'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/**
 * Documents sealed in chunks of 1 MiB, in the database and beside the mirror's journal, under a keyed hash of what they
 * hold and whose they are: the same document twice is one file, and its name tells nothing. They are stored before the item that names them.
 */
const CHUNK_BYTES = 1024 * 1024
const SEALED_CHUNK_BYTES = CHUNK_BYTES + BULK_OVERHEAD_BYTES

export interface Documents {
  put(
    bytes: Uint8Array,
    about: { name: string; mime: string; entry?: string },
  ): Promise<Result<Change, RecordError | HostError>>
  get(id: string, sha256: string | undefined): Promise<Result<Uint8Array, { type: 'DocumentMissing'; id: string }>>
  /** Copies each document that only one side has to the other; `names` are those that the desk knows. */
  heal(names: readonly string[]): Promise<void>
}

export function documents(host: Host, database: DeskDatabase, keys: DeskKeys): Documents {
  const { desk } = keys

  const seal = async (name: string, bytes: Uint8Array): Promise<BlobRow[]> => {
    const total = Math.max(1, Math.ceil(bytes.length / CHUNK_BYTES))
    const rows: BlobRow[] = []
    for (let n = 0; n < total; n += 1) {
      const chunk = bytes.subarray(n * CHUNK_BYTES, (n + 1) * CHUNK_BYTES)
      const sealed = await keys.sealBulk((place) => documentAad(place, name, n, n === total - 1), chunk)
      rows.push({ name, n, total, sealed })
    }
    return rows
  }

  const open = async (name: string, sealed: readonly Uint8Array[]): Promise<Uint8Array | undefined> => {
    const parts: Uint8Array[] = []
    for (const [n, chunk] of sealed.entries()) {
      const opened = await keys.openBulk((place) => documentAad(place, name, n, n === sealed.length - 1), chunk)
      if (!opened.ok) return undefined
      parts.push(opened.value)
    }
    return parts.length === 0 ? undefined : joinBytes(parts)
  }

  const rowsOf = async (name: string): Promise<BlobRow[]> => {
    const rows = await database.blobs.where(':id').between([name, 0], [name, Infinity]).toArray()
    return rows.length > 0 && rows.length === rows[0]?.total ? rows : []
  }

  const fromMirror = async (name: string): Promise<{ bytes: Uint8Array; sealed: Uint8Array[] } | undefined> => {
    const read = await readBlob(host, desk, 'blobs', name, SEALED_CHUNK_BYTES)
    const bytes = read.ok ? await open(name, read.value) : undefined
    return read.ok && bytes !== undefined ? { bytes, sealed: read.value } : undefined
  }
  const intoDatabase = (name: string, sealed: readonly Uint8Array[]) =>
    database.blobs.bulkPut(sealed.map((chunk, n) => ({ name, n, total: sealed.length, sealed: chunk })))

  return {
    put: async (bytes, about) => {
      const sha256 = await sha256Hex(bytes)
      // One permit serves several entries: each has a document of its own, or attaching it to the second would take it
      // from the first.
      const name = keys.blobName(about.entry === undefined ? sha256 : await sha256Hex(utf8(`${sha256} ${about.entry}`)))
      const rows = await seal(name, bytes)
      try {
        await database.blobs.bulkPut(rows)
      } catch (cause) {
        return err({ type: 'DatabaseRefused', reason: cause instanceof Error ? cause.message : String(cause) })
      }
      // A mirror that fails now has the document copied to it by the next opening; the journal says *saved in one place*.
      await writeBlob(
        host,
        desk,
        'blobs',
        name,
        rows.map((row) => row.sealed),
      )
      const patch: Change['patch'] = [
        ['name', about.name],
        ['mime', about.mime],
        ['bytes', bytes.length],
        ['sha256', sha256],
      ]
      if (about.entry !== undefined) patch.push(['entry', about.entry])
      return ok({ action: 'document.attached', kind: 'document', id: name, patch })
    },

    get: async (id, sha256) => {
      const rows = await rowsOf(id)
      const stored =
        rows.length === 0
          ? undefined
          : await open(
              id,
              rows.map((row) => row.sealed),
            )
      if (stored !== undefined && (sha256 === undefined || (await sha256Hex(stored)) === sha256)) return ok(stored)
      const copy = await fromMirror(id)
      if (copy === undefined || (sha256 !== undefined && (await sha256Hex(copy.bytes)) !== sha256))
        return err({ type: 'DocumentMissing', id })
      await intoDatabase(id, copy.sealed)
      return ok(copy.bytes)
    },

    heal: async (names) => {
      const listed = await host.blobList({ desk, folder: 'blobs' })
      if (!listed.ok) return
      const inMirror = new Set(listed.value.names.map((file) => file.name))
      for (const name of names) {
        const rows = await rowsOf(name)
        if (rows.length > 0 && !inMirror.has(name))
          await writeBlob(
            host,
            desk,
            'blobs',
            name,
            rows.map((row) => row.sealed),
          )
        if (rows.length === 0 && inMirror.has(name)) {
          const copy = await fromMirror(name)
          if (copy !== undefined) await intoDatabase(name, copy.sealed)
        }
      }
    },
  }
}
