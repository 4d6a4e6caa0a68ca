import { sha256 } from '@noble/hashes/sha2.js'
import type { OpenChunk } from '../ageBytes'
import type { Unpack } from '../zipBytes'

/** SHA-256 of bytes that come in pieces. */
interface Hasher {
  update(bytes: Uint8Array): unknown
  digest(): Uint8Array
}

/** What a machine does faster itself; where it is not given, the same in JavaScript. */
export interface BundleTools {
  sha256?: () => Hasher
  openChunk?: OpenChunk
  unpack?: Unpack
}

export const hasherOf = (tools: Pick<BundleTools, 'sha256'>): Hasher => tools.sha256?.() ?? sha256.create()
