import type { Action } from '../../journal/actions'
import type { Change, Patch } from '../../journal/item'
import type { Entity } from '../../journal/state'
import { entryClocks, type ClockAlarm } from '../clocks'
import type { EntryFile } from '../entryFile'
import type { FactRow } from '../facts'
import type { Fact } from '../kinds'

/** What an officer says of a packet, as it is keyed at the counter: one key each. */
export type Said = 'released' | 'releasedConditionally' | 'held' | 'examOrdered' | 'refused'

export const SAID_KEYS: readonly { key: string; said: Said; action: Action; words: string }[] = [
  { key: 'R', said: 'released', action: 'entry.released', words: 'released' },
  { key: 'C', said: 'releasedConditionally', action: 'entry.conditionKeyed', words: 'released on condition' },
  { key: 'H', said: 'held', action: 'entry.held', words: 'held' },
  { key: 'E', said: 'examOrdered', action: 'entry.examOrdered', words: 'exam' },
  { key: 'N', said: 'refused', action: 'entry.refused', words: 'not released' },
]

/** What was keyed of one line of the pass. Nothing said and not keyed in ACE = *nothing yet*. */
export interface Decision {
  said?: Said | undefined
  /** the officer keyed it in ACE: a second fact beside the decision, presence is a clock of its own */
  keyed?: boolean
  /** what the officer wants, or on what condition */
  reason?: string
  condition?: string
  dueDay?: string
}

/** What all decisions of one pass have in common. */
export interface Pass {
  /** moment with zone, and its day at the port */
  at: { moment: string; day: string }
  /** officer: name or badge; '' = not keyed */
  by: string
  evidence: string
  visit?: string | undefined
  decisionSheet?: string | undefined
}

/**
 * Fresh ids in ascending order, handed out a few at a time: facts of one item and one minute are read in the order of
 * their ids, and *presented* must not come after what the officer then said.
 */
export function idsInOrder(draw: () => string, most: number): (count: number) => readonly string[] {
  const ids = Array.from({ length: most }, draw).sort()
  return (count) => ids.splice(0, count)
}

/**
 * The facts of a pass, in the order in which they happened.
 * @param newIds as many fresh ids as asked for, of `idsInOrder`
 */
export function decisionChanges(
  decisions: readonly { entry: string; decision: Decision }[],
  pass: Pass,
  newIds: (count: number) => readonly string[],
): Change[] {
  const told = decisions.flatMap(({ entry, decision }) => factsOf(entry, decision, pass))
  const ids = newIds(told.length)
  return told.map(({ action, patch }, nth) => ({ action, kind: 'fact', id: ids[nth] ?? '', patch }))
}

function factsOf(entry: string, { said, keyed, ...about }: Decision, pass: Pass): { action: Action; patch: Patch }[] {
  const patchOf = (what: string, more: Patch): Patch => [
    ['entry', entry],
    ['what', what],
    ['happenedAt', pass.at.moment],
    ['day', pass.at.day],
    ...texts({ by: pass.by, evidence: pass.evidence, visit: pass.visit, decisionSheet: pass.decisionSheet }),
    ...more,
  ]
  const facts: { action: Action; patch: Patch }[] = []
  const way = SAID_KEYS.find((one) => one.said === said)
  if (way !== undefined) {
    const { reason, condition, dueDay } = about
    const more = { reason, ...(said === 'releasedConditionally' ? { condition, dueDay } : {}) }
    facts.push({ action: way.action, patch: patchOf(way.said, texts(more)) })
  }
  if (keyed === true) facts.push({ action: 'entry.presenceStated', patch: patchOf('keyedByOfficer', []) })
  return facts
}

/** Those that hold something. */
const texts = (fields: Readonly<Record<string, string | undefined>>): Patch =>
  Object.entries(fields).flatMap(([name, text]) => (text === undefined || text === '' ? [] : [[name, text]])) as Patch

/** That the packets of a visit were handed over; one fact each. */
export const presentedChanges = (
  entries: readonly string[],
  { at, by, how, visit }: { at: Pass['at']; by: string; how: string; visit: string },
  newIds: (count: number) => readonly string[],
): Change[] => {
  const ids = newIds(entries.length)
  return entries.map((entry, nth) => ({
    action: 'entry.presented',
    kind: 'fact',
    id: ids[nth] ?? '',
    patch: [
      ['entry', entry],
      ['what', 'presented'],
      ['happenedAt', at.moment],
      ['day', at.day],
      ...texts({ by, evidence: how, visit }),
    ],
  }))
}

/**
 * What would contradict, were this recorded: it is shown before Enter and recorded all the same, since it may be what
 * happened. Alarms that stand already are not repeated.
 */
export function alarmsOfDecision(file: EntryFile, decision: Decision, at: Pass['at']): readonly ClockAlarm[] {
  const before = new Set(entryClocks(file).alarms.map(alarmKey))
  const facts = [decision.said, ...(decision.keyed === true ? (['keyedByOfficer'] as const) : [])].flatMap((what) =>
    what === undefined ? [] : [supposed(file, { entry: file.id, what, happenedAt: at.moment, day: at.day })],
  )
  if (facts.length === 0) return []
  return entryClocks({ ...file, facts: [...file.facts, ...facts] }).alarms.filter((one) => !before.has(alarmKey(one)))
}

const alarmKey = ({ type, facts }: ClockAlarm): string => [type, ...facts.map(({ id }) => id)].join(' ')

/** A fact that nobody recorded yet: later than all that are. */
function supposed(file: EntryFile, fields: Fact): FactRow {
  const born = { ...file.entity.born, at: '~' }
  const entity: Entity = { kind: 'fact', id: `supposed ${fields.what ?? ''}`, fields: {}, born, touched: born }
  return { id: entity.id, entity, fields }
}
