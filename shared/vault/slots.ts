import { z } from 'zod'
import { DeskId, DeviceId, SCHEMA_VERSION } from '../journal/item'
import { err, ok, type Result } from '../result'
import { fromBase64, toBase64 } from './base64'
import { RingEntry } from './ring'
import { aadText, openItem, sealItem } from './seal'

/**
 * Key slots (decision 20): the data key of the desk, wrapped once for each operator's passphrase and for the printed
 * recovery code. A changed passphrase rewrites one slot; an old copy of the vault file still opens with the old one.
 */

const bytesText = z.string().regex(/^[A-Za-z0-9+/]+={0,2}$/u)
/** m in KiB, as RFC 9106 counts. The upper bounds keep a damaged file from asking for all the memory. */
const Argon2Params = z.strictObject({
  m: z.int().min(8).max(1_048_576),
  t: z.int().min(1).max(64),
  p: z.int().min(1).max(16),
})
export type Argon2Params = z.infer<typeof Argon2Params>

/** Decision 21: 64 MiB, three passes, one lane. Slots of the product never ask for less. */
export const ARGON2_FLOOR: Argon2Params = { m: 65_536, t: 3, p: 1 }

export const Slot = z.strictObject({
  slotId: z.string().min(1).max(64),
  /** operator id; '' for the desk's own recovery code, which is nobody's */
  operator: z.string().max(64),
  operatorName: z.string().max(200),
  kind: z.enum(['passphrase', 'recovery']),
  argon2id: Argon2Params.extend({ salt: bytesText }),
  wrappedKey: bytesText,
  keyId: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{8}$/u),
})
export type Slot = z.infer<typeof Slot>

/** 32 bytes from a secret. The window runs it in a worker, the office in Node; same bytes everywhere. */
export type Argon2 = (secret: Uint8Array, salt: Uint8Array, params: Argon2Params) => Promise<Uint8Array>

export interface SlotWish {
  desk: string
  slotId: string
  operator: string
  operatorName: string
  kind: Slot['kind']
  keyId: string
}

const encoder = new TextEncoder()
/** What the wrap is bound to: a slot cannot be moved to another desk, operator, kind or key. */
const slotAad = (desk: string, slot: Pick<Slot, 'slotId' | 'operator' | 'kind' | 'keyId'>) =>
  aadText(desk, slot.keyId, 'slot', slot.slotId, slot.operator, slot.kind)

/**
 * Wraps `dataKey` (32 bytes) under a secret: a passphrase as `checkPassphrase` returns it, or the canonical characters
 * of a recovery code. `salt` has 16 random bytes, `nonce` 24.
 */
export async function makeSlot(
  secret: string,
  dataKey: Uint8Array,
  params: Argon2Params,
  salt: Uint8Array,
  nonce: Uint8Array,
  wish: SlotWish,
  argon2: Argon2,
): Promise<Slot> {
  const { desk, ...names } = wish
  const key = await argon2(encoder.encode(secret), salt, params)
  const wrapped = sealItem(key, nonce, slotAad(desk, names), dataKey)
  return { ...names, argon2id: { ...params, salt: toBase64(salt) }, wrappedKey: toBase64(wrapped) }
}

/** WrongSecret: the passphrase is another one, or the slot is damaged: the two cannot be told apart. */
export async function openSlot(
  desk: string,
  slot: Slot,
  secret: string,
  argon2: Argon2,
): Promise<Result<Uint8Array<ArrayBuffer>, { type: 'WrongSecret' }>> {
  const { salt: saltText, ...params } = slot.argon2id
  const salt = fromBase64(saltText)
  const wrapped = fromBase64(slot.wrappedKey)
  if (salt === null || wrapped === null) return err({ type: 'WrongSecret' })
  const key = await argon2(encoder.encode(secret), salt, params)
  const opened = openItem(key, slotAad(desk, slot), wrapped)
  return opened.ok && opened.value.length === 32 ? ok(opened.value) : err({ type: 'WrongSecret' })
}

/**
 * What stands unsealed at the head of the mirror and in the database: which desk this is and how to open it. It holds
 * no client data.
 */
export const VaultFile = z.strictObject({
  v: z.literal(1),
  desk: DeskId,
  label: z.string().max(200),
  drill: z.boolean(),
  /** the data key that new records are sealed under */
  keyId: Slot.shape.keyId,
  device: DeviceId.optional(),
  slots: z.array(Slot),
  /** data keys of before a rotation, the first one first; absent while there was none */
  ring: z.array(RingEntry).optional(),
  /** schema of the items: a desk of a newer Lifeboat is refused before any key is asked for */
  schema: z.int().min(1),
})
export type VaultFile = z.infer<typeof VaultFile>

export type VaultFileError = { type: 'NewerLifeboat'; schema: number } | { type: 'VaultUnreadable'; why: string }

/** Reads the payload of a slots frame, or the vault row. */
export function parseVaultFile(text: string | Uint8Array): Result<VaultFile, VaultFileError> {
  let value: unknown
  try {
    value = JSON.parse(typeof text === 'string' ? text : new TextDecoder('utf-8', { fatal: true }).decode(text))
  } catch {
    return err({ type: 'VaultUnreadable', why: 'not JSON in UTF-8' })
  }
  const versions = z.looseObject({ v: z.int(), schema: z.int() }).safeParse(value)
  if (versions.success && (versions.data.v > 1 || versions.data.schema > SCHEMA_VERSION))
    return err({ type: 'NewerLifeboat', schema: versions.data.schema })
  const file = VaultFile.safeParse(value)
  if (file.success) return ok(file.data)
  const issue = file.error.issues[0]
  return err({ type: 'VaultUnreadable', why: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` })
}
