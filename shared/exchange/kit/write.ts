import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { zipWriter } from '../bundle/zipWriter'
import { sealStream } from '../envelope'
import { publicKeyPem } from '../pem'
import { recordSetNames, recordSets, rowsOfCatalogue, type KitContent, type KitRow } from './content'
import {
  KIT_PAGE_ROWS,
  KIT_SIGNED,
  KIT_VERSION,
  kitCatalogues,
  kitManifestText,
  laptopName,
  type KitManifest,
  type KitSet,
} from './format'

/** Whose kit it is and where its data sets come from. */
export type KitAbout = Omit<KitManifest, 'format' | 'version' | 'files' | 'sets'> & {
  sources: Readonly<Partial<Record<KitSet, { exportedAt: string; source: string }>>>
}

export interface KitSeal {
  passphrase: string
  /** 16 random bytes for the envelope */
  salt: Uint8Array
  publicKey: Uint8Array
  /** 64 bytes by that key */
  sign(bytes: Uint8Array): Uint8Array
  /** log2 of scrypt's N: cheaper in tests only */
  logN?: number
}

/**
 * One laptop's kit, sealed, in pieces. Apart from the envelope's own randomness the same content gives the same bytes.
 * A set without a source (the folder had no such file) is not in the manifest: the laptop keeps what it has.
 */
export function writeKit(content: KitContent, about: KitAbout, seal: KitSeal): AsyncGenerator<Uint8Array> {
  return sealStream(zipOf(content, about, seal), seal)
}

const utf8 = new TextEncoder()

async function* zipOf(content: KitContent, about: KitAbout, seal: KitSeal): AsyncGenerator<Uint8Array> {
  const zip = zipWriter()
  const { sources, ...head } = about
  const sets: KitManifest['sets'] = []
  const note = (set: KitSet, records: number, from: number) => {
    const source = sources[set]
    const digest = sha256.create()
    for (const file of zip.files.slice(from)) digest.update(utf8.encode(`${file.sha256} ${file.name}\n`))
    if (source !== undefined) sets.push({ set, records, ...source, digest: bytesToHex(digest.digest()) })
  }
  for (const set of recordSetNames) {
    if (sources[set] === undefined) continue
    const from = zip.files.length
    yield* zip.add(recordSets[set].member, [utf8.encode(linesOf(content.records[set]))])
    if (set === 'plan' && content.planText !== '') yield* zip.add('plan.md', [utf8.encode(content.planText)])
    note(set, content.records[set].length, from)
  }
  for (const set of kitCatalogues) {
    if (sources[set] === undefined) continue
    const from = zip.files.length
    for (const [name, page] of pagesOf(set, rowsOfCatalogue(content, set)))
      yield* zip.add(name, [utf8.encode(linesOf(page))])
    note(set, rowsOfCatalogue(content, set).length, from)
  }
  if (sources.forms !== undefined) {
    const from = zip.files.length
    for (const [index, form] of content.forms.entries())
      yield* zip.add(`forms/${formMember(index, form.name)}`, [form.bytes])
    note('forms', content.forms.length, from)
  }
  yield* zip.add('README.txt', [utf8.encode(readme(about))])
  const manifest: KitManifest = {
    format: 'lifeboat-kit',
    version: KIT_VERSION,
    ...head,
    sets,
    files: [...zip.files],
  }
  const text = utf8.encode(kitManifestText(manifest))
  yield* zip.add(KIT_SIGNED.manifest, [text])
  yield* zip.add(KIT_SIGNED.signature, [seal.sign(text)])
  yield* zip.add(KIT_SIGNED.publicKey, [utf8.encode(publicKeyPem(seal.publicKey))])
  yield* zip.end()
}

/** A JSON list with one record a line. */
const linesOf = (list: readonly unknown[]): string =>
  list.length === 0 ? '[]\n' : `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`

function* pagesOf(set: string, rows: readonly KitRow[]): Generator<[name: string, page: readonly KitRow[]]> {
  for (let at = 0, page = 1; at < rows.length; at += KIT_PAGE_ROWS, page += 1)
    yield [`${set}/${String(page).padStart(4, '0')}.json`, rows.slice(at, at + KIT_PAGE_ROWS)]
}

/** `07-CBP_Form_3461.pdf`: no two alike, nothing that a file system could not hold. */
const formMember = (index: number, name: string): string =>
  `${String(index + 1).padStart(2, '0')}-${name.replace(/[^A-Za-z0-9._-]+/gu, '_').slice(-100) || 'form.pdf'}`

const readme = (about: KitAbout): string => `A Lifeboat kit of ${about.office}, made ${about.madeAt}.
It is for laptop ${laptopName(about)}, and loads on no other: its entry numbers are that laptop's alone.

Load it in Lifeboat under Prepare, Kit. What is in it, and the SHA-256 of each file, stands in kit.json;
kit.sig is the office's Ed25519 signature over kit.json by the key in office.pub.pem.
Whose job the next kit is: ${about.refreshOwner || 'nobody is named'}, every ${about.refreshEveryDays} days.
`
