import type { Mark, Scalar } from '../../journal/item'
import { entitiesOf, entityOf, isRemoved, type DeskState, type Entity } from '../../journal/state'

/**
 * entries.json: the entries as the journal leaves them. A pure projection of the desk, so that whoever holds the
 * journal can make it again and compare. Stored names and stored values: money in whole US cents, days YYYY-MM-DD,
 * an address as five parts with line feeds (street, city, state, postal code, country).
 */
const ENTRIES_VERSION = 1

export interface EntryRecord {
  id: string
  fields: Record<string, Scalar>
  /** field → where the value came from (T typed, K kit, P product, L last entry, C computed, O overridden; ~ tentative) */
  marks?: Record<string, Mark>
  /** field → the other values that two laptops gave, not settled yet */
  conflicts?: Record<string, (Scalar | null)[]>
  /** changed by a newer Lifeboat: some of it may not be shown here; the journal holds it all */
  newer?: true
}
export interface LineRecord extends EntryRecord {
  /** the printed line number */
  line: number
  tariffs: EntryRecord[]
}
export interface BundleEntry extends EntryRecord {
  lines: LineRecord[]
  bills: EntryRecord[]
  containers: EntryRecord[]
  /** what happened, in order, withdrawn ones too */
  facts: EntryRecord[]
}
export interface EntriesDocument {
  format: 'lifeboat-entries'
  version: number
  firm: Record<string, Scalar>
  entries: BundleEntry[]
}

function recordOf(entity: Entity): EntryRecord {
  const fields: Record<string, Scalar> = {}
  const marks: Record<string, Mark> = {}
  for (const name of Object.keys(entity.fields).sort()) {
    const write = entity.fields[name]
    if (write === undefined || write.v === null) continue
    fields[name] = write.v
    if (write.m !== undefined) marks[name] = write.m
  }
  const conflicts = Object.entries(entity.conflicts ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    id: entity.id,
    fields,
    ...(Object.keys(marks).length === 0 ? {} : { marks }),
    ...(conflicts.length === 0
      ? {}
      : { conflicts: Object.fromEntries(conflicts.map(([name, writes]) => [name, writes.map((write) => write.v)])) }),
    ...(entity.newer === true ? { newer: true } : {}),
  }
}

/** The order in which rows print: their order key, or when they were made (as in `entryFile`). */
const printedOrder = (entity: Entity): string => `${String(entity.fields['order']?.v ?? entity.born.at)} ${entity.id}`

/** entry id → its rows of a kind, in printed order. One pass over the kind, however many entries there are. */
function rowsByEntry(state: DeskState, kind: string, parent: 'entry' | 'line'): (id: string) => EntryRecord[] {
  const rows = new Map<string, Entity[]>()
  for (const entity of entitiesOf(state, kind).values()) {
    if (isRemoved(entity)) continue
    const owner = String(entity.fields[parent]?.v ?? '')
    const brothers = rows.get(owner)
    if (brothers === undefined) rows.set(owner, [entity])
    else brothers.push(entity)
  }
  return (id) =>
    (rows.get(id) ?? []).sort((a, b) => (printedOrder(a) < printedOrder(b) ? -1 : 1)).map((entity) => recordOf(entity))
}

/** What stands in front of the entries. */
type EntriesHead = Omit<EntriesDocument, 'entries'>

const headOf = (state: DeskState): EntriesHead => {
  const firm = entityOf(state, 'firm', 'firm')
  return {
    format: 'lifeboat-entries',
    version: ENTRIES_VERSION,
    firm: firm === undefined ? {} : recordOf(firm).fields,
  }
}

/** The name of the firm as it was keyed; '' where none is. */
export const firmName = (state: DeskState): string => String(headOf(state).firm['name'] ?? '')

/**
 * Every entry of the desk, by entry number; entries without a number after them. Removed ones carry `removed`. Each is
 * made when it is asked for, so that a large desk is written without a second desk in memory.
 */
export function* entryRecords(state: DeskState): Generator<BundleEntry> {
  const lines = rowsByEntry(state, 'line', 'entry')
  const tariffs = rowsByEntry(state, 'tariff', 'line')
  const bills = rowsByEntry(state, 'bill', 'entry')
  const containers = rowsByEntry(state, 'container', 'entry')
  const facts = rowsByEntry(state, 'fact', 'entry')
  const sortKey = (entity: Entity) => `${String(entity.fields['entryNumber']?.v ?? '~')} ${entity.id}`
  const keyed = [...entitiesOf(state, 'entry').values()].map((entity) => ({ key: sortKey(entity), entity }))
  for (const { entity } of keyed.sort((a, b) => (a.key < b.key ? -1 : 1)))
    yield {
      ...recordOf(entity),
      lines: lines(entity.id).map((line, index) => ({ ...line, line: index + 1, tariffs: tariffs(line.id) })),
      bills: bills(entity.id),
      containers: containers(entity.id),
      facts: facts(entity.id),
    }
}

export const entriesDocument = (state: DeskState): EntriesDocument => ({
  ...headOf(state),
  entries: [...entryRecords(state)],
})

/** entries.json piece by piece: one entry a line, so that two exports can be compared line by line. */
export function* entriesPieces(state: DeskState): Generator<string> {
  yield `${JSON.stringify(headOf(state)).slice(0, -1)},"entries":[`
  let first = true
  for (const entry of entryRecords(state)) {
    yield `${first ? '' : ','}\n${JSON.stringify(entry)}`
    first = false
  }
  yield '\n]}\n'
}

export const entriesText = (state: DeskState): string => [...entriesPieces(state)].join('')
