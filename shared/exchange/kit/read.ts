import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { z } from 'zod'
import { err, ok, type Result } from '../../result'
import { verifySignature } from '../../vault/sign'
import { openEnvelope, type EnvelopeError } from '../envelope'
import { publicKeyFromPem } from '../pem'
import { readZip, type ZipCaps, type ZipError, type ZipMember } from '../zipReader'
import {
  checkRecord,
  KitRecord,
  KitRow,
  recordSetNames,
  recordSets,
  type KitContent,
  type KitForm,
  type RecordSet,
} from './content'
import { KIT_MEMBER, KIT_SIGNED, KIT_VERSION, KitManifest, type KitCatalogue } from './format'

/** Decision 40: caps for a file from elsewhere, judged before a byte is unpacked. */
export const KIT_CAPS: ZipCaps = { members: 2_000, unpackedBytes: 512 * 1024 * 1024, ratio: 200 }
/** What is sealed is never longer than what it holds unpacked. */
export const MAX_KIT_BYTES = 512 * 1024 * 1024

export type KitError =
  | EnvelopeError
  | ZipError
  | { type: 'KitTooLarge'; bytes: number }
  /** opened, but not what `lifeboat kit build` writes: a bundle, another program's file */
  | { type: 'NotAKit' }
  | { type: 'NewerKit'; version: number }
  | { type: 'KitSignatureWrong' }
  /** a member is missing, changed, or was added after the office signed */
  | { type: 'KitMemberChanged'; name: string }
  | { type: 'KitMemberUnreadable'; name: string; why: string }

/** A kit whose seal, signature and every member were proved; whether this laptop may load it is `judgeKit`'s to say. */
export interface OpenedKit {
  manifest: KitManifest
  publicKey: Uint8Array
  content: KitContent
}

/**
 * Opens a kit file and proves all of it.
 * @param sealed the file's bytes in pieces
 * @param size bytes of the file
 */
export async function readKit(
  sealed: AsyncIterator<Uint8Array>,
  size: number,
  passphrase: string,
): Promise<Result<OpenedKit, KitError>> {
  if (size > MAX_KIT_BYTES) return err({ type: 'KitTooLarge', bytes: size })
  const zip = await openEnvelope(sealed, size, passphrase)
  return zip.ok ? readKitZip(zip.value) : zip
}

