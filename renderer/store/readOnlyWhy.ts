import { isSettledFork, openForks } from '../../shared/journal/forks'
import type { DeskState } from '../../shared/journal/state'
import type { Finding } from './types'

/**
 * Two items of one number: both are kept, and nobody writes until a person has named the true laptop. Found by this
 * opening, or recorded by an earlier one.
 */
export function readOnlyWhy(state: DeskState, findings: readonly Finding[]): string | undefined {
  const found = findings.find(
    (finding) => finding.type === 'ForkedChain' && !isSettledFork(state, finding.device, finding.sequence),
  )
  const fork = found?.type === 'ForkedChain' ? found : openForks(state)[0]
  return fork === undefined
    ? undefined
    : `Two laptops wrote item ${fork.sequence} of laptop ${fork.device}. A lead says under Recover, Other laptops, which is the true one.`
}
