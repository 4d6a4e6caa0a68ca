import type { Change, Mark, Patch, Scalar } from '../../shared/journal/item'
import { entityOf, isRemoved, rowsOfEntry, valueOf, type DeskState, type Entity } from '../../shared/journal/state'
import type { BoxKind } from './formLayout'

/** How what was keyed becomes changes of the journal. Pure: ids come in. */

export type FieldValue = readonly [field: string, value: Scalar | null, mark?: Mark]

/** The rows of a kind that belong to this entry (and line, for tariff numbers), in printed order. */
export function rowIds(state: DeskState, kind: BoxKind, entryId: string, line?: string): string[] {
  const rows = rowsOfEntry(state, kind, entryId).filter(
    (row) => !isRemoved(row) && (line === undefined || valueOf(row, 'line') === line),
  )
  const order = (row: Entity) => `${String(valueOf(row, 'order') ?? row.born.at)} ${row.id}`
  return rows.sort((a, b) => (order(a) < order(b) ? -1 : 1)).map((row) => row.id)
}

/** The order key of a row put at the end: one above the last one's. Equal keys of two laptops fall back on the id. */
export function orderAtEnd(state: DeskState, kind: BoxKind, entryId: string, line?: string): string {
  const last = rowIds(state, kind, entryId, line).at(-1)
  const key = last === undefined ? '' : String(valueOf(entityOf(state, kind, last), 'order') ?? '')
  return String((Number.parseInt(key, 10) || 0) + 1).padStart(6, '0')
}

const keyed = {
  entry: 'entry.keyed',
  line: 'line.keyed',
  tariff: 'tariff.keyed',
  bill: 'bill.keyed',
  container: 'container.keyed',
} as const
const added = { line: 'line.added', tariff: 'tariff.added', bill: 'bill.added', container: 'container.added' } as const
const removed = {
  line: 'line.removed',
  tariff: 'tariff.removed',
  bill: 'bill.removed',
  container: 'container.removed',
} as const

const patchOf = (values: readonly FieldValue[]): Patch =>
  values.map(([field, value, mark]) => (mark === undefined || value === null ? [field, value] : [field, value, mark]))

export const keyedChange = (kind: BoxKind, id: string, values: readonly FieldValue[]): Change => ({
  action: keyed[kind],
  kind,
  id,
  patch: patchOf(values),
})

/** A row's first values bring the row with them: an empty row is never in the journal. */
export function addedChange(
  kind: Exclude<BoxKind, 'entry'>,
  row: { id: string; entry: string; order: string; line?: string | undefined },
  values: readonly FieldValue[],
): Change {
  const belongs: FieldValue[] = [
    ['entry', row.entry],
    ['order', row.order],
  ]
  if (row.line !== undefined) belongs.push(['line', row.line])
  return { action: added[kind], kind, id: row.id, patch: patchOf([...belongs, ...values]) }
}

export const removedChange = (kind: Exclude<BoxKind, 'entry'>, id: string): Change => ({
  action: removed[kind],
  kind,
  id,
  patch: [['removed', true]],
})

/** What a hand that changes a box makes of its source: kit, product and computed values become *overridden*. */
export function markAfterKeying(before: Mark | undefined, computed: boolean): Mark {
  const letter = before?.charAt(0) ?? (computed ? 'C' : '')
  return letter === 'K' || letter === 'P' || letter === 'C' || letter === 'O' ? 'O' : 'T'
}

export const toggledTentative = (mark: Mark | undefined): Mark => {
  const letter = mark?.charAt(0) ?? 'T'
  return mark?.endsWith('~') === true ? letter : `${letter}~`
}

/** Values of the row above, for *repeat*: what came from kit or product keeps its source, what was typed is marked L. */
export function repeatedValues(above: Entity | undefined, fields: readonly string[]): FieldValue[] {
  if (above === undefined) return []
  return fields.flatMap((field): FieldValue[] => {
    const write = above.fields[field]
    if (write === undefined || write.v === null) return []
    const letter = write.m?.charAt(0) ?? 'T'
    return [[field, write.v, letter === 'K' || letter === 'P' ? letter : 'L']]
  })
}
