import type { Change } from './item'
import { stampDevice } from './stamp'
import type { DeskState, Entity, Write } from './state'

/** Values that laptops set without having seen each other's, and what settles them. */
export interface OpenConflict {
  entity: Entity
  field: string
  /** the shown one first, then the others, latest first; `v` null under `removed` is an edit that speaks against it */
  writes: readonly Write[]
}

/**
 * What laptops write of themselves: how far they had read, and both sides' record of one fork. Where two name another
 * true laptop the fork itself stands open again (`openForks`), and is settled there.
 */
const ownRecords: ReadonlySet<string> = new Set(['merged', 'aside', 'fork'])

/** Every conflict of the desk that no person has settled yet, in order of kind, id and field. */
export function openConflicts(state: DeskState): OpenConflict[] {
  const open: OpenConflict[] = []
  for (const byId of state.kinds.values())
    for (const entity of byId.values()) {
      if (entity.conflicts === undefined || ownRecords.has(entity.kind)) continue
      for (const [field, losers] of Object.entries(entity.conflicts)) {
        const shown = entity.fields[field]
        if (shown !== undefined) open.push({ entity, field, writes: [shown, ...losers] })
      }
    }
  return open.sort((a, b) => compare(keyOf(a), keyOf(b)))
}

export const keyOf = ({ entity, field }: OpenConflict): string => `${entity.kind} ${entity.id} ${field}`
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

export const countConflicts = (state: DeskState): number => openConflicts(state).length

/**
 * One item: the chosen value as a write that has seen all others, and who decided between which items. The value is
 * settled by being written; the record says so for the log.
 * @param id of the new `conflict` entity
 */
export function settling(conflict: OpenConflict, chosen: Write, id: string): Change[] {
  const { entity, field, writes } = conflict
  const mark = chosen.m?.slice(0, 1)
  return [
    {
      action: 'value.settled',
      kind: entity.kind,
      id: entity.id,
      patch: [mark === undefined ? [field, chosen.v] : [field, chosen.v, mark]],
    },
    {
      action: 'conflict.settled',
      kind: 'conflict',
      id,
      patch: [
        ['entityKind', entity.kind],
        ['entityId', entity.id],
        ['field', field],
        ['items', writes.map((write) => `${stampDevice(write.at)} ${write.seq}`).join(', ')],
      ],
    },
  ]
}
