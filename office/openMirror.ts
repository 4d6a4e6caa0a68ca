import { argon2idAsync } from '@noble/hashes/argon2.js'
import { hashItem, verifyChain, type ChainError } from '../shared/journal/chain'
import { decodeItem } from '../shared/journal/decode'
import { readFrames, type FrameFound } from '../shared/journal/frames'
import type { Item } from '../shared/journal/item'
import { err, ok, type Result } from '../shared/result'
import { subkeys, type KeyId, type Subkeys } from '../shared/vault/keys'
import { normalisePassphrase } from '../shared/vault/passphrase'
import { openRecord } from '../shared/vault/record'
import { openRing } from '../shared/vault/ring'
import { parseRecoveryCode } from '../shared/vault/recoveryCode'
import { openSlot, parseVaultFile, type Argon2, type VaultFile, type VaultFileError } from '../shared/vault/slots'

/** What the journal file of a mirror (`journal.lbj`) gives back, and what in it is lost. */
export interface OpenedMirror {
  vault: VaultFile
  /** every item that opens, once, in the order of the logbook */
  items: Item[]
  keys: ReadonlyMap<KeyId, Subkeys>
  faults: MirrorFault[]
}

export type MirrorFault =
  | { type: 'TornTail'; bytes: number }
  | { type: 'DamagedStretch'; offset: number; end: number }
  | { type: 'ItemUnreadable'; device: string; sequence: number; why: string }
  | ChainError

export type MirrorError = { type: 'NoVault' } | VaultFileError | { type: 'WrongSecret'; operators: string[] }

const argon2: Argon2 = (secret, salt, { m, t, p }) => argon2idAsync(secret, salt, { m, t, p, dkLen: 32 })

/**
 * Opens a mirror with one secret: an operator's passphrase, or the recovery code as printed. Frames are resynchronised
 * after damage, so whatever still opens is given back (decision 13).
 */
export async function openMirror(journal: Uint8Array, secret: string): Promise<Result<OpenedMirror, MirrorError>> {
  const read = readFrames(journal)
  const slots = read.frames.filter((frame) => frame.type === 'slots').at(-1)
  if (slots === undefined) return err({ type: 'NoVault' })
  const vault = parseVaultFile(slots.payload)
  if (!vault.ok) return vault
  const keys = await keysOf(vault.value, secret)
  if (keys.size === 0) {
    const operators = vault.value.slots.filter((slot) => slot.kind === 'passphrase').map((slot) => slot.operatorName)
    return err({ type: 'WrongSecret', operators })
  }
  const faults: MirrorFault[] = [
    ...(read.torn === null ? [] : [{ type: 'TornTail', bytes: read.torn.bytes } as const]),
    ...read.damaged.map((stretch) => ({ type: 'DamagedStretch', ...stretch }) as const),
  ]
  const items = itemsOf(
    read.frames.filter((frame) => frame.type === 'item'),
    vault.value,
    keys,
    faults,
  )
  for (const chain of chainsOf(items)) {
    const whole = verifyChain(chain)
    if (!whole.ok) faults.push(whole.error)
  }
  return ok({ vault: vault.value, items: items.sort((a, b) => (a.at < b.at ? -1 : 1)), keys, faults })
}

/** Every data key that the secret opens: after a rotation old items still need the old ones, which lie on the ring. */
async function keysOf(vault: VaultFile, secret: string): Promise<Map<KeyId, Subkeys>> {
  const code = parseRecoveryCode(secret)
  const keys = new Map<KeyId, Subkeys>()
  for (const slot of vault.slots) {
    if ((slot.kind === 'recovery') !== code.ok) continue
    const opened = await openSlot(vault.desk, slot, code.ok ? code.value : normalisePassphrase(secret), argon2)
    if (!opened.ok) continue
    const present = { keyId: slot.keyId, dataKey: opened.value }
    for (const { keyId, dataKey } of [present, ...openRing(vault.desk, present, vault.ring ?? [])])
      keys.set(keyId, subkeys(dataKey))
  }
  return keys
}

function itemsOf(
  frames: readonly FrameFound[],
  vault: VaultFile,
  keys: ReadonlyMap<KeyId, Subkeys>,
  faults: MirrorFault[],
): Item[] {
  const items = new Map<string, Item>()
  for (const { device, sequence, payload } of frames) {
    const place = { desk: vault.desk, table: 'items', device, sequence }
    const opened = openRecord((keyId) => keys.get(keyId)?.items, place, payload)
    if (!opened.ok) {
      const why =
        opened.error.type === 'KeyUnknown' ? 'sealed under a key that this secret does not open' : 'its seal is broken'
      faults.push({ type: 'ItemUnreadable', device, sequence, why })
      continue
    }
    const item = decodeItem(opened.value)
    if (!item.ok) {
      const why = item.error.type === 'NewerLifeboat' ? 'written by a newer Lifeboat' : item.error.why
      faults.push({ type: 'ItemUnreadable', device, sequence, why })
      continue
    }
    // an item may stand in the file twice: appended again when nobody knew whether the first append had ended
    items.set(`${device} ${sequence} ${hashItem(item.value)}`, item.value)
  }
  return [...items.values()]
}

function chainsOf(items: readonly Item[]): Item[][] {
  const chains = new Map<string, Item[]>()
  for (const item of items) {
    const chain = chains.get(item.device)
    if (chain === undefined) chains.set(item.device, [item])
    else chain.push(item)
  }
  return [...chains.values()].map((chain) => chain.sort((a, b) => a.sequence - b.sequence))
}
