import {
  compareKit,
  noTally,
  tally,
  type KitDifference,
  type SetDifference,
} from '../../../shared/exchange/kit/compare'
import { compareRows } from '../../../shared/exchange/kit/compareRows'
import type { KitContent, KitRow } from '../../../shared/exchange/kit/content'
import { kitCatalogues, kitSets, type KitCatalogue, type KitManifest } from '../../../shared/exchange/kit/format'
import { judgeKit, type KitRefusal, type KitStanding } from '../../../shared/exchange/kit/judge'
import type { KitError } from '../../../shared/exchange/kit/read'
import { entityOf, isRemoved, textOf } from '../../../shared/journal/state'
import { err, ok, type Result } from '../../../shared/result'
import { sha256Hex } from '../../store/bytes'
import type { Desk } from '../../store/types'
import { callWorker } from '../../store/workerCalls'
import kitWorkerUrl from './kit.worker.ts?worker&url'

export interface KitAsk {
  file: Blob
  passphrase: string
}
/** The worker hands the rows of the catalogues over piece by piece. */
export interface KitNeed {
  catalogue: KitCatalogue
  rows: readonly KitRow[]
}
export type KitAnswer = Result<
  {
    manifest: KitManifest
    publicKey: Uint8Array
    sha256: string
    rest: Omit<KitContent, KitCatalogue>
  },
  KitError
>

/** A kit that this laptop may load, and what it would do. Nothing is recorded yet. */
export interface KitOffer {
  manifest: KitManifest
  content: KitContent
  standing: KitStanding
  sha256: string
  difference: KitDifference
  /** all data sets of the kit, in their order */
  sets: SetDifference[]
  /** catalogues whose content is not loaded already, and forms not on file */
  toStore: Readonly<Record<KitCatalogue, boolean>> & {
    forms: readonly { name: string; bytes: Uint8Array; sha256: string }[]
  }
}

export type KitFileError = { type: 'KitFileUnreadable'; reason: string }

/** Opens, proves, judges and compares a kit. */
export async function openKit(
  desk: Desk,
  file: Blob,
  passphrase: string,
): Promise<Result<KitOffer, KitError | KitRefusal | KitFileError>> {
  const rows: Record<KitNeed['catalogue'], KitRow[]> = { products: [], tariff: [], pgaFlags: [], pgaHistory: [] }
  const give = (need: KitNeed) => {
    for (const row of need.rows) rows[need.catalogue].push(row)
    return Promise.resolve(true)
  }
  const read = await callWorker<KitAsk, KitAnswer, KitNeed>(kitWorkerUrl, { file, passphrase }, give).catch(
    // the stick was pulled, or the laptop is out of memory
    (cause: unknown) => err<KitFileError>({ type: 'KitFileUnreadable', reason: String(cause) }),
  )
  if (!read.ok) return read
  const { manifest, publicKey, sha256, rest } = read.value
  const content: KitContent = { ...rest, ...rows }
  const standing = judgeKit(
    { manifest, publicKey, content },
    { state: desk.state, desk: desk.id, device: desk.device, drill: desk.drill },
  )
  if (!standing.ok) return standing
  const difference = compareKit(desk.state, desk.device, { manifest, content })
  const forms = await formsToStore(desk, content)
  const sets = [...difference.sets]
  for (const catalogue of kitCatalogues)
    if (manifest.sets.some(({ set }) => set === catalogue))
      sets.push(compareRows(catalogue, await rowsOf(desk, catalogue), linkedRows(rows[catalogue], difference)))
  if (manifest.sets.some(({ set }) => set === 'forms')) sets.push(formsSet(content, forms))
  const isAnother = (catalogue: KitCatalogue): boolean =>
    catalogueVersion(manifest, catalogue) !== loadedVersion(desk, catalogue)
  sets.sort((a, b) => kitSets.indexOf(a.set) - kitSets.indexOf(b.set))
  return ok({
    manifest,
    content: { ...content, products: linkedRows(rows.products, difference) },
    standing: standing.value,
    sha256,
    difference,
    sets,
    toStore: {
      products: isAnother('products'),
      tariff: isAnother('tariff'),
      pgaFlags: isAnother('pgaFlags'),
      pgaHistory: isAnother('pgaHistory'),
      forms,
    },
  })
}

/** The version under which a kit's catalogue is stored, from its content; undefined where the kit brings none. */
export function catalogueVersion(manifest: KitManifest, catalogue: KitCatalogue): string | undefined {
  const set = manifest.sets.find((one) => one.set === catalogue)
  return set === undefined ? undefined : `${set.exportedAt.slice(0, 10)} ${set.digest.slice(0, 12)}`
}

const loadedVersion = (desk: Desk, catalogue: string): string | undefined =>
  textOf(entityOf(desk.state, 'catalogue', catalogue), 'version') || undefined

/** Rows name their client as this desk does. */
const linkedRows = (rows: readonly KitRow[], { idOf }: KitDifference): readonly KitRow[] =>
  rows.map((row) => {
    const importer = row['importer'] ?? ''
    const ours = importer === '' ? importer : idOf('importer', importer)
    return ours === importer ? row : { ...row, importer: ours }
  })

async function rowsOf(desk: Desk, catalogue: string): Promise<readonly KitRow[]> {
  if (loadedVersion(desk, catalogue) === undefined) return []
  const found = await desk.searchCatalogue(catalogue, '', Number.MAX_SAFE_INTEGER)
  return found?.rows ?? []
}

async function formsToStore(desk: Desk, content: KitContent): Promise<KitOffer['toStore']['forms']> {
  const forms = []
  for (const { name, bytes } of content.forms) {
    const sha256 = await sha256Hex(bytes)
    const known = entityOf(desk.state, 'officialForm', sha256)
    if (known === undefined || isRemoved(known)) forms.push({ name, bytes, sha256 })
  }
  return forms
}

function formsSet(content: KitContent, fresh: KitOffer['toStore']['forms']): SetDifference {
  const found: SetDifference = {
    set: 'forms',
    records: content.forms.length,
    fresh: noTally(),
    changed: noTally(),
    gone: noTally(),
    same: content.forms.length - fresh.length,
    goneStays: true,
  }
  for (const form of fresh) tally(found.fresh, form.name)
  return found
}
