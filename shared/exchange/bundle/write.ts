import { createFold } from '../../journal/fold'
import { hashItem } from '../../journal/chain'
import { encodeItem } from '../../journal/decode'
import { SCHEMA_VERSION, type DeskId, type DeviceId, type Heads, type Item, type Wall } from '../../journal/item'
import { entitiesOf, type DeskState } from '../../journal/state'
import { accounting } from '../../domain/reserve'
import { fingerprintWords } from '../../vault/passphrase'
import { err, ok, type Result } from '../../result'
import { sealStream } from '../envelope'
import { publicKeyPem } from '../pem'
import { accountingCsv } from './accountingCsv'
import { entriesCsv } from './entriesCsv'
import { entriesDocument, entriesText, type EntriesDocument } from './entries'
import { BUNDLE_VERSION, MAX_BUNDLE_BYTES, MEMBERS, SIGNED_PARTS, manifestText, type Manifest } from './format'
import { papersAndDocuments } from './memberNames'
import { readmeText } from './readme'
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
  passphrase: string
  /** the laptop's clock */
  madeAt: Wall
  /** 16 random bytes for the envelope */
  salt: Uint8Array
  onProgress?: (progress: BundleProgress) => void
  /** set by *Cancel*; looked at between pieces */
  signal?: { readonly aborted: boolean }
  /** lets the screen draw between pieces */
  breathe?: () => Promise<void>
  /** log2 of scrypt's N: cheaper in tests only */
  logN?: number
}

/** Where the envelope goes, piece by piece. */
interface BundleSink<E extends { type: string }> {
  write(piece: Uint8Array): Promise<Result<unknown, E>>
}

export type BundleError<E extends { type: string }> =
  { type: 'Cancelled' } | { type: 'SinkRefused'; reason: E } | { type: 'BundleTooLarge'; bytes: number }

/**
 * Writes a bundle of format version 1. What is exported is what the items say: the entries, the accounting and the
 * heads are folded from the very items that go into `journal.ndjson`, so the parts cannot disagree.
 * Apart from the envelope's own randomness the same desk at the same `madeAt` gives the same bytes.
 */
export async function writeBundle<E extends { type: string }>(
  source: BundleSource,
  sink: BundleSink<E>,
  options: BundleOptions,
): Promise<Result<{ manifest: Manifest; bytes: number }, BundleError<E>>> {
  const made: { manifest?: Manifest } = {}
  const written = { bytes: 0 }
  const sealed = sealStream(zipOf(source, options, made, written), options)
  for await (const piece of sealed) {
    if (options.signal?.aborted === true) return err({ type: 'Cancelled' })
    if (written.bytes + piece.length > MAX_BUNDLE_BYTES) return err({ type: 'BundleTooLarge', bytes: written.bytes })
    const answer = await sink.write(piece)
    if (!answer.ok) return err({ type: 'SinkRefused', reason: answer.error })
    written.bytes += piece.length
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
  const zip = zipWriter()
  const say = (step: BundleProgress['step'], done: number, total: number | null) =>
    options.onProgress?.({ step, done, total, bytesOut: written.bytes })
  const journal = new JournalPieces(source, options, (done) => say('journal', done, null))
  yield* zip.add(MEMBERS.journal, journal.pieces())

  const state = journal.state
  const document = entriesDocument(state)
  const accounts = accounting(state)
  say('entries', document.entries.length, document.entries.length)
  yield* addText(zip, MEMBERS.entries, entriesText(document))
  yield* addText(zip, MEMBERS.csv, entriesCsv(document, 'machines'))
  yield* addText(zip, MEMBERS.csvForPeople, entriesCsv(document, 'people'))
  yield* addText(zip, MEMBERS.accounting, accountingCsv(accounts))

  const list = papersAndDocuments(state)
  const missing: Manifest['missing'] = []
  for (const [index, member] of list.entries()) {
    say('papers', index, list.length)
    await options.breathe?.()
    const bytes = await source.document(member.document)
    if (bytes.ok) yield* zip.add(`${member.folder}/${member.name}`, slices(bytes.value, options))
    else missing.push({ document: member.document, name: member.title })
  }

  say('closing', 0, 1)
  const counts = countsOf(journal.items, document, state, zip)
  yield* addText(zip, MEMBERS.readme, readmeOf(source, options, counts, document))
  const manifest: Manifest = {
    format: 'lifeboat-bundle',
    version: BUNDLE_VERSION,
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

const addText = (zip: ZipWriter, name: string, text: string) => zip.add(name, [new TextEncoder().encode(text)])

/** A document in pieces of 256 KiB, so that hashing one never holds the screen. */
async function* slices(bytes: Uint8Array, options: BundleOptions): AsyncGenerator<Uint8Array> {
  const size = 256 * 1024
  for (let at = 0; at < bytes.length; at += size) {
    yield bytes.subarray(at, at + size)
    await options.breathe?.()
  }
}

/** Reads the journal once: writes its lines, folds them, keeps the head of each chain. */
class JournalPieces {
  readonly #fold = createFold()
  readonly #last = new Map<string, Item>()
  items = 0

  constructor(
    private readonly source: BundleSource,
    private readonly options: BundleOptions,
    private readonly say: (done: number) => void,
  ) {}

  get state(): DeskState {
    return this.#fold.state
  }

  heads(): Heads {
    const devices = [...this.#last.keys()].sort()
    return Object.fromEntries(
      devices.map((device) => {
        const item = this.#last.get(device) as Item
        return [device, { sequence: item.sequence, hash: hashItem(item) }]
      }),
    )
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    const utf8 = new TextEncoder()
    let lines: string[] = []
    let batch: Item[] = []
    const flush = (): Uint8Array => {
      this.#fold.addAll(batch)
      const piece = utf8.encode(lines.join(''))
      lines = []
      batch = []
      return piece
    }
    for await (const item of this.source.items()) {
      lines.push(`${encodeItem(item)}\n`)
      batch.push(item)
      this.items += 1
      if ((this.#last.get(item.device)?.sequence ?? 0) < item.sequence) this.#last.set(item.device, item)
      if (batch.length === 200) {
        yield flush()
        this.say(this.items)
        await this.options.breathe?.()
      }
    }
    yield flush()
    this.say(this.items)
  }
}

function countsOf(items: number, document: EntriesDocument, state: DeskState, zip: ZipWriter): Manifest['counts'] {
  return {
    items,
    entries: document.entries.length,
    lines: document.entries.reduce((sum, entry) => sum + entry.lines.length, 0),
    numbers: entitiesOf(state, 'number').size,
    papers: zip.files.filter((file) => file.name.startsWith('paper/')).length,
    documents: zip.files.filter((file) => file.name.startsWith('documents/')).length,
  }
}

function readmeOf(
  source: BundleSource,
  options: BundleOptions,
  counts: Manifest['counts'],
  document: EntriesDocument,
): string {
  const { ms, offsetMinutes, zone } = options.madeAt
  const local = new Date(ms + offsetMinutes * 60_000).toISOString()
  return readmeText({
    ...source,
    counts,
    firm: String(document.firm['name'] ?? ''),
    when: `${local.slice(0, 10)} at ${local.slice(11, 16)} (${zone})`,
    words: fingerprintWords(source.publicKey),
  })
}
