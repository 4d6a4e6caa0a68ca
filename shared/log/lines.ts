import { stampMs } from '../journal/stamp'
import type { Change, Item, Scalar } from '../journal/item'
import { isInner, maskNumbers } from './values'
import { sentenceOf } from './sentences'
import { fieldChanges, told, type Look } from './told'
import { momentTime, wallTime, type LogTime } from './times'
import { topicOf, type Topic } from './topics'

/** A file that came with an item: its name, and the SHA-256 (64 hex) of what is kept sealed. */
export interface LineFile {
  id: string
  name: string
  sha256: string
}

/** One item of the journal as the log tells it. The order of lines is the order of `at`, never that of a clock. */
export interface Line {
  /** device-sequence: what a correction and a counsel mark name */
  id: string
  device: string
  sequence: number
  /** milliseconds of the logical stamp; for *from … until*, together with the clock */
  stampMs: number
  recorded: LogTime
  /** when it happened, where that was said */
  happened: LogTime | undefined
  /** operator id */
  operator: string
  changes: readonly Change[]
  sentence: string
  topic: Topic
  files: readonly LineFile[]
  /** line that it corrects */
  corrects: string | undefined
  /** not recorded by anybody: follows from the clocks of two lines */
  clock?: true
}

export const lineId = ({ device, sequence }: { device: string; sequence: number }): string => `${device}-${sequence}`

/** What stood in a field before a line was recorded, by all that came before it. */
export type Before = NonNullable<Look['before']>

export function lineOf(item: Item, look: Look): Line {
  const { changes, device, sequence, wall, operator } = item
  const written = changes.find(({ action }) => action === 'log.written')
  return {
    id: lineId(item),
    device,
    sequence,
    stampMs: stampMs(item.at),
    recorded: wallTime(wall),
    happened: happenedAt(changes),
    operator,
    changes,
    sentence: headline(changes, look),
    topic: topicOf({ changes }),
    files: changes.filter(({ action }) => action === 'document.attached').map(fileOf),
    corrects: written === undefined ? undefined : text(written, 'corrects') || undefined,
  }
}

const text = (change: Change, field: string): string => {
  const value = change.patch.findLast(([name]) => name === field)?.[1]
  return typeof value === 'string' ? value : ''
}
const fileOf = (change: Change): LineFile => ({
  id: change.id,
  name: text(change, 'name'),
  sha256: text(change, 'sha256'),
})

/** In which field an action says when the thing itself happened. */
const happenedIn: Readonly<Record<string, readonly string[]>> = {
  logEntry: ['at'],
  fact: ['happenedAt'],
  call: ['at'],
  incidentFact: ['saidAt'],
  breach: ['discoveredAt'],
  touched: ['foundAt'],
  exhibit: ['takenAt'],
  custody: ['at'],
  messageSent: ['at'],
  handover: ['at'],
  loss: ['noticedAt'],
  reportVersion: ['acknowledgedAt', 'sentAt'],
}

function happenedAt(changes: readonly Change[]): LogTime | undefined {
  for (const change of changes)
    for (const field of happenedIn[change.kind] ?? []) {
      const time = momentTime(text(change, field))
      if (time !== undefined) return time
    }
  return undefined
}

/** Of many changes of one item, these say what it was; the rest follows from them. The first of the list wins. */
const headlines: readonly string[] = [
  'incident.declared',
  'incident.closed',
  'import.done',
  'import.undone',
  'kit.loaded',
  'loss.reported',
  'breach.found',
  'log.written',
  'exhibit.taken',
  'exhibit.custodyMoved',
  'call.logged',
  'handover.signed',
  'message.sent',
  'report.sent',
  'report.acknowledged',
  'report.made',
  'entry.opened',
  'entry.copied',
  'entry.printed',
  'task.opened',
  'conflict.settled',
]

/** What was said or promised besides stands in the line itself: a paper is not opened like a screen. */
const toldEach: ReadonlySet<string> = new Set([
  'breach.found',
  'breach.importerTouched',
  'breach.importerWithdrawn',
  'incidentFact.stated',
  'log.written',
  'loss.reported',
  'task.opened',
])
/** More than these are counted: a declaration opens a task for each step of the plan. */
const MOST_TOLD = 6

function headline(changes: readonly Change[], look: Look): string {
  const [first] = changes
  if (first === undefined) return 'Nothing'
  const rank = ({ action }: Change) => (headlines.includes(action) ? headlines.indexOf(action) : headlines.length)
  const main = changes.reduce((best, change) => (rank(change) < rank(best) ? change : best), first)
  const besides = changes.filter((change) => change !== main && toldEach.has(change.action))
  const told = besides.length > MOST_TOLD ? [] : besides
  const sentence = [main, ...told].map((change) => sentenceOf(change, look)).join('; ')
  const rest = changes.length - 1 - told.length
  if (rest === 0) return sentence
  const alike = changes.every(({ action }) => action === main.action)
  const more = alike ? `and ${rest} more of the same` : `and ${rest} more ${rest === 1 ? 'change' : 'changes'} with it`
  return `${sentence} (${more})`
}

/** Everything in a line, opened: a sentence for each change, and under it each field with what stood there before. */
export function detailsOf(line: Pick<Line, 'changes'>, look: Look): { sentence: string; fields: string[] }[] {
  return line.changes.map((change) => ({
    sentence: sentenceOf(change, look),
    fields: fieldChanges(told(change, look)).map(maskNumbers),
  }))
}

/** What stood where, while items are read in order; thrown away when they are read. */
export function standing(): { before: Before; add: (item: { readonly changes: readonly Change[] }) => void } {
  const values = new Map<string, Scalar | null>()
  const key = (kind: string, id: string, field: string) => `${kind}\n${id}\n${field}`
  return {
    before: (kind, id, field) => values.get(key(kind, id, field)) ?? null,
    add: ({ changes }) => {
      for (const { kind, id, patch } of changes)
        for (const [field, value] of patch) if (!isInner(kind, field)) values.set(key(kind, id, field), value)
    },
  }
}

/**
 * The same from the lines before one, looked through backwards once and only for the records that it changes: for one
 * line that is opened or has just come. @param at place of the line among the lines @param changes its changes
 */
export function beforeLine(lines: readonly Line[], at: number, changes: readonly Change[]): Before {
  const writes = new Map<string, Change[]>(changes.map(({ id }) => [id, []]))
  for (let nth = at - 1; nth >= 0; nth -= 1) {
    const earlier = lines[nth]?.changes ?? []
    for (let place = earlier.length - 1; place >= 0; place -= 1) {
      const change = earlier[place]
      if (change !== undefined) writes.get(change.id)?.push(change)
    }
  }
  return (kind, id, field) => {
    for (const change of writes.get(id) ?? []) {
      const write = change.kind === kind ? change.patch.findLast(([name]) => name === field) : undefined
      if (write !== undefined) return write[1]
    }
    return null
  }
}
