import { entityOf, textOf, type DeskState } from '../journal/state'
import { entryThing, told } from './told'
import type { Line } from './lines'

/** What stands in one row of the log: one line, or a run of boxes of one entry, keyed one after the other. */
export interface LogRow {
  /** of its first line */
  id: string
  lines: readonly Line[]
  sentence: string
}

/** Keying an entry records each box; fifty such lines say one thing to who reads a log. */
const boxActions: ReadonlySet<string> = new Set([
  'entry.keyed',
  'line.added',
  'line.keyed',
  'line.removed',
  'tariff.added',
  'tariff.keyed',
  'tariff.removed',
  'bill.added',
  'bill.keyed',
  'bill.removed',
  'container.added',
  'container.keyed',
  'container.removed',
  'pga.answered',
])
/** A run ends where nothing was keyed for so long. */
const RUN_PAUSE_MS = 15 * 60_000

/**
 * Lines as rows: runs of keyed boxes become one that can be opened. A line that is corrected, corrects, or is marked
 * stands alone (`alone`), so that what is said of it points at it.
 */
export function rowsOf(lines: readonly Line[], state: DeskState, alone: (line: Line) => boolean): LogRow[] {
  const rows: LogRow[] = []
  let run: Line[] = []
  const close = () => {
    const [first] = run
    if (first !== undefined) rows.push(rowOf(run, first, state))
    run = []
  }
  for (const line of lines) {
    const last = run.at(-1)
    if (last === undefined || !goesOn(last, line, state) || alone(line) || alone(last)) close()
    run.push(line)
  }
  close()
  return rows
}

function goesOn(last: Line, line: Line, state: DeskState): boolean {
  const entry = keyedEntry(last, state)
  return (
    entry !== '' &&
    last.device === line.device &&
    last.operator === line.operator &&
    Math.abs(line.recorded.ms - last.recorded.ms) < RUN_PAUSE_MS &&
    keyedEntry(line, state) === entry
  )
}

/** The entry of which a line keys boxes and nothing else; '' otherwise. */
function keyedEntry({ changes }: Line, state: DeskState): string {
  let entry = ''
  for (const { action, kind, id } of changes) {
    if (!boxActions.has(action)) return ''
    const of = kind === 'entry' ? id : textOf(entityOf(state, kind, id), 'entry')
    if (entry !== '' && of !== entry) return ''
    entry = of
  }
  return entry
}

function rowOf(lines: readonly Line[], first: Line, state: DeskState): LogRow {
  const [change] = first.changes
  if (lines.length === 1 || change === undefined) return { id: first.id, lines, sentence: first.sentence }
  const boxes = lines.reduce((sum, line) => sum + line.changes.length, 0)
  return {
    id: first.id,
    lines,
    sentence: `${entryThing(told(change, { state }))}: ${boxes} boxes keyed one after the other`,
  }
}
