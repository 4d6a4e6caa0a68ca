import type { Since } from '../../shared/exchange/bundle/format'
import type { Seal } from '../../shared/exchange/envelope'
import type { BundleProgress, BundleSource } from '../../shared/exchange/bundle/write'
import type { HostError } from '../../shared/host'
import type { Item } from '../../shared/journal/item'
import type { Result } from '../../shared/result'
import type { Desk } from '../store/types'

/**
 * The unlocked desk as the source of a bundle that a worker writes: hashing, packing and sealing stay off the thread
 * that draws. The worker asks; keys never go to it.
 */
export interface BundleAsk {
  about: Pick<BundleSource, 'desk' | 'device' | 'drill' | 'program' | 'operator' | 'publicKey'>
  seal: Seal
  /** an increment: only what came after that bundle */
  since: Since | undefined
  madeAt: ReturnType<Desk['now']>
}

export type BundleNeed =
  /** the next items of the journal; none at its end */
  | { what: 'items' }
  | { what: 'document'; id: string }
  | { what: 'sign'; bytes: Uint8Array }
  | { what: 'write'; bytes: Uint8Array }
  /** answered with whether the person gave up */
  | { what: 'progress'; progress: BundleProgress }

export interface BundleGiven {
  items: Item[]
  document: Result<Uint8Array, { type: string }>
  sign: Uint8Array
  write: Result<unknown, HostError>
  progress: boolean
}

/** Items that cross to the worker at once. */
const ITEMS_AT_ONCE = 500

/** Answers the worker's needs from the desk and the open file. */
export function bundleGiver(
  desk: Desk,
  out: { write(bytes: Uint8Array): Promise<BundleGiven['write']>; onProgress(progress: BundleProgress): boolean },
): (need: BundleNeed) => Promise<BundleGiven[BundleNeed['what']]> {
  const items = desk.items()[Symbol.asyncIterator]()
  return async (need) => {
    switch (need.what) {
      case 'items': {
        const batch: Item[] = []
        while (batch.length < ITEMS_AT_ONCE) {
          const next = await items.next()
          if (next.done === true) break
          batch.push(next.value)
        }
        return batch
      }
      case 'document':
        return desk.getDocument(need.id)
      case 'sign':
        return desk.sign(need.bytes).signature
      case 'write':
        return out.write(need.bytes)
      case 'progress':
        return out.onProgress(need.progress)
    }
  }
}
