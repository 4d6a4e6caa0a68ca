import { entitiesOf, entityOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { momentMs } from '../calendar'
import { momentSaid } from '../deadlines/words'

/**
 * What is odd about the time at which a breach is said to have been discovered. It is recorded all the same: a fact
 * that happened is never refused, and the sentence stands beside it.
 */
export function oddDiscovery(state: DeskState, incident: string, discoveredAt: string, nowMs: number): string[] {
  const at = momentMs(discoveredAt)
  const odd: string[] = []
  if (at > nowMs + 60_000)
    odd.push(
      'It lies ahead of the clock of this laptop. The 72 hours are counted from it all the same: check day and time.',
    )
  const backup = lastBackupAt(state)
  if (backup !== undefined && at < momentMs(backup))
    odd.push(`It lies before the last backup, of ${momentSaid(backup)}: that backup may hold what did the harm.`)
  const noticed = textOf(entityOf(state, 'incident', incident), 'discoveredAt')
  if (noticed !== '' && at < momentMs(noticed))
    odd.push(`It lies before the incident was noticed, ${momentSaid(noticed)}.`)
  return odd
}

function lastBackupAt(state: DeskState): string | undefined {
  return [...entitiesOf(state, 'backup').values()]
    .filter((backup) => !isRemoved(backup))
    .map((backup) => textOf(backup, 'madeAt'))
    .filter((madeAt) => madeAt !== '')
    .sort((a, b) => momentMs(a) - momentMs(b))
    .at(-1)
}
