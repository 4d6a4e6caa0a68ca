import { formatOf } from '../../domain/recover/mapFormats'
import { cellBox, cellFault, cellText, type CellFault } from '../../domain/recover/mapCells'
import type { ExportMap } from '../../domain/recover/maps'
import { mapRowsOf } from '../../domain/recover/mapRowsOf'
import { sourceOf, type MapRow, type MapSource } from '../../domain/recover/mapSources'
import type { DeskState } from '../../journal/state'

/** Entries by a map: a header, rows of text, and every cell that the target cannot carry, by name. */
export interface MapTable {
  header: readonly string[]
  rows: readonly MapTableRow[]
  /** empty for people: a table that is read may have gaps */
  refused: readonly RefusedCell[]
}

export interface MapTableRow {
  entry: string
  /** as the operator knows the entry */
  called: string
  /** printed line number; 0: the row is the whole entry's */
  line: number
  cells: readonly string[]
}

export interface RefusedCell {
  entry: string
  called: string
  line: number
  column: string
  fault: CellFault
  /** the box where it is mended; undefined: it is computed, or a constant of the map */
  box: MapSource['box'] | undefined
}

/** A column that this Lifeboat cannot fill: nothing is written by the map before it is mended. */
export type ColumnFault =
  { type: 'SourceNotKnown'; header: string; source: string } | { type: 'FormatNotFit'; header: string; format: string }

export function columnFaults(map: ExportMap): ColumnFault[] {
  return map.columns.flatMap(({ header, source, format }): ColumnFault[] => {
    if (source === undefined) return []
    const known = sourceOf(source)
    if (known === undefined) return [{ type: 'SourceNotKnown', header, source }]
    return formatOf(format, known.type) === undefined ? [{ type: 'FormatNotFit', header, format: format ?? '' }] : []
  })
}

/**
 * The table of these entries, in this order. Entries that are not on the desk are left out.
 * @param today YYYY-MM-DD: fees of an entry without any day of its own are those of this day
 */
export function mapRows(state: DeskState, map: ExportMap, entries: readonly string[], today: string): MapTable {
  const rows: MapTableRow[] = []
  const refused: RefusedCell[] = []
  for (const entry of entries) {
    for (const row of mapRowsOf(state, entry, map.rows, today)) {
      const place = { entry, called: calledOf(row), line: map.rows === 'line' ? row.lineNumber : 0 }
      const cells = map.columns.map((column) => {
        const text = cellText(row, column)
        const fault = map.forWhom === 'machines' ? cellFault(text, column, map) : undefined
        if (fault !== undefined) refused.push({ ...place, column: column.header, fault, box: cellBox(column) })
        return text
      })
      rows.push({ ...place, cells })
    }
  }
  return { header: map.columns.map(({ header }) => header), rows, refused }
}

/** The same table without the entries that hold a refused cell: half an entry is never written. */
export function withoutRefused(table: MapTable): MapTable {
  const held = new Set(table.refused.map(({ entry }) => entry))
  return { ...table, rows: table.rows.filter(({ entry }) => !held.has(entry)) }
}

const calledOf = ({ file }: MapRow): string => file.entry.entryNumber ?? file.entry.brokerReference ?? 'no number yet'
