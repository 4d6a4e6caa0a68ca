import { closuresOf, type Closures } from '../../../shared/domain/closures'
import type { Duty } from '../../../shared/domain/deadlines/duty'
import { entryDuties } from '../../../shared/domain/deadlines/entryDuties'
import { allIncidentDuties } from '../../../shared/domain/deadlines/incidentDuties'
import { mergedByDue, placedByDue, type PlacedDuty } from '../../../shared/domain/deadlines/order'
import type { Kind } from '../../../shared/domain/kinds'
import { entityOf, textOf, type DeskState } from '../../../shared/journal/state'
import type { EntryIndex } from '../../desk/entryIndex'
import { useEntryIndex } from '../../desk/useEntryIndex'
import { useMade } from '../../store/hooks'
import type { Desk } from '../../store/types'
import type { Now } from '../../words/times'

/** What the duties of an incident are counted from. */
export const incidentKinds: readonly Kind[] = [
  'incident',
  'breach',
  'touched',
  'reportVersion',
  'task',
  'call',
  'callSchedule',
  'message',
  'messageSent',
  'statusSheet',
  'contact',
  'closure',
]

/** The duties of every entry; each is counted again only when it, a fact of it or a closure changes. */
export function dutiesOfEntries(index: EntryIndex, state: DeskState): Duty[] {
  const { moving } = closuresOf(state)
  return index.entries.flatMap((entry) => {
    const paymentType = textOf(entityOf(state, 'importer', textOf(entry, 'importer')), 'paymentType')
    return entryDuties(index.facts(entry), { closed: moving, paymentType })
  })
}

const ofIncidents = ({ state }: Desk, nowMs: number): Duty[] => allIncidentDuties(state, nowMs)
const closures = ({ state }: Desk): Closures => closuresOf(state)
const ofEntries = ({ state }: Desk, index: EntryIndex): Duty[] => dutiesOfEntries(index, state)
const placed = (_: Desk, duties: readonly Duty[], offset: number): PlacedDuty[] => placedByDue(duties, offset)
const together = (_: Desk, incidents: readonly PlacedDuty[], entries: readonly PlacedDuty[]): Duty[] =>
  mergedByDue(incidents, entries)

/** All duties of this desk, the first due first, and the closures beside them. */
export function useDuties(now: Now): { duties: readonly Duty[]; closures: Closures } {
  const index = useEntryIndex()
  const incidents = useMade(incidentKinds, ofIncidents, now.ms)
  const entries = useMade(['importer', 'closure'], ofEntries, index)
  // The incident's are counted by the clock, again and again; the entries' stay in their order meanwhile.
  const placedIncidents = useMade([], placed, incidents, now.offsetMinutes)
  const placedEntries = useMade([], placed, entries, now.offsetMinutes)
  const duties = useMade([], together, placedIncidents, placedEntries)
  return { duties, closures: useMade(['closure'], closures) }
}
