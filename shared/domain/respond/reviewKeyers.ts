import type { Item } from '../../journal/item'
import { entityOf, textOf, type DeskState } from '../../journal/state'
import { isKeyedField, type KeyedRows } from './reviewKeyed'

/**
 * Who keyed values of an entry. The desk in memory knows, of each entity, who wrote first and who wrote last; the journal
 * knows everybody. Lists ask the desk, the mark itself is made only after the journal was asked.
 */
export function keyersOnDesk({ entry, rows }: KeyedRows): ReadonlySet<string> {
  const keyers = new Set<string>([entry.born.operator])
  // A mark, a withdrawal or an assignment touches the entry too: only who wrote a value counts.
  const { touched } = entry
  if (Object.entries(entry.fields).some(([field, { at }]) => isKeyedField(field) && at === touched.at))
    keyers.add(touched.operator)
  for (const row of rows) {
    keyers.add(row.born.operator)
    keyers.add(row.touched.operator)
  }
  return keyers
}

export interface KeyersRead {
  /** Called with every item of the journal once, in any order. */
  add(item: Item): void
  /** Ids of the operators who ever keyed a value of this entry. */
  of(entryId: string): ReadonlySet<string>
}

const KEYED_KINDS: ReadonlySet<string> = new Set(['entry', 'line', 'tariff', 'bill', 'container'])
const nobody: ReadonlySet<string> = new Set()

/** Everybody who keyed, as the journal has it. `state`: the desk to which the items belong, for which row is of which entry. */
export function keyersRead(state: DeskState): KeyersRead {
  const byEntry = new Map<string, Set<string>>()
  return {
    add({ changes, operator }) {
      for (const { kind, id, patch } of changes) {
        if (!KEYED_KINDS.has(kind)) continue
        if (!patch.some(([field]) => isKeyedField(field) || (kind !== 'entry' && field === 'removed'))) continue
        const entry = kind === 'entry' ? id : textOf(entityOf(state, kind, id), 'entry')
        const known = byEntry.get(entry)
        if (known === undefined) byEntry.set(entry, new Set([operator]))
        else known.add(operator)
      }
    },
    of: (entryId) => byEntry.get(entryId) ?? nobody,
  }
}
