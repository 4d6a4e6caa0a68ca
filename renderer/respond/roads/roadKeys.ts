import { roadRule, type RoadId } from '../../../shared/knowledge/roads'
import type { RoadAsk } from './RoadSide'
import { isHandedOver } from './roadWords'

/** The letters of the list of roads, where the chosen road has such a thing; true when the key meant something. */
export function roadKeys(key: string, road: RoadId | undefined, onAsk: (ask: RoadAsk) => void): boolean {
  if (road === undefined) return false
  if (key === 'A' && road === 'otherBroker') onAsk('leave')
  else if (key === 'P' && isHandedOver(road)) onAsk('pack')
  else if (key === 'H' && roadRule(road).takenBy !== undefined) onAsk('hand')
  else return false
  return true
}
