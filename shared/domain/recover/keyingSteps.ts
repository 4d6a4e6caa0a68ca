import type { DeskState } from '../../journal/state'
import { cellBox, cellFault, cellText, type CellFault } from './mapCells'
import { mapRowsOf } from './mapRowsOf'
import type { ExportMap, MapColumn } from './maps'
import { sourceOf, type MapRow, type MapSource } from './mapSources'

/** One box of the main system's screen, with what belongs into it. */
export interface KeyingStep {
  header: string
  /** printed line number; 0: a box of the whole entry */
  line: number
  /** what is copied; '' : the box stays empty there */
  text: string
  /** the main system does not take it as it stands */
  fault: CellFault | undefined
  /** the box of the form from which it comes */
  box: MapSource['box'] | undefined
}

/**
 * The boxes of one entry in the order of the map. Columns of a line that stand side by side are asked for line by line,
 * as the screen of the main system opens them; a constant belongs to the boxes before it.
 */
export function keyingSteps(state: DeskState, map: ExportMap, entry: string, today: string): KeyingStep[] {
  const [whole] = mapRowsOf(state, entry, 'entry', today)
  if (whole === undefined) return []
  const lines = mapRowsOf(state, entry, 'line', today).filter(({ lineNumber }) => lineNumber > 0)
  return runsOf(map.columns).flatMap(({ ofLine, columns }) =>
    (ofLine ? lines : [whole]).flatMap((row) => columns.map((column) => step(row, column, map, ofLine))),
  )
}

function step(row: MapRow, column: MapColumn, map: ExportMap, ofLine: boolean): KeyingStep {
  const text = cellText(row, column)
  return {
    header: column.header,
    line: ofLine ? row.lineNumber : 0,
    text,
    fault: cellFault(text, column, map),
    box: cellBox(column),
  }
}

/** Columns of the entry and columns of a line, as they follow each other. */
function runsOf(columns: readonly MapColumn[]): { ofLine: boolean; columns: MapColumn[] }[] {
  const runs: { ofLine: boolean; columns: MapColumn[] }[] = []
  for (const column of columns) {
    const last = runs.at(-1)
    const ofLine = column.source === undefined ? (last?.ofLine ?? false) : sourceOf(column.source)?.of === 'line'
    if (last?.ofLine === ofLine) last.columns.push(column)
    else runs.push({ ofLine, columns: [column] })
  }
  return runs
}
