import { checkPassphrase, type PassphraseTooShort } from '../../shared/vault/passphrase'
import { ARGON2_FLOOR, type Slot, type VaultFile } from '../../shared/vault/slots'
import { err, ok, type Result } from '../../shared/result'
import { argon2InWorker } from './argon2'
import { newSlot, operatorChange } from './create'
import { runningDesk } from './openDesk'
import type { Desk, RecordError } from './types'
import { slotsFrame, vaultText } from './vaultRow'

/**
 * Operators and their passphrases: one slot each in the vault row, and the same in a slots frame of the mirror. An old
 * copy of either still opens with the old passphrase: the screens say so.
 */
const stretch = { argon2: argon2InWorker, params: ARGON2_FLOOR }

export type OperatorError = RecordError | PassphraseTooShort

/** A new person who unlocks this desk; the operator's entity is recorded first, so that a slot never has a nameless one. */
export async function addOperator(
  desk: Desk,
  name: string,
  passphrase: string,
): Promise<Result<string, OperatorError>> {
  const checked = checkPassphrase(passphrase)
  if (!checked.ok) return checked
  const { keys } = runningDesk(desk).parts
  const operator = desk.randomId()
  const recorded = await desk.record(operatorChange(operator, name))
  if (!recorded.ok) return recorded
  const slot = await newSlot(stretch, desk.id, keys.keyId, keys.dataKey, checked.value, operator, name, 'passphrase')
  const written = await writeSlots(desk, (slots) => [...slots, slot])
  return written.ok ? ok(operator) : written
}

/** A new passphrase for one operator: the one who unlocked, unless another is named. */
export async function changePassphrase(
  desk: Desk,
  passphrase: string,
  operator: string = desk.operator,
): Promise<Result<object, OperatorError>> {
  const checked = checkPassphrase(passphrase)
  if (!checked.ok) return checked
  const { keys, vault } = runningDesk(desk).parts
  const old = vault.slots.find((slot) => slot.kind === 'passphrase' && slot.operator === operator)
  const name = old?.operatorName ?? ''
  const slot = await newSlot(stretch, desk.id, keys.keyId, keys.dataKey, checked.value, operator, name, 'passphrase')
  return writeSlots(desk, (slots) => [...slots.filter((one) => one.slotId !== old?.slotId), slot])
}

async function writeSlots(
  desk: Desk,
  change: (slots: readonly Slot[]) => Slot[],
): Promise<Result<object, RecordError>> {
  const { parts, link } = runningDesk(desk)
  const vault: VaultFile = { ...parts.vault, slots: change(parts.vault.slots) }
  try {
    await parts.database.vault.put({ id: 'vault', file: vaultText(vault) })
  } catch (cause) {
    return err({ type: 'DatabaseRefused', reason: cause instanceof Error ? cause.message : String(cause) })
  }
  parts.vault = vault
  await link.append([slotsFrame(vault, parts.head.device)])
  return ok({})
}
