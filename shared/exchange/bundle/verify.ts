import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { accounting, type NumberFault } from '../../domain/reserve'
import { verifyChain, type ChainError, type Head } from '../../journal/chain'
import { decodeItem, encodeItem } from '../../journal/decode'
import { createFold } from '../../journal/fold'
import type { Item } from '../../journal/item'
import type { DeskState } from '../../journal/state'
import { verifySignature } from '../../vault/sign'
import { publicKeyFromPem } from '../pem'
import type { ZipError } from '../zipReader'
import { accountingCsv, accountingFaults, type AccountingFault } from './accountingCsv'
import { entriesDocument, entriesText } from './entries'
import { BUNDLE_VERSION, MEMBERS, Manifest, SIGNED_PARTS } from './format'
import type { OpenedBundle } from './read'

export type BundleFault =
  | ZipError
  | AccountingFault
  | { type: 'MemberMissing'; name: string }
  | { type: 'MemberChanged'; name: string }
  | { type: 'MemberNotListed'; name: string }
  | { type: 'ManifestUnreadable'; reason: string }
  | { type: 'NewerBundle'; version: number }
  | { type: 'PublicKeyUnreadable' }
  | { type: 'SignatureWrong' }
  | { type: 'SignerNotInJournal'; device: string }
  | { type: 'JournalLineUnreadable'; line: number; reason: string }
  | { type: 'JournalLineNotCanonical'; line: number }
  | { type: 'ItemOfAnotherDesk'; line: number }
  | ChainError
  | { type: 'HeadUnlike'; device: string }
  | { type: 'CountUnlike'; what: string; said: number; found: number }
  | { type: 'EntriesUnlikeJournal' }
  | { type: 'AccountingUnlikeJournal' }

/** One thing that was checked, in order; a check without faults passed. */
export interface BundleCheck {
  check: 'manifest' | 'signature' | 'files' | 'journal' | 'entries' | 'accounting'
  faults: BundleFault[]
  /** how many things were looked at */
  looked: number
}

export interface BundleReport {
  checks: BundleCheck[]
  manifest: Manifest | undefined
  /** what the accounting reports of the numbers themselves: the bundle is sound, a person has to look */
  alarms: readonly NumberFault[]
  /** the key that signed; its words are compared with the recovery sheet by a person */
  publicKey: Uint8Array | undefined
}

/** Checks all that can be checked without the laptop. Later checks are left out where what they stand on is unreadable. */
export function verifyBundle(bundle: OpenedBundle): BundleReport {
  const manifest = readManifest(bundle)
  const checks = [manifest.check]
  let alarms: readonly NumberFault[] = []
  if (manifest.value === undefined) return { checks, alarms: [], manifest: undefined, publicKey: undefined }
  const signature = checkSignature(bundle)
  const journal = readJournal(bundle, manifest.value, signature.publicKey)
  checks.push(signature.check, checkFiles(bundle, manifest.value), journal.check)
  if (journal.state !== undefined) {
    const document = entriesDocument(journal.state)
    const entriesSame = textOf(bundle, MEMBERS.entries) === entriesText(document)
    checks.push({
      check: 'entries',
      looked: document.entries.length,
      faults: entriesSame ? [] : [{ type: 'EntriesUnlikeJournal' }],
    })
    const accounts = accounting(journal.state)
    alarms = accounts.faults
    const accountsSame = textOf(bundle, MEMBERS.accounting) === accountingCsv(accounts)
    checks.push({
      check: 'accounting',
      looked: accounts.numbers.length,
      faults: [...accountingFaults(accounts), ...(accountsSame ? [] : [{ type: 'AccountingUnlikeJournal' } as const])],
    })
  }
  return { checks, alarms, manifest: manifest.value, publicKey: signature.publicKey }
}

