import type { Change } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import { keyedHash, keyedRows } from '../respond/reviewKeyed'
import { filingsByEntry } from './filings'
import { homeStandings, type HomeStanding } from './home'
import type { Lane } from './lanes'
import type { ExportMap } from './maps'

/** Which entries go into a file. */
export type MapChoice =
  | { of: 'notExported' }
  /** written before, and a value was changed since */
  | { of: 'changed' }
  | { of: 'all' }
  | { of: 'lane'; lane: Lane }

export interface ChosenEntries {
  /** in order of opening */
  entries: readonly string[]
  /** kept back: presence in ACE unknown, or CBP’s word is missing; nothing is written for ACE of them */
  blocked: readonly string[]
}

/**
 * The entries of a choice. A file for machines ends in ACE: it holds none whose presence there is unknown, and none of
 * which nothing is to be filed. A table for people holds what was asked for.
 */
export function entriesChosen(state: DeskState, map: Pick<ExportMap, 'forWhom'>, choice: MapChoice): ChosenEntries {
  const wanted = homeStandings(state).filter((home) => isChosen(state, home, choice))
  if (map.forWhom === 'people') return { entries: wanted.map(({ id }) => id), blocked: [] }
  const toFile = wanted.filter(({ lane }) => lane.lane !== 'nothingToFile')
  return {
    entries: toFile.filter(({ lane }) => !lane.blocked).map(({ id }) => id),
    blocked: toFile.filter(({ lane }) => lane.blocked).map(({ id }) => id),
  }
}

function isChosen(state: DeskState, home: HomeStanding, choice: MapChoice): boolean {
  switch (choice.of) {
    case 'all':
      return true
    case 'lane':
      return home.lane.lane === choice.lane
    case 'notExported':
      return [home.cargoRelease, home.entrySummary].some((part) => part.state === 'toDo' || part.state === 'rejected')
    case 'changed':
      return changedSinceWritten(state, home.id)
  }
}

/** Whether a value differs from what went into the last file that holds a message of this entry. */
export function changedSinceWritten(state: DeskState, entry: string): boolean {
  const last = filingsByEntry(state)
    .get(entry)
    ?.findLast(({ fields }) => (fields.parts ?? '') !== '')
  const keyed = last === undefined ? undefined : keyedRows(state, entry)
  return last !== undefined && keyed !== undefined && last.digest.slice(0, 64) !== keyedHash(keyed)
}

/** A file that was written by a map, as the journal holds it. Written for people it is a report: it files nothing. */
export function mapFiled(
  state: DeskState,
  map: Pick<ExportMap, 'id' | 'forWhom'>,
  {
    id,
    entries,
    name,
    sha256,
    at,
    by,
  }: Record<'id' | 'name' | 'sha256' | 'at' | 'by', string> & { entries: readonly string[] },
): Change {
  const digests = entries.map((entry) => {
    const keyed = keyedRows(state, entry)
    return keyed === undefined ? '-' : keyedHash(keyed)
  })
  return {
    action: 'filing.written',
    kind: 'filing',
    id,
    patch: [
      ['way', 'map'],
      ['parts', map.forWhom === 'machines' ? 'cargoRelease entrySummary' : ''],
      ['name', name],
      ['sha256', sha256],
      ['map', map.id],
      ['entries', entries.join(' ')],
      ['digests', digests.join(' ')],
      ['at', at],
      ['by', by],
    ],
  }
}
