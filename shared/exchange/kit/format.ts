import { z } from 'zod'
import { Moment, Text } from '../../domain/scalars'
import { DeskId } from '../../journal/item'

/**
 * The kit, format version 1: what the office loads a laptop with in peace time. A zip inside an age envelope
 * (passphrase), one file a laptop. Versioned from the first day; what a version writes must open for ever
 * (`tests/fixtures/kit/v1.age`).
 *
 * | member | what |
 * | --- | --- |
 * | firm.json | records of the firm, its signers and port profiles |
 * | plan.json, plan.md | the continuity plan, step by step, and as it was written |
 * | contacts.json, importers.json, arrivals.json, in-flight.json | records `{kind, id, fields}`, fields as the journal stores them |
 * | blocks.json | this laptop's own blocks of entry numbers: no other kit has them |
 * | products/0001.json … | the catalogue of products, 1,000 rows a page, every column text |
 * | tariff/0001.json … | the tariff as USITC publishes it, likewise |
 * | pgaFlags/0001.json … | the agencies’ flags by tariff number, likewise; kits of before have none |
 * | pgaHistory/0001.json … | what each client filed with agencies before, likewise |
 * | forms/*.pdf | the agencies' own forms |
 * | README.txt | plain words: what this is |
 * | kit.json | whose kit it is, its data sets with the day of their export, and name, size and SHA-256 of all of the above |
 * | kit.sig | Ed25519 signature (64 bytes) over kit.json by the office |
 * | office.pub.pem | its public key, as openssl reads it; its eight words are confirmed by hand at the first load |
 */
export const KIT_VERSION = 1

/** Written last and not listed in the manifest: it cannot hold its own hash. */
export const KIT_SIGNED = { manifest: 'kit.json', signature: 'kit.sig', publicKey: 'office.pub.pem' } as const

/** Rows of a catalogue page. */
export const KIT_PAGE_ROWS = 1_000

/** Names that can be written on every file system: our own folders, no dot files, no `..`, nothing but ASCII. */
export const KIT_MEMBER = /^(?:(?:products|tariff|forms|pgaFlags|pgaHistory)\/)?[A-Za-z0-9][A-Za-z0-9._-]{0,119}$/u

/** Data sets in the order in which a person reads them. */
export const kitSets = [
  'firm',
  'plan',
  'contacts',
  'importers',
  'products',
  'arrivals',
  'inFlight',
  'blocks',
  'forms',
  'tariff',
  'pgaFlags',
  'pgaHistory',
] as const
export type KitSet = (typeof kitSets)[number]

/** Data sets that are catalogues: tables that are replaced whole. */
export const kitCatalogues = ['products', 'tariff', 'pgaFlags', 'pgaHistory'] as const satisfies readonly KitSet[]
export type KitCatalogue = (typeof kitCatalogues)[number]

const count = z.int().min(0)

/** One data set: its own age counts, not that of the kit. */
const DataSet = z.strictObject({
  set: z.enum(kitSets),
  records: count,
  /** when the main system wrote it, as the office knows */
  exportedAt: Moment,
  /** the file it was made from, for people */
  source: Text,
  /** changes exactly when its content does: a catalogue that is loaded already is not stored again */
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
})

export const KitManifest = z.strictObject({
  format: z.literal('lifeboat-kit'),
  version: z.literal(KIT_VERSION),
  /** of all kits of one build */
  kitId: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{16}$/u),
  madeAt: Moment,
  /** the firm, as it stands on the screen before anything is loaded */
  office: Text,
  filerCode: z.string().regex(/^[A-Z0-9]{3}$/u),
  /** filer code 000: for practice desks only */
  drill: z.boolean(),
  /** the desk it is for; absent = any desk of this firm */
  desk: DeskId.optional(),
  /** 1 to `laptops`; the one after the last is the spare */
  laptop: z.int().min(1).max(1_000),
  laptops: z.int().min(1).max(999),
  refreshOwner: Text,
  refreshEveryDays: z.int().min(1).max(366),
  /** age recipients of the office for the way home */
  recipients: z.array(z.string().regex(/^age1[0-9a-z]{20,200}$/u)).max(8),
  sets: z.array(DataSet).max(kitSets.length),
  files: z
    .array(
      z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/u), bytes: count, name: z.string().regex(KIT_MEMBER) }),
    )
    .max(2_000),
})
export type KitManifest = z.infer<typeof KitManifest>

/** `2 of 3`, or `spare`: how a kit and its laptop are called on screen, in the register and in the file's name. */
export const laptopName = ({ laptop, laptops }: Pick<KitManifest, 'laptop' | 'laptops'>): string =>
  laptop > laptops ? 'spare' : `${laptop} of ${laptops}`

/** The manifest as it is signed: one file a line, so that a person can read it. */
export function kitManifestText(manifest: KitManifest): string {
  const { files, ...head } = manifest
  const lines = files.map((file) => ` ${JSON.stringify({ sha256: file.sha256, bytes: file.bytes, name: file.name })}`)
  const opened = JSON.stringify(head, null, 1).replace(/\n\}$/u, '')
  return `${opened},\n "files": [\n${lines.join(',\n')}\n ]\n}\n`
}
