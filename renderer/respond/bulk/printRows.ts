import type { EntryFile } from '../../../shared/domain/entryFile'
import { entriesByProgress, type EntryStanding } from '../../../shared/domain/standing'
import { modeFamily } from '../../../shared/knowledge/modes'
import type { Desk } from '../../store/types'

/** An entry as it is chosen for a pile. */
export interface PrintRow {
  id: string
  entryNumber: string
  importer: string
  port: string
  mode: string
  driver: string
  progress: EntryStanding['progress']
  /** printed, and changed since: the paper that is out says otherwise */
  changed: boolean
  openedAt: string
  searched: string
}

export type WhichRows = 'waiting' | 'changed' | 'all'
export type PileOrder = 'given' | 'opened' | 'port' | 'driver' | 'queue'

/** Everything that is not void, in order of opening. */
export const printRows = ({ state }: Desk): PrintRow[] =>
  entriesByProgress(state)
    .filter(({ progress }) => progress !== 'void')
    .map(({ id, file, entity, progress }) => {
      const {
        entryNumber = '',
        importerName = '',
        portOfEntry = '',
        modeOfTransport: mode,
        driverName = '',
      } = file.entry
      const row = {
        id,
        entryNumber: entryNumber || 'no number yet',
        importer: importerName,
        port: portOfEntry,
        mode: mode === undefined ? '' : modeFamily(mode),
        driver: driverName,
      }
      return {
        ...row,
        progress,
        changed: changedSince(file),
        openedAt: entity.born.at,
        searched: [...Object.values(row), entryNumber.replaceAll('-', '')].join(' ').toLowerCase(),
      }
    })

/** A printed entry is never changed without an amendment: the later of the two says how it stands. */
function changedSince({ facts }: EntryFile): boolean {
  let changed = false
  let at = ''
  for (const { fields, entity } of facts) {
    if ((fields.what !== 'printed' && fields.what !== 'amended') || entity.born.at < at) continue
    at = entity.born.at
    changed = fields.what === 'amended'
  }
  return changed
}

export function shownPrintRows(rows: readonly PrintRow[], which: WhichRows, text: string): PrintRow[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  return rows.filter(
    (row) =>
      (which === 'all' || (which === 'changed' ? row.changed : row.progress === 'open')) &&
      words.every((word) => row.searched.includes(word)),
  )
}

/**
 * The chosen entries in the order of the pile; `given` is the order in which they came.
 * @param places entry → its place in the queue, from 0; what is not in it comes last
 */
export function pileOrder(
  rows: readonly PrintRow[],
  chosen: readonly string[],
  by: PileOrder,
  places: ReadonlyMap<string, number> = new Map(),
): string[] {
  const known = new Map(rows.map((row) => [row.id, row]))
  const picked = chosen.flatMap((id) => known.get(id) ?? [])
  const key: Record<PileOrder, (row: PrintRow) => string> = {
    given: () => '',
    queue: ({ id }) => String(places.get(id) ?? '').padStart(9, places.has(id) ? '0' : '\uffff'),
    opened: (row) => row.openedAt,
    port: (row) => `${row.port}\n${row.openedAt}`,
    driver: (row) => `${row.driver === '' ? '\uffff' : row.driver.toLowerCase()}\n${row.openedAt}`,
  }
  const of = key[by]
  return picked.sort((a, b) => (of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0)).map(({ id }) => id)
}
