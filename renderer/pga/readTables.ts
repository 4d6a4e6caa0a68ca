import { noFlagTable } from '../../shared/domain/pga/flagTable'
import { noHistory } from '../../shared/domain/pga/history'
import type { PgaTables } from '../../shared/domain/pga/types'
import type { Desk } from '../store/types'
import { dayOf } from '../words/times'

/** What is known of these tariff numbers and this client: the program's own knowledge, and the desk's lists. */
export async function readTables(desk: Desk, _numbers: readonly string[], _importer: string): Promise<PgaTables> {
  const { ownKnowledgeIndex } = await import('../../shared/domain/pga/ownKnowledge')
  return { knowledge: ownKnowledgeIndex(), flags: noFlagTable, history: noHistory, today: dayOf(desk.now()) }
}