/** The zip inside the envelope. */
export function readKitZip(zip: Uint8Array, caps: ZipCaps = KIT_CAPS): Result<OpenedKit, KitError> {
  const listed = readZip(zip, caps, KIT_MEMBER)
  if (!listed.ok) return listed
  const members = new Map(listed.value.map((member) => [member.name, member]))
  const signed = readSigned(members)
  if (!signed.ok) return signed
  const { manifest } = signed.value
  const opened = openAll(members, manifest)
  if (!opened.ok) return opened
  const content = readContent(opened.value)
  return content.ok ? ok({ ...signed.value, content: content.value }) : content
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

function readSigned(
  members: ReadonlyMap<string, ZipMember>,
): Result<{ manifest: KitManifest; publicKey: Uint8Array }, KitError> {
  const bytesOf = (name: string) => {
    const opened = members.get(name)?.open()
    return opened?.ok === true ? opened.value : undefined
  }
  const manifestBytes = bytesOf(KIT_SIGNED.manifest)
  const signature = bytesOf(KIT_SIGNED.signature)
  const pem = bytesOf(KIT_SIGNED.publicKey)
  if (manifestBytes === undefined || signature === undefined || pem === undefined) return err({ type: 'NotAKit' })
  const publicKey = publicKeyFromPem(text(pem))
  if (publicKey === undefined || !verifySignature(publicKey, manifestBytes, signature))
    return err({ type: 'KitSignatureWrong' })
  const value = parsed(manifestBytes)
  const head = z.object({ format: z.literal('lifeboat-kit'), version: z.int() }).safeParse(value)
  if (!head.success) return err({ type: 'NotAKit' })
  if (head.data.version > KIT_VERSION) return err({ type: 'NewerKit', version: head.data.version })
  const manifest = KitManifest.safeParse(value)
  if (!manifest.success)
    return err({ type: 'KitMemberUnreadable', name: KIT_SIGNED.manifest, why: whyOf(manifest.error) })
  return ok({ manifest: manifest.data, publicKey })
}

/** Every listed file is there with its size and hash, and nothing else is. */
function openAll(
  members: ReadonlyMap<string, ZipMember>,
  manifest: KitManifest,
): Result<Map<string, Uint8Array>, KitError> {
  const opened = new Map<string, Uint8Array>()
  for (const file of manifest.files) {
    const bytes = members.get(file.name)?.open()
    if (bytes?.ok !== true || bytes.value.length !== file.bytes || bytesToHex(sha256(bytes.value)) !== file.sha256)
      return err({ type: 'KitMemberChanged', name: file.name })
    opened.set(file.name, bytes.value)
  }
  const signed: readonly string[] = Object.values(KIT_SIGNED)
  for (const name of members.keys())
    if (!opened.has(name) && !signed.includes(name)) return err({ type: 'KitMemberChanged', name })
  return ok(opened)
}

function readContent(members: ReadonlyMap<string, Uint8Array>): Result<KitContent, KitError> {
  const records: Record<RecordSet, readonly KitRecord[]> = {
    firm: [],
    plan: [],
    contacts: [],
    importers: [],
    arrivals: [],
    inFlight: [],
    blocks: [],
  }
  for (const set of recordSetNames) {
    const { member, kinds } = recordSets[set]
    const bytes = members.get(member)
    if (bytes === undefined) continue
    const list = z.array(KitRecord).safeParse(parsed(bytes))
    if (!list.success) return err({ type: 'KitMemberUnreadable', name: member, why: whyOf(list.error) })
    for (const record of list.data) {
      const known: readonly string[] = kinds
      if (!known.includes(record.kind))
        return err({ type: 'KitMemberUnreadable', name: member, why: `a ${record.kind} does not belong in it` })
      const checked = checkRecord(record)
      if (!checked.ok) {
        const { id, field, why } = checked.error
        return err({ type: 'KitMemberUnreadable', name: member, why: `${field} of ${id}: ${why}` })
      }
    }
    records[set] = list.data
  }
  const products = readRows(members, 'products')
  if (!products.ok) return products
  const tariff = readRows(members, 'tariff')
  if (!tariff.ok) return tariff
  const pgaFlags = readRows(members, 'pgaFlags')
  if (!pgaFlags.ok) return pgaFlags
  const pgaHistory = readRows(members, 'pgaHistory')
  if (!pgaHistory.ok) return pgaHistory
  const forms: KitForm[] = []
  for (const [name, bytes] of members)
    if (name.startsWith('forms/')) forms.push({ name: name.replace(/^forms\/\d+-/u, ''), bytes })
  const plan = members.get('plan.md')
  return ok({
    records,
    planText: plan === undefined ? '' : text(plan),
    products: products.value,
    tariff: tariff.value,
    ...(pgaFlags.value.length > 0 && { pgaFlags: pgaFlags.value }),
    ...(pgaHistory.value.length > 0 && { pgaHistory: pgaHistory.value }),
    forms,
  })
}

function readRows(members: ReadonlyMap<string, Uint8Array>, catalogue: KitCatalogue): Result<KitRow[], KitError> {
  const rows: KitRow[] = []
  const names = [...members.keys()].filter((name) => name.startsWith(`${catalogue}/`)).sort()
  for (const name of names) {
    const page = z.array(KitRow).safeParse(parsed(members.get(name) as Uint8Array))
    if (!page.success) return err({ type: 'KitMemberUnreadable', name, why: whyOf(page.error) })
    for (const row of page.data) rows.push(row)
  }
  return ok(rows)
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(text(bytes))
  } catch {
    return undefined
  }
}

const whyOf = (error: z.ZodError): string => {
  const issue = error.issues[0]
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not as it should be'}`
}
