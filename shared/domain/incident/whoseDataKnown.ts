import { entitiesOf, type DeskState, type Entity } from '../../journal/state'
import { stampDevice } from '../../journal/stamp'

/** device → the last item of its chain that is known to have been on the laptop asked about */
export type KnownHeads = ReadonlyMap<string, number>

/**
 * How far a laptop had read every chain, as far as this desk can tell: all of its own, what its merges name, and what
 * those laptops had taken in by then. Where a later merge of one of them hides the earlier one, nothing is claimed: such
 * records are then *perhaps* on it, never left out.
 */
export function headsKnownTo(state: DeskState, device: string): KnownHeads {
  const known = new Map<string, number>([[device, Number.MAX_SAFE_INTEGER]])
  const work = [device]
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const merged = entitiesOf(state, 'merged').get(next)
    const upTo = known.get(next) ?? 0
    for (const [other, write] of Object.entries(merged?.fields ?? {})) {
      const sequence = Number(String(write.v ?? '').split(' ')[0])
      if (write.seq > upTo || !(sequence > (known.get(other) ?? 0))) continue
      known.set(other, sequence)
      work.push(other)
    }
  }
  return known
}

/** Whether any write of this record is known to have been there. */
export function isKnownTo(heads: KnownHeads, { born, fields, conflicts = {} }: Entity): boolean {
  const there = ({ at, seq }: { at: string; seq: number }) => seq <= (heads.get(stampDevice(at)) ?? 0)
  return (
    there(born) || Object.values(fields).some(there) || Object.values(conflicts).some((writes) => writes.some(there))
  )
}
