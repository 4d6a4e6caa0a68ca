import { entryClocks, type EntryClocks } from '../../shared/domain/clocks'
import { entryFile, fieldsOf, type EntryFile, type Row } from '../../shared/domain/entryFile'
import type { Fact } from '../../shared/domain/kinds'
import { entitiesOf, isRemoved, type DeskState, type Entity } from '../../shared/journal/state'

/**
 * All entries with what belongs to them, for lists. `entryFile` alone scans every row of the desk for one entry; here
 * the rows are grouped once a version, so that ten thousand entries cost one pass.
 */
const rowKinds = ['line', 'tariff', 'bill', 'container', 'fact'] as const

export interface EntryIndex {
  /** not removed, in order of opening */
  entries: readonly Entity[]
  /** with lines, bills and all the rest */
  file(entryId: string): EntryFile | undefined
  /** Entry and facts alone: enough for clocks and deadlines. The same object as long as neither changed. */
  facts(entry: Entity): EntryFile
  clocks(entry: Entity): EntryClocks
  rows(kind: (typeof rowKinds)[number], entryId: string): readonly Entity[]
}

export function indexEntries(state: DeskState): EntryIndex {
  const groups = new Map(rowKinds.map((kind) => [kind, groupByEntry(state, kind)]))
  const rows = (kind: (typeof rowKinds)[number], entryId: string) => groups.get(kind)?.get(entryId) ?? []
  const facts = (entry: Entity) => factsFile(entry, rows('fact', entry.id)).file
  return {
    entries: [...entitiesOf(state, 'entry').values()]
      .filter((entry) => !isRemoved(entry))
      .sort((a, b) => (a.born.at < b.born.at ? -1 : 1)),
    rows,
    facts,
    clocks: (entry) => factsFile(entry, rows('fact', entry.id)).clocks,
    file: (entryId) => entryFile(onlyRowsOf(state, entryId, rows), entryId),
  }
}

function groupByEntry(state: DeskState, kind: string): Map<string, Entity[]> {
  const groups = new Map<string, Entity[]>()
  for (const entity of entitiesOf(state, kind).values()) {
    const entry = entity.fields['entry']?.v
    if (typeof entry !== 'string') continue
    const group = groups.get(entry)
    if (group === undefined) groups.set(entry, [entity])
    else group.push(entity)
  }
  return groups
}

/** The same desk, with the rows of one entry only. */
function onlyRowsOf(state: DeskState, entryId: string, rows: EntryIndex['rows']): DeskState {
  const kinds = new Map(state.kinds)
  for (const kind of rowKinds) kinds.set(kind, new Map(rows(kind, entryId).map((entity) => [entity.id, entity])))
  return { ...state, kinds }
}

interface Remembered {
  from: readonly Entity[]
  file: EntryFile
  clocks: EntryClocks
}
/** An entity is a new object when it changes, so identity says whether what was made of it still holds. */
const remembered = new WeakMap<Entity, Remembered>()

function factsFile(entry: Entity, facts: readonly Entity[]): Remembered {
  const before = remembered.get(entry)
  if (before?.from.length === facts.length && before.from.every((fact, nth) => fact === facts[nth])) return before
  const file = fileOf(entry, facts)
  const made = { from: facts, file, clocks: entryClocks(file) }
  remembered.set(entry, made)
  return made
}

function fileOf(entry: Entity, facts: readonly Entity[]): EntryFile {
  return {
    id: entry.id,
    entity: entry,
    entry: fieldsOf('entry', entry),
    lines: [],
    bills: [],
    containers: [],
    facts: facts
      .map((entity): Row<Fact> => ({ id: entity.id, entity, fields: fieldsOf('fact', entity) }))
      .filter((fact) => fact.fields.withdrawn !== true)
      .sort((a, b) => (a.entity.born.at < b.entity.born.at ? -1 : 1)),
    firm: {},
    importer: undefined,
    signer: undefined,
    incident: {},
    portProfile: undefined,
  }
}