const bytesOf = (bundle: OpenedBundle, name: string): Uint8Array | undefined => {
  const opened = bundle.members.get(name)?.open()
  return opened?.ok === true ? opened.value : undefined
}
const textOf = (bundle: OpenedBundle, name: string): string | undefined => {
  const bytes = bytesOf(bundle, name)
  return bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** The manifest, or why it cannot be read. */
function readManifest(bundle: OpenedBundle): { value?: Manifest; check: BundleCheck } {
  const failed = (fault: BundleFault) => ({ check: { check: 'manifest' as const, looked: 1, faults: [fault] } })
  const text = textOf(bundle, SIGNED_PARTS.manifest)
  if (text === undefined) return failed({ type: 'MemberMissing', name: SIGNED_PARTS.manifest })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failed({ type: 'ManifestUnreadable', reason: 'it is not JSON' })
  }
  const version = (value as { version?: unknown } | null)?.version
  if (typeof version === 'number' && version > BUNDLE_VERSION) return failed({ type: 'NewerBundle', version })
  const parsed = Manifest.safeParse(value)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return failed({ type: 'ManifestUnreadable', reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
  }
  return { value: parsed.data, check: { check: 'manifest', looked: 1, faults: [] } }
}

function checkSignature(bundle: OpenedBundle): { publicKey: Uint8Array | undefined; check: BundleCheck } {
  const pem = textOf(bundle, SIGNED_PARTS.publicKey)
  const signature = bytesOf(bundle, SIGNED_PARTS.signature)
  const manifest = bytesOf(bundle, SIGNED_PARTS.manifest)
  const publicKey = pem === undefined ? undefined : publicKeyFromPem(pem)
  const faults: BundleFault[] = []
  if (pem === undefined) faults.push({ type: 'MemberMissing', name: SIGNED_PARTS.publicKey })
  else if (publicKey === undefined) faults.push({ type: 'PublicKeyUnreadable' })
  if (signature === undefined) faults.push({ type: 'MemberMissing', name: SIGNED_PARTS.signature })
  if (publicKey !== undefined && signature !== undefined && manifest !== undefined)
    if (!verifySignature(publicKey, manifest, signature)) faults.push({ type: 'SignatureWrong' })
  return { publicKey, check: { check: 'signature', looked: 1, faults } }
}

/** Every listed file is there with its size and hash, and nothing else is. */
function checkFiles(bundle: OpenedBundle, manifest: Manifest): BundleCheck {
  const faults: BundleFault[] = []
  const listed = new Set<string>(Object.values(SIGNED_PARTS))
  for (const file of manifest.files) {
    listed.add(file.name)
    const member = bundle.members.get(file.name)
    if (member === undefined) {
      faults.push({ type: 'MemberMissing', name: file.name })
      continue
    }
    const opened = member.open()
    if (!opened.ok) faults.push(opened.error)
    else if (opened.value.length !== file.bytes || bytesToHex(sha256(opened.value)) !== file.sha256)
      faults.push({ type: 'MemberChanged', name: file.name })
  }
  for (const name of Object.values(MEMBERS)) if (!listed.has(name)) faults.push({ type: 'MemberMissing', name })
  for (const name of bundle.members.keys()) if (!listed.has(name)) faults.push({ type: 'MemberNotListed', name })
  return { check: 'files', looked: manifest.files.length, faults }
}

/** Decodes every line, follows every device's chain to the head that the manifest names, and folds. */
function readJournal(
  bundle: OpenedBundle,
  manifest: Manifest,
  publicKey: Uint8Array | undefined,
): { state?: DeskState; check: BundleCheck } {
  const text = textOf(bundle, MEMBERS.journal)
  if (text === undefined)
    return { check: { check: 'journal', looked: 0, faults: [{ type: 'MemberMissing', name: MEMBERS.journal }] } }
  const faults: BundleFault[] = []
  const chains = new Map<string, Item[]>()
  const lines = text === '' ? [] : text.replace(/\n$/u, '').split('\n')
  for (const [index, line] of lines.entries()) {
    const item = decodeItem(line)
    const at = index + 1
    if (!item.ok) {
      const reason = item.error.type === 'ItemUnreadable' ? item.error.why : 'written by a newer Lifeboat'
      faults.push({ type: 'JournalLineUnreadable', line: at, reason })
      continue
    }
    if (encodeItem(item.value) !== line) faults.push({ type: 'JournalLineNotCanonical', line: at })
    if (item.value.desk !== manifest.desk) faults.push({ type: 'ItemOfAnotherDesk', line: at })
    const chain = chains.get(item.value.device)
    if (chain === undefined) chains.set(item.value.device, [item.value])
    else chain.push(item.value)
  }
  for (const [device, chain] of chains) {
    const head = verifyChain(chain.sort((a, b) => a.sequence - b.sequence))
    if (!head.ok) faults.push(head.error)
    else if (!sameHead(head.value, manifest.heads[device])) faults.push({ type: 'HeadUnlike', device })
  }
  for (const device of Object.keys(manifest.heads)) if (!chains.has(device)) faults.push({ type: 'HeadUnlike', device })
  if (lines.length !== manifest.counts.items)
    faults.push({ type: 'CountUnlike', what: 'items', said: manifest.counts.items, found: lines.length })
  const fold = createFold()
  fold.addAll([...chains.values()].flat())
  if (publicKey !== undefined && !isKeyOf(fold.state, manifest.device, publicKey))
    faults.push({ type: 'SignerNotInJournal', device: manifest.device })
  return { state: fold.state, check: { check: 'journal', looked: lines.length, faults } }
}

const sameHead = (a: Head | null, b: Head | undefined): boolean =>
  a !== null && b !== undefined && a.sequence === b.sequence && a.hash === b.hash

/** The key that the device named in its first item. */
function isKeyOf(state: DeskState, device: string, publicKey: Uint8Array): boolean {
  return state.kinds.get('device')?.get(device)?.fields['publicKey']?.v === bytesToHex(publicKey)
}
