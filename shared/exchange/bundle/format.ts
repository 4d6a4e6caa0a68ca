import { z } from 'zod'
import { hasCanonicalForm } from '../../journal/canonical'
import { DeskId, DeviceId, Hash } from '../../journal/item'
import { err, ok, type Result } from '../../result'

/**
 * The bundle, format version 2: a zip inside an age envelope (decision 36). Versioned from the first day; what a
 * version writes must open for ever (`tests/fixtures/bundle/`). Version 1 knew neither `sort` nor `since`: it is a whole
 * one.
 *
 * | member | what |
 * | --- | --- |
 * | README.txt | plain words: what this is and how to open it without Lifeboat |
 * | journal.ndjson | the items of the journal, canonical JSON (RFC 8785), one a line; an increment has those after `since` |
 * | entries.json | all entries as the whole journal leaves them, typed (`entries.ts`) |
 * | entries.csv | the same, one row a line of an entry, verbatim RFC 4180, for machines |
 * | entries-for-people.csv | the same for a spreadsheet: money in dollars, formula characters escaped |
 * | accounting.csv | every number of every block in exactly one state, by the whole journal |
 * | paper/ | the printed packets, by entry number and revision; an increment has those printed after `since` |
 * | documents/ | what was attached; an increment has what was attached after `since` |
 * | abi/ | files for ACE, where the laptop wrote some |
 * | manifest.json | names, sizes and SHA-256 of all of the above, counts, head hash of each device's chain |
 * | manifest.sig | Ed25519 signature (64 bytes) over manifest.json by the device that wrote the bundle |
 * | device.pub.pem | its public key, as openssl reads it; its eight words stand on the recovery sheet |
 */
export const BUNDLE_VERSION = 2

/** Nothing is ever whole in memory; this only stops what cannot be a bundle (zip's 64-bit form goes further). */
export const MAX_BUNDLE_BYTES = 2 ** 36

/** Written last and not listed in the manifest: it cannot hold its own hash. */
export const SIGNED_PARTS = {
  manifest: 'manifest.json',
  signature: 'manifest.sig',
  publicKey: 'device.pub.pem',
} as const

export const MEMBERS = {
  readme: 'README.txt',
  journal: 'journal.ndjson',
  entries: 'entries.json',
  csv: 'entries.csv',
  csvForPeople: 'entries-for-people.csv',
  accounting: 'accounting.csv',
} as const

/** Names that can be written on every file system: our own folders, no dot files, no `..`, nothing but ASCII. */
export const MEMBER_NAME = /^(?:(?:paper|documents|abi)\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/u

const count = z.int().min(0)
const Sha256 = z.string().regex(/^[0-9a-f]{64}$/u)
/** device → last item of its chain */
const BundleHeads = z.record(z.string(), z.strictObject({ sequence: count, hash: Hash }))

const common = {
  format: z.literal('lifeboat-bundle'),
  desk: DeskId,
  drill: z.boolean(),
  /** the device that wrote and signed */
  device: DeviceId,
  program: z.string(),
  schema: z.int(),
  madeAt: z.strictObject({ ms: z.int(), offsetMinutes: z.int(), zone: z.string() }),
  operator: z.string(),
  /** items, papers and documents that are in it; entries, lines and numbers of the whole desk */
  counts: z.strictObject({
    items: count,
    entries: count,
    lines: count,
    numbers: count,
    papers: count,
    documents: count,
  }),
  /** where each chain ends, whole or increment */
  heads: BundleHeads,
  /** documents that the laptop had lost: named, never left out in silence */
  missing: z.array(z.strictObject({ document: z.string(), name: z.string() })),
  files: z.array(z.strictObject({ sha256: Sha256, bytes: count, name: z.string().regex(MEMBER_NAME) })),
}

/** The bundle that an increment follows: where its chains ended, and the file as it was written. */
export const Since = z.strictObject({ heads: BundleHeads, name: z.string(), sha256: Sha256 })
export type Since = z.infer<typeof Since>

const ManifestV1 = z.strictObject({ ...common, version: z.literal(1) })
const ManifestV2 = z
  .strictObject({
    ...common,
    version: z.literal(BUNDLE_VERSION),
    /** everything, or what came since another bundle */
    sort: z.enum(['whole', 'increment']),
    since: Since.nullable(),
  })
  .refine((manifest) => (manifest.sort === 'whole') === (manifest.since === null), {
    path: ['since'],
    message: 'an increment names what it follows, a whole bundle does not',
  })
export type Manifest = Omit<z.infer<typeof ManifestV2>, 'version'> & { version: 1 | 2 }

export type ManifestError = { type: 'ManifestUnreadable'; reason: string } | { type: 'NewerBundle'; version: number }

/** manifest.json of any version so far; one of version 1 is a whole bundle. */
export function parseManifest(text: string): Result<Manifest, ManifestError> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err({ type: 'ManifestUnreadable', reason: 'it is not JSON' })
  }
  if (!hasCanonicalForm(text, value)) return err({ type: 'ManifestUnreadable', reason: 'half a character in a text' })
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > BUNDLE_VERSION) return err({ type: 'NewerBundle', version })
  if (version === 1) {
    const first = ManifestV1.safeParse(value)
    return first.success ? ok({ ...first.data, sort: 'whole', since: null }) : unreadable(first.error)
  }
  const read = ManifestV2.safeParse(value)
  return read.success ? ok(read.data) : unreadable(read.error)
}

function unreadable({ issues: [issue] }: z.ZodError): Result<never, ManifestError> {
  return err({ type: 'ManifestUnreadable', reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
}

/** One file a line, so that a shell can turn the list into one for `sha256sum -c` (the README says how). */
export function manifestText(manifest: Manifest): string {
  const { files, ...head } = manifest
  const lines = files.map((file) => ` ${JSON.stringify({ sha256: file.sha256, bytes: file.bytes, name: file.name })}`)
  const opened = JSON.stringify(head, null, 1).replace(/\n\}$/u, '')
  return `${opened},\n "files": [\n${lines.join(',\n')}\n ]\n}\n`
}
