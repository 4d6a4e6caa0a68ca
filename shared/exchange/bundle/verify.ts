import { bytesToHex } from '@noble/hashes/utils.js'
import { accounting, type NumberFault } from '../../domain/reserve'
import type { Item } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import { verifySignature } from '../../vault/sign'
import type { AgeError } from '../ageBytes'
import { UnreadableBytes } from '../bytes'
import { publicKeyFromPem } from '../pem'
import type { StreamedMember } from '../zipBytes'
import type { ZipError } from '../zipDirectory'
import { accountingCsv, accountingFaults, type AccountingFault } from './accountingCsv'
import { Comparer } from './comparer'
import { entriesPieces } from './entries'
import { MEMBERS, parseManifest, SIGNED_PARTS, type Manifest, type ManifestError } from './format'
import { JournalReader, nothingYet, type JournalFault, type JournalSoFar } from './journal'
import { memberBytes, type OpenedBundle } from './read'
import { hasherOf, type BundleTools } from './tools'

export type BundleFault =
  | ZipError
  | AgeError
  | AccountingFault
  | ManifestError
  | JournalFault
  /** the machine that reads it: a stick that was pulled out */
  | { type: 'FileUnreadable'; reason: string }
  | { type: 'MemberMissing'; name: string }
  | { type: 'MemberChanged'; name: string }
  | { type: 'MemberNotListed'; name: string }
  | { type: 'PublicKeyUnreadable' }
  | { type: 'SignatureWrong' }
  | { type: 'SignerNotInJournal'; device: string }
  | { type: 'CountUnlike'; what: string; said: number; found: number }
  | { type: 'EntriesUnlikeJournal' }
  | { type: 'AccountingUnlikeJournal' }

/** One thing that was checked, in order; a check without faults passed. */
export interface BundleCheck {
  check: 'manifest' | 'signature' | 'files' | 'journal' | 'entries' | 'accounting'
  faults: BundleFault[]
  /** how many things were looked at */
  looked: number
  /**
   * What it says of the whole desk could not be made again: an increment `alone` has not all the items; the bundles read
   * before it brought `more` than it knew.
   */
  leftOut?: 'alone' | 'more'
}

export interface BundleReport {
  checks: BundleCheck[]
  manifest: Manifest | undefined
  /** what the accounting reports of the numbers themselves: the bundle is sound, a person has to look */
  alarms: readonly NumberFault[]
  /** the key that signed; its words are compared with the recovery sheet by a person */
  publicKey: Uint8Array | undefined
  /** the journal with what this bundle brought, for the increment after it */
  journal: JournalSoFar | undefined
}

interface VerifyOptions {
  tools?: BundleTools
  /** the bundles that an increment follows, read before it; without them its chains begin where it says */
  before?: JournalSoFar | undefined
  /** each item that the bundles before did not bring, in the order of the file, with its line */
  onItem?: (item: Item, line: string) => void
}

/**
 * Checks all that can be checked without the laptop, in one pass over each member. Later checks are left out where what
 * they stand on is unreadable. Nothing but the folded desk is ever whole in memory.
 */
export async function verifyBundle(bundle: OpenedBundle, options: VerifyOptions = {}): Promise<BundleReport> {
  const manifest = await readManifest(bundle)
  if (manifest.value === undefined)
    return { checks: [manifest.check], alarms: [], manifest: undefined, publicKey: undefined, journal: undefined }
  const signature = await checkSignature(bundle)
  const reading = new Reading(bundle, manifest.value, options)
  await reading.read(signature.publicKey)
  return {
    checks: [manifest.check, signature.check, ...reading.checks()],
    manifest: manifest.value,
    alarms: reading.alarms,
    publicKey: signature.publicKey,
    journal: reading.journal,
  }
}

/** A member whole, or the fault for which it is not. */
async function whole(bundle: OpenedBundle, name: string): Promise<Uint8Array | BundleFault> {
  try {
    return (await memberBytes(bundle, name)) ?? { type: 'MemberMissing', name }
  } catch (error) {
    return faultIn(error)
  }
}

