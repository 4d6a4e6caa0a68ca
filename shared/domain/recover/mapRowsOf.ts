import type { DeskState } from '../../journal/state'
import { entryFile } from '../entryFile'
import { entryTotals, feeDay, type EntryTotals } from '../totals'
import { homeOf } from './home'
import type { MapRow } from './mapSources'

/**
 * The rows that one entry makes: one, or one for each of its lines. An entry without lines makes one row all the same,
 * so that none is missing from a table; a row for the whole entry has a line only where there is no other.
 */
export function mapRowsOf(state: DeskState, entry: string, rows: 'entry' | 'line', today: string): MapRow[] {
  const file = entryFile(state, entry)
  if (file === undefined) return []
  let known: EntryTotals | undefined
  const totals = () => (known ??= entryTotals(file, feeDay(file, today)))
  const shared = { state, file, home: homeOf(state, entry), totals }
  const at = (nth: number): MapRow => ({
    ...shared,
    line: file.lines[nth],
    lineNumber: nth < file.lines.length ? nth + 1 : 0,
  })
  if (rows === 'line' && file.lines.length > 0) return file.lines.map((_, nth) => at(nth))
  return [file.lines.length === 1 ? at(0) : { ...shared, line: undefined, lineNumber: 0 }]
}
