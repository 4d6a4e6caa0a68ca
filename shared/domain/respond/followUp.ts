import { entitiesOf, isRemoved, rowsOfEntry, textOf, type DeskState, type Entity } from '../../journal/state'
import { followUpRules, type FollowUpId, type FollowUpRule } from '../../knowledge/followUpRules'
import { modeFamily } from '../../knowledge/modes'
import { daysFrom } from '../calendar'
import { closuresOf } from '../closures'
import { entryDuties } from '../deadlines/entryDuties'
import { fieldsOf, type EntryFile } from '../entryFile'
import { dayOfFact, inOrder, type FactRow } from '../facts'
import { entriesByProgress, entryCalled, type EntryStanding } from '../standing'
import type { FieldsOf } from '../kinds'
import { rememberBy } from '../remember'
import { threadsOf } from './followUpThreads'

/** One open thread of one entry: what stands open, since when, until when, what comes next. */
export interface FollowUpRow {
  /** the same for the same thread: rule, entry, and the fact that opened it */
  id: string
  rule: FollowUpRule
  entry: string
  called: string
  importer: string
  port: string
  /** day of what opened it */
  since: string | undefined
  /** what was said then: reason, evidence, by whom */
  said: string
  clock: FollowUpClock | undefined
  /** demurrage or storage a day after the last free day, whole cents; absent = not known */
  costPerDay: number | undefined
  perishable: boolean
  standing: EntryStanding
}

export interface FollowUpClock {
  /** last day, YYYY-MM-DD */
  day: string
  caption: string
  /** rule or voice that it comes from */
  source: string
}

/** What is known of where the goods wait, from the shipment that the entry was opened for. */
type Arrival = FieldsOf<'arrival'>

const arrivalsByEntry = rememberBy(['arrival', 'entry'], (state): ReadonlyMap<string, Arrival> => {
  const found = new Map<string, Arrival>()
  for (const arrival of entitiesOf(state, 'arrival').values()) {
    const entry = textOf(arrival, 'entry')
    if (entry !== '' && !isRemoved(arrival)) found.set(entry, fieldsOf('arrival', arrival))
  }
  for (const entry of entitiesOf(state, 'entry').values()) {
    const arrival = entitiesOf(state, 'arrival').get(textOf(entry, 'arrival'))
    if (arrival !== undefined && !isRemoved(arrival)) found.set(entry.id, fieldsOf('arrival', arrival))
  }
  return found
})

/**
 * Every thread that is open, in one list: red ones first, then by their day, then the oldest, holds before errands. A thread closes itself by
 * the facts; nothing of it is stored.
 */
export const followUps = rememberBy(
  ['entry', 'fact', 'arrival', 'container', 'closure'],
  (state): readonly FollowUpRow[] =>
    entriesByProgress(state)
      .flatMap((standing) => keptRows(state, standing))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ row }) => row),
)

const keyOf = ({ rule, clock, since, id }: FollowUpRow): string =>
  [
    rule.alarming === true ? 0 : 1,
    clock?.day ?? '9',
    since ?? '9',
    String(followUpRules.indexOf(rule)).padStart(2, '0'),
    id,
  ].join(' ')

interface Placed {
  row: FollowUpRow
  key: string
}
interface Kept {
  facts: readonly FactRow[]
  arrival: Arrival | undefined
  versions: string
  placed: readonly Placed[]
}
const kept = new WeakMap<Entity, Kept>()

/** A fact is logged of one entry: the rows of the ten thousand others are not made again. */
function keptRows(state: DeskState, standing: EntryStanding): readonly Placed[] {
  const { entity, file } = standing
  const arrival = arrivalsByEntry(state).get(entity.id)
  const versions = ['container', 'closure'].map((kind) => state.kindVersions.get(kind) ?? 0).join(' ')
  const before = kept.get(entity)
  if (
    before?.versions === versions &&
    before.arrival === arrival &&
    before.facts.length === file.facts.length &&
    before.facts.every(({ entity: fact }, nth) => fact === file.facts[nth]?.entity)
  )
    return before.placed
  const placed = rowsOf(state, standing).map((row) => ({ row, key: keyOf(row) }))
  kept.set(entity, { facts: file.facts, arrival, versions, placed })
  return placed
}

