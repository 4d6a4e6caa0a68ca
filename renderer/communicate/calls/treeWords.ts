import type { TreeStanding } from '../../../shared/domain/incident/callsTree'
import type { Tone } from '../../ui/Tag'
import type { Now } from '../../words/times'
import { timeShort } from './callWords'

/** Where one of the tree stands, in few words. */
export function treeWords({ reached, tries, unreachable }: TreeStanding, now: Now): { tone: Tone; words: string } {
  if (reached !== undefined) return { tone: 'good', words: `reached ${timeShort(reached.at, now)} by ${reached.by}` }
  if (unreachable) return { tone: 'stop', words: tries === 0 ? 'no number' : `not reached, ${tries} tries` }
  if (tries > 0) return { tone: 'later', words: tries === 1 ? 'tried once' : `tried ${tries} times` }
  return { tone: 'plain', words: 'not yet' }
}
