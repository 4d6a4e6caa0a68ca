import { entitiesOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { momentMs } from '../calendar'

/** What is odd about the times of an incident. Said before it is recorded; it is recorded all the same. */
export type DeclareDoubt =
  | { type: 'DiscoveredAhead'; minutes: number }
  | { type: 'OutageAhead'; minutes: number }
  | { type: 'DiscoveredBeforeOutage'; minutes: number }
  | { type: 'DiscoveredBeforeBackup'; madeAt: string; place: string }

export interface Times {
  discoveredAt?: string | undefined
  outageBegan?: string | undefined
}

/** A clock that differs by less from another's is no doubt. */
const TOLERANCE_MINUTES = 2

/** @param nowMs the wall clock of this laptop */
export function declareDoubts(state: DeskState, { discoveredAt, outageBegan }: Times, nowMs: number): DeclareDoubt[] {
  const doubts: DeclareDoubt[] = []
  const ahead = (moment: string) => Math.round((momentMs(moment) - nowMs) / 60_000)
  if (discoveredAt !== undefined && ahead(discoveredAt) >= TOLERANCE_MINUTES)
    doubts.push({ type: 'DiscoveredAhead', minutes: ahead(discoveredAt) })
  if (outageBegan !== undefined && ahead(outageBegan) >= TOLERANCE_MINUTES)
    doubts.push({ type: 'OutageAhead', minutes: ahead(outageBegan) })
  if (discoveredAt === undefined) return doubts
  if (outageBegan !== undefined && momentMs(discoveredAt) < momentMs(outageBegan))
    doubts.push({
      type: 'DiscoveredBeforeOutage',
      minutes: Math.round((momentMs(outageBegan) - momentMs(discoveredAt)) / 60_000),
    })
  const backup = lastBackup(state)
  if (backup !== undefined && momentMs(discoveredAt) < momentMs(backup.madeAt))
    doubts.push({ type: 'DiscoveredBeforeBackup', ...backup })
  return doubts
}

/** The last sealed copy of this desk that was made and is still kept. */
function lastBackup(state: DeskState): { madeAt: string; place: string } | undefined {
  let last: { madeAt: string; place: string } | undefined
  for (const entity of entitiesOf(state, 'backup').values()) {
    const madeAt = textOf(entity, 'madeAt')
    if (madeAt === '' || isRemoved(entity)) continue
    if (last === undefined || momentMs(madeAt) > momentMs(last.madeAt))
      last = { madeAt, place: textOf(entity, 'place') }
  }
  return last
}
