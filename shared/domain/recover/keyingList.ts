import { entityOf, isRemoved, type DeskState, type Entity } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import type { FieldsOf } from '../kinds'
import { isAsReviewed, keyedRows, movedSince, type MovedField } from '../respond/reviewKeyed'
import { entryCalled } from '../standing'
import { backQueue, type BackItem } from './backQueue'
import { homeStandings, type HomeStanding } from './home'

/** How far the keying of one entry into the main system came. */
export type KeyingState =
  | 'toKey'
  /** some boxes are ticked */
  | 'begun'
  /** left with a problem */
  | 'problem'
  /** answered with a rejection: it is keyed again */
  | 'rejected'
  | 'done'
  /** keyed, and a value was changed since */
  | 'changed'

export interface KeyingRow {
  id: string
  called: string
  importer: string
  port: string
  /** day by which the summary is due; '' when it is not counted */
  due: string
  home: HomeStanding
  state: KeyingState
  kept: FieldsOf<'keyedHome'>
}

/** What was kept of the keying of an entry; empty when nothing was. */
export function keyedHomeOf(state: DeskState, entry: string): FieldsOf<'keyedHome'> {
  const kept = entityOf(state, 'keyedHome', entry)
  return kept === undefined || isRemoved(kept) ? {} : fieldsOf('keyedHome', kept)
}

/** Boxes that were changed after the keying of this entry began, or was done. */
export function movedSinceKeyed(state: DeskState, entry: string): readonly MovedField[] {
  const { digest } = keyedHomeOf(state, entry)
  const keyed = digest === undefined ? undefined : keyedRows(state, entry)
  if (digest === undefined || keyed === undefined || isAsReviewed(keyed, digest)) return []
  return movedSince(keyed, digest)
}

/** An entity is a new object when it changes: the answer holds while entry, rows and digest are the same. */
const compared = new WeakMap<Entity, { rows: readonly Entity[]; digest: string; changed: boolean }>()

function isChanged(state: DeskState, entry: string, { digest }: FieldsOf<'keyedHome'>): boolean {
  const keyed = digest === undefined ? undefined : keyedRows(state, entry)
  if (keyed === undefined || digest === undefined) return false
  const known = compared.get(keyed.entry)
  const { rows } = keyed
  if (known?.digest === digest && known.rows.length === rows.length && rows.every((row, at) => row === known.rows[at]))
    return known.changed
  const changed = !isAsReviewed(keyed, digest)
  compared.set(keyed.entry, { rows, digest, changed })
  return changed
}

/** Whether somebody may key it now: a summary is wanted, and nothing forbids writing for ACE. */
const isToKey = ({ lane, entrySummary }: HomeStanding): boolean =>
  !lane.blocked && (entrySummary.state === 'toDo' || entrySummary.state === 'rejected')

/**
 * Entries for guided keying: first those to key, in the order of the back-entry queue; those left with a problem after
 * them; then what was keyed already. Entries that go by a file or wait for CBP are not in it.
 * @param today calendar day here, YYYY-MM-DD
 */
export function keyingList(state: DeskState, today: string): KeyingRow[] {
  const queued = new Map(backQueue(state, today).map((item, place) => [item.id, { item, place }]))
  return homeStandings(state)
    .filter((home) => isToKey(home) || keyedHomeOf(state, home.id).doneAt !== undefined)
    .map((home) => ({
      row: rowOf(state, home, queued.get(home.id)?.item),
      place: queued.get(home.id)?.place ?? Infinity,
    }))
    .sort((a, b) => RANK[a.row.state] - RANK[b.row.state] || (a.place < b.place ? -1 : a.place > b.place ? 1 : 0))
    .map(({ row }) => row)
}

const RANK: Readonly<Record<KeyingState, number>> = {
  begun: 0,
  rejected: 0,
  toKey: 0,
  changed: 1,
  problem: 2,
  done: 3,
}

function rowOf(state: DeskState, home: HomeStanding, item: BackItem | undefined): KeyingRow {
  const { entry } = home.lane
  const kept = keyedHomeOf(state, home.id)
  return {
    id: home.id,
    called: entryCalled(entry.entity),
    importer: entry.file.entry.importerName ?? '',
    port: entry.file.entry.portOfEntry ?? '',
    due: item?.dueDay ?? '',
    home,
    state: stateOf(state, home, kept),
    kept,
  }
}

function stateOf(state: DeskState, home: HomeStanding, kept: FieldsOf<'keyedHome'>): KeyingState {
  if (kept.doneAt !== undefined) {
    if (home.entrySummary.state === 'rejected') return 'rejected'
    return isChanged(state, home.id, kept) ? 'changed' : 'done'
  }
  if (kept.problem !== undefined) return 'problem'
  return (kept.upTo ?? 0) > 0 ? 'begun' : 'toKey'
}

/** Those that somebody has still to key, in order. */
export const stillToKey = (rows: readonly KeyingRow[]): readonly KeyingRow[] =>
  rows.filter(({ state }) => state !== 'done' && state !== 'changed' && state !== 'problem')

/** The next one after this: from its place on, then from the beginning. */
export function nextToKey(rows: readonly KeyingRow[], after: string): KeyingRow | undefined {
  const open = stillToKey(rows).filter(({ id }) => id !== after)
  const at = rows.findIndex(({ id }) => id === after)
  return open.find((row) => rows.indexOf(row) > at) ?? open[0]
}
