import { SCHEMA_VERSION, type DeskId, type DeviceId, type Item, type Wall } from '../../journal/item'
import { entitiesOf, isRemoved, textOf, type DeskState } from '../../journal/state'
import { accounting } from '../../domain/reserve'
import { fingerprintWords } from '../../vault/passphrase'
import { err, ok, type Result } from '../../result'
import { sealStream, type Seal } from '../envelope'
import { publicKeyPem } from '../pem'
import { accountingCsv } from './accountingCsv'
import { entriesPieces, entryRecords, firmName } from './entries'
import { entriesCsvPieces } from './entriesCsv'
import {
  BUNDLE_VERSION,
  MAX_BUNDLE_BYTES,
  MEMBERS,
  SIGNED_PARTS,
  manifestText,
  type Manifest,
  type Since,
} from './format'
import { JournalPieces, SinceUnlike } from './journalPieces'
import { cameSince, papersAndDocuments } from './memberNames'
import { addPieces, addText, slices } from './memberPieces'
import { readmeText } from './readme'
import type { BundleTools } from './tools'
import { zipWriter, type ZipWriter } from './zipWriter'

/** What a bundle is made from: an unlocked desk. */
export interface BundleSource {
  desk: DeskId
  /** the device that writes and signs */
  device: DeviceId
  drill: boolean
  program: string
  operator: string
  /** every item; each device's chain in its own order */
  items(): AsyncIterable<Item>
  document(id: string): Promise<Result<Uint8Array, { type: string }>>
  /** Ed25519 key of the device: 32 bytes */
  publicKey: Uint8Array
  /** 64 bytes by that key */
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>
}

export interface BundleProgress {
  step: 'journal' | 'entries' | 'papers' | 'closing'
  /** items of the journal, or papers and documents */
  done: number
  /** null where it is not known beforehand */
  total: number | null
  /** bytes of the envelope written so far */
  bytesOut: number
}

export interface BundleOptions {
  seal: Seal
  /** an increment: only what came after that bundle */
  since?: Since | undefined
  /** the laptop's clock */
  madeAt: Wall
  onProgress?: (progress: BundleProgress) => void
  /** set by *Cancel*; looked at between pieces */
  signal?: { readonly aborted: boolean }
  /** lets the screen draw between pieces */
  breathe?: () => Promise<void>
  tools?: Pick<BundleTools, 'sha256'>
}

/** Where the envelope goes, piece by piece. */
interface BundleSink<E extends { type: string }> {
  write(piece: Uint8Array): Promise<Result<unknown, E>>
}

export type BundleError<E extends { type: string }> =
  | { type: 'Cancelled' }
  | { type: 'SinkRefused'; reason: E }
  | { type: 'BundleTooLarge'; bytes: number }
  /** the journal no longer holds the item at which the earlier bundle ended: only a whole one can follow */
  | { type: 'SinceUnlike'; device: string }

/**
 * Writes a bundle of format version 2, whole or an increment, never whole in memory. What is exported is what the items
 * say: the entries, the accounting and the heads are folded from the very items that go into `journal.ndjson`, so the
 * parts cannot disagree.
 * Apart from the envelope's own randomness the same desk at the same `madeAt` gives the same bytes.
 */
export async function writeBundle<E extends { type: string }>(
  source: BundleSource,
  sink: BundleSink<E>,
  options: BundleOptions,
): Promise<Result<{ manifest: Manifest; bytes: number }, BundleError<E>>> {
  const made: { manifest?: Manifest } = {}
  const written = { bytes: 0 }
  const sealed = sealStream(zipOf(source, options, made, written), options.seal)
  try {
    for await (const piece of sealed) {
      if (options.signal?.aborted === true) return err({ type: 'Cancelled' })
      if (written.bytes + piece.length > MAX_BUNDLE_BYTES) return err({ type: 'BundleTooLarge', bytes: written.bytes })
      const answer = await sink.write(piece)
      if (!answer.ok) return err({ type: 'SinkRefused', reason: answer.error })
      written.bytes += piece.length
    }
  } catch (error) {
    if (error instanceof SinceUnlike) return err({ type: 'SinceUnlike', device: error.device })
    throw error
  }
  if (made.manifest === undefined) throw new Error('writeBundle: the zip ended without a manifest')
  return ok({ manifest: made.manifest, bytes: written.bytes })
}

