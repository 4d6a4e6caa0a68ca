import { entryClocks, type EntryClocks } from '../../shared/domain/clocks'
import { entryFile, fieldsOf, type EntryFile, type Row } from '../../shared/domain/entryFile'
import type { Fact } from '../../shared/domain/kinds'
import { entitiesOf, isRemoved, rowsOfEntry, type DeskState, type Entity } from '../../shared/journal/state'

/** All entries with what belongs to them, for lists. */
export interface EntryIndex {
  /** not removed, in order of opening */
  entries: readonly Entity[]
  /** with lines, bills and all the rest */
  file(entryId: string): EntryFile | undefined
  /** Entry and facts alone: enough for clocks and deadlines. The same object as long as neither changed. */
  facts(entry: Entity): EntryFile
  clocks(entry: Entity): EntryClocks
  rows(kind: 'line' | 'bill', entryId: string): readonly Entity[]
}

export function indexEntries(state: DeskState): EntryIndex {
  const facts = (entry: Entity) => factsFile(entry, rowsOfEntry(state, 'fact', entry.id))
  return {
    entries: [...entitiesOf(state, 'entry').values()]
      .filter((entry) => !isRemoved(entry))
      .sort((a, b) => (a.born.at < b.born.at ? -1 : 1)),
    rows: (kind, entryId) => rowsOfEntry(state, kind, entryId),
    facts: (entry) => facts(entry).file,
    clocks: (entry) => facts(entry).clocks,
    file: (entryId) => entryFile(state, entryId),
  }
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
    documents: [],
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