function rowsOf(state: DeskState, standing: EntryStanding): FollowUpRow[] {
  const { id, entity, file, progress } = standing
  if (progress === 'void' || (file.facts.length === 0 && progress === 'open')) return []
  const arrival = arrivalsByEntry(state).get(id)
  const threads = followUpRules.flatMap((rule) =>
    applies(state, rule, file)
      ? threadsOf(rule, file.facts).map((opened) => ({ rule, opened: opened as FactRow | undefined }))
      : [],
  )
  const free = freeTimeOf(file, arrival)
  if (free !== undefined && waitsAtTerminal(file) && !threads.some(({ rule }) => rule.id === 'freeTime')) {
    const rule = followUpRules.find((one) => one.id === 'freeTime')
    if (rule !== undefined && progress !== 'open' && progress !== 'printed') threads.push({ rule, opened: undefined })
  }
  return threads.map(({ rule, opened }) => ({
    id: [rule.id, id, opened?.id ?? 'arrival'].join(' '),
    rule,
    entry: id,
    called: entryCalled(entity),
    importer: file.entry.importerName ?? '',
    port: file.entry.portOfEntry ?? '',
    since: opened === undefined ? undefined : dayOfFact(opened),
    said: opened === undefined ? 'from the list of arrivals' : saidOf(opened),
    clock: clockOf(state, rule, file, opened, free),
    costPerDay: arrival?.costPerDay,
    perishable: arrival?.perishable === true,
    standing,
  }))
}

/** A truck drives off with its goods; an empty comes back only where there is a container. */
function applies(state: DeskState, rule: FollowUpRule, file: EntryFile): boolean {
  if (rule.atTerminal === true && modeFamily(file.entry.modeOfTransport) === 'truck') return false
  // What is told after the goods were picked up is the last day of the empty container.
  if (rule.id === 'freeTime' && !waitsAtTerminal(file)) return false
  if (rule.container !== true) return true
  return rowsOfEntry(state, 'container', file.id).some((row) => !isRemoved(row))
}

/** Nothing left the terminal yet, as far as the facts say. */
const waitsAtTerminal = (file: EntryFile): boolean =>
  !file.facts.some(({ fields }) => fields.what === 'pickedUp' || fields.what === 'redelivered')

const saidOf = ({ fields }: FactRow): string => [fields.reason, fields.evidence, fields.by].filter(Boolean).join(' · ')

/** The last day without demurrage: what was said last, else what the list of arrivals had. */
function freeTimeOf(file: EntryFile, arrival: Arrival | undefined): FollowUpClock | undefined {
  const stated = inOrder(file.facts).findLast(({ fields }) => fields.what === 'freeTimeStated')
  if (stated?.fields.dueDay !== undefined)
    return {
      day: stated.fields.dueDay,
      caption: 'last free day',
      source: [stated.fields.by, stated.fields.evidence].filter(Boolean).join(', ') || 'as it was told',
    }
  return arrival?.lastFreeDay === undefined
    ? undefined
    : { day: arrival.lastFreeDay, caption: 'last free day', source: arrival.source ?? 'list of arrivals' }
}

/** Its own day where a notice or a rule sets one; else free time, which runs on whatever stands open. */
function clockOf(
  state: DeskState,
  rule: FollowUpRule,
  file: EntryFile,
  opened: FactRow | undefined,
  free: FollowUpClock | undefined,
): FollowUpClock | undefined {
  if (rule.id === 'documentsOwed' && opened?.fields.dueDay !== undefined)
    return { day: opened.fields.dueDay, caption: 'documents by', source: opened.fields.by ?? 'as it was asked' }
  if (rule.id === 'conditional' || rule.id === 'redelivery') {
    const duty = entryDuties(file, { closed: closuresOf(state).moving }).find(({ id }) => id.endsWith(` ${opened?.id}`))
    if (duty !== undefined && 'day' in duty.due)
      return { day: duty.due.day, caption: duty.caption.toLowerCase(), source: duty.source }
    return undefined
  }
  if (rule.id === 'emptyReturn') {
    const said = inOrder(file.facts)
    const later = said.slice(said.findIndex(({ id }) => id === opened?.id)).findLast(isFreeTime)?.fields.dueDay
    return later === undefined ? undefined : { day: later, caption: 'empty back by', source: 'as it was told' }
  }
  return waitsAtTerminal(file) && rule.id !== 'clientToHold' ? free : undefined
}

const isFreeTime = ({ fields }: FactRow): boolean => fields.what === 'freeTimeStated'

/** How many rows there are of each kind; their sum is the length of the list. */
export function followUpCounts(rows: readonly FollowUpRow[]): { id: FollowUpId; caption: string; count: number }[] {
  const counts = new Map<FollowUpId, number>()
  for (const { rule } of rows) counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1)
  return followUpRules.flatMap(({ id, caption }) => {
    const count = counts.get(id) ?? 0
    return count === 0 ? [] : [{ id, caption, count }]
  })
}

/**
 * What the days after the last free day have cost by today, whole cents: an estimate, since terminals rise their rates by
 * steps. undefined when the rate is not known or no day is past.
 */
export function costSoFar({ clock, costPerDay }: FollowUpRow, today: string): number | undefined {
  if (clock === undefined || costPerDay === undefined || clock.caption !== 'last free day') return undefined
  const days = daysFrom(clock.day, today)
  return days > 0 ? days * costPerDay : undefined
}