async function* zipOf(
  source: BundleSource,
  options: BundleOptions,
  made: { manifest?: Manifest },
  written: { readonly bytes: number },
): AsyncGenerator<Uint8Array> {
  const zip = zipWriter(options.tools)
  const say = (step: BundleProgress['step'], done: number, total: number | null) =>
    options.onProgress?.({ step, done, total, bytesOut: written.bytes })
  const journal = new JournalPieces(source, options, (done) => say('journal', done, null))
  yield* zip.add(MEMBERS.journal, journal.pieces())

  const state = journal.state
  const accounts = accounting(state)
  const entries = entitiesOf(state, 'entry').size
  say('entries', entries, entries)
  yield* addPieces(zip, MEMBERS.entries, entriesPieces(state), options)
  yield* addPieces(zip, MEMBERS.csv, entriesCsvPieces(entryRecords(state), 'machines'), options)
  yield* addPieces(zip, MEMBERS.csvForPeople, entriesCsvPieces(entryRecords(state), 'people'), options)
  yield* addText(zip, MEMBERS.accounting, accountingCsv(accounts))

  const since = options.since ?? null
  const all = papersAndDocuments(state)
  const list = since === null ? all : all.filter((member) => cameSince(member, since.heads))
  const missing: Manifest['missing'] = []
  for (const [index, member] of list.entries()) {
    say('papers', index, list.length)
    await options.breathe?.()
    const bytes = await source.document(member.document)
    if (bytes.ok) yield* zip.add(`${member.folder}/${member.name}`, slices(bytes.value, options))
    else missing.push({ document: member.document, name: member.title })
  }

  say('closing', 0, 1)
  const counts = countsOf(journal.items, state, zip)
  yield* addText(zip, MEMBERS.readme, readmeOf(source, options, counts, firmName(state)))
  const manifest: Manifest = {
    format: 'lifeboat-bundle',
    version: BUNDLE_VERSION,
    sort: since === null ? 'whole' : 'increment',
    since,
    desk: source.desk,
    drill: source.drill,
    device: source.device,
    program: source.program,
    schema: SCHEMA_VERSION,
    madeAt: options.madeAt,
    operator: source.operator,
    counts,
    heads: journal.heads(),
    missing,
    files: [...zip.files],
  }
  const text = new TextEncoder().encode(manifestText(manifest))
  const signature = await source.sign(text)
  yield* zip.add(SIGNED_PARTS.manifest, [text])
  yield* zip.add(SIGNED_PARTS.signature, [signature])
  yield* addText(zip, SIGNED_PARTS.publicKey, publicKeyPem(source.publicKey))
  yield* zip.end()
  made.manifest = manifest
  say('closing', 1, 1)
}

function countsOf(items: number, state: DeskState, zip: ZipWriter): Manifest['counts'] {
  const lines = entitiesOf(state, 'line')
  const entries = entitiesOf(state, 'entry')
  return {
    items,
    entries: entries.size,
    lines: [...lines.values()].filter((line) => !isRemoved(line) && entries.has(textOf(line, 'entry'))).length,
    numbers: entitiesOf(state, 'number').size,
    papers: zip.files.filter((file) => file.name.startsWith('paper/')).length,
    documents: zip.files.filter((file) => file.name.startsWith('documents/')).length,
  }
}

function readmeOf(source: BundleSource, options: BundleOptions, counts: Manifest['counts'], firm: string): string {
  const { ms, offsetMinutes, zone } = options.madeAt
  const local = new Date(ms + offsetMinutes * 60_000).toISOString()
  return readmeText({
    ...source,
    counts,
    firm,
    since: options.since ?? null,
    sealedFor: 'recipients' in options.seal ? 'keys' : 'passphrase',
    when: `${local.slice(0, 10)} at ${local.slice(11, 16)} (${zone})`,
    words: fingerprintWords(source.publicKey),
  })
}
