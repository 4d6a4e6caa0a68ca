import { cyberRules } from './guidance/cyber'
import { downtimeRules } from './guidance/downtime'
import type { GuidanceLine, GuidancePart } from './guidance/rows'
import { cbpSheet } from './guidance/sheet'

export type { GuidanceLine }

/**
 * What CBP and the rules ask of a broker whose systems are down, each line in our own short words. The continuity plan
 * names, step by step, which lines it answers: `coverage` in `domain/plan` is the proof.
 */
export const guidance: readonly GuidanceLine[] = [...cbpSheet, ...downtimeRules, ...cyberRules]

export const guidanceParts: Readonly<Record<GuidancePart, string>> = {
  prevent: 'Prevent and protect',
  communicate: 'Communicate',
  respond: 'Respond',
  recover: 'Recover',
  downtime: 'Downtime policy',
  letter: 'Downtime letter and its packet',
  report: 'Report of a breach',
  records: 'Records and agreements',
}
