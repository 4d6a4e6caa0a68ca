import type { Fold } from './fold'
import type { DeviceId, Item, Scalar } from './item'
import { mergeGuard, type MergeGuard } from './merge'
import { stampDevice } from './stamp'
import type { Folded } from './writes'

/** What a merge would do, for the person who is asked before it (decision 17) and for the receipt after it. */
export interface MergeReport {
  guard: MergeGuard
  /** entities that are new or would change */
  touched: number
  /** values that this laptop recorded and that would be another's, those of removed entities first */
  overwritten: readonly Overwritten[]
}
interface Overwritten {
  kind: string
  id: string
  field: string
  before: Scalar | null
  after: Scalar | null
}

export function mergeReport(fold: Fold, items: readonly Item[], device: DeviceId): MergeReport {
  const changed = fold.preview(items).filter(({ before, after }) => before === undefined || !sameValues(before, after))
  const overwritten = changed.flatMap(({ before, after }) =>
    before === undefined ? [] : differing(before, after, device),
  )
  const removals = overwritten.filter(({ field }) => field === 'removed')
  return {
    guard: mergeGuard(fold, items, device),
    touched: changed.length,
    overwritten: [...removals, ...overwritten.filter(({ field }) => field !== 'removed')],
  }
}

const sameValues = (before: Folded, after: Folded): boolean =>
  Object.entries(after.fields).every(([field, write]) => before.fields[field]?.at === write.at) &&
  Object.keys(before.conflicts ?? {}).length === Object.keys(after.conflicts ?? {}).length

/** Fields of ours that would change, any field of a number, and a removal of what stands here. */
function differing(before: Folded, after: Folded, device: DeviceId): Overwritten[] {
  return Object.entries(after.fields).flatMap(([field, write]) => {
    const was = before.fields[field]
    if ((was?.v ?? null) === write.v) return []
    const ours = was !== undefined && stampDevice(was.at) === device
    if (!ours && after.kind !== 'number' && field !== 'removed') return []
    return [{ kind: after.kind, id: after.id, field, before: was?.v ?? null, after: write.v }]
  })
}
