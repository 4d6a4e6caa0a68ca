import { entityOf, textOf, valueOf, type DeskState } from '../journal/state'
import type { Line } from './lines'
import type { Topic } from './topics'

/** Which lines are shown: every condition that is given must hold. */
export interface LogFilter {
  /** all of these words, anywhere in the sentence, the files or who recorded it */
  text?: string
  topic?: Topic
  operator?: string
  device?: string
  /** milliseconds; a line is in when its clock or its logical time says so, so that a clock set back hides nothing */
  fromMs?: number
  untilMs?: number
  /** everything, what is kept apart for counsel alone, or all but that */
  counsel?: 'only' | 'without'
}

/** The kinds that can be said for counsel when they are recorded. */
const counselKinds: ReadonlySet<string> = new Set(['logEntry', 'incidentFact', 'call', 'exhibit'])

/**
 * Whether a line is kept apart for counsel (practice 29): marked so itself, of a record that is, of the custody of such
 * an exhibit, a correction of such a line, or the mark on it.
 */
export function isForCounsel(state: DeskState, line: Pick<Line, 'id' | 'changes' | 'corrects'>): boolean {
  const mark = valueOf(entityOf(state, 'counselMark', line.id), 'counsel')
  if (mark !== undefined) return mark === true
  if (line.corrects !== undefined && isMarked(state, line.corrects)) return true
  return line.changes.some(({ kind, id }) => {
    if (kind === 'counselMark') return isMarked(state, id)
    if (kind === 'custody')
      return valueOf(entityOf(state, 'exhibit', textOf(entityOf(state, 'custody', id), 'exhibit')), 'counsel') === true
    return counselKinds.has(kind) && valueOf(entityOf(state, kind, id), 'counsel') === true
  })
}
const isMarked = (state: DeskState, id: string): boolean =>
  valueOf(entityOf(state, 'counselMark', id), 'counsel') === true

/** Who recorded a line, by name. */
export const recordedBy = (state: DeskState, { operator }: Pick<Line, 'operator'>): string =>
  textOf(entityOf(state, 'operator', operator), 'name') || (operator === '' ? 'by recovery code' : operator)

export const laptopOf = (state: DeskState, device: string): string =>
  textOf(entityOf(state, 'device', device), 'label') || device

/** Laptop A · 23: the place of a line as it is said and printed. */
export const placeOf = (state: DeskState, { device, sequence }: Pick<Line, 'device' | 'sequence'>): string =>
  `${laptopOf(state, device)} · ${sequence}`

export function filtered(lines: readonly Line[], state: DeskState, filter: LogFilter): Line[] {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/u).filter(Boolean)
  return lines.filter((line) => {
    if (filter.topic !== undefined && line.topic !== filter.topic) return false
    if (filter.operator !== undefined && line.operator !== filter.operator) return false
    if (filter.device !== undefined && line.device !== filter.device) return false
    if (!within(line, filter)) return false
    if (filter.counsel !== undefined && isForCounsel(state, line) !== (filter.counsel === 'only')) return false
    if (words.length === 0) return true
    const files = line.files.map(({ name, sha256 }) => `${name} ${sha256}`).join(' ')
    const all = `${line.sentence} ${recordedBy(state, line)} ${files} ${line.id}`.toLowerCase()
    return words.every((word) => all.includes(word))
  })
}

function within(line: Line, { fromMs, untilMs }: LogFilter): boolean {
  const times = [line.stampMs, line.recorded.ms, ...(line.happened === undefined ? [] : [line.happened.ms])]
  return times.some((ms) => (fromMs === undefined || ms >= fromMs) && (untilMs === undefined || ms <= untilMs))
}

/** line → the lines that correct it. */
export function correctionsOf(lines: readonly Line[]): Map<string, Line[]> {
  const of = new Map<string, Line[]>()
  for (const line of lines)
    if (line.corrects !== undefined) of.set(line.corrects, [...(of.get(line.corrects) ?? []), line])
  return of
}
