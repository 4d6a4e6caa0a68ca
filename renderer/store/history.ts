import { entityOf, type DeskState, type Entity } from '../../shared/journal/state'
import { kinds, type Kind } from '../../shared/domain/kinds'
import type { Change, Item, Patch } from '../../shared/journal/item'
import { err, ok, type Result } from '../../shared/result'

/** What one item of this opening changed, so that it can be undone by an item of its own (decision 18). */
export interface History {
  /** Called with the state as it is before the item is folded. */
  note(before: DeskState, item: Item): void
  /** The inverse changes; refused where a later change touched a field, or where nothing may be taken back. */
  inverse(state: DeskState, sequence: number): Result<Change[], { type: 'UndoRefused'; field: string }>
}

interface Step {
  at: string
  changes: { kind: string; id: string; inverse: Patch; fields: readonly string[] }[]
}

/** Undo reaches this far back: what one remembers of one's own keying. */
const STEPS_KEPT = 1_000
/** A number once drawn is never given again; a device, a merge and a settled conflict are history, not keying. */
const neverUndone = /^(?:reserve\.|device\.|journal\.|conflict\.|fork\.|clock\.|notice\.|file\.)/u

export function createHistory(): History {
  const steps = new Map<number, Step>()
  return {
    note: (before, item) => {
      if (item.changes.some((change) => neverUndone.test(change.action))) return
      steps.set(item.sequence, { at: item.at, changes: item.changes.map((change) => stepOf(before, change)) })
      const oldest = steps.keys().next().value
      if (steps.size > STEPS_KEPT && oldest !== undefined) steps.delete(oldest)
    },
    inverse: (state, sequence) => {
      const step = steps.get(sequence)
      if (step === undefined) return err({ type: 'UndoRefused', field: '' })
      for (const { kind, id, fields } of step.changes) {
        const entity = entityOf(state, kind, id)
        const touched = fields.find((field) => entity?.fields[field]?.at !== step.at)
        if (touched !== undefined) return err({ type: 'UndoRefused', field: touched })
      }
      return ok(
        step.changes.map(({ kind, id, inverse }) => ({ action: 'change.undone', kind, id, patch: inverse })).reverse(),
      )
    },
  }
}

function stepOf(before: DeskState, change: Change): Step['changes'][number] {
  const entity = entityOf(before, change.kind, change.id)
  const fields = change.patch.map(([field]) => field)
  const inverse = fields.map((field) => former(entity, field))
  // What did not exist before goes as a whole, and not only its fields.
  if (entity === undefined && !fields.includes('removed') && canBeRemoved(change.kind)) inverse.push(['removed', true])
  return { kind: change.kind, id: change.id, inverse, fields }
}

function former(entity: Entity | undefined, field: string): Patch[number] {
  const write = entity?.fields[field]
  if (write === undefined) return [field, null]
  return write.m === undefined ? [field, write.v] : [field, write.v, write.m]
}

const canBeRemoved = (kind: string): boolean => {
  const fields = kinds[kind as Kind] as { shape?: Record<string, unknown> } | undefined
  return fields?.shape !== undefined && 'removed' in fields.shape
}
