import Dexie, { type Table } from 'dexie'

/**
 * One database a desk, in IndexedDB. Everything in it but the vault row is sealed. Items are the truth (with the
 * mirror); segments are old items gathered; the checkpoint is a cache; pages and blobs are kept in the mirror too.
 */

/** Slots and label; holds no client data, so that it can be read before any key. */
export interface VaultRow {
  id: 'vault'
  /** JSON of a VaultFile */
  file: string
}
/** Which device this is, its signing key, the schema it was written with: sealed, as all below. */
export interface HeadRow {
  id: 'head'
  sealed: Uint8Array
}
export interface ItemRow {
  device: string
  sequence: number
  sealed: Uint8Array
}
/** Items `first` to `last` of one device without a gap, as one JSON array of their canonical texts. */
export interface SegmentRow {
  device: string
  first: number
  last: number
  sealed: Uint8Array
}
/** `manifest`, or a chunk under its id. */
export interface CheckpointRow {
  id: string
  sealed: Uint8Array
}
export interface DraftRow {
  id: 'draft'
  sealed: Uint8Array
}
/** A sealed catalogue page under its keyed name. */
export interface PageRow {
  name: string
  sealed: Uint8Array
}
/** Chunk `n` of a sealed document under its keyed name; `total` chunks in all. */
export interface BlobRow {
  name: string
  n: number
  total: number
  sealed: Uint8Array
}

const prefix = 'lifeboat-'

export class DeskDatabase extends Dexie {
  vault!: Table<VaultRow, string>
  head!: Table<HeadRow, string>
  items!: Table<ItemRow, [string, number]>
  segments!: Table<SegmentRow, [string, number]>
  checkpoints!: Table<CheckpointRow, string>
  drafts!: Table<DraftRow, string>
  pages!: Table<PageRow, string>
  blobs!: Table<BlobRow, [string, number]>

  constructor(desk: string) {
    // strict: a transaction is complete when its bytes are on the disk, not when the system has promised to write them
    super(prefix + desk, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      vault: 'id',
      head: 'id',
      items: '[device+sequence]',
      segments: '[device+first]',
      checkpoints: 'id',
      drafts: 'id',
      pages: 'name',
      blobs: '[name+n]',
    })
  }
}

/** Desks that have a database in this window's storage. */
export async function desksWithDatabase(): Promise<string[]> {
  const databases = await indexedDB.databases()
  return databases.flatMap(({ name }) => (name?.startsWith(prefix) === true ? [name.slice(prefix.length)] : []))
}
