import { entitiesOf, type DeskState } from '../../../shared/journal/state'
import { keyOf, type World } from './world'

/**
 * The rule of conflicts in the plainest way, over all writes ever made and with plain sets of what was seen: two writes
 * of one field of different value conflict exactly if neither had seen the other and nothing later had seen them.
 */
interface Told {
  /** field → [shown value, device and sequence that wrote it] */
  shown: Record<string, [unknown, string]>
  /** field → losers, 'value device sequence', sorted; for `removed` the devices, since of a device's edits in a row one is named */
  conflicts: Record<string, string[]>
}

interface Wrote {
  field: string
  v: unknown
  at: string
  key: string
}

export function tellByReference(world: World): Record<string, Told> {
  const saw = (later: string, earlier: string) => world.seen.get(later)?.has(earlier) === true
  const writes = new Map<string, Wrote[]>()
  for (const item of world.items)
    for (const change of item.changes)
      if (change.kind === 'entry')
        for (const [field, v] of change.patch) {
          const key = keyOf(item)
          // of one item, the last write of a field counts
          const list = (writes.get(change.id) ?? []).filter((w) => w.key !== key || w.field !== field)
          writes.set(change.id, [...list, { field, v, at: item.at, key }])
        }
  const out: Record<string, Told> = {}
  for (const [id, all] of writes) {
    const told: Told = { shown: {}, conflicts: {} }
    const standing = (field: string) =>
      all
        .filter((w) => w.field === field && !all.some((o) => o.field === field && saw(o.key, w.key)))
        .sort((a, b) => (a.at < b.at ? 1 : -1))
    for (const field of new Set(all.map((w) => w.field))) {
      const [winner, ...others] = standing(field)
      if (winner === undefined) continue
      told.shown[field] = [winner.v, winner.key]
      const losers = others.filter((w) => w.v !== winner.v).map((w) => `${String(w.v)} ${w.key}`)
      if (losers.length > 0) told.conflicts[field] = losers.sort()
    }
    const against = editsAgainstRemoval(all, standing('removed'), saw)
    if (against.length > 0) told.conflicts['removed'] = [...(told.conflicts['removed'] ?? []), ...against]
    nameDevices(told)
    out[id] = told
  }
  return out
}

/** Items whose edits no standing removal had seen, and that had not seen every standing removal. */
function editsAgainstRemoval(
  all: Wrote[],
  standing: Wrote[],
  saw: (later: string, earlier: string) => boolean,
): string[] {
  if (standing[0]?.v !== true) return []
  const removals = standing.filter((w) => w.v === true)
  const edits = new Set(all.filter((w) => w.field !== 'removed').map((w) => w.key))
  return [...edits].filter(
    (edit) => !removals.some((r) => r.key === edit || saw(r.key, edit)) && removals.some((r) => !saw(edit, r.key)),
  )
}

function nameDevices(told: Told): void {
  const devices = (told.conflicts['removed'] ?? []).map((loser) => /[A-Z]{10}/u.exec(loser)?.[0] ?? loser)
  if (devices.length > 0) told.conflicts['removed'] = [...new Set(devices)].sort()
}

/** What the fold says, in the same words. */
export function tellByFold(state: DeskState): Record<string, Told> {
  const out: Record<string, Told> = {}
  for (const entity of entitiesOf(state, 'entry').values()) {
    const told: Told = { shown: {}, conflicts: {} }
    const key = (w: { at: string; seq: number }) => `${w.at.slice(23)} ${w.seq}`
    for (const [field, write] of Object.entries(entity.fields)) told.shown[field] = [write.v, key(write)]
    for (const [field, losers] of Object.entries(entity.conflicts ?? {}))
      told.conflicts[field] = losers.map((w) => `${String(w.v)} ${key(w)}`).sort()
    nameDevices(told)
    out[entity.id] = told
  }
  return out
}
