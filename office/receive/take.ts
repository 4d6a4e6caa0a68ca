import { hexToBytes } from '@noble/hashes/utils.js'
import type { Head } from '../../shared/journal/chain'
import type { Hash } from '../../shared/journal/item'
import { parseManifest, SIGNED_PARTS, type Manifest } from '../../shared/exchange/bundle/format'
import { memberBytes, type OpenedBundle } from '../../shared/exchange/bundle/read'
import type { BundleTools } from '../../shared/exchange/bundle/tools'
import type { BundleFault, BundleReport } from '../../shared/exchange/bundle/verify'
import { fingerprintWords } from '../../shared/vault/passphrase'
import { err, ok, type Result } from '../../shared/result'
import { inTransaction, type Database } from './database'
import type { DatabaseError } from './databaseError'
import { chainsOf, forkedLaptops, trustedWords, type ChainRow } from './laptops'
import { lockDesk } from './lock'
import { schemaOf } from './migrate'
import { recordBundle, recordChains, recordItems, type LaptopPlan } from './record'
import { refold } from './refold'
import { stage, type Staged, type StagedLaptop } from './stage'

/** The file as it lies on the stick. */
export interface BundleFile {
  name: string
  /** of the sealed file, hexadecimal */
  sha256: string
  bytes: number
}

export interface TakeOptions {
  tools: BundleTools
  /** who runs the command, as the machine knows them */
  by: string
  /** how long another receiver may hold the desk */
  waitMs: number
}

export interface Taken {
  manifest: Manifest
  alarms: BundleReport['alarms']
  /** the words of the laptop that signed, and whether they are trusted */
  words: string
  vouched: boolean
  /** items that were not here before, and those that were */
  newItems: number
  knownItems: number
  /** entities that changed, entries among them */
  changed: number
  entries: number
}

export type TakeError =
  | DatabaseError
  | { type: 'BundleWrong'; faults: BundleFault[] }
  /** an increment, and what it follows is not here */
  | { type: 'BaseMissing'; device: string; label: string; sequence: number; follows: string }

/**
 * Takes in one bundle in one transaction: all of it or nothing. Given again, or by two at once, the tables are the same.
 */
export async function takeBundle(
  db: Database,
  bundle: OpenedBundle,
  file: BundleFile,
  options: TakeOptions,
): Promise<Result<Taken, TakeError>> {
  const manifest = await manifestOf(bundle)
  if (!manifest.ok) return manifest
  return inTransaction<Taken, TakeError>(db, async () => {
    const schema = schemaOf(manifest.value.drill)
    await db.run(`set local search_path = ${schema}, pg_temp; set local lock_timeout = ${options.waitMs}`)
    return take(db, bundle, file, manifest.value, options)
  })
}

async function take(
  db: Database,
  bundle: OpenedBundle,
  file: BundleFile,
  manifest: Manifest,
  options: TakeOptions,
): Promise<Result<Taken, TakeError>> {
  const { desk } = manifest
  const hints = await hintsFor(db, desk)
  let staged = await stage(db, bundle, manifest.sort, hints, options.tools)
  const faults = staged.report.checks.flatMap((check) => check.faults)
  if (faults.length > 0) return err({ type: 'BundleWrong', faults })
  await lockDesk(db, desk)
  const based = await basesOf(db, manifest)
  if (!based.ok) return based
  const known = await chainsOf(db, desk)
  // A laptop's chain is another one here: everything is staged, and compared item by item.
  if (!(await fitsHints(db, desk, staged, hints)))
    staged = await stage(db, bundle, manifest.sort, new Map(), options.tools)
  const words = staged.report.publicKey === undefined ? '' : fingerprintWords(staged.report.publicKey)
  const chains = await recordChains(db, desk, rootsOf(staged, based.value))
  if (signerOf(chains, staged, based.value, manifest.device)?.words !== words)
    return err({ type: 'BundleWrong', faults: [{ type: 'SignerNotInJournal', device: manifest.device }] })
  const trusted = await trustedWords(db)
  const vouched = trusted.has(words)
  const forked = new Set(await forkedLaptops(db, desk))
  const plans = plansOf(staged, chains, { before: known, bases: based.value, trusted, vouched, forked })
  const bundleId = await recordBundle(db, { file, manifest, words, vouched, by: options.by }, plans)
  const newItems = await recordItems(db, desk, bundleId, vouched, plans)
  const changed = await refold(db, desk, bundleId, { staged, plans, forked: [...forked], known })
  return ok({
    manifest,
    alarms: staged.report.alarms,
    words,
    vouched,
    newItems,
    knownItems: manifest.counts.items - newItems,
    ...changed,
  })
}

