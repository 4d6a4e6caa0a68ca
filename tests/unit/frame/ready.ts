import type { SaveState } from '../../../renderer/store/types'
import { readiness } from '../../../renderer/prepare/readiness'
import type { ReadyLine } from '../../../renderer/prepare/ready/line'
import { deskOf, device, type Recorded } from './desk'

/** Readiness of a desk on 24 November 2026, noon UTC. */
export const today = '2026-11-24'
const nowMs = Date.UTC(2026, 10, 24, 12)
const save: SaveState = {
  lastSavedMs: null,
  pending: 0,
  mirror: { state: 'same' },
  second: { label: null, behindItems: null, problem: null },
}

export const lines = (...changes: readonly Recorded[]): ReadyLine[] =>
  readiness({ state: deskOf(...changes), device, save, today, nowMs })

/** One line of the desk made by these changes; undefined where the desk has none of its kind. */
export const line = (id: string, ...changes: readonly Recorded[]): ReadyLine | undefined =>
  lines(...changes).find((one) => one.id === id)
