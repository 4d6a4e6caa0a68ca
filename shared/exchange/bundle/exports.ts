import { fieldsOf } from '../../domain/entryFile'
import type { FieldsOf } from '../../domain/kinds'
import { rememberBy } from '../../domain/remember'
import { stampDevice } from '../../journal/stamp'
import type { Hash, Heads } from '../../journal/item'
import { entitiesOf, entityOf, isRemoved, valueOf, type DeskState, type Entity } from '../../journal/state'
import type { Since } from './format'
import { cameSince, papersAndDocuments } from './memberNames'

/** A bundle that was written, as the journal tells it. */
export interface BundleExport {
  id: string
  /** the laptop that wrote it */
  device: string
  fields: FieldsOf<'bundleExport'>
  wall: Entity['born']['wall']
}

/** Every bundle that was written, the last one first. */
export const bundleExports = rememberBy(['bundleExport'], (state): readonly BundleExport[] =>
  [...entitiesOf(state, 'bundleExport').values()]
    .sort((a, b) => (a.born.at < b.born.at ? 1 : -1))
    .map((entity) => ({
      id: entity.id,
      device: stampDevice(entity.born.at),
      fields: fieldsOf('bundleExport', entity),
      wall: entity.born.wall,
    })),
)

/** Where the chains end, as one text: `device:sequence:hash` joined by blanks. */
export const headsText = (heads: Heads): string =>
  Object.keys(heads)
    .sort()
    .map((device) => `${device}:${heads[device]?.sequence}:${heads[device]?.hash}`)
    .join(' ')

export function headsFrom(text: string): Heads {
  const heads: Heads = {}
  for (const part of text.split(' ')) {
    const [device, sequence, hash] = part.split(':')
    if (device !== undefined && sequence !== undefined && hash !== undefined && /^[0-9a-f]{64}$/u.test(hash))
      heads[device] = { sequence: Number(sequence), hash: hash as Hash }
  }
  return heads
}

/** What an increment after that bundle names as the one before it; undefined where its record is not whole. */
export function sinceOf({ fields }: BundleExport): Since | undefined {
  const heads = headsFrom(fields.heads ?? '')
  const { name, sha256 } = fields
  return name === undefined || sha256 === undefined || Object.keys(heads).length === 0
    ? undefined
    : { heads, name, sha256 }
}

/** What a bundle would hold, in counts that a person can judge. */
export interface NewInBundle {
  /** entries that changed, with what belongs to them */
  entries: number
  papers: number
  documents: number
  /** of papers and documents, as they lie in the bundle */
  paperBytes: number
  /** about how large the bundle will be */
  aboutBytes: number
}

/** Measured on generated desks, packed: what the tables take for each entry, what the journal takes for a thing keyed. */
const TABLES_PER_ENTRY = 350
const JOURNAL_PER_ENTITY = 235
const FIXED_BYTES = 6_000
const PARTS = ['line', 'tariff', 'bill', 'container', 'fact'] as const

/** @param heads of the bundle that an increment would follow; none = everything */
export function newInBundle(state: DeskState, heads: Heads = {}): NewInBundle {
  const changed = new Set<string>()
  let touched = 0
  const isNew = (entity: Entity): boolean => cameSince({ born: entity.touched }, heads)
  for (const [kind, entities] of state.kinds)
    for (const entity of entities.values()) {
      if (!isNew(entity)) continue
      touched += 1
      if (kind === 'entry') changed.add(entity.id)
      else if ((PARTS as readonly string[]).includes(kind)) changed.add(String(valueOf(entity, 'entry') ?? ''))
    }
  const list = papersAndDocuments(state).filter((member) => cameSince(member, heads))
  const papers = list.filter(({ folder }) => folder === 'paper').length
  const sizeOf = (id: string) => Number(valueOf(entityOf(state, 'document', id), 'bytes') ?? 0)
  const paperBytes = list.reduce((sum, { document }) => sum + sizeOf(document), 0)
  const all = entitiesOf(state, 'entry')
  const entries = [...changed].filter((id) => {
    const entity = all.get(id)
    return entity !== undefined && !isRemoved(entity)
  }).length
  return {
    entries,
    papers,
    documents: list.length - papers,
    paperBytes,
    aboutBytes: FIXED_BYTES + paperBytes + all.size * TABLES_PER_ENTRY + touched * JOURNAL_PER_ENTITY,
  }
}

/**
 * What goes through most mailboxes: many refuse a mail above 25 MB, and a file grows by a third on its way through one.
 * A judgement of the house, shown as such.
 */
export const MAIL_BYTES = 18_000_000