async function manifestOf(bundle: OpenedBundle): Promise<Result<Manifest, TakeError>> {
  const missing: BundleFault = { type: 'MemberMissing', name: SIGNED_PARTS.manifest }
  let bytes
  try {
    bytes = await memberBytes(bundle, SIGNED_PARTS.manifest)
  } catch {
    return err({ type: 'BundleWrong', faults: [{ type: 'MemberUnreadable', name: SIGNED_PARTS.manifest }] })
  }
  if (bytes === undefined) return err({ type: 'BundleWrong', faults: [missing] })
  const parsed = parseManifest(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
  return parsed.ok ? parsed : err({ type: 'BundleWrong', faults: [parsed.error] })
}

/** Up to where the journal is here, and need not be staged again; only what stands beyond doubt. */
async function hintsFor(db: Database, desk: string): Promise<Map<string, Head>> {
  const forked = new Set(await forkedLaptops(db, desk))
  const hints = new Map<string, Head>()
  const several = new Set<string>()
  for (const { device, last, lastHash, vouchedTo } of await chainsOf(db, desk)) {
    if (hints.has(device)) several.add(device)
    if (!forked.has(device) && vouchedTo === last) hints.set(device, { sequence: last, hash: lastHash as Hash })
  }
  for (const device of several) hints.delete(device)
  return hints
}

/** What was not staged is here, and the same: each item names the one before it. */
async function fitsHints(
  db: Database,
  desk: string,
  { devices }: Staged,
  hints: ReadonlyMap<string, Head>,
): Promise<boolean> {
  for (const [device, { first, last, staged, atHint }] of devices) {
    const hint = hints.get(device)
    if (hint === undefined || staged === last.sequence - first + 1 || atHint === hint.hash) continue
    // A bundle that ends before what is here is known by its own end.
    if (atHint !== undefined || last.sequence >= hint.sequence) return false
    const here = await db.rows(
      'select 1 from journal where desk = $1 and device = $2 and sequence = $3 and hash = $4',
      [desk, device, last.sequence, last.hash],
    )
    if (here.length === 0) return false
  }
  return true
}

export interface Base {
  chain: number
  hash: string
}

/** What an increment follows: the item of each laptop after which it goes on, as it lies here. */
async function basesOf(db: Database, manifest: Manifest): Promise<Result<Map<string, Base>, TakeError>> {
  const bases = new Map<string, Base>()
  for (const [device, { sequence, hash }] of Object.entries(manifest.since?.heads ?? {})) {
    const [base] = await db.rows<{ chain: number }>(
      'select chain from journal where desk = $1 and device = $2 and sequence = $3 and hash = $4',
      [manifest.desk, device, sequence, hash],
    )
    if (base !== undefined) {
      bases.set(device, { chain: base.chain, hash })
      continue
    }
    const [chain] = await db.rows<{ label: string }>('select label from chain where desk = $1 and device = $2', [
      manifest.desk,
      device,
    ])
    const follows = manifest.since?.name ?? ''
    return err({ type: 'BaseMissing', device, label: chain?.label ?? '', sequence, follows })
  }
  return ok(bases)
}

function rootsOf(staged: Staged, bases: ReadonlyMap<string, Base>) {
  return [...staged.devices].flatMap(([device, { genesis, last }]) =>
    genesis === undefined || bases.has(device) ? [] : [{ device, genesis, last, words: wordsOf(genesis.publicKey) }],
  )
}

/** '' for what is no key: such a laptop can never be trusted. */
const wordsOf = (publicKey: string): string =>
  /^[0-9a-f]{64}$/u.test(publicKey) ? fingerprintWords(hexToBytes(publicKey)) : ''

/** The chain of the laptop that wrote the bundle. */
function signerOf(
  chains: readonly ChainRow[],
  staged: Staged,
  bases: ReadonlyMap<string, Base>,
  device: string,
): ChainRow | undefined {
  return chainOf(chains, device, staged.devices.get(device), bases)
}

function chainOf(
  chains: readonly ChainRow[],
  device: string,
  laptop: StagedLaptop | undefined,
  bases: ReadonlyMap<string, Base>,
): ChainRow | undefined {
  const base = bases.get(device)
  return chains.find((chain) =>
    base !== undefined ? chain.id === base.chain : chain.device === device && chain.root === laptop?.genesis?.hash,
  )
}

function plansOf(
  staged: Staged,
  chains: readonly ChainRow[],
  here: {
    before: readonly ChainRow[]
    bases: ReadonlyMap<string, Base>
    trusted: ReadonlySet<string>
    vouched: boolean
    forked: ReadonlySet<string>
  },
): LaptopPlan[] {
  return [...staged.devices].map(([device, laptop]) => {
    const chain = chainOf(chains, device, laptop, here.bases)
    if (chain === undefined) throw new Error(`plansOf: laptop ${device} has no chain`)
    const before = here.before.filter((one) => one.device === device)
    const first = laptop.last.sequence - laptop.staged + 1
    const [only] = before
    const follows =
      before.length === 0
        ? first === 1
        : before.length === 1 && only?.id === chain.id && only.vouchedTo === only.last && first === only.last + 1
    const simple =
      laptop.staged === 0 || (here.vouched && here.trusted.has(chain.words) && !here.forked.has(device) && follows)
    return { device, chain: chain.id, last: laptop.last, staged: laptop.staged, simple }
  })
}
