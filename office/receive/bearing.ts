import { createFold } from '../../shared/journal/fold'
import { entitiesOf as allOf, textOf, type DeskState } from '../../shared/journal/state'
import type { Folded } from '../../shared/journal/writes'
import type { Database } from './database'
import { parts, textsOf, type Refolded } from './folding'
import { foldedFrom } from './foldText'
import { BEARS_ON_BLOCKS, computedOf, entriesTouchedBy, type Computed } from './standing'

/** What has to be computed again beside what was written: lanes, messages and numbers of entries, and blocks. */
export interface Bearing {
  computed: Computed
  entries: string[]
  /** true: every block of the desk */
  blocks: boolean
}

/** Of a desk that is folded whole: every entry is looked at again. */
export function bearingOfWhole(state: DeskState): Bearing {
  return { computed: computedOf(state), entries: [...allOf(state, 'entry').keys()], blocks: true }
}

/** Of some entities: what else of their entries the rules read is taken from the database. */
export async function bearingOf(db: Database, desk: string, refolded: Refolded): Promise<Bearing> {
  const after = touchedEntities(refolded)
  const found = affected([...[...(refolded.before?.values() ?? [])].map(foldedFrom), ...after])
  const entries = [...new Set([...found.entries, ...(await entriesOfRoads(db, desk, after))])]
  const related = new Map<string, Folded>()
  const put = (entities: readonly Folded[]) => {
    for (const entity of entities) related.set(`${entity.kind}\0${entity.id}`, entity)
  }
  if (entries.length > 0) put(await rowsOf(db, desk, entries))
  if (found.blocks) put(await kindsOf(db, desk, [...BEARS_ON_BLOCKS]))
  put(after)
  if (entries.length > 0) {
    const subjects = [...related.values()].filter(({ kind }) => kind === 'entry').flatMap(subjectsOf)
    const roads = await aboutRows(db, desk, ['road'], [...new Set(subjects)])
    put(roads.filter(({ id }) => !related.has(`road\0${id}`)))
  }
  const state = createFold({ heads: {}, past: refolded.past, entities: related.values() }).state
  return { computed: computedOf(state), entries, blocks: found.blocks }
}

const touchedEntities = ({ get, touched }: Refolded): Folded[] =>
  [...touched].flatMap((key) => {
    const [kind = '', id = ''] = key.split('\0')
    const entity = get(kind, id)
    return entity === undefined ? [] : [entity]
  })

function affected(entities: readonly Folded[]): { entries: string[]; blocks: boolean } {
  const entries = new Set<string>()
  let blocks = false
  for (const entity of entities) {
    for (const entry of entriesTouchedBy(entity)) entries.add(entry)
    blocks ||= BEARS_ON_BLOCKS.has(entity.kind)
  }
  return { entries: [...entries], blocks }
}

/** Where an entry's road may be chosen: for itself, for its client, for what it was opened for. */
const subjectsOf = (entry: Folded): string[] =>
  [entry.id, textOf(entry, 'importer'), textOf(entry, 'arrival'), textOf(entry, 'inFlight')].filter((id) => id !== '')

async function entriesOfRoads(db: Database, desk: string, after: readonly Folded[]): Promise<string[]> {
  const subjects = after.filter(({ kind }) => kind === 'road').map((road) => textOf(road, 'of'))
  if (subjects.length === 0) return []
  const rows = await db.rows<{ id: string }>(
    `select id from entry where desk = $1 and (id = any($2::text[]) or importer = any($2::text[])
       or arrival = any($2::text[]) or in_flight = any($2::text[]))`,
    [desk, subjects],
  )
  return rows.map(({ id }) => id)
}

/** All that lanes, messages and numbers of these entries are read from. */
async function rowsOf(db: Database, desk: string, entries: readonly string[]): Promise<Folded[]> {
  const names = entries.flatMap((id) => ['entry', 'lane', 'keyedHome'].map((kind) => `${kind}\0${id}`))
  const own = [...(await textsOf(db, desk, names)).values()].map(foldedFrom)
  const about = await aboutRows(db, desk, ['fact', 'receipt', 'number'], entries)
  return [...own, ...about, ...(await kindsOf(db, desk, ['filing']))]
}

async function aboutRows(db: Database, desk: string, kinds: string[], about: readonly string[]): Promise<Folded[]> {
  const out: Folded[] = []
  for (const part of parts(about))
    for (const row of await db.rows<{ fold: string }>(
      'select fold from entity where desk = $1 and kind = any($2::text[]) and about = any($3::text[])',
      [desk, kinds, part],
    ))
      out.push(foldedFrom(row.fold))
  return out
}

async function kindsOf(db: Database, desk: string, kinds: string[]): Promise<Folded[]> {
  const rows = await db.rows<{ fold: string }>('select fold from entity where desk = $1 and kind = any($2::text[])', [
    desk,
    kinds,
  ])
  return rows.map((row) => foldedFrom(row.fold))
}