function faultIn(error: unknown): BundleFault {
  if (error instanceof UnreadableBytes) return error.fault as BundleFault
  throw error
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** The manifest, or why it cannot be read. */
async function readManifest(bundle: OpenedBundle): Promise<{ value?: Manifest; check: BundleCheck }> {
  const failed = (fault: BundleFault) => ({ check: { check: 'manifest' as const, looked: 1, faults: [fault] } })
  const bytes = await whole(bundle, SIGNED_PARTS.manifest)
  if (!(bytes instanceof Uint8Array)) return failed(bytes)
  const parsed = parseManifest(utf8(bytes))
  return parsed.ok ? { value: parsed.value, check: { check: 'manifest', looked: 1, faults: [] } } : failed(parsed.error)
}

async function checkSignature(
  bundle: OpenedBundle,
): Promise<{ publicKey: Uint8Array | undefined; check: BundleCheck }> {
  const faults: BundleFault[] = []
  const part = async (name: string): Promise<Uint8Array | undefined> => {
    const bytes = await whole(bundle, name)
    if (bytes instanceof Uint8Array) return bytes
    faults.push(bytes)
    return undefined
  }
  const pem = await part(SIGNED_PARTS.publicKey)
  const signature = await part(SIGNED_PARTS.signature)
  const manifest = await part(SIGNED_PARTS.manifest)
  const publicKey = pem === undefined ? undefined : publicKeyFromPem(utf8(pem))
  if (pem !== undefined && publicKey === undefined) faults.push({ type: 'PublicKeyUnreadable' })
  if (publicKey !== undefined && signature !== undefined && manifest !== undefined)
    if (!verifySignature(publicKey, manifest, signature)) faults.push({ type: 'SignatureWrong' })
  return { publicKey, check: { check: 'signature', looked: 1, faults } }
}

/** One pass over every member that the manifest lists: the journal first, since what follows is compared with it. */
class Reading {
  alarms: readonly NumberFault[] = []
  journal: JournalSoFar | undefined
  readonly #files: BundleFault[] = []
  readonly #journal: BundleFault[] = []
  readonly #entries: BundleCheck = { check: 'entries', looked: 0, faults: [] }
  readonly #accounting: BundleCheck = { check: 'accounting', looked: 0, faults: [] }
  readonly #listed: ReadonlyMap<string, Manifest['files'][number]>
  #items = 0

  constructor(
    private readonly bundle: OpenedBundle,
    private readonly manifest: Manifest,
    private readonly options: VerifyOptions,
  ) {
    this.#listed = new Map(manifest.files.map((file) => [file.name, file]))
  }

  async read(publicKey: Uint8Array | undefined): Promise<void> {
    this.#checkNames()
    await this.#readJournal(publicKey)
    const state = this.journal?.fold.state
    const leftOut = this.#whyLeftOut()
    if (leftOut !== undefined) this.#entries.leftOut = this.#accounting.leftOut = leftOut
    const compared = state === undefined || leftOut !== undefined ? new Map<string, Comparer>() : this.#compared(state)
    for (const member of this.bundle.members.values()) {
      if (member.name === MEMBERS.journal) continue
      const comparer = compared.get(member.name)
      await this.#readMember(member, (piece) => comparer?.take(piece))
    }
    if (compared.get(MEMBERS.entries)?.same() === false) this.#entries.faults.push({ type: 'EntriesUnlikeJournal' })
    if (compared.get(MEMBERS.accounting)?.same() === false)
      this.#accounting.faults.push({ type: 'AccountingUnlikeJournal' })
  }

  #whyLeftOut(): BundleCheck['leftOut'] {
    const { before } = this.options
    if (before === undefined) return this.manifest.sort === 'increment' ? 'alone' : undefined
    const ends = [...before.heads].map(([device, head]) => [head.sequence, this.manifest.heads[device]?.sequence ?? 0])
    return ends.some(([known = 0, said = 0]) => known > said) ? 'more' : undefined
  }

  checks(): BundleCheck[] {
    const files: BundleCheck = { check: 'files', looked: this.manifest.files.length, faults: this.#files }
    const journal: BundleCheck = { check: 'journal', looked: this.#items, faults: this.#journal }
    return this.journal === undefined ? [files, journal] : [files, journal, this.#entries, this.#accounting]
  }

  /** Every listed file is there, and nothing else is. */
  #checkNames(): void {
    const signed = new Set<string>(Object.values(SIGNED_PARTS))
    for (const name of this.#listed.keys())
      if (!this.bundle.members.has(name)) this.#files.push({ type: 'MemberMissing', name })
    for (const name of Object.values(MEMBERS))
      if (!this.#listed.has(name)) this.#files.push({ type: 'MemberMissing', name })
    for (const name of this.bundle.members.keys())
      if (!this.#listed.has(name) && !signed.has(name)) this.#files.push({ type: 'MemberNotListed', name })
  }

  async #readJournal(publicKey: Uint8Array | undefined): Promise<void> {
    const member = this.bundle.members.get(MEMBERS.journal)
    if (member === undefined) {
      this.#journal.push({ type: 'MemberMissing', name: MEMBERS.journal })
      return
    }
    const { tools = {}, before, onItem } = this.options
    const reader = new JournalReader(this.manifest, before ?? nothingYet(), tools, onItem)
    if (before !== undefined) reader.checkStart()
    await this.#readMember(member, (piece) => reader.take(piece))
    this.journal = reader.end()
    this.#items = reader.lines
    this.#journal.push(...reader.faults)
    const { device, counts, sort } = this.manifest
    if (reader.lines !== counts.items)
      this.#journal.push({ type: 'CountUnlike', what: 'items', said: counts.items, found: reader.lines })
    const alone = sort === 'increment' && before === undefined
    if (publicKey !== undefined && !alone && !isKeyOf(this.journal.fold.state, device, publicKey))
      this.#journal.push({ type: 'SignerNotInJournal', device })
  }

  /** What entries.json and accounting.csv must be, by the journal. */
  #compared(state: DeskState): Map<string, Comparer> {
    const accounts = accounting(state)
    this.alarms = accounts.faults
    this.#entries.looked = state.kinds.get('entry')?.size ?? 0
    this.#accounting.looked = accounts.numbers.length
    this.#accounting.faults.push(...accountingFaults(accounts))
    return new Map([
      [MEMBERS.entries, new Comparer(entriesPieces(state))],
      [MEMBERS.accounting, new Comparer([accountingCsv(accounts)])],
    ])
  }

  /** Hands on each piece, and holds the member to size and SHA-256 of the manifest. */
  async #readMember(member: StreamedMember, take: (piece: Uint8Array) => void): Promise<void> {
    const listed = this.#listed.get(member.name)
    const hash = hasherOf(this.options.tools ?? {})
    try {
      for await (const piece of member.pieces()) {
        if (listed !== undefined) hash.update(piece)
        take(piece)
      }
    } catch (error) {
      this.#files.push(faultIn(error))
      return
    }
    if (listed !== undefined && (member.bytes !== listed.bytes || bytesToHex(hash.digest()) !== listed.sha256))
      this.#files.push({ type: 'MemberChanged', name: member.name })
  }
}

/** The key that the device named in its first item. */
function isKeyOf(state: DeskState, device: string, publicKey: Uint8Array): boolean {
  return state.kinds.get('device')?.get(device)?.fields['publicKey']?.v === bytesToHex(publicKey)
}
