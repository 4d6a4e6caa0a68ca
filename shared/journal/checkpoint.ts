import { z } from 'zod'
import { err, ok, type Result } from '../result'
import { readChunk, writeChunk } from './chunkText'
import { createFold, FOLD_VERSION, type Fold } from './fold'
import { Hash, type Heads } from './item'
import type { Folded } from './writes'

/**
 * Checkpoint (decision 14): the fold as JSON in chunks, so that opening need not replay the journal and only changed
 * chunks are written again. It is a cache: whatever does not match is thrown away and the journal replayed.
 * An entry stands with all its rows in one chunk; entries follow each other by birth, so that a day's keying changes
 * the last chunks only. The other kinds are spread by a hash of their id.
 */
const entriesInChunk = 250
const othersInChunk = 250

const Manifest = z.strictObject({
  v: z.literal(1),
  foldVersion: z.int(),
  heads: z.record(z.string(), z.strictObject({ sequence: z.int(), hash: Hash })),
  past: z.record(z.string(), z.array(z.tuple([z.int(), z.record(z.string(), z.int())]))),
  chunks: z.array(z.strictObject({ name: z.string(), digest: z.string(), entities: z.int() })),
})
export type Manifest = z.infer<typeof Manifest>

export type CheckpointDiscarded = { type: 'CheckpointDiscarded'; why: string }
const discarded = (why: string) => err<CheckpointDiscarded>({ type: 'CheckpointDiscarded', why })

export interface CheckpointChunk {
  readonly name: string
  /** Computed when called (7 ms for 250 entries): the caller may rest between two chunks. The desk may go on meanwhile. */
  text(): string
}

export interface Checkpoint {
  /** Chunks that differ from those of `since`; all without one. Rows that the manifest does not name are deleted. */
  readonly chunks: readonly CheckpointChunk[]
  /** To be written last. Computes what no `text()` has computed yet. */
  manifest(): Manifest
  /** what stood in each chunk, compared by identity at the next checkpoint */
  readonly members: ReadonlyMap<string, readonly Folded[]>
}

/** The checkpoint of the fold as it stands now. `since` is the last one of this fold, or what restoring it gave. */
export function checkpointChunks(fold: Fold, since?: Checkpoint): Checkpoint {
  const heads = fold.heads()
  const past = fold.past.read()
  const members = groupsOf(fold)
  const digests = new Map<string, string>()
  const chunks: CheckpointChunk[] = []
  const known = since === undefined ? new Map<string, string>() : digestsOf(since.manifest())
  for (const [name, entities] of members) {
    const digest = known.get(name)
    if (digest !== undefined && sameMembers(since?.members.get(name), entities)) digests.set(name, digest)
    else
      chunks.push({
        name,
        text() {
          const text = writeChunk(entities)
          digests.set(name, textDigest(text))
          return text
        },
      })
  }
  let manifest: Manifest | null = null
  return {
    chunks,
    members,
    manifest() {
      if (manifest !== null) return manifest
      for (const chunk of chunks) if (!digests.has(chunk.name)) chunk.text()
      return (manifest = manifestOf(heads, past, members, digests))
    },
  }
}

