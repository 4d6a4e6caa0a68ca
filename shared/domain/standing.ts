import { entitiesOf, isRemoved, rowsOfEntry, textOf, valueOf, type DeskState, type Entity } from '../journal/state'
import { entryClocks, type EntryClocks, type Progress } from './clocks'
import { fieldsOf, type EntryFile } from './entryFile'
import { rememberBy } from './remember'

export interface EntryStanding {
  id: string
  entity: Entity
  /** the entry and its facts, without lines and bills: enough for clocks and deadlines */
  file: EntryFile
  clocks: EntryClocks
  progress: Progress
  /** day of the fact that set it */
  since: string | undefined
}

interface Known {
  facts: readonly Entity[]
  standing: EntryStanding
}
/** An entity is a new object when it changes: what was read of an entry holds while it and its facts are the same. */
const known = new WeakMap<Entity, Known>()

/** Where an entry stands by its facts: read again only when it or one of its facts changed. */
export function entryStanding(state: DeskState, entity: Entity): EntryStanding {
  const facts = rowsOfEntry(state, 'fact', entity.id)
  const before = known.get(entity)
  if (before?.facts.length === facts.length && before.facts.every((fact, at) => fact === facts[at]))
    return before.standing
  const file = factsAlone(entity, facts)
  const clocks = entryClocks(file)
  const { progress, release } = clocks
  const standing = { id: entity.id, entity, file, clocks, progress, since: release.since }
  known.set(entity, { facts, standing })
  return standing
}

/** Each entry that was not removed, in order of opening, and where it stands by its facts. */
export const entriesByProgress = rememberBy(['entry', 'fact'], (state): EntryStanding[] =>
  [...entitiesOf(state, 'entry').values()]
    .filter((entry) => !isRemoved(entry))
    .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
    .map((entity) => entryStanding(state, entity)),
)

/** Clocks read the entry and its facts alone: lines and bills of ten thousand entries are not gathered to count them. */
function factsAlone(entity: Entity, facts: readonly Entity[]): EntryFile {
  return {
    id: entity.id,
    entity,
    entry: fieldsOf('entry', entity),
    lines: [],
    bills: [],
    containers: [],
    documents: [],
    facts: facts
      .filter((fact) => valueOf(fact, 'withdrawn') !== true)
      .sort((a, b) => (a.born.at < b.born.at ? -1 : 1))
      .map((fact) => ({ id: fact.id, entity: fact, fields: fieldsOf('fact', fact) })),
    firm: {},
    importer: undefined,
    signer: undefined,
    incident: {},
    portProfile: undefined,
  }
}

/** What an entry is called in a list: its number, else the broker's reference. */
export const entryCalled = (entry: Entity): string =>
  textOf(entry, 'entryNumber') || textOf(entry, 'brokerReference') || 'no number yet'
