import { entityOf, textOf, type DeskState } from '../../journal/state'
import { momentMs } from '../calendar'
import { momentSaid } from '../deadlines/words'
import { declareDoubts } from './declareDoubts'

/**
 * What is odd about the time at which a breach is said to have been discovered. It is recorded all the same: a fact
 * that happened is never refused, and the sentence stands beside it.
 * @param nowMs the wall clock of this laptop
 */
export function oddDiscovery(state: DeskState, incident: string, discoveredAt: string, nowMs: number): string[] {
  const odd = declareDoubts(state, { discoveredAt }, nowMs).flatMap((doubt) => {
    switch (doubt.type) {
      case 'DiscoveredAhead':
        return [
          'It lies ahead of the clock of this laptop. The 72 hours are counted from it all the same: check day and time.',
        ]
      case 'DiscoveredBeforeBackup':
        return [
          `It lies before the last backup, of ${momentSaid(doubt.madeAt)}: that backup was made when the breach was known, so say so to whoever restores from it.`,
        ]
      default:
        return []
    }
  })
  const noticed = textOf(entityOf(state, 'incident', incident), 'discoveredAt')
  if (noticed !== '' && momentMs(discoveredAt) < momentMs(noticed))
    odd.push(`It lies before the incident was noticed, ${momentSaid(noticed)}.`)
  return odd
}