function manifestOf(
  heads: Heads,
  past: ReturnType<Fold['past']['read']>,
  members: ReadonlyMap<string, readonly Folded[]>,
  digests: ReadonlyMap<string, string>,
): Manifest {
  return {
    v: 1,
    foldVersion: FOLD_VERSION,
    heads,
    past: Object.fromEntries(
      Object.entries(past).map(([device, merges]) => [
        device,
        merges.map(([sequence, seen]) => [sequence, { ...seen }]),
      ]),
    ),
    chunks: [...members]
      .map(([name, entities]) => ({ name, digest: digests.get(name) ?? '', entities: entities.length }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

const digestsOf = (manifest: Manifest) => new Map(manifest.chunks.map(({ name, digest }) => [name, digest]))

function sameMembers(before: readonly Folded[] | undefined, now: readonly Folded[]): boolean {
  if (before === undefined || before.length !== now.length) return false
  if (now.every((entity, i) => before[i] === entity)) return true
  const set = new Set(before)
  return now.every((entity) => set.has(entity))
}

/** Chunk name → its entities. The same desk gives the same chunks. */
function groupsOf(fold: Fold): Map<string, Folded[]> {
  const groups = new Map<string, Folded[]>()
  const entries = [...(fold.kept.get('entry')?.values() ?? [])].sort((a, b) =>
    a.born.at === b.born.at ? (a.id < b.id ? -1 : 1) : a.born.at < b.born.at ? -1 : 1,
  )
  const chunkOfEntry = new Map<string, Folded[]>()
  entries.forEach((entry, i) => {
    const name = `entries-${String(Math.floor(i / entriesInChunk)).padStart(5, '0')}`
    let chunk = groups.get(name)
    if (chunk === undefined) groups.set(name, (chunk = []))
    chunk.push(entry)
    chunkOfEntry.set(entry.id, chunk)
  })
  for (const [kind, byId] of fold.kept) {
    if (kind === 'entry') continue
    const others: Folded[] = []
    for (const entity of byId.values()) {
      const entry = entity.fields['entry']?.v
      const chunk = typeof entry === 'string' ? chunkOfEntry.get(entry) : undefined
      if (chunk === undefined) others.push(entity)
      else chunk.push(entity)
    }
    spread(kind, others, groups)
  }
  return groups
}

/** Into a power of two of buckets by hash of the id: growing moves entities only when the number of buckets doubles. */
function spread(kind: string, entities: readonly Folded[], groups: Map<string, Folded[]>): void {
  let buckets = 1
  while (buckets * othersInChunk < entities.length) buckets *= 2
  for (const entity of entities) {
    const name = `kind-${kind}-${hash32(entity.id, 0x811c9dc5) % buckets}of${buckets}`
    const chunk = groups.get(name)
    if (chunk === undefined) groups.set(name, [entity])
    else chunk.push(entity)
  }
}

/** FNV-1a over UTF-16 code units. */
function hash32(text: string, basis: number): number {
  let hash = basis
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Tells a chunk from its other versions. It need not be strong: chunks are sealed, and their seal names them. */
const textDigest = (text: string): string =>
  `${text.length}-${hash32(text, 0x811c9dc5).toString(16)}-${hash32(text, 0x2f0b4c47).toString(16)}`

/** Reads the manifest's row. */
export function parseManifest(text: string): Result<Manifest, CheckpointDiscarded> {
  try {
    const manifest = Manifest.parse(JSON.parse(text))
    if (manifest.foldVersion === FOLD_VERSION) return ok(manifest)
    return discarded(`fold version ${manifest.foldVersion}, now ${FOLD_VERSION}`)
  } catch {
    return discarded('manifest unreadable')
  }
}

export interface Restoring {
  /** Takes a chunk of the manifest, in any order; the caller may rest between two. */
  add(name: string, text: string): Result<number, CheckpointDiscarded>
  /** The fold up to the manifest's heads, and the checkpoint that the next one is compared with. */
  finish(): Result<{ fold: Fold; checkpoint: Checkpoint }, CheckpointDiscarded>
}

export function restoreCheckpoint(manifest: Manifest): Restoring {
  const digests = digestsOf(manifest)
  const members = new Map<string, readonly Folded[]>()
  return {
    add(name, text) {
      if (digests.get(name) !== textDigest(text)) return discarded(`chunk ${name} is of another checkpoint`)
      const entities = readChunk(text)
      members.set(name, entities)
      return ok(entities.length)
    },
    finish() {
      if (manifest.foldVersion !== FOLD_VERSION) return discarded(`fold version ${manifest.foldVersion}`)
      const missing = manifest.chunks.find(({ name }) => !members.has(name))
      if (missing !== undefined) return discarded(`chunk ${missing.name} is missing`)
      const entities = [...members.values()].flat()
      const fold = createFold({ heads: manifest.heads, past: manifest.past, entities })
      return ok({ fold, checkpoint: { chunks: [], members, manifest: () => manifest } })
    },
  }
}

/** All at once: chunk name → text. */
export function foldFromCheckpoint(
  manifest: Manifest,
  chunks: ReadonlyMap<string, string>,
): Result<{ fold: Fold; checkpoint: Checkpoint }, CheckpointDiscarded> {
  const restoring = restoreCheckpoint(manifest)
  for (const { name } of manifest.chunks) {
    const text = chunks.get(name)
    if (text === undefined) return discarded(`chunk ${name} is missing`)
    const added = restoring.add(name, text)
    if (!added.ok) return added
  }
  return restoring.finish()
}
