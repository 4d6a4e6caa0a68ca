import { entitiesOf, isRemoved, rowsOfEntry, valueOf, type DeskState, type Entity } from '../../journal/state'
import { entryClocks, type Progress } from '../clocks'
import { addDays, type Closed } from '../calendar'
import { entryDuties } from '../deadlines/entryDuties'
import type { EntryFile } from '../entryFile'
import { inOrder } from '../facts'
import { factsAlone } from '../incident/figures'

/** An entry as the queue reads it: its own fields and its facts, no lines and no bills. */
export interface StandingEntry {
  entity: Entity
  file: EntryFile
  progress: Progress
  /** day of the fact that set it; '' = none */
  since: string
  /** the last free day that was stated as a fact; '' = none */
  freeDay: string
  pgaCleared: boolean
}

/** Days by which the entry and its summary are due and were not made; '' = nothing is due or counted. */
export function duesOf({ file }: StandingEntry, closed: Closed): { entryDue: string; summaryDue: string } {
  const dues = { entryDue: '', summaryDue: '' }
  for (const { what, due, done } of entryDuties(file, { closed })) {
    if (done || !('day' in due)) continue
    if (what === 'entry') dues.entryDue = due.day
    else if (what === 'summary') dues.summaryDue = due.day
  }
  return dues
}

/** The 15 calendar days of a shipment for which no entry was opened (19 CFR 142.2(a)). */
export const entryDueOfArrival = (arrivalDay: string): string => (arrivalDay === '' ? '' : addDays(arrivalDay, 15))

interface Known {
  facts: readonly Entity[]
  standing: StandingEntry
}
/** An entity is a new object when it changes: what was read of an entry holds while it and its facts are the same. */
const known = new WeakMap<Entity, Known>()

export function standingEntry(state: DeskState, entity: Entity): StandingEntry {
  const facts = rowsOfEntry(state, 'fact', entity.id)
  const before = known.get(entity)
  if (before?.facts.length === facts.length && before.facts.every((fact, at) => fact === facts[at]))
    return before.standing
  const standing = read(entity, facts)
  known.set(entity, { facts, standing })
  return standing
}

/** Neither released nor void, nor made part of another: somebody still has to work it. */
export const isToBeWorked = ({ entity, progress }: StandingEntry): boolean =>
  progress !== 'released' && progress !== 'void' && (valueOf(entity, 'combinedInto') ?? '') === ''

/** Every entry that was not removed. */
export const standingEntries = (state: DeskState): StandingEntry[] => {
  const all: StandingEntry[] = []
  for (const entity of entitiesOf(state, 'entry').values())
    if (!isRemoved(entity)) all.push(standingEntry(state, entity))
  return all
}

function read(entity: Entity, facts: readonly Entity[]): StandingEntry {
  const file = factsAlone(entity, facts)
  const { progress, release, pga } = entryClocks(file)
  const free = inOrder(file.facts).findLast(({ fields }) => fields.what === 'freeTimeStated')
  return {
    entity,
    file,
    progress,
    since: release.since ?? '',
    freeDay: free?.fields.dueDay ?? '',
    pgaCleared: pga.state === 'cleared',
  }
}
