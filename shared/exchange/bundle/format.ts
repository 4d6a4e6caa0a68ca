import { z } from 'zod'
import { DeskId, DeviceId, Hash } from '../../journal/item'

/**
 * The bundle, format version 1: a zip inside an age envelope (decision 36). Versioned from the first day; what a
 * version writes must open for ever.
 *
 * | member | what |
 * | --- | --- |
 * | README.txt | plain words: what this is and how to open it without Lifeboat |
 * | journal.ndjson | every item of the journal, canonical JSON (RFC 8785), one a line |
 * | entries.json | the entries as the journal leaves them, typed (`entries.ts`) |
 * | entries.csv | the same, one row a line of an entry, verbatim RFC 4180, for machines |
 * | entries-for-people.csv | the same for a spreadsheet: money in dollars, formula characters escaped |
 * | accounting.csv | every number of every block in exactly one state |
 * | paper/ | the printed packets, by entry number and revision |
 * | documents/ | what was attached |
 * | manifest.json | names, sizes and SHA-256 of all of the above, counts, head hash of each device's chain |
 * | manifest.sig | Ed25519 signature (64 bytes) over manifest.json by the device that wrote the bundle |
 * | device.pub.pem | its public key, as openssl reads it; its eight words stand on the recovery sheet |
 */
export const BUNDLE_VERSION = 1

/** A zip without its 64-bit form ends at 4 GiB; beyond 2 GiB no single machine opens it in memory. */
export const MAX_BUNDLE_BYTES = 2 ** 31

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
export const MEMBER_NAME = /^(?:(?:paper|documents)\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/u

const count = z.int().min(0)

export const Manifest = z.strictObject({
  format: z.literal('lifeboat-bundle'),
  version: z.literal(BUNDLE_VERSION),
  desk: DeskId,
  drill: z.boolean(),
  /** the device that wrote and signed */
  device: DeviceId,
  program: z.string(),
  schema: z.int(),
  madeAt: z.strictObject({ ms: z.int(), offsetMinutes: z.int(), zone: z.string() }),
  operator: z.string(),
  counts: z.strictObject({
    items: count,
    entries: count,
    lines: count,
    numbers: count,
    papers: count,
    documents: count,
  }),
  /** device → last item of its chain */
  heads: z.record(z.string(), z.strictObject({ sequence: count, hash: Hash })),
  /** documents that the laptop had lost: named, never left out in silence */
  missing: z.array(z.strictObject({ document: z.string(), name: z.string() })),
  files: z.array(
    z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/u), bytes: count, name: z.string().regex(MEMBER_NAME) }),
  ),
})
export type Manifest = z.infer<typeof Manifest>

/** One file a line, so that a shell can turn the list into one for `sha256sum -c` (the README says how). */
export function manifestText(manifest: Manifest): string {
  const { files, ...head } = manifest
  const lines = files.map((file) => ` ${JSON.stringify({ sha256: file.sha256, bytes: file.bytes, name: file.name })}`)
  const opened = JSON.stringify(head, null, 1).replace(/\n\}$/u, '')
  return `${opened},\n "files": [\n${lines.join(',\n')}\n ]\n}\n`
}
