import type { DeclareDoubt } from '../../../shared/domain/incident/declareDoubts'
import { spanWords } from '../../../shared/domain/deadlines/timeLeft'
import { momentWords } from '../../words/times'

/** What is odd about a time, as a sentence, and the box beside which it stands. */
export function doubtWords(doubt: DeclareDoubt): { beside: 'discoveredAt' | 'outageBegan'; words: string } {
  switch (doubt.type) {
    case 'DiscoveredAhead':
      return {
        beside: 'discoveredAt',
        words: `That is ${spanWords(doubt.minutes)} ahead of this laptop’s clock. Check day and time, and the clock itself against a telephone.`,
      }
    case 'OutageAhead':
      return {
        beside: 'outageBegan',
        words: `That is ${spanWords(doubt.minutes)} ahead of this laptop’s clock. Check day and time, and the clock itself against a telephone.`,
      }
    case 'DiscoveredBeforeOutage':
      return {
        beside: 'discoveredAt',
        words: `That is ${spanWords(doubt.minutes)} before the outage began. It can be so: an intruder was noticed first. Otherwise check both times.`,
      }
    case 'DiscoveredBeforeBackup':
      return {
        beside: 'discoveredAt',
        words: `That is before the last backup of ${momentWords(doubt.madeAt)}${doubt.place === '' ? '' : ` (${doubt.place})`}. If it is right, that backup was made when it was known already: say so to whoever restores from it.`,
      }
  }
}
