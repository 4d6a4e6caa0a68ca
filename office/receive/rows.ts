import type { Scalar } from '../../shared/journal/item'
import { isRemoved, type Entity } from '../../shared/journal/state'
import type { Folded } from '../../shared/journal/writes'
import { typedTableOf, type Column, type Sort, type TypedTable } from './columns'
import { jsonCell, type Cell } from './copyText'
import { foldText } from './foldText'

/** An entity as the rows of its tables, for COPY. */

const LONGEST_ID = 64
const asId = (text: string): string | null => (text !== '' && text.length <= LONGEST_ID ? text : null)

/** What an entity belongs to, so that the rows of one shipment are found together: its entry, or what a road is of. */
function aboutOf({ kind, fields }: Entity): string | null {
  const value = fields[kind === 'road' ? 'of' : 'entry']?.v
  return typeof value === 'string' ? asId(value) : null
}

/** False for names that no table of ours can hold: such an item stays in the raw journal alone. */
export const isStorable = (kind: string, id: string): boolean =>
  kind.length <= LONGEST_ID && asId(id) !== null && !kind.includes('\0') && !id.includes('\0')

export const ENTITY_COLUMNS =
  'entity (desk, kind, id, about, removed, newer, unsettled, born_at, born_by, touched_at, touched_by, fields, fold, taking)'

export function entityCells(desk: string, entity: Folded, taking: string): Cell[] {
  return [
    desk,
    entity.kind,
    entity.id,
    aboutOf(entity),
    isRemoved(entity),
    entity.newer === true,
    entity.rivals !== undefined || entity.conflicts !== undefined,
    ...touches(entity),
    // A kind with a table of its own has its values there.
    typedTableOf(entity.kind) === undefined ? jsonCell(JSON.stringify(valuesOf(entity))) : null,
    foldText(entity),
    taking,
  ]
}

/** Times as the laptops' clocks said, and who. */
function touches({ born, touched }: Entity): Cell[] {
  return [instant(born.wall.ms), born.operator, instant(touched.wall.ms), touched.operator]
}

/** Of a clock that was set beyond what a calendar holds: not known. */
const instant = (ms: number): string | null => (ms >= 0 && ms < 253_402_300_800_000 ? new Date(ms).toISOString() : null)

function valuesOf(entity: Entity): Record<string, Scalar> {
  const values: Record<string, Scalar> = {}
  for (const [field, { v }] of Object.entries(entity.fields)) if (v !== null && field !== 'removed') values[field] = v
  return values
}

const namesOf = new Map<string, string>()

/** `table (desk, id, …)` for COPY; `more` columns are computed ones. */
export function typedColumns({ table, columns }: TypedTable, computed: readonly string[]): string {
  const known = namesOf.get(table)
  if (known !== undefined) return known
  const names = ['desk', 'id', ...columns.map(({ column }) => column), ...computed, ...COMMON].join(', ')
  namesOf.set(table, `${table} (${names})`)
  return `${table} (${names})`
}

const COMMON = [
  ...['removed', 'newer', 'marks', 'conflicts', 'more', 'born'],
  ...['born_at', 'born_by', 'touched_at', 'touched_by', 'taking'],
]

export function typedCells(
  desk: string,
  entity: Entity,
  { columns }: TypedTable,
  computed: readonly Cell[],
  taking: string,
): Cell[] {
  const values: Cell[] = []
  let more: Record<string, Scalar> | undefined
  let left = 0
  for (const name in entity.fields) if (entity.fields[name]?.v !== null && name !== 'removed') left += 1
  for (const column of columns) {
    const value = Object.hasOwn(entity.fields, column.field) ? entity.fields[column.field]?.v : undefined
    if (value === undefined || value === null) {
      values.push(null)
      continue
    }
    left -= 1
    const cell = cellOf(column.sort, value)
    if (cell === undefined) (more ??= {})[column.field] = value
    values.push(cell)
  }
  if (left > 0) more = { ...more, ...withoutColumn(entity, columns) }
  return [
    desk,
    entity.id,
    ...values,
    ...computed,
    isRemoved(entity),
    entity.newer === true,
    json(marksOf(entity)),
    json(conflictsOf(entity)),
    json(more),
    entity.born.at,
    ...touches(entity),
    taking,
  ]
}

const json = (value: object | undefined): Cell => (value === undefined ? null : jsonCell(JSON.stringify(value)))

/** undefined: this column cannot hold it. */
function cellOf(sort: Sort, value: Scalar): Cell {
  switch (sort) {
    case 'id':
      return typeof value === 'string' ? (asId(value) ?? undefined) : undefined
    case 'text':
    case 'moment':
      return typeof value === 'string' ? value : undefined
    case 'yesNo':
      return typeof value === 'boolean' ? value : undefined
    case 'whole':
    case 'cents':
      return typeof value === 'number' ? value : undefined
    case 'decimal':
      return typeof value === 'string' && /^\d{1,12}(?:\.\d{1,6})?$/u.test(value) ? value : undefined
    case 'day':
      return typeof value === 'string' && isDay(value) ? value : undefined
  }
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text) || text.startsWith('0000')) return false
  const ms = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)
}

function withoutColumn(entity: Entity, columns: readonly Column[]): Record<string, Scalar> {
  const known = new Set(columns.map(({ field }) => field))
  return Object.fromEntries(Object.entries(valuesOf(entity)).filter(([field]) => !known.has(field)))
}

/** field → mark, where one was made. */
function marksOf(entity: Entity): Record<string, string> | undefined {
  let marks: Record<string, string> | undefined
  for (const [field, { v, m }] of Object.entries(entity.fields))
    if (v !== null && m !== undefined) (marks ??= {})[field] = m
  return marks
}

/** field → the other values that laptops gave, not settled yet */
function conflictsOf(entity: Entity): Record<string, (Scalar | null)[]> | undefined {
  const conflicts = Object.entries(entity.conflicts ?? {})
  if (conflicts.length === 0) return undefined
  return Object.fromEntries(conflicts.map(([field, writes]) => [field, writes.map(({ v }) => v)]))
}
