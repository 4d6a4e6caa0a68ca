import { fieldsOf } from '../../../shared/domain/entryFile'
import type { HandOver } from '../../../shared/domain/respond/handOver'
import { writePack, type HandOverError } from '../../../shared/exchange/handOver/pack'
import { entityOf } from '../../../shared/journal/state'
import { wallTime } from '../../../shared/log/times'
import { err, type Result } from '../../../shared/result'
import { handOverCover } from '../../../shared/sheets/respond/handOverCover'
import { operatorName } from '../../frame/Rail'
import { drawReports } from '../../paper/paper'
import { headed } from '../../paper/useReport'
import { streamFileOutside, type SavedOutside } from '../../paper/saveOutside'
import type { Desk } from '../../store/types'
import { dayOf, timeOf } from '../../words/times'
import type { PackError } from './roadWords'

/** Stands on the list of files outside, and finds the packs again. */
export const PACK = 'Client hand-over pack'

/**
 * Writes one client’s pack outside the vault, and keeps its SHA-256 on the list of such files. The cover is drawn
 * first: a pack without it is none.
 * @param documents ids of those that a person looked at and let go
 */
export async function savePack(
  desk: Desk,
  pack: HandOver,
  documents: readonly string[],
): Promise<Result<SavedOutside, PackError>> {
  const { ownKnowledgeIndex } = await import('../../../shared/domain/pga/ownKnowledge')
  const knowledge = ownKnowledgeIndex()
  const given = pack.documents.filter(({ id }) => documents.includes(id))
  const body = handOverCover(pack, given, {
    question: (id) => knowledge.question(id)?.text ?? id,
    paper: (id) => knowledge.paper(id)?.paper.title ?? id,
  })
  const cover = await drawReports([headed(desk, body)], body.title)
  if (!cover.ok) return err(cover.error)
  const now = desk.now()
  const stamp = `${dayOf(now)} ${timeOf(now, true).replaceAll(':', '')}`
  const client = String(pack.client['name'] ?? 'client')
    .replace(/[^A-Za-z0-9 ._-]+/gu, ' ')
    .trim()
    .slice(0, 60)
  const name = `handover ${client} ${stamp}${desk.drill ? ' EXERCISE' : ''}.zip`
  const { local, offset } = wallTime(now)
  return streamFileOutside<HandOverError>(
    desk,
    { name, what: `${PACK}, ${String(pack.client['name'] ?? '')}` },
    (write) =>
      writePack(
        {
          pack,
          cover: cover.value,
          documents,
          document: async (id) => {
            const read = await desk.getDocument(id)
            return read.ok ? read.value : undefined
          },
          firm: fieldsOf('firm', entityOf(desk.state, 'firm', 'firm')).name ?? '',
          made: `${local} (${offset})`,
          by: operatorName(desk),
          drill: desk.drill,
        },
        write,
      ),
  )
}
