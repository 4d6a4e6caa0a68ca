import type { Change, Patch } from '../../../shared/journal/item'
import { chainItem, type Head } from '../../../shared/journal/chain'
import { createFold } from '../../../shared/journal/fold'
import type { DeskId, DeviceId, Stamp } from '../../../shared/journal/item'
import type { DeskState } from '../../../shared/journal/state'
import type { Action } from '../../../shared/journal/actions'

/** A desk folded from changes, one item each, as a laptop in Laredo would have recorded them on 24 November 2026. */
export const device = 'AAAAAAAAAA' as DeviceId
const desk = '0000000000000000' as DeskId
const wall = { ms: Date.UTC(2026, 10, 24, 8, 5), offsetMinutes: -360, zone: 'America/Chicago' }

/** One item: a change, or several that stand or fall together. */
export type Recorded = Change | readonly Change[]

export function deskOf(...changes: readonly Recorded[]): DeskState {
  const fold = createFold()
  let head: Head | null = null
  let last: Stamp | null = null
  for (const one of changes) {
    const group: readonly Change[] = 'action' in one ? [one] : one
    const next = chainItem({ desk, device, head, last, wall, operator: 'op', changes: group })
    head = next.head
    last = next.item.at
    fold.add(next.item)
  }
  return fold.state
}

export const keyed = (
  action: Action,
  kind: string,
  id: string,
  fields: Record<string, string | number | boolean>,
): Change => ({
  action,
  kind,
  id,
  patch: Object.entries(fields) as Patch,
})
