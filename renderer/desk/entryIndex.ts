import { entryFile, type EntryFile } from '../../shared/domain/entryFile'
import { entitiesOf, isRemoved, type DeskState, type Entity } from '../../shared/journal/state'

/**
 * All entries with what belongs to them, for lists. `entryFile` alone scans every row of the desk for one entry; here
 * the rows are grouped once a version, so that ten thousand entries cost one pass.
 */
const rowKinds = ['line', 'tariff', 'bill', 'container', 'fact'] as const

export interface EntryIndex {
  /** not removed, in order of opening */
  entries: readonly Entity[]
  file(entryId: string): EntryFile | undefined
  rows(kind: (typeof rowKinds)[number], entryId: string): readonly Entity[]
}

export function indexEntries(state: DeskState): EntryIndex {
  const groups = new Map(rowKinds.map((kind) => [kind, groupByEntry(state, kind)]))
  const rows = (kind: (typeof rowKinds)[number], entryId: string) => groups.get(kind)?.get(entryId) ?? []
  const files = new Map<string, EntryFile | undefined>()
  return {
    entries: [...entitiesOf(state, 'entry').values()]
      .filter((entry) => !isRemoved(entry))
      .sort((a, b) => (a.born.at < b.born.at ? -1 : 1)),
    rows,
    file(entryId) {
      if (!files.has(entryId)) files.set(entryId, entryFile(onlyRowsOf(state, entryId, rows), entryId))
      return files.get(entryId)
    },
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
