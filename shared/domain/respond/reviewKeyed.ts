import { entryMarks } from './entryMarks'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../../journal/canonical'
import { entityOf, isRemoved, rowsOfEntry, type DeskState, type Entity, type Write } from '../../journal/state'
import { fieldTypes } from '../input'

/** What was keyed of an entry: the values a second person looks at, and how a value that moved since is told. */
export interface KeyedRows {
  entry: Entity
  /** lines, tariff numbers, bills and containers, removed ones too */
  rows: readonly Entity[]
}

const ROW_KINDS = ['line', 'tariff', 'bill', 'container'] as const

/** Fields of an entry that are no values of its paper: marks, origins, reasons. */
const NOT_KEYED: ReadonlySet<string> = new Set([...entryMarks, 'pinned', 'order'])

/** Whether a field is a keyed value, of an entry or of one of its rows. */
export const isKeyedField = (field: string): boolean => !NOT_KEYED.has(field)

export function keyedRows(state: DeskState, entryId: string): KeyedRows | undefined {
  const entry = entityOf(state, 'entry', entryId)
  if (entry === undefined) return undefined
  return { entry, rows: ROW_KINDS.flatMap((kind) => rowsOfEntry(state, kind, entryId)) }
}

const deviceOf = (write: Write): string => write.at.slice(-10)

/**
 * What stands in `reviewedDigest`: SHA-256 (64 hexadecimal digits) over the keyed values alone, without marks of source,
 * then `device:sequence` of the last write seen of each laptop. The hash decides whether the mark stands; the places
 * name what moved, also what came in by a merge and was keyed before the review was made elsewhere.
 */
export function keyedDigest(keyed: KeyedRows): string {
  return [keyedHash(keyed), ...[...lastSeen(keyed)].sort().map(([device, seq]) => `${device}:${seq}`)].join(' ')
}

/** The hash alone. The same values give the same hash, in whatever order and on whichever laptop they were keyed. */
export function keyedHash({ entry, rows }: KeyedRows): string {
  const plain = [entry, ...rows.filter((row) => !isRemoved(row))]
    .map((entity) => [entity.kind, entity.id, valuesOf(entity)] as const)
    .sort((a, b) => (`${a[0]} ${a[1]}` < `${b[0]} ${b[1]}` ? -1 : 1))
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(plain))))
}

function valuesOf(entity: Entity): Record<string, string | number | boolean> {
  const values: Record<string, string | number | boolean> = {}
  for (const [field, { v }] of Object.entries(entity.fields)) if (v !== null && isKeyedField(field)) values[field] = v
  return values
}

function lastSeen({ entry, rows }: KeyedRows): Map<string, number> {
  const seen = new Map<string, number>()
  for (const entity of [entry, ...rows])
    for (const [field, write] of Object.entries(entity.fields)) {
      if (entity.kind === 'entry' && !isKeyedField(field)) continue
      const device = deviceOf(write)
      if (write.seq > (seen.get(device) ?? 0)) seen.set(device, write.seq)
    }
  return seen
}

/** Whether the values are those that were looked at. */
export const isAsReviewed = (keyed: KeyedRows, stored: string): boolean => stored.slice(0, 64) === keyedHash(keyed)

export interface MovedField {
  kind: string
  id: string
  field: string
  /** the box in words: `Entered value` */
  label: string
}

/** The fields written since, or by a laptop whose writing was not known then. Removed rows stand under `removed`. */
export function movedSince({ entry, rows }: KeyedRows, stored: string): MovedField[] {
  const seen = new Map(
    stored
      .split(' ')
      .slice(1)
      .map((one) => [one.slice(0, one.indexOf(':')), Number(one.slice(one.indexOf(':') + 1))] as const),
  )
  const moved: MovedField[] = []
  for (const entity of [entry, ...rows])
    for (const [field, write] of Object.entries(entity.fields)) {
      if (!isKeyedField(field) && (entity.kind === 'entry' || field !== 'removed')) continue
      if (field === 'entry' || field === 'line') continue
      if (write.seq > (seen.get(deviceOf(write)) ?? 0))
        moved.push({ kind: entity.kind, id: entity.id, field, label: labelOf(entity.kind, field) })
    }
  return moved
}

const rowCalled: Readonly<Record<string, string>> = {
  line: 'a line',
  tariff: 'a tariff number',
  bill: 'a bill',
  container: 'a container',
}
const labelOf = (kind: string, field: string): string =>
  field === 'removed' ? `${rowCalled[kind] ?? 'a row'} taken away` : (fieldTypes[kind]?.[field]?.label ?? field)
