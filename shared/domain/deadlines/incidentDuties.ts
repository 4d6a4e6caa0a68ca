import { deadlineRules } from '../../knowledge/deadlineRules'
import { entityOf, type DeskState } from '../../journal/state'
import { momentMs } from '../calendar'
import { fieldsOf } from '../entryFile'
import { incidentsOf, type IncidentRow } from '../incident/incidents'
import { partsOf } from '../incident/rows'
import { breachDuties } from './breachDuties'
import type { Duty } from './duty'
import { byDue } from './order'
import { runningDuties } from './runningDuties'
import { momentSaid } from './words'

/**
 * Every clock of an incident that runs or has run, the first due first; those that are done say by what.
 * @param nowMs the wall clock, for which call of a schedule is due and for a discovery keyed ahead of it
 */
export function incidentDuties(state: DeskState, incident: string, nowMs: number): Duty[] {
  const row: IncidentRow = { id: incident, fields: fieldsOf('incident', entityOf(state, 'incident', incident)) }
  return byDue([
    ...noticeDuty(state, row, nowMs),
    ...breachDuties(state, incident, nowMs),
    ...runningDuties(state, row, nowMs),
  ])
}

/** The same of all incidents that were declared: two at once have clocks of their own. */
export const allIncidentDuties = (state: DeskState, nowMs: number): Duty[] =>
  byDue(incidentsOf(state).flatMap(({ id }) => incidentDuties(state, id, nowMs)))

/** At once: due when the incident was noticed, or when it was declared if that was earlier. */
function noticeDuty(state: DeskState, { id, fields }: IncidentRow, nowMs: number): Duty[] {
  const { discoveredAt, declaredAt } = fields
  const [first, words] =
    discoveredAt !== undefined && (declaredAt === undefined || momentMs(discoveredAt) <= momentMs(declaredAt))
      ? [discoveredAt, 'noticed']
      : [declaredAt, 'declared']
  if (first === undefined) return []
  const sent = partsOf(state, 'reportVersion', id).find(
    ({ fields: version }) => version.report === 'incidentNotice' && version.sentAt !== undefined,
  )
  return [
    {
      ...deadlineRules.incidentNotice,
      ...(discoveredAt !== undefined && momentMs(discoveredAt) > nowMs
        ? { note: 'The discovery that was keyed lies ahead of the clock of this laptop: check day and time.' }
        : {}),
      id: `incidentNotice ${id}`,
      of: fields.title ?? 'incident',
      due: { moment: first },
      counted: [`${words} ${momentSaid(first)}`, 'at once, whether or not a breach is known'],
      done: sent !== undefined,
      ...(sent?.fields.sentAt === undefined ? {} : { doneBy: `sent ${momentSaid(sent.fields.sentAt)}` }),
      incident: id,
    },
  ]
}
