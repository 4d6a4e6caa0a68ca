import type { Item } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import { fieldsOf } from '../entryFile'
import { entityOf } from '../../journal/state'
import { correctionsCounter, type Corrected } from './afterActionCorrections'
import { counterTimes, type CounterTimes } from './afterActionCounter'
import { promiseFindings, targetFindings, type Kept } from './afterActionTargets'

/**
 * The after-action report, made of the journal alone with nothing typed (CISA's tabletop packages name the parts: what
 * was meant to happen, what happened, what is mended). Each finding names the lines of the log on which it stands.
 */
export interface Finding {
  /** the same for the same finding each time: a lesson names it */
  id: string
  section: 'targets' | 'promises' | 'counter' | 'corrections'
  tone: 'good' | 'late' | 'note'
  says: string
  /** ids of lines of the log: device-sequence */
  lines: readonly string[]
}

export interface AfterAction {
  incident: string
  title: string
  /** stored moments; '' when not recorded */
  declaredAt: string
  closedAt: string
  targets: Kept
  promises: Kept
  counter: CounterTimes
  corrected: readonly Corrected[]
  findings: readonly Finding[]
}

/** Reads the journal once, item by item, then answers for one incident. */
export interface AfterActionReader {
  add(item: Item): void
  /** @param nowMs by the laptop's clock: what is open counts as late from then */
  report(incident: string, nowMs: number): AfterAction
}

export function afterActionReader(state: DeskState): AfterActionReader {
  const corrections = correctionsCounter(state)
  return {
    add: (item) => corrections.add(item),
    report(incident, nowMs) {
      const fields = fieldsOf('incident', entityOf(state, 'incident', incident))
      const targets = targetFindings(state, incident, nowMs)
      const promises = promiseFindings(state, incident, nowMs)
      const counter = counterTimes(state, incident)
      const corrected = corrections.rows()
      return {
        incident,
        title: fields.title ?? 'Incident',
        declaredAt: fields.declaredAt ?? '',
        closedAt: fields.closedAt ?? '',
        targets,
        promises,
        counter,
        corrected,
        findings: [...targets.findings, ...promises.findings, ...counter.findings, ...corrected.map(correctedFinding)],
      }
    },
  }
}

function correctedFinding({ label, times, entries, byOfficer, lines }: Corrected): Finding {
  const many = entries === 1 ? 'one entry' : `${entries} entries`
  const officer =
    byOfficer === 0 ? '' : byOfficer === times ? ', all by the officer' : `, ${byOfficer} of them by the officer`
  return {
    id: `corrected ${label}`,
    section: 'corrections',
    tone: 'note',
    says: `${label}: changed ${times === 1 ? 'once' : `${times} times`} after it was printed, on ${many}${officer}`,
    lines,
  }
}
