import { err, ok, type Result } from '../../shared/result'
import { cleanLine } from '../ui/boxes'
import { keyedMoment, keyedNow, momentFrom, type KeyedMoment, type MomentError } from '../ui/moments'
import type { Now } from '../words/times'

/** What the form of the incident holds while it is keyed, and what of it is recorded. */
const moments = ['outageBegan', 'authorisationAskedAt', 'authorisationGrantedAt'] as const
const lines = [
  'reference',
  'socReportNumber',
  'expectedDuration',
  'authorisationBy',
  'authorisationReference',
  'authorisationState',
] as const
export type MomentOf = (typeof moments)[number]
export type IncidentBoxes = Record<MomentOf, KeyedMoment> & Record<(typeof lines)[number], string>
export type MomentFaults = Partial<Record<MomentOf, MomentError>>

/** The boxes as they open. The day on which the outage began is proposed as today until one is recorded. */
export function incidentBoxes(recorded: (field: string) => string, now: Now): IncidentBoxes {
  const began = keyedMoment(recorded('outageBegan'))
  return {
    outageBegan: began.day === '' ? { ...keyedNow(now), time: '' } : began,
    authorisationAskedAt: keyedMoment(recorded('authorisationAskedAt')),
    authorisationGrantedAt: keyedMoment(recorded('authorisationGrantedAt')),
    reference: recorded('reference'),
    socReportNumber: recorded('socReportNumber'),
    expectedDuration: recorded('expectedDuration'),
    authorisationBy: recorded('authorisationBy'),
    authorisationReference: recorded('authorisationReference'),
    authorisationState: recorded('authorisationState'),
  }
}

/** The fields that were changed. A moment is read in `zone`; one that cannot be read stays in its boxes with its fault. */
export function incidentPatch(
  before: IncidentBoxes,
  after: IncidentBoxes,
  zone: string,
): Result<[string, string | null][], { type: 'MomentsNotRead'; faults: MomentFaults }> {
  const patch: [string, string | null][] = []
  const faults: MomentFaults = {}
  for (const field of moments) {
    const { day, time } = after[field]
    if (day === before[field].day && time === before[field].time) continue
    const read = momentFrom({ day, time }, zone)
    if (read.ok) patch.push([field, read.value?.moment ?? null])
    else faults[field] = read.error
  }
  for (const field of lines) if (after[field] !== before[field]) patch.push([field, cleanLine(after[field]) || null])
  return Object.keys(faults).length > 0 ? err({ type: 'MomentsNotRead', faults }) : ok(patch)
}
