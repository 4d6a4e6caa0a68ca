import type { Item } from '../journal/item'
import type { DeskState } from '../journal/state'
import { beforeLine, lineOf, standing, type Line } from './lines'
import type { LogTime } from './times'
import type { Look } from './told'

/** Reads the journal into lines, item by item, in the order in which it is given them: that of `at`. */
export interface Timeline {
  add(item: Item): void
  readonly lines: readonly Line[]
  /** All are read: what stood where is forgotten, and looked for in the lines from now on. */
  readThrough(): void
}

export function timeline(state: DeskState): Timeline {
  const lines: Line[] = []
  const clocks = new Map<string, LogTime>()
  let stands: ReturnType<typeof standing> | undefined = standing()
  let look: Look = { state, before: stands.before }
  return {
    lines,
    add: (item) => {
      if (stands === undefined) look = { state, before: beforeLine(lines, lines.length, item.changes) }
      const line = lineOf(item, look)
      const changed = clockLine(clocks.get(line.device), line)
      if (changed !== undefined) lines.push(changed)
      clocks.set(line.device, line.recorded)
      lines.push(line)
      stands?.add(item)
    },
    readThrough: () => {
      stands = undefined
    },
  }
}

/** All items as lines, in their order. */
export function timelineOf(items: Iterable<Item>, state: DeskState): readonly Line[] {
  const read = timeline(state)
  for (const item of items) read.add(item)
  return read.lines
}

/** A laptop that stands in another zone than before, or whose zone changed its offset: a line that nobody recorded. */
function clockLine(before: LogTime | undefined, line: Line): Line | undefined {
  const now = line.recorded
  if (before === undefined || (before.zone === now.zone && before.offset === now.offset)) return undefined
  const sentence =
    before.zone === now.zone
      ? `The clocks of ${now.zone} changed: ${before.offset} before, ${now.offset} from here on`
      : `The time zone of this laptop changed: ${before.zone} (${before.offset}) before, ${now.zone} (${now.offset}) from here on`
  return {
    ...line,
    id: `${line.id}~clock`,
    sentence,
    happened: undefined,
    changes: [],
    files: [],
    corrects: undefined,
    topic: 'laptop',
    clock: true,
  }
}
