import type { ClockApart } from '../../shared/journal/clocksApart'
import type { Item, Wall } from '../../shared/journal/item'
import type { LeftOut } from '../../shared/journal/takeInPlan'
import type { ItemRow } from './database'
import type { KeyParts } from './keys'

/** The question to takeIn.worker.ts: what a journal file holds that this desk does not. Nothing is stored by it. */
export interface TakeInAsk {
  keys: KeyParts
  /** keys of the file where it lies under another data key than ours: same desk, other ring */
  fileKeys: KeyParts | undefined
  /** this laptop, and its wall clock now in ms */
  device: string
  nowMs: number
  /** a journal that was chosen, or this desk's own mirror of so many bytes */
  source: { file: Blob } | { mirrorSize: number }
}
export type TakeInNeed = { read: { offset: number; length: number } }

/** A chain of a device that contradicts the one held here, from the first item that differs. */
export interface ChainFound {
  device: string
  sequence: number
  /** hash of the item held here at that sequence */
  against: string
  /** hash of its own first item that differs */
  id: string
  items: readonly Item[]
  /** the items in canonical JSON, one a line: what is kept aside */
  lines: string
}

/** Last item of each device in the journal that was read. */
export interface HeadRead {
  device: string
  sequence: number
  wall: Wall
}

export type TakeInAnswer =
  | { newerSchema: number }
  | {
      /** by device and in order of sequence, sealed under a key of our own ring */
      rows: readonly ItemRow[]
      /** their texts in canonical JSON, one a line: a text goes over to the window far sooner than its objects do */
      lines: string
      leftOut: readonly LeftOut[]
      chains: readonly ChainFound[]
      heads: readonly HeadRead[]
      clocks: readonly ClockApart[]
      /** frames that are whole, of items */
      frames: number
      /** stretches that are no frame, and frames that do not open */
      damaged: number
      /** bytes of a last frame that was cut off: written while the stick was pulled */
      tornBytes: number
    }
