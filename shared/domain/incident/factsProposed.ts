import { momentSaid } from '../deadlines/words'
import type { Incident } from '../kinds'

/** What the declaration said already, offered as an answer so that nobody keys it twice; it is taken only when pressed. */
export function proposedAnswer(topic: string, incident: Incident): string | undefined {
  const { outageBegan, discoveredAt, expectedDuration, knownAtStart } = incident
  switch (topic) {
    case 'occurredAt':
      return (
        [
          outageBegan && `The outage began ${momentSaid(outageBegan)}.`,
          discoveredAt && `Noticed ${momentSaid(discoveredAt)}.`,
        ]
          .filter(Boolean)
          .join(' ') || undefined
      )
    case 'outageLength':
      return expectedDuration === undefined ? undefined : `Expected to last: ${expectedDuration}`
    case 'nature':
    case 'impact':
      return knownAtStart
    default:
      return undefined
  }
}
