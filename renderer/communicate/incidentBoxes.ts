import type { Times } from '../../shared/domain/incident/declareDoubts'
import { err, ok, type Result } from '../../shared/result'
import { cleanLine } from '../ui/boxes'
import { keyedMoment, keyedNow, momentFrom, type KeyedMoment, type MomentError } from '../ui/moments'
import type { Now } from '../words/times'
import { cleanProse } from './now/declareBoxes'

/** What the form of the incident holds while it is keyed, and what of it is recorded. */
const moments = ['discoveredAt', 'outageBegan', 'authorisationAskedAt', 'authorisationGrantedAt'] as const
const lines = [
  'title',
  'lead',
  'stage',
  'reference',
  'socReportNumber',
  'expectedDuration',
  'authorisationBy',
  'authorisationReference',
  'authorisationState',
] as const
type Others = 'knownAtStart' | 'tellEveryMinutes'
export type MomentOf = (typeof moments)[number]
export type IncidentBoxes = Record<MomentOf, KeyedMoment> & Record<(typeof lines)[number] | Others, string>
export type MomentFaults = Partial<Record<MomentOf, MomentError>> & { tellEveryMinutes?: string }
type Patched = [string, string | number | null]

/** The boxes as they open. The day on which the outage began is proposed as today until one is recorded. */
export function incidentBoxes(recorded: (field: string) => string, now: Now): IncidentBoxes {
  const began = keyedMoment(recorded('outageBegan'))
  return {
    discoveredAt: keyedMoment(recorded('discoveredAt')),
    outageBegan: began.day === '' ? { ...keyedNow(now), time: '' } : began,
    authorisationAskedAt: keyedMoment(recorded('authorisationAskedAt')),
    authorisationGrantedAt: keyedMoment(recorded('authorisationGrantedAt')),
    title: recorded('title'),
    lead: recorded('lead'),
    stage: recorded('stage'),
    knownAtStart: recorded('knownAtStart'),
    tellEveryMinutes: recorded('tellEveryMinutes'),
    reference: recorded('reference'),
    socReportNumber: recorded('socReportNumber'),
    expectedDuration: recorded('expectedDuration'),
    authorisationBy: recorded('authorisationBy'),
    authorisationReference: recorded('authorisationReference'),
    authorisationState: recorded('authorisationState'),
  }
}

/**
 * In which zone the boxes of a moment are read: that in which it was recorded, since they show its clock; the laptop's
 * where nothing is recorded yet. A laptop that was carried into another zone moves no time that is corrected on it.
 */
export const zonesOf =
  (recorded: (field: string) => string, laptop: string) =>
  (field: MomentOf): string =>
    /\[([^\]]+)\]$/u.exec(recorded(field))?.[1] ?? laptop

/** The fields that were changed. A moment is read in its zone; one that cannot be read stays in its boxes with its fault. */
export function incidentPatch(
  before: IncidentBoxes,
  after: IncidentBoxes,
  zoneOf: (field: MomentOf) => string,
): Result<Patched[], { type: 'MomentsNotRead'; faults: MomentFaults }> {
  const patch: Patched[] = []
  const faults: MomentFaults = {}
  for (const field of moments) {
    const { day, time } = after[field]
    if (day === before[field].day && time === before[field].time) continue
    const read = momentFrom({ day, time }, zoneOf(field))
    if (read.ok) patch.push([field, read.value?.moment ?? null])
    else faults[field] = read.error
  }
  for (const field of lines) if (after[field] !== before[field]) patch.push([field, cleanLine(after[field]) || null])
  if (after.knownAtStart !== before.knownAtStart) patch.push(['knownAtStart', cleanProse(after.knownAtStart) || null])
  if (after.tellEveryMinutes !== before.tellEveryMinutes) {
    const minutes = minutesFrom(after.tellEveryMinutes)
    if (minutes === undefined) faults.tellEveryMinutes = 'Whole minutes, 15 to 10080 (a week). Empty: 240.'
    else patch.push(['tellEveryMinutes', minutes])
  }
  return Object.keys(faults).length > 0 ? err({ type: 'MomentsNotRead', faults }) : ok(patch)
}

/** null: emptied; undefined: not read. */
function minutesFrom(text: string): number | null | undefined {
  if (text.trim() === '') return null
  const minutes = /^\d{1,5}$/u.test(text.trim()) ? Number(text) : 0
  return minutes >= 15 && minutes <= 10_080 ? minutes : undefined
}

/** Discovery and outage as the boxes say them, for what is odd about them. */
export function incidentTimes(boxes: IncidentBoxes, zoneOf: (field: MomentOf) => string): Times {
  const read = (field: MomentOf): string | undefined => {
    const moment = momentFrom(boxes[field], zoneOf(field))
    return moment.ok ? moment.value?.moment : undefined
  }
  return { discoveredAt: read('discoveredAt'), outageBegan: read('outageBegan') }
}
