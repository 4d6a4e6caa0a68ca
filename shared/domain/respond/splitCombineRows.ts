import type { Change, Patch } from '../../journal/item'
import { isRemoved, markOf, rowsOfEntry, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'

/** Rows that are moved from one entry to another: removed here, added there with the same values and marks. */
export type MovedKind = 'line' | 'bill' | 'container'

const actions = {
  line: { added: 'line.added', removed: 'line.removed' },
  tariff: { added: 'tariff.added', removed: 'tariff.removed' },
  bill: { added: 'bill.added', removed: 'bill.removed' },
  container: { added: 'container.added', removed: 'container.removed' },
} as const

/** The rows of an entry that stand, in printed order. */
export function standingRows(state: DeskState, kind: MovedKind | 'tariff', entry: string): Entity[] {
  const order = (row: Entity) => `${String(valueOf(row, 'order') ?? row.born.at)} ${row.id}`
  return rowsOfEntry(state, kind, entry)
    .filter((row) => !isRemoved(row))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
}

export function movedLine(
  state: DeskState,
  line: Entity,
  from: string,
  to: string,
  order: string | undefined,
  randomId: () => string,
): Change[] {
  const id = randomId()
  const changes = [removedRow('line', line), addedRow('line', line, to, order, id)]
  for (const tariff of standingRows(state, 'tariff', from))
    if (textOf(tariff, 'line') === line.id)
      changes.push(removedRow('tariff', tariff), addedRow('tariff', tariff, to, undefined, randomId(), id))
  return changes
}

export const movedRow = (
  kind: 'bill' | 'container',
  row: Entity,
  to: string,
  order: string | undefined,
  randomId: () => string,
): Change[] => [removedRow(kind, row), addedRow(kind, row, to, order, randomId())]

const removedRow = (kind: MovedKind | 'tariff', row: Entity): Change => ({
  action: actions[kind].removed,
  kind,
  id: row.id,
  patch: [['removed', true]],
})

export function addedRow(
  kind: MovedKind | 'tariff',
  row: Entity,
  entry: string,
  order: string | undefined,
  id: string,
  line?: string,
): Change {
  const places = new Set(['entry', 'order', 'line', 'removed'])
  const belongs: Patch = [
    ['entry', entry],
    ['order', order ?? (textOf(row, 'order') || '000001')],
    ...(line === undefined ? [] : [['line', line] as [string, string]]),
  ]
  return {
    action: actions[kind].added,
    kind,
    id,
    patch: [...belongs, ...valuesOf(row, (field) => !places.has(field))],
  }
}

/** Each value with the mark that says where it came from. */
export function valuesOf(entity: Entity | undefined, wanted: (field: string) => boolean): Patch {
  const patch: Patch = []
  for (const [field, { v }] of Object.entries(entity?.fields ?? {})) {
    if (v === null || !wanted(field)) continue
    const mark = markOf(entity, field)
    patch.push(mark === undefined ? [field, v] : [field, v, mark])
  }
  return patch
}
