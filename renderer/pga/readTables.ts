import { noFlagTable } from '../../shared/domain/pga/flagTable'
import { noHistory } from '../../shared/domain/pga/history'
import type { PgaTables } from '../../shared/domain/pga/types'
import { entityOf, textOf } from '../../shared/journal/state'
import type { Desk } from '../store/types'
import { dayOf } from '../words/times'

/** The lists that a determination leans on, besides the program's own knowledge. */
const PGA_LISTS = ['pgaFlags', 'pgaHistory', 'tariff'] as const

/** Which versions of them are loaded; '' where none is. Another text: what was read is read again. */
export const listsLoaded = ({ state }: Desk): string => {
  const versions = PGA_LISTS.map((list) => textOf(entityOf(state, 'catalogue', list), 'version'))
  return versions.every((version) => version === '') ? '' : versions.join(' ')
}

/** What is known of these tariff numbers: the program's own knowledge, and the desk's lists. Rejects where a list cannot be read. */
export async function readTables(desk: Desk, numbers: readonly string[]): Promise<PgaTables> {
  const { ownKnowledgeIndex } = await import('../../shared/domain/pga/ownKnowledge')
  const knowledge = ownKnowledgeIndex()
  // Without any list there is nothing to ask a worker for.
  if (listsLoaded(desk) === '') return { knowledge, flags: noFlagTable, history: noHistory, today: dayOf(desk.now()) }
  const { pgaClient } = await import('./pgaClient')
  return { knowledge, ...(await pgaClient(desk).tablesFor(numbers)) }
}
