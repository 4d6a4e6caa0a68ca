import { stampDevice } from '../../journal/stamp'
import type { Heads } from '../../journal/item'
import { entitiesOf, isRemoved, textOf, valueOf, type DeskState, type Entity } from '../../journal/state'

/** A document of the desk and the name under which it travels. */
interface PaperOrDocument {
  folder: 'paper' | 'documents'
  name: string
  document: string
  /** as the operator knows it */
  title: string
  /** the item that printed or attached it */
  born: Entity['born']
}

/** Printed or attached after those heads. */
export const cameSince = ({ born }: Pick<Entity, 'born'>, heads: Heads): boolean =>
  born.seq > (heads[stampDevice(born.at)]?.sequence ?? 0)

/** Only what every file system can hold; what is not known has a stand-in, never an empty name. */
const safe = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/gu, '-').replace(/^[^A-Za-z0-9]+|-+$/gu, '')

/**
 * Printed packets as `paper/<entry number>-r<revision>.pdf`, other documents as
 * `documents/<first 12 of its id>-<its name>`, in an order that depends on the journal alone.
 */
export function papersAndDocuments(state: DeskState): PaperOrDocument[] {
  const documents = entitiesOf(state, 'document')
  const papers: PaperOrDocument[] = []
  const printed = new Set<string>()
  for (const fact of [...entitiesOf(state, 'fact').values()].sort((a, b) => (a.born.at < b.born.at ? -1 : 1))) {
    const document = textOf(fact, 'document')
    if (textOf(fact, 'what') !== 'printed' || document === '' || printed.has(document)) continue
    printed.add(document)
    const entry = entitiesOf(state, 'entry').get(textOf(fact, 'entry'))
    const stem = safe(textOf(entry, 'entryNumber')) || safe(textOf(fact, 'entry')) || 'entry'
    const revision = valueOf(fact, 'revision') ?? 0
    papers.push({
      folder: 'paper',
      name: `${stem}-r${revision}.pdf`,
      document,
      title: `${stem} revision ${revision}`,
      born: fact.born,
    })
  }
  const others = [...documents.values()]
    .filter((entity) => !printed.has(entity.id) && !isRemoved(entity))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((entity): PaperOrDocument => {
      const title = textOf(entity, 'name') || entity.id
      const name = `${safe(entity.id).slice(0, 12)}-${safe(title).slice(-80) || 'document'}`
      return { folder: 'documents', name, document: entity.id, title, born: entity.born }
    })
  return unlike([...papers, ...others])
}

/** Two laptops may print one revision each: the second gets a `-2` before its ending. */
function unlike(list: PaperOrDocument[]): PaperOrDocument[] {
  const taken = new Set<string>()
  return list.map((member) => {
    let name = member.name
    for (let n = 2; taken.has(`${member.folder}/${name}`.toLowerCase()); n += 1)
      name = member.name.replace(/(\.[^.]*)?$/u, `-${n}$1`)
    taken.add(`${member.folder}/${name}`.toLowerCase())
    return { ...member, name }
  })
}
