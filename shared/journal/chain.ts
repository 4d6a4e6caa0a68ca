import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { err, ok, type Result } from '../result'
import { canonicalJson } from './canonical'
import {
  ENVELOPE_VERSION,
  SCHEMA_VERSION,
  type Change,
  type DeskId,
  type DeviceId,
  type Hash,
  type Item,
  type Stamp,
  type Wall,
} from './item'
import { nextStamp } from './stamp'

/**
 * The chain of one device (decision 7): each item carries the hash of the one before it. It shows loss, reordering and
 * forks; it does not bind someone who holds the key, who can rewrite it whole. The anchors against that are the head
 * hashes printed on paper.
 */

/** The last item of a device's chain. */
export interface Head {
  sequence: number
  hash: Hash
}

export type ChainError =
  | { type: 'ChainBroken'; device: DeviceId; sequence: number }
  | { type: 'ForkedChain'; device: DeviceId; sequence: number }

const encoder = new TextEncoder()

/** SHA-256, lower-case hex, of an item's canonical JSON: of the item as it was stored, before any upcaster reads it. */
export const hashItem = (item: Item): Hash => hashText(canonicalJson(item))

const hashText = (text: string): Hash => bytesToHex(sha256(encoder.encode(text))) as Hash

export interface NextItem {
  desk: DeskId
  device: DeviceId
  /** null before the genesis item */
  head: Head | null
  /** the latest stamp that this laptop wrote or read; null before the first */
  last: Stamp | null
  wall: Wall
  operator: string
  changes: readonly Change[]
}

/**
 * Builds the next item of a device whole, with its plaintext and the head after it: a retry stores the same bytes.
 * Pure: the clock is `wall`.
 */
export function chainItem(next: NextItem): { item: Item; plaintext: string; head: Head } {
  const item: Item = {
    v: ENVELOPE_VERSION,
    schema: SCHEMA_VERSION,
    desk: next.desk,
    device: next.device,
    sequence: (next.head?.sequence ?? 0) + 1,
    at: nextStamp(next.wall.ms, next.last, next.device),
    wall: next.wall,
    operator: next.operator,
    changes: [...next.changes],
    previous: next.head?.hash ?? '',
  }
  const plaintext = canonicalJson(item)
  return { item, plaintext, head: { sequence: item.sequence, hash: hashText(plaintext) } }
}

/**
 * Walks the items of ONE device in order of sequence, from the genesis item or after `start`. A repeated equal item is
 * passed over (rule 8). Returns the head, or null when there is neither item nor start.
 * ChainBroken names the sequence that is missing or does not follow; ForkedChain two items of one sequence.
 */
export function verifyChain(items: Iterable<Item>, start: Head | null = null): Result<Head | null, ChainError> {
  let head = start
  let device: DeviceId | null = null
  for (const item of items) {
    device ??= item.device
    if (item.device !== device) throw new Error('verifyChain takes the items of one device')
    const hash = hashItem(item)
    if (head !== null && item.sequence === head.sequence) {
      if (hash !== head.hash) return err({ type: 'ForkedChain', device, sequence: item.sequence })
      continue
    }
    const expected: number = (head?.sequence ?? 0) + 1
    if (item.sequence !== expected || item.previous !== (head?.hash ?? ''))
      return err({ type: 'ChainBroken', device, sequence: Math.min(expected, item.sequence) })
    head = { sequence: item.sequence, hash }
  }
  return ok(head)
}
